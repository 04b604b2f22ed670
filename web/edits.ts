// A draft after an edit; the one before it stays as it is.
import type { Change } from 'carbon-tally';
import { copyOf, type Draft, type Part, type RunDraft, retimed, withChoice } from './draft.js';
import { runAt } from './problems.js';
import type { Where } from './state.js';

export function withRuns(draft: Draft, runs: readonly RunDraft[]): Draft {
  return { ...draft, runs };
}

export function withRun(draft: Draft, index: number, run: RunDraft): Draft {
  return withRuns(draft, [...draft.runs.slice(0, index), run, ...draft.runs.slice(index)]);
}

export function withCopy(draft: Draft, key: number): { draft: Draft; added: number } | undefined {
  const index = draft.runs.findIndex((run) => run.key === key);
  const run = draft.runs[index];
  if (!run) return undefined;
  const copy = copyOf(run);
  return { draft: withRun(draft, index + 1, copy), added: copy.key };
}

export function editedRun(draft: Draft, key: number, edit: (run: RunDraft) => RunDraft): Draft {
  const runs = draft.runs.map((run) => (run.key === key ? edit(run) : run));
  return withRuns(draft, runs);
}

export function edited(draft: Draft, where: Where, edit: <P extends Part>(part: P) => P): Draft {
  return where === 'document' ? { ...draft, head: edit(draft.head) } : editedRun(draft, where, edit);
}

function changed(draft: Draft, { path, value }: Change): Draft {
  const at = runAt(path);
  if (!at) return { ...draft, head: withChoice(draft.head, path.slice(1), value) };
  const edit = (run: RunDraft) => retimed(withChoice(run, at.path, value));
  return withRuns(
    draft,
    draft.runs.map((run, index) => (index === at.index ? edit(run) : run)),
  );
}

/** After changes of the request that was made from it. */
export function withChanges(draft: Draft, changes: readonly Change[]): Draft {
  return changes.reduce(changed, draft);
}
