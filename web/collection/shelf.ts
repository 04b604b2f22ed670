// The collection that is open in this page, apart from the document: what was read, what is being read.
import type { Entry } from 'carbon-tally';
import type { Core } from '../core.js';
import { Known, type Progress, type Refused, type Remark, readAll, type Source } from './reading.js';

export interface Shelved {
  entries: readonly Entry[];
  refused: readonly Refused[];
  remarks: readonly Remark[];
  /** While files are being read. */
  progress?: Progress | undefined;
  /** The last reading was cancelled. */
  cancelled: boolean;
  /** What was closed last. */
  before?: Shelved | undefined;
}

export interface Shelf {
  readonly shelved: Shelved;
  subscribe(listener: () => void): () => void;
  add(sources: readonly Source[]): Promise<void>;
  /** Reads a table again whose commas were asked about. */
  answer(asked: Refused, decimal: '.' | ','): Promise<void>;
  cancel(): void;
  clear(): void;
  /** Brings back what was closed, as long as nothing else was opened. */
  reopen(): void;
}

const empty: Shelved = {
  entries: [],
  refused: [],
  remarks: [],
  cancelled: false,
  progress: undefined,
  before: undefined,
};

export function createShelf(core: Core): Shelf {
  const listeners = new Set<() => void>();
  let shelved = empty;
  let known = new Known();
  let forgotten = known; // what was known of the one that was closed
  let waiting: Promise<void> = Promise.resolve(); // one reading after the other
  let cancelled = 0; // how often: what began before that ends
  let closed = 0; // likewise: what began before that is forgotten

  function set(change: Partial<Shelved>): void {
    shelved = { ...shelved, ...change };
    for (const listener of listeners) listener();
  }

  async function read(sources: readonly Source[], began: number, opened: number): Promise<void> {
    if (began !== cancelled) return;
    set({ progress: { done: 0, of: sources.length, entries: 0 }, cancelled: false, before: undefined });
    const { entries, refused, remarks, whole } = await readAll(
      core,
      sources,
      known,
      (progress) => began === cancelled && set({ progress }),
      () => began !== cancelled,
    );
    if (opened !== closed) return;
    set({
      entries: [...shelved.entries, ...entries],
      refused: [...shelved.refused, ...refused],
      remarks: [...shelved.remarks, ...remarks],
      cancelled: !whole,
      progress: undefined,
    });
  }

  const shelf: Shelf = {
    get shelved() {
      return shelved;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(sources) {
      const [began, opened] = [cancelled, closed];
      waiting = waiting.then(() => read(sources, began, opened));
      return waiting;
    },
    async answer(asked, decimal) {
      set({ refused: shelved.refused.filter((other) => other !== asked) });
      if (asked.asks) await shelf.add([{ ...asked.asks, decimal }]);
    },
    cancel() {
      cancelled += 1;
      set({ progress: undefined });
    },
    clear() {
      cancelled += 1;
      closed += 1;
      forgotten = known;
      known = new Known();
      set({ ...empty, before: { ...shelved, progress: undefined } });
    },
    reopen() {
      known = forgotten;
      set({ ...empty, ...shelved.before });
    },
  };
  return shelf;
}
