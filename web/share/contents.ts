// What a document tells whoever reads it, in the author's words.
import type { Estimate } from 'carbon-tally';
import { type Draft, shown } from '../draft.js';
import { words } from '../words.js';

/** Names at most in one line. */
const listed = 8;

function list(names: readonly (string | undefined)[]): string {
  const all = [...new Set(names.filter(Boolean) as string[])];
  return words.listed(all.slice(0, listed), all.length - listed);
}

/** In a language that parts its words by spaces. */
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Each by its name in `words.reveals`. */
export function contentsOf({ head, runs }: Draft, estimates: readonly Estimate[]) {
  const notes = runs.map((run) => shown(run, 'notes')).filter(Boolean);
  return {
    title: shown(head, 'title'),
    runs: words.runsListed(runs.length, list(runs.map((run) => shown(run, 'name')))),
    devices: list(estimates.map(({ device }) => device)),
    places: list(estimates.map(({ place }) => place)),
    notes: notes.length > 0 ? words.notesListed(notes.length, wordsIn(notes.join(' '))) : '',
  } satisfies Record<keyof typeof words.reveals, string>;
}
