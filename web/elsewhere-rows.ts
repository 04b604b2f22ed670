// The places that were compared, as rows: in the core's order, by name, or in groups.
import type { ComparedPlace, Comparison, Coordinates, Quantity } from 'carbon-tally';
import type { Mark } from './dots.js';
import { chosenOf } from './elsewhere-places.js';
import { memberAt } from './pointer.js';
import type { Store } from './state.js';
import { words } from './words.js';

type Years = Pick<ComparedPlace, 'years'>;

/** "53.26 g/kWh" for the year of the runs; "53.26 g/kWh, 2012" where it is of another; the first and the last of several. */
function intensitiesOf({ years }: Years): string[] {
  const inYears = years.some(({ year, intensity }) => year !== (intensity.year ?? year)) || years.length > 1;
  const texts = years.map(({ intensity: { text, year }, pue }) =>
    words.withPue(inYears ? words.inItsYear(text, year) : text, pue?.text),
  );
  const all = [...new Set(texts)];
  return all.length < 3 ? all : [...all.slice(0, 1), ...all.slice(-1)];
}

function labelsOf({ years }: Years): string {
  return [...new Set(years.map(({ intensity }) => intensity.label))].join('; ');
}

export function markOf(carbon: Quantity): Mark {
  return { value: carbon.value, low: carbon.range?.low, high: carbon.range?.high };
}

export interface Row {
  key: string;
  name: string;
  /** Its city or country alone. */
  short: string;
  own: boolean;
  carbon: Quantity;
  ratio: string;
  /** The same unrounded. */
  times: number;
  /** One a line. */
  intensities: readonly string[];
  label: string;
  at?: Coordinates | undefined;
  /** Index among the chosen places; absent for the runs as they were. */
  index?: number;
}

/** With the runs as they were, where no chosen place is theirs. */
export function rowsOf(store: Store, { places, rank, homes, own: home }: Comparison): Row[] {
  const { carbon } = store.state.response.totals;
  const rows: Row[] = places.map((place) => ({
    key: String(place.place),
    name: place.name,
    short: known(store, place.place).region?.name ?? place.name,
    own: place.own,
    carbon: place.carbon,
    ratio: place.ratio_text,
    times: place.ratio,
    intensities: intensitiesOf(place),
    label: labelsOf(place),
    at: place.at,
    index: place.place,
  }));
  // Runs in several places are no dot on the map.
  const at = homes.length === 1 ? homes[0]?.at : undefined;
  const own = {
    key: 'own',
    name: words.asRun,
    short: words.asRun,
    own: true,
    carbon,
    ratio: '1',
    times: 1,
    intensities: home ? intensitiesOf(home) : [],
    label: home ? labelsOf(home) : '',
    at,
  };
  return rows.some((row) => row.own) ? rows : [...rows.slice(0, rank - 1), own, ...rows.slice(rank - 1)];
}

export type Grouping = '' | 'provider' | 'country';

/** What the catalogue has of a chosen place. */
function known(store: Store, index: number) {
  const place = chosenOf(store)[index];
  const { providers, countries } = store.core.catalog();
  const provider = providers.find(({ id }) => id === memberAt(place, 'provider'));
  return {
    provider,
    region: provider?.regions.find(({ id }) => id === memberAt(place, 'region')),
    country: countries.find(({ id }) => id === memberAt(place, 'country')),
  };
}

/** What a row is counted to; nothing where that is not known. */
function groupOf(store: Store, { index }: Row, by: Grouping): string {
  if (by === '' || index === undefined) return '';
  const { provider, region, country } = known(store, index);
  return (by === 'provider' ? provider?.name : (region?.detail ?? country?.name)) ?? '';
}

export interface Group {
  name: string;
  rows: Row[];
}

/** In the order of the groups' first rows. */
export function groupsOf(store: Store, rows: readonly Row[], by: Grouping): Group[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = groupOf(store, row, by);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, rows]) => ({ name, rows }));
}
