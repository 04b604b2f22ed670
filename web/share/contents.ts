// What a document tells whoever reads it, in the author's words.
import type { Estimate } from 'carbon-tally';
import { type Draft, shown } from '../draft.js';
import { memberAt } from '../pointer.js';
import { words } from '../words.js';

/** Names at most in one line. */
const listed = 8;

function list(names: readonly (string | undefined)[]): string {
  const all = [...new Set(names.filter(Boolean) as string[])];
  return words.listed(all.slice(0, listed), all.length - listed);
}

/** In a language that parts its words by spaces. */
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** All texts in a value, but those at the paths that are told otherwise or are no words of an author. */
function textsIn(value: unknown, except: RegExp, path = ''): string[] {
  if (typeof value === 'string') return except.test(path) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, except, path ? `${path}/${key}` : key));
}

const toldOfRun = /^(name|notes|device\b.*|place\/(?!source).*|stage|host\/cpu\/id|.*\b(boundary|kind))$/;
const toldOfHead = /^(title|settings\b.*|compare\b.*|inspect\b.*|format|version)$/;

/** By the catalogue's name where it is known, else as it was written. */
function called(runs: Draft['runs'], estimates: readonly Estimate[], key: 'device' | 'place'): string {
  const known = new Set(estimates.filter((each) => each[key]).map(({ run }) => run));
  const written = runs.flatMap((run, index) =>
    known.has(index) && !shown(run, `${key}/name`) ? [] : textsIn(memberAt(run.value, key), /^source$/),
  );
  return list([...estimates.map((each) => each[key]), ...written]);
}

/** Each by its name in `words.reveals`. Every text of the document is in one of them, or counted. */
export function contentsOf({ head, runs }: Draft, estimates: readonly Estimate[]) {
  const notes = runs.map((run) => shown(run, 'notes')).filter(Boolean);
  const others = [...textsIn(head.value, toldOfHead), ...runs.flatMap(({ value }) => textsIn(value, toldOfRun))];
  return {
    title: shown(head, 'title'),
    runs: words.runsListed(runs.length, list(runs.map((run) => shown(run, 'name')))),
    devices: called(runs, estimates, 'device'),
    places: called(runs, estimates, 'place'),
    others: list(others),
    notes: notes.length > 0 ? words.notesListed(notes.length, wordsIn(notes.join(' '))) : '',
  } satisfies Record<keyof typeof words.reveals, string>;
}
