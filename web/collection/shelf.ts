// The collection that is open in this page, apart from the document: what was read, what is being read.
import type { Entry } from 'carbon-tally';
import type { Core } from '../core.js';
import { Known, type Progress, type Refused, readAll, type Source } from './reading.js';

export interface Shelved {
  entries: readonly Entry[];
  refused: readonly Refused[];
  /** While files are being read. */
  progress?: Progress | undefined;
  /** The last reading was cancelled. */
  cancelled: boolean;
}

export interface Shelf {
  readonly shelved: Shelved;
  subscribe(listener: () => void): () => void;
  add(sources: readonly Source[]): Promise<void>;
  /** Reads a table again whose commas were asked about. */
  answer(asked: Refused, decimal: '.' | ','): Promise<void>;
  cancel(): void;
  clear(): void;
}

const empty: Shelved = { entries: [], refused: [], cancelled: false };

export function createShelf(core: Core): Shelf {
  const listeners = new Set<() => void>();
  let shelved = empty;
  let known = new Known();
  let reading = 0; // which one has the word: a newer one, or none after it was cancelled

  function set(change: Partial<Shelved>): void {
    shelved = { ...shelved, ...change };
    for (const listener of listeners) listener();
  }

  const shelf: Shelf = {
    get shelved() {
      return shelved;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add(sources) {
      reading += 1;
      const mine = reading;
      set({ progress: { done: 0, of: sources.length, entries: 0 }, cancelled: false });
      const { entries, refused, whole } = await readAll(
        core,
        sources,
        known,
        (progress) => mine === reading && set({ progress }),
        () => mine !== reading,
      );
      set({
        entries: [...shelved.entries, ...entries],
        refused: [...shelved.refused, ...refused],
        cancelled: !whole,
        ...(mine === reading ? { progress: undefined } : {}),
      });
    },
    async answer(asked, decimal) {
      set({ refused: shelved.refused.filter((other) => other !== asked) });
      if (asked.asks) await shelf.add([{ ...asked.asks, decimal }]);
    },
    cancel() {
      reading += 1;
      set({ progress: undefined });
    },
    clear() {
      reading += 1;
      known = new Known();
      set({ ...empty, progress: undefined });
    },
  };
  return shelf;
}
