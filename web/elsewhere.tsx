// The same runs elsewhere: the places to compare, and what they would have emitted there.
import type { ComparedPlace } from 'carbon-tally';
import { useMemo } from 'preact/hooks';
import { isAnonymous } from './draft.js';
import { ChoosePlaces } from './elsewhere-choose.js';
import { choose, chosenOf, firstHome } from './elsewhere-places.js';
import { type Row, rowsOf } from './elsewhere-rows.js';
import { Places } from './elsewhere-table.js';
import { Explained } from './help.js';
import { History } from './history.js';
import { Inspection, inspect } from './inspection.js';
import { type MapPlace, WorldMap } from './map.js';
import { ProblemList } from './notices.js';
import { isError, problemsUnder } from './problems.js';
import type { Shades } from './shades.js';
import type { Store } from './state.js';
import { words } from './words.js';

/** A place that cannot be compared is in no row. */
function Refused({ store }: { store: Store }) {
  const problems = problemsUnder('/compare', store.state.response.problems);
  const at = (pointer: string) => Number(/^\/compare\/places\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN);
  const refused = [...new Set(problems.filter(isError).map(({ path }) => at(path)))];
  const indexes = refused.filter((index) => !Number.isNaN(index));
  return (
    <>
      <ProblemList problems={problems} />
      {indexes.length > 0 && (
        <button
          type="button"
          class="link small"
          onClick={() =>
            choose(
              store,
              chosenOf(store).filter((_, index) => !indexes.includes(index)),
            )
          }
        >
          {words.takeOutAll(indexes.length)}
        </button>
      )}
    </>
  );
}

function onMap({ key, name, short, at, own, carbon: { text: carbon, value }, ratio, times }: Row): MapPlace[] {
  return at ? [{ key, name, short, at, own, carbon, ratio, value, times }] : [];
}

/** From the least to the most carbon of all rows, also of those that the map does not show. */
function titleOf(rows: readonly Row[]): string {
  const said = (row: Row | undefined) =>
    row && words.carbonIn(row.carbon.text, row.index === undefined ? undefined : row.short);
  return words.mapTitle(said(rows[0]) ?? '', said(rows.at(-1)) ?? '');
}

/** Of the runs that were counted, the newest. */
const yearOf = (places: readonly ComparedPlace[]) =>
  Math.max(...places.flatMap(({ years }) => years.map(({ year }) => year)));

function shadesOf({ core }: Store, year: number): Shades {
  const shades = core.intensities(year);
  return { ...shades, source: core.catalog().sources[shades.source]?.short ?? '' };
}

/** Without any comparison, too. */
function InspectHome({ store }: { store: Store }) {
  const home = firstHome(store);
  return (
    home && (
      <button type="button" class="link small" onClick={() => inspect(store, home.place, home.year)}>
        {words.sourcesHere}
      </button>
    )
  );
}

/** What the core answered. */
function Compared({ store }: { store: Store }) {
  const { comparison } = store.state.response;
  const places = comparison?.places ?? [];
  const ofRows = () => (comparison ? rowsOf(store, comparison) : []);
  const rows = ofRows();
  const located = rows.flatMap(onMap);
  const ofMap = () => ({ places: ofRows().flatMap(onMap), title: titleOf(ofRows()) });
  return (
    <>
      <Refused store={store} />
      {located.length > 1 && (
        <WorldMap of={ofMap} shades={shadesOf(store, yearOf(places))} savable={!isAnonymous(store.state.draft)} />
      )}
      {located.length > 1 && located.length < rows.length && (
        <p class="aside">{words.notOnMap(rows.length - located.length)}</p>
      )}
      {rows.length > 0 && <Places store={store} rows={rows} />}
      {rows.length > 0 && <p class="aside">{words.inFiles}</p>}
      {rows.length > 0 && <History store={store} places={places} />}
      <p class="look">
        <InspectHome store={store} />
      </p>
      <Inspection store={store} />
    </>
  );
}

export function Elsewhere({ store }: { store: Store }) {
  const { response } = store.state;
  // Hundreds of rows are not drawn anew while a number is typed of which the core has not heard yet.
  const compared = useMemo(() => <Compared store={store} />, [response, words.code]);
  return (
    <section class="elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">
        {words.elsewhere} <Explained name={words.elsewhere} term="elsewhere" />
      </h2>
      <ChoosePlaces store={store} />
      {compared}
    </section>
  );
}
