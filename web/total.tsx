// The answer: the sum under the runs, in view wherever the author is.
import type { ResponseDocument, Totals } from 'carbon-tally';
import { useEffect, useState } from 'preact/hooks';
import { Explained } from './help.js';
import { words } from './words.js';

const quietFor = 1200;

/** Number and unit apart, so that they can be set in two sizes. */
function Headline({ text }: { text: string }) {
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

function spoken({ carbon, energy, counted, left_out }: Totals): string {
  const range = carbon.range ? ` ${words.ranged(carbon.range.text)}.` : '';
  const sum = counted > 0 ? words.totalNow(carbon.text, energy.text) + range : words.empty;
  return left_out > 0 ? `${sum} ${words.notCounted(left_out)}` : sum;
}

/** Tells a screen reader the new total once the author pauses. */
function Announcement({ totals }: { totals: Totals }) {
  const now = spoken(totals);
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

export function Total({ response }: { response: ResponseDocument }) {
  const { totals } = response;
  const some = totals.counted > 0;
  return (
    <section class="total" aria-label={words.total}>
      <div class="total-parts">
        <h2>{words.total}</h2>
        {some && (
          <p>
            {words.counted(totals.counted)} · {totals.energy.text}
          </p>
        )}
        {some && totals.doubt && <p class="doubt">{words.doubt(totals.doubt.text, totals.doubt.name)}</p>}
        {totals.left_out > 0 && <p class="left-out">{words.notCounted(totals.left_out)}</p>}
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
      <Announcement totals={totals} />
    </section>
  );
}
