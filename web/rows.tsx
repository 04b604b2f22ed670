// The rows of the runs. One is drawn anew only where something that it shows has changed: a key in one of a hundred runs
// must not wait for the ninety-nine others.
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { RunDraft } from './draft.js';
import { Run } from './run.js';
import type { State, Store } from './state.js';
import { words } from './words.js';

interface Drawn {
  of: readonly unknown[];
  row: VNode;
}

/** All that a row shows. */
function shownOf({ draft, response, notice, wants }: State, run: RunDraft, index: number): readonly unknown[] {
  const own = `/runs/${index}`;
  const problems = response.problems.filter(({ path }) => path === own || path.startsWith(`${own}/`));
  const answer = JSON.stringify([response.runs[index], problems]);
  return [run, index, draft.runs.length, notice, wants, words.code, answer];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.every((each, index) => each === b[index]);

export function useRows(store: Store, runs: readonly RunDraft[]): VNode[] {
  const drawn = useRef(new Map<number, Drawn>());
  const next = runs.map((run, index): Drawn => {
    const of = shownOf(store.state, run, index);
    const before = drawn.current.get(run.key);
    if (before && isSame(of, before.of)) return before;
    return { of, row: <Run key={run.key} store={store} run={run} index={index} /> };
  });
  drawn.current = new Map(next.map((each, index) => [runs[index]?.key ?? 0, each]));
  return next.map(({ row }) => row);
}
