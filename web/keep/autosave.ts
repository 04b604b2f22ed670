// Writes what was entered soon after each change, and says how it stands.
import type { Draft, Work } from '../draft.js';
import type { Store } from '../state.js';
import type { KeepFault } from '../words/en/kept.js';
import { isFull, type OpenRecords } from './records.js';
import { write } from './writer.js';

// Milliseconds.
const pause = 200;
export const patience = 4000;

export type KeepState = 'saving' | 'kept' | KeepFault;

export interface Autosave {
  readonly state: KeepState;
  subscribe(listener: () => void): () => void;
  /** Tells all listeners that something has changed. */
  changed(): void;
  /** After a call to the storage that was refused. */
  failed(error: unknown): void;
  /** Has what is on show written, though nothing in it was changed. */
  save(): void;
  /** Writes what still waits. */
  flush(): Promise<void>;
  readonly isPending: boolean;
  /** True where the page would take something with it. */
  loses(): boolean;
}

export function createAutosave(store: Store, records: OpenRecords): Autosave {
  const listeners = new Set<() => void>();
  const pending = new Map<Work, Draft>();
  /** Neither kept nor in a file. */
  const atRisk = new Set<Work>();
  let state: KeepState = 'kept';
  let seen: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();

  function set(next: KeepState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  const failed = (error: unknown) => set(isFull(error) ? 'full' : 'broken');

  /** After everything was written. */
  function settle(): void {
    set(records.fault ?? (pending.size > 0 ? 'saving' : 'kept'));
    if (records.fault) return;
    for (const work of atRisk) if (!pending.has(work)) atRisk.delete(work);
    if (!atRisk.has(store.state.draft.work)) store.kept();
  }

  async function saveAll(): Promise<void> {
    const late = setTimeout(() => set('slow'), patience);
    try {
      for (const draft of [...pending.values()]) {
        await write(records, draft, Date.now(), (text) => store.tell({ text }));
        if (pending.get(draft.work) === draft) pending.delete(draft.work);
      }
      settle();
    } catch (error) {
      failed(error);
      saveIn(patience);
    } finally {
      clearTimeout(late);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (pending.size > 0) writing = writing.then(saveAll);
    return writing;
  }

  function saveIn(time: number): void {
    timer ??= setTimeout(() => void flush(), time);
  }

  function save(): void {
    const { draft } = store.state;
    pending.set(draft.work, draft);
    if (state === 'kept') set('saving');
    saveIn(pause);
  }

  store.subscribe(() => {
    const { draft, keep, unsaved } = store.state;
    if (!unsaved) atRisk.delete(draft.work);
    if (draft === seen) return;
    seen = draft;
    if (unsaved && keep) atRisk.add(draft.work);
    if (keep) save();
  });
  void records.settled.then(settle);

  return {
    get state() {
      return state;
    },
    get isPending() {
      return pending.size > 0;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => set(state),
    failed,
    save,
    flush,
    loses: () => atRisk.size > 0 && (records.fault !== undefined || (state !== 'saving' && state !== 'kept')),
  };
}
