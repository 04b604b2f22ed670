// Undo and redo beside the files, and what is said of them.
import { useEffect } from 'preact/hooks';
import { focusFirst, isTouched } from './focus.js';
import { listenForKeys } from './keys.js';
import { keepFocus } from './platform.js';
import type { Store } from './state.js';
import type { Step } from './undo.js';
import { words } from './words.js';

interface StepProps {
  name: string;
  /** With the name of the step. */
  named(name: string): string;
  step: Step | undefined;
  keys: string;
  onClick(): void;
}

function StepButton({ name, named, step, keys, onClick }: StepProps) {
  const label = step ? named(step.name()) : name;
  return (
    <button
      type="button"
      class="link"
      disabled={!step}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys.replace('Control', 'Ctrl')})`}
      onMouseDown={keepFocus}
      onClick={onClick}
    >
      {name}
    </button>
  );
}

export function Steps({ store }: { store: Store }) {
  const { history, wants, said } = store.state;
  useEffect(() => listenForKeys(store), [store]);
  useEffect(() => {
    if (wants?.where !== 'document') return;
    const { path, undone } = wants;
    if (undone && isTouched()) return focusFirst(['runs']);
    const elsewhere = /^(compare|inspect)/.test(path) ? ['elsewhere-add'] : [];
    focusFirst([`report-${path.replaceAll('/', '-')}`, ...elsewhere, 'runs']);
  }, [wants]);
  return (
    <>
      <StepButton
        name={words.undo}
        named={words.undoIt}
        step={history.past.at(-1)}
        keys="Control+Z"
        onClick={() => store.undo()}
      />
      <StepButton
        name={words.redo}
        named={words.redoIt}
        step={history.future.at(-1)}
        keys="Control+Shift+Z"
        onClick={() => store.redo()}
      />
      {/* Said anew where it is the same again. */}
      <span class="unseen" role="status">
        <span key={said}>{said?.text}</span>
      </span>
    </>
  );
}
