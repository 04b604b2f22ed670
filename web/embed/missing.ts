// What a venue needs and the author has not filled in yet.
import { type Draft, type Part, type RunDraft, shown } from '../draft.js';
import { fieldAt } from '../fields.js';
import { isFields, memberAt } from '../pointer.js';
import type { Where } from '../state.js';
import { isOfDocument } from './options.js';

export interface Missing {
  where: Where;
  path: string;
}

function lacks(part: Part, path: string): boolean {
  const value = memberAt(part.value, path);
  return isFields(value) ? Object.keys(value).length === 0 : value === undefined && shown(part, path) === '';
}

/** On show, and empty. */
const isAsked = (run: RunDraft, path: string) => (fieldAt(path)?.when?.(run.value) ?? true) && lacks(run, path);

/** The two ways to state the time are one field. */
const pathIn = (run: RunDraft, path: string) => (path === 'hours' || path === 'device_hours' ? run.time : path);

export function missingIn({ head, runs }: Draft, required: readonly string[]): Missing[] {
  const ofHead = required.filter((path) => isOfDocument(path) && lacks(head, path));
  const ofRuns = required.filter((path) => !isOfDocument(path));
  return [
    ...ofHead.map((path): Missing => ({ where: 'document', path })),
    ...runs.flatMap((run) => {
      const paths = new Set(ofRuns.map((path) => pathIn(run, path)));
      return [...paths].filter((path) => isAsked(run, path)).map((path) => ({ where: run.key, path }));
    }),
  ];
}
