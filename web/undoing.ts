// Undoing, and doing again, what the history holds.
import { toRun } from './deeds.js';
import type { Draft } from './draft.js';
import { withRun } from './edits.js';
import type { Notice, State, Store, Where } from './state.js';
import { type Deed, doneAgain, type History, placeOf, type Step, takenBack, wholeDocument } from './undo.js';
import { words } from './words.js';

export function deleted({ runs }: Draft, where: Where, before: Notice | undefined): Notice | undefined {
  const index = runs.findIndex(({ key }) => key === where);
  const run = runs[index];
  return run && { kind: 'deleted', run, index, before };
}

/** To undo a fix would take back what was entered after it; some news pass, too. */
export const isOver = (notice: Notice | undefined) =>
  notice?.kind === 'fixed' || (notice?.kind === 'told' && notice.passes === true);

/** After a change: what was undone cannot be done again. */
export const stillTrue = (notice: Notice | undefined): Notice | undefined =>
  isOver(notice) || (notice?.kind === 'replaced' && notice.left !== undefined) ? undefined : notice;

/** What is true of it after a step. */
function noticeAfter(step: Step, to: 'before' | 'after', { notice, history }: State): Notice | undefined {
  if (step.kind === 'removed' && to === 'after') return deleted(step.before.draft, step.where, notice);
  if (isOver(notice)) return undefined;
  if (notice?.kind === 'deleted' && notice.run.key === step.where) return notice.before;
  if (notice?.kind !== 'replaced' || notice.before !== step.before) return notice;
  return { ...notice, left: to === 'after' ? undefined : history.future.length };
}

interface Within {
  now(): State;
  set(change: Partial<State>): void;
  change(draft: Draft, deed: Deed, more: Partial<State>): void;
  evaluate(): void;
}

export function createUndoing({ now, set, change, evaluate }: Within): Pick<Store, 'undo' | 'redo' | 'takeBack'> {
  function go(step: Step, to: 'before' | 'after', history: History): void {
    const said = { text: (to === 'before' ? words.undone : words.redone)(step.name()) };
    const notice = noticeAfter(step, to, now());
    // Where a run is gone, its notice has the focus.
    const wants = step.kind === 'removed' && to === 'after' ? undefined : { ...placeOf(step, to), undone: true };
    // What was kept once is kept as it is now.
    const isOwn = step[to].example === undefined || step[to].draft.work.revision > 0;
    set({ ...step[to], history, notice, said, wants, unsaved: isOwn, keep: isOwn, recomputed: undefined });
  }

  function back(): void {
    const { history } = now();
    const step = history.past.at(-1);
    if (step) go(step, 'before', takenBack(history, step));
  }

  function forth(): void {
    const { history } = now();
    const step = history.future.at(-1);
    if (step) go(step, 'after', doneAgain(history, step));
  }

  /** With what was done since, and again with that. The focus stays with the notice. */
  function turn(notice: Notice & { kind: 'replaced' }): void {
    const { before, left } = notice;
    const { length } = now().history.future;
    const isKnown = () => now().history.past.some((step) => step.before === before);
    if (left === undefined && !isKnown()) {
      // So long ago that the history has forgotten it.
      const deed = { ...wholeDocument, name: () => words.bringBack };
      change(before.draft, deed, { example: before.example, notice: undefined });
      return;
    }
    if (left === undefined) while (isKnown()) back();
    else while (now().history.future.length > left) forth();
    set({ wants: undefined, notice: { ...notice, left: left === undefined ? length : undefined } });
  }

  /** What was entered since stays. */
  function bringBack({ run, index, before }: Notice & { kind: 'deleted' }): void {
    const { draft, history } = now();
    const last = history.past.at(-1);
    const more = withRun(draft, index, run);
    const deed = toRun(more, run.key, () => words.bringBack);
    if (last?.kind === 'removed' && last.where === run.key) back();
    else change(more, deed, { notice: stillTrue(before), wants: { where: run.key, path: '' } });
  }

  return {
    undo() {
      back();
      evaluate();
    },
    redo() {
      forth();
      evaluate();
    },
    takeBack() {
      const { notice } = now();
      if (notice?.kind === 'replaced') turn(notice);
      if (notice?.kind === 'deleted') bringBack(notice);
      if (notice?.kind === 'fixed') back();
      evaluate();
    },
  };
}
