// The carbon intensity of the compared places over the years, so that a run of 2019 and one of 2025 can be told apart.
import type { ComparedPlace } from 'carbon-tally';
import { isAnonymous } from './draft.js';
import { chosenOf, firstHome } from './elsewhere-places.js';
import { Lines } from './lines.js';
import type { Line } from './lines-chart.js';
import type { Store } from './state.js';
import { words } from './words.js';

/** Lines in one chart at most; of more, no name could be read. */
const most = 8;

/** The intensities with which runs there are counted; none of a place in the author's words. */
function lineOf(store: Store, place: unknown, name: string, own: boolean): Line[] {
  const known = store.core.inspect(place);
  const stretches = known?.counted_by.flatMap(({ series: at, points, texts }) => {
    const series = known.history[at];
    return series ? [{ points, texts, series }] : [];
  });
  return stretches ? [{ key: name, name, stretches, own }] : [];
}

/** Where the runs were, where that is none of the places. */
function home(store: Store, places: readonly ComparedPlace[]): Line[] {
  const first = firstHome(store);
  return first && !places.some(({ own }) => own) ? lineOf(store, first.place, words.asRun, true) : [];
}

/** Of many places, the least and the most. */
export function History({ store, places }: { store: Store; places: readonly ComparedPlace[] }) {
  const chosen = chosenOf(store);
  const some = places.length <= most ? places : [...places.slice(0, most / 2), ...places.slice(-most / 2)];
  const years = new Set(places.flatMap((place) => place.years.map(({ year }) => year)));
  const of = () => ({
    lines: [...home(store, places), ...some.flatMap(({ place, name, own }) => lineOf(store, chosen[place], name, own))],
    title: some.length < places.length ? words.someOverYears(most / 2) : words.placesOverYears,
  });
  const file = isAnonymous(store.state.draft) ? undefined : 'carbon-tally.history';
  return <Lines of={of} years={[...years]} file={file} />;
}
