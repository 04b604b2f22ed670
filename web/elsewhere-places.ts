// The places to compare, as they stand in the document.
import { memberAt } from './pointer.js';
import type { Store } from './state.js';

export const path = 'compare/places';

export function chosenOf(store: Store): unknown[] {
  const places = memberAt(store.state.draft.head.value, path);
  return Array.isArray(places) ? places : [];
}

export function choose(store: Store, places: readonly unknown[]): void {
  store.choose('document', path, places.length > 0 ? places : undefined);
}

export function without(store: Store, index: number): void {
  choose(
    store,
    chosenOf(store).filter((_, at) => at !== index),
  );
}

/** Adds those that are not chosen yet, as one step that can be undone. */
export function addAll(store: Store, places: readonly object[], said: string): void {
  const chosen = chosenOf(store);
  const known = new Set(chosen.map((place) => JSON.stringify(place)));
  const value = [...chosen, ...places.filter((place) => !known.has(JSON.stringify(place)))];
  store.fix('document', { label: said, changes: [{ path: `/${path}`, value }] }, `/${path}`);
}

/** The first run at a place of the catalogue. */
export function firstHome(store: Store): { place: unknown; year: number | undefined } | undefined {
  const run = store.state.draft.runs.find(({ value }) =>
    ['provider', 'country', 'grid'].some((key) => memberAt(value, `place/${key}`) !== undefined),
  );
  const year = memberAt(run?.value, 'year');
  return run && { place: memberAt(run.value, 'place'), year: typeof year === 'number' ? year : undefined };
}
