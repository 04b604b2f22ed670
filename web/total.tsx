// The answer: the sum under the runs, in view wherever the author is.
import type { Estimate, Totals } from 'carbon-tally';
import { useEffect, useState } from 'preact/hooks';
import { Explained } from './help.js';
import { unfinishedRuns } from './problems.js';
import type { State, Store } from './state.js';
import { words } from './words.js';

const quietFor = 1200;

/** Number and unit apart, so that they can be set in two sizes. */
export function Headline({ text }: { text: string }) {
  const cut = Math.max(text.lastIndexOf('\u00a0'), text.lastIndexOf(' '), 0);
  return (
    <>
      <span class="digits">{text.slice(0, cut)}</span>{' '}
      <span class="unit">
        {text.slice(cut).trim()} CO<sub>2</sub>e
      </span>
    </>
  );
}

/** How many runs are still being written, and how many of these were not begun. */
interface Unfinished {
  unfinished: number;
  empty: number;
}

/** Which runs are not in the total: a run that is still being written is no fault of the author's. */
function leftOut({ counted, left_out: all }: Totals, { unfinished, empty }: Unfinished) {
  const begun = counted > 0 || all > empty;
  return {
    calm: unfinished > 0 ? (begun ? words.stillToFill(unfinished) : words.begin) : '',
    wrong: all > unfinished ? words.notCounted(all - unfinished) : '',
  };
}

function LeftOut({ totals, unfinished }: { totals: Totals; unfinished: Unfinished }) {
  const { calm, wrong } = leftOut(totals, unfinished);
  return (
    <>
      {wrong && <p class="left-out">{wrong}</p>}
      {calm && <p class="aside">{calm}</p>}
    </>
  );
}

function unfinishedIn({ draft, response }: State): Unfinished {
  const begun = unfinishedRuns(draft.runs, response);
  const empty = [...begun].filter((run) => Object.keys(draft.runs[run]?.value ?? {}).length === 0).length;
  return { unfinished: begun.size, empty };
}

/** The total in sentences. */
export function spoken(state: State): string {
  const { totals } = state.response;
  const unfinished = unfinishedIn(state);
  const { carbon, energy, counted } = totals;
  const range = carbon.range ? ` ${words.ranged(carbon.range.text)}${words.signs.stop}` : '';
  const sum = counted > 0 ? words.totalNow(carbon.text, energy.text) + range : words.empty;
  const { calm, wrong } = leftOut(totals, unfinished);
  return [sum, wrong, calm].filter(Boolean).join(' ');
}

/** Tells a screen reader the new total once the author pauses. */
function Announcement({ now }: { now: string }) {
  const [said, setSaid] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(now), quietFor);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}

function atFullPower({ counted, factors }: Estimate): boolean {
  return counted && factors.utilisation?.basis === 'assumed';
}

export function Total({ store }: { store: Store }) {
  const { runs, totals } = store.state.response;
  const some = totals.counted > 0;
  const full = runs.filter(atFullPower).length;
  return (
    <section class="total" aria-label={words.total}>
      <div class="total-parts">
        <h2>{words.total}</h2>
        {some && (
          <p>
            {words.counted(totals.counted)} · {totals.energy.text}
          </p>
        )}
        {some && totals.doubt && <p class="doubt">{words.doubt(totals.doubt)}</p>}
        <LeftOut totals={totals} unfinished={unfinishedIn(store.state)} />
      </div>
      <div class="answer">
        <p class="headline">{some ? <Headline text={totals.carbon.text} /> : '–'}</p>
        {some && totals.carbon.range && (
          <div class="asked">
            <Explained name={words.range} term="range" />
            <p class="interval">{words.ranged(totals.carbon.range.text)}</p>
          </div>
        )}
      </div>
      {full > 0 && <p class="upper">{words.upper(full, totals.counted)}</p>}
      <Announcement now={spoken(store.state)} />
    </section>
  );
}
