// The steps that led here, and those that were taken back. A draft never changes, so that a step costs two references.
import type { Draft } from './draft.js';
import type { ExampleName } from './examples.js';
import type { Where } from './state.js';

export interface Snapshot {
  draft: Draft;
  /** The example that the draft is, as long as nothing in it was changed. */
  example?: ExampleName | undefined;
}

export interface Deed {
  kind: 'typed' | 'chosen' | 'example' | 'replaced' | 'removed' | 'other';
  /** What it changes: the field, or all of a run or of the document where the path is empty. */
  where: Where;
  path: string;
  name(): string;
}

export const wholeDocument = { kind: 'replaced', where: 'document', path: '' } as const;

export interface Step extends Deed {
  before: Snapshot;
  after: Snapshot;
  /** Milliseconds. */
  at: number;
}

export interface History {
  past: readonly Step[];
  /** The next one to do again is the last. */
  future: readonly Step[];
}

export const noSteps: History = { past: [], future: [] };

const most = 300;
const pause = 1000;

/** Letters typed into a field without a pause, choices passed on the way and examples looked at are one step. */
function continues(last: Step, step: Step): boolean {
  const same = last.kind === step.kind && last.where === step.where && last.path === step.path;
  const brief = (step.kind === 'typed' || step.kind === 'chosen') && step.at - last.at < pause;
  return same && last.after.draft === step.before.draft && (brief || step.kind === 'example');
}

/** With `apart`, the step is one of its own. */
export function recorded({ past }: History, step: Step, apart: boolean): History {
  const last = past.at(-1);
  const joined = !apart && last && continues(last, step);
  const steps = joined ? [...past.slice(0, -1), { ...step, before: last.before }] : [...past, step];
  return { past: steps.slice(-most), future: [] };
}

export function takenBack({ past, future }: History, step: Step): History {
  return { past: past.slice(0, -1), future: [...future, step] };
}

export function doneAgain({ past, future }: History, step: Step): History {
  return { past: [...past, step], future: future.slice(0, -1) };
}

/** The end of the list, where runs are added. */
export const atEnd = 'add-run';

/** Where to look after the step was taken back, or done again: near a run that this took away. */
export function placeOf({ where, path, ...step }: Step, to: 'before' | 'after'): { where: Where; path: string } {
  const { runs } = step[to].draft;
  if (where === 'document' || runs.some(({ key }) => key === where)) return { where, path };
  const index = step[to === 'before' ? 'after' : 'before'].draft.runs.findIndex(({ key }) => key === where);
  const next = runs[index]?.key;
  return next === undefined ? { where: 'document', path: atEnd } : { where: next, path: '' };
}
