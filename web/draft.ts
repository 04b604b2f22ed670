// What the author has typed, kept as typed.

/** Text as typed, or a value of an opened file that no field can hold, kept until it is replaced. */
export type Entry = string | { kept: unknown };
export type Fields = Record<string, unknown>;

export interface DeviceDraft {
  way: 'none' | 'catalog' | 'own' | 'kept';
  id: Entry;
  name: Entry;
  watts: Entry;
  /** Keys that the page has no field for; the core reports them. */
  rest: Fields;
  kept?: unknown;
}

export interface PlaceDraft {
  way: 'none' | 'region' | 'country' | 'own' | 'kept';
  provider: Entry;
  region: Entry;
  country: Entry;
  g_per_kwh: Entry;
  name: Entry;
  year: Entry;
  source: Entry;
  kind: Entry;
  rest: Fields;
  kept?: unknown;
}

export interface RunDraft {
  /** Tells the rows apart while they move. */
  key: number;
  name: Entry;
  device: DeviceDraft;
  count: Entry;
  hours: Entry;
  utilisation: Entry;
  pue: Entry;
  year: Entry;
  place: PlaceDraft;
  rest: Fields;
  /** A run of an opened file that is no object at all. */
  kept?: unknown;
  /** Written here and not in an opened file: what it lacks is a hint, not an error. */
  fresh: boolean;
}

export interface Draft {
  title: Entry;
  runs: readonly RunDraft[];
  /** The keys of the document beside its runs. */
  rest: Fields;
}

let nextKey = 1;

export function emptyDevice(): DeviceDraft {
  return { way: 'none', id: '', name: '', watts: '', rest: {} };
}

export function emptyPlace(): PlaceDraft {
  const texts = { provider: '', region: '', country: '', g_per_kwh: '', name: '', year: '' };
  return { way: 'none', ...texts, source: '', kind: '', rest: {} };
}

export function emptyRun(): RunDraft {
  const texts = { name: '', count: '', hours: '', utilisation: '', pue: '', year: '' };
  const parts = { device: emptyDevice(), place: emptyPlace() };
  return { key: nextKey++, ...texts, ...parts, rest: {}, fresh: true };
}

export function copyOf(run: RunDraft): RunDraft {
  return { ...run, key: nextKey++ };
}

export function shown(entry: Entry): string {
  return typeof entry === 'string' ? entry : JSON.stringify(entry.kept);
}

/** True while a number is still being typed, so that a result need not vanish between two keys. */
export function unfinished(text: string): boolean {
  return !/[1-9]/.test(text) || /\D$/.test(text.trim());
}

/** The same for a calendar year, which is no year before its fourth digit. */
export function unfinishedYear(text: string): boolean {
  return text.trim().length < 4 || unfinished(text);
}
