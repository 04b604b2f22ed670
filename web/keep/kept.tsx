// Where the work is kept: its state in the masthead, and the projects, which open in place.
import { useState } from 'preact/hooks';
import { focusSoon } from '../platform.js';
import type { Store } from '../state.js';
import { useSubscription } from '../use-store.js';
import { words } from '../words.js';
import type { Keeper } from './keeper.js';
import { Projects } from './projects.js';
import { nameOf } from './writer.js';

/** What is on show by its name, and whether it is kept; nothing of an example. */
function State({ store, keeper }: { store: Store; keeper: Keeper }) {
  const { draft, keep } = store.state;
  const { state } = keeper.autosave;
  if (!keep && draft.work.revision === 0) return null;
  const isFine = state === 'kept' || state === 'saving';
  return (
    <p class="kept-state">
      <b>{nameOf(draft)}</b> {isFine && words[state]}
      <span role="status">{!isFine && words.keepFaults[state]}</span>
    </p>
  );
}

export function Kept({ store, keeper }: { store: Store; keeper: Keeper }) {
  const [open, setOpen] = useState(false);
  useSubscription(keeper.autosave);
  function close(): void {
    setOpen(false);
    focusSoon('runs');
  }
  return (
    <>
      <div class="kept">
        <State store={store} keeper={keeper} />
        <button
          type="button"
          class="link opener"
          aria-expanded={open}
          aria-controls={open ? 'projects' : undefined}
          onClick={() => setOpen(!open)}
        >
          {words.projects}
        </button>
      </div>
      {open && <Projects store={store} keeper={keeper} onOpened={close} />}
    </>
  );
}
