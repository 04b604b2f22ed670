// The order of the runs.
import { type Draft, type RunDraft, shown } from './draft.js';
import { withRuns } from './edits.js';
import { memberAt } from './pointer.js';
import type { Where } from './state.js';
import { words } from './words.js';

/** As it is called where it has no name of its own. */
export function nameAt({ runs }: Draft, index: number): string {
  const run = runs[index];
  return (run && shown(run, 'name')) || words.runName(index + 1);
}

/** The name of the run, where there are several. */
export function nameAmong(draft: Draft, where: Where): string | undefined {
  const index = draft.runs.length > 1 ? draft.runs.findIndex(({ key }) => key === where) : -1;
  return index < 0 ? undefined : nameAt(draft, index);
}

export function withMoved(draft: Draft, key: number, by: -1 | 1): Draft | undefined {
  const from = draft.runs.findIndex((run) => run.key === key);
  const [run, other] = [draft.runs[from], draft.runs[from + by]];
  if (!run || !other) return undefined;
  const moved = new Map([
    [from, other],
    [from + by, run],
  ]);
  return withRuns(
    draft,
    draft.runs.map((each, index) => moved.get(index) ?? each),
  );
}

/** In the order of the stages; without a stage that is known, last. Nothing where they are so already. */
export function grouped(runs: readonly RunDraft[], stages: readonly { id: string }[]): RunDraft[] | undefined {
  const rank = ({ value }: RunDraft) => {
    const stage = memberAt(value, 'stage');
    const index = stages.findIndex(({ id }) => id === stage);
    return index < 0 ? stages.length : index;
  };
  const sorted = [...runs].sort((a, b) => rank(a) - rank(b));
  return sorted.every((run, index) => run === runs[index]) ? undefined : sorted;
}
