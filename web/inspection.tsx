// One place looked at closely: every source side by side, why they differ, the years, and the mix.
import type { Inspection as Inspected, Mix, Series } from 'carbon-tally';
import { Citations } from './citation.js';
import { isAnonymous } from './draft.js';
import { Explained } from './help.js';
import { Values } from './inspection-values.js';
import { Lines } from './lines.js';
import { ProblemList } from './notices.js';
import { percent } from './percent.js';
import { memberAt } from './pointer.js';
import { problemsUnder } from './problems.js';
import { phrase } from './said.js';
import type { Store } from './state.js';
import { words } from './words.js';

const path = 'inspect';

/** Opens the panel for a place; an undefined one closes it. */
export function inspect(store: Store, place: unknown, year?: number): void {
  store.choose('document', path, place === undefined ? undefined : { place, ...(year === undefined ? {} : { year }) });
}

/** Stacked; the names of the large shares stand below them. */
function MixOf({ mix }: { mix: Mix }) {
  const shares = mix.shares.filter(({ share }) => share > 0);
  const starts = shares.map((_, i) => shares.slice(0, i).reduce((sum, { share }) => sum + share, 0));
  return (
    <figure class="mix">
      <figcaption>{words.mainSource(mix.country, mix.year, phrase(mix.main.name), mix.main.text)}</figcaption>
      <svg aria-hidden="true" width="100%" height="14">
        {shares.map(({ id, share }, i) => (
          <rect key={id} class={i === 0 ? 'main' : ''} x={percent(starts[i] ?? 0)} width={percent(share)} height="14" />
        ))}
      </svg>
      <ul>
        {shares.map(({ id, name, text }) => (
          <li key={id}>
            {phrase(name)} <b>{text}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Years({ store, inspected }: { store: Store; inspected: Inspected }) {
  const all = inspected.history.flatMap(({ points }) => points.map(([year]) => year));
  const years = [...new Set([...all, inspected.year])].sort((a, b) => b - a);
  return (
    <label class="years">
      {words.inYear}{' '}
      <select
        value={inspected.year}
        onChange={({ currentTarget: { value } }) => store.choose('document', `${path}/year`, Number(value))}
      >
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}

/** Once each, of the values and of the mix. */
function InFull({ store, inspected: { values, mix } }: { store: Store; inspected: Inspected }) {
  const keys = [...values, ...(mix ? [mix] : [])].flatMap(({ source }) => source.split('+'));
  return (
    <details class="behind">
      <summary>{words.inFull}</summary>
      <Citations keys={[...new Set(keys)]} sources={store.state.response.sources} />
    </details>
  );
}

function linesOf({ name, history }: Inspected) {
  const lines = history.map((series) => {
    const { label, kind, points, texts, is_default: own } = series;
    const isOther = (other: Series) => other.label === label && other.kind !== kind;
    return {
      key: `${label} ${kind}`,
      name: history.some(isOther) ? words.ofKind(label, phrase(kind)) : label,
      stretches: [{ points, texts, series }],
      own,
    };
  });
  return { lines, title: words.overYears(name) };
}

function Found({ store, inspected }: { store: Store; inspected: Inspected }) {
  const { values, because, lowest, highest } = inspected;
  const file = isAnonymous(store.state.draft) ? undefined : 'carbon-tally.sources';
  return (
    <>
      <p class="apart">
        {words.sourcesApart(
          values.length,
          values[lowest]?.text ?? '',
          values[highest]?.text ?? '',
          inspected.ratio_text,
        )}{' '}
        <Explained name={words.sources} term="sources" />
      </p>
      <Values inspected={inspected} savable={file !== undefined} />
      {because.length > 0 && (
        <ul class="because" lang="en">
          {because.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Lines of={() => linesOf(inspected)} years={[inspected.year]} file={file} />
      {inspected.mix && <MixOf mix={inspected.mix} />}
      <InFull store={store} inspected={inspected} />
    </>
  );
}

export function Inspection({ store }: { store: Store }) {
  const { inspection, problems } = store.state.response;
  if (memberAt(store.state.draft.head.value, path) === undefined) return null;
  return (
    <section class="inspection" aria-labelledby="inspection">
      <div class="inspection-head">
        <h3 id="inspection" tabIndex={-1}>
          {inspection ? words.sourcesOf(inspection.name, inspection.year) : words.sources}
        </h3>
        <span class="panel-choices">
          {inspection && <Years store={store} inspected={inspection} />}
          <button type="button" class="link small" onClick={() => inspect(store, undefined)}>
            {words.close}
          </button>
        </span>
      </div>
      <ProblemList problems={problemsUnder('/inspect', problems)} />
      {inspection && <Found store={store} inspected={inspection} />}
    </section>
  );
}
