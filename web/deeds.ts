// What a step does, and to what.
import type { Draft } from './draft.js';
import { nameAmong, nameAt } from './order.js';
import type { Where } from './state.js';
import type { Deed } from './undo.js';
import { words } from './words.js';

/** The name of the nearest field at or above a path. */
export function placeName(path: string): string {
  const name = words.field(path);
  if (name !== path) return name;
  const cut = path.lastIndexOf('/');
  return cut < 0 ? (words.areas[path] ?? path) : placeName(path.slice(0, cut));
}

/** To a member of that part. */
export function ofField(draft: Draft, where: Where, path: string): Pick<Deed, 'where' | 'path' | 'name'> {
  const run = nameAmong(draft, where);
  return { where, path, name: () => [placeName(path), ...(run === undefined ? [] : [run])].join(words.signs.comma) };
}

/** To a run as a whole. */
export function toRun(draft: Draft, key: number, action: () => string): Deed {
  const index = draft.runs.findIndex((run) => run.key === key);
  const name = nameAt(draft, index);
  return { kind: 'other', where: key, path: '', name: () => words.of(action(), name) };
}
