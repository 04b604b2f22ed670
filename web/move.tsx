// The order of the runs, and the keys for it.
import type { RunDraft } from './draft.js';
import { keepThrough } from './focus.js';
import { grouped } from './order.js';
import { keepFocus } from './platform.js';
import type { Store } from './state.js';
import { words } from './words.js';

interface MoveProps {
  store: Store;
  run: RunDraft;
  index: number;
  name: string;
}

/**
 * No stops of the Tab key, which would be two more on the way to each formula: Alt with an arrow does the same from any
 * field of the run (WCAG 2.2, 2.1.1), as the line under the runs says, and a screen reader finds them in the row.
 */
export function Move({ store, run, index, name }: MoveProps) {
  const { length } = store.state.draft.runs;
  if (length < 2) return null;
  const button = (action: string, arrow: string, by: -1 | 1, last: number) => (
    <button
      type="button"
      class="link move"
      tabIndex={-1}
      disabled={index === last}
      aria-label={words.of(action, name)}
      aria-keyshortcuts={by < 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
      title={`${action} (Alt+${arrow})`}
      onMouseDown={keepFocus}
      onClick={() => keepThrough(() => store.move(run.key, by))}
    >
      {arrow}
    </button>
  );
  return (
    <span class="moves">
      {button(words.moveUp, '↑', -1, 0)}
      {button(words.moveDown, '↓', 1, length - 1)}
    </span>
  );
}

/** Only where it changes something. */
export function GroupRuns({ store }: { store: Store }) {
  if (!grouped(store.state.draft.runs, store.core.catalog().stages)) return null;
  return (
    <button type="button" class="link" onMouseDown={keepFocus} onClick={() => store.group()}>
      {words.groupByStage}
    </button>
  );
}

/** On a machine that has them. */
export function Keys() {
  return (
    <span class="keys">
      {Object.entries(words.keys).map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </span>
  );
}
