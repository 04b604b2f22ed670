// Values under keys: in the browser's IndexedDB, or in memory where that is refused.
import type { KeepFault } from '../words/en/kept.js';

/** Makes of what is kept under a key what shall be; the same value changes nothing, and undefined takes it away. */
export type Change = (kept: unknown) => unknown;

export interface Records {
  /** One step: no other tab comes between reading and writing. */
  change(key: string, change: Change): Promise<void>;
  all(): Promise<[key: string, value: unknown][]>;
}

/** With what is wrong, where nothing outlives the page. */
export interface OpenRecords extends Records {
  readonly fault: KeepFault | undefined;
  /** The database has answered, or refused. */
  readonly settled: Promise<void>;
}

const name = 'carbon-tally';
/** Entries: whoever fills the storage of the page must not have all of them drawn. */
const most = 1000;

function inMemory(): Records {
  const values = new Map<string, unknown>();
  return {
    async change(key, change) {
      const value = change(values.get(key));
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
    all: async () => [...values],
  };
}

function opened(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(name);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new DOMException('blocked', 'AbortError'));
  });
}

function changeIn(store: IDBObjectStore, key: string, change: Change): void {
  const read = store.get(key);
  read.onsuccess = () => {
    const value = change(read.result);
    if (value === undefined) store.delete(key);
    else if (value !== read.result) store.put(value, key);
  };
}

/** Whatever IndexedDB throws or refuses rejects the promise of the call; the next one tries anew. */
function inDatabase(): Records {
  let database: Promise<IDBDatabase> | undefined;

  function connect(): Promise<IDBDatabase> {
    const forget = () => {
      database = undefined;
    };
    database ??= opened();
    database.then((db) => {
      db.onclose = forget;
      db.onversionchange = () => {
        db.close();
        forget();
      };
    }, forget);
    return database;
  }

  async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => T): Promise<T> {
    const db = await connect();
    return new Promise((done, fail) => {
      const transaction = db.transaction(name, mode);
      const result = work(transaction.objectStore(name));
      transaction.oncomplete = () => done(result);
      transaction.onabort = () => fail(transaction.error);
    });
  }

  return {
    change: (key, change) => transact('readwrite', (store) => changeIn(store, key, change)),
    async all() {
      const read = (store: IDBObjectStore) => [store.getAllKeys(null, most), store.getAll(null, most)] as const;
      const [keys, values] = await transact('readonly', read);
      return keys.result.map((key, index) => [String(key), values.result[index]]);
    },
  };
}

export const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Moves into the database what was kept in memory until it answered. */
async function adopt(database: Records, memory: Records): Promise<void> {
  const adopted = new Map<string, unknown>();
  const others = async () => (await memory.all()).filter(([key, value]) => adopted.get(key) !== value);
  for (let rest = await others(); rest.length > 0; rest = await others()) {
    for (const [key, value] of rest) {
      await database.change(key, () => value);
      adopted.set(key, value);
    }
  }
}

/** In memory for as long as the database does not answer. */
export function openRecords(patience: number): OpenRecords {
  const database = inDatabase();
  const memory = inMemory();
  let fault: KeepFault | undefined;
  const settled = database.all().then(
    async () => {
      try {
        if (fault) await adopt(database, memory);
        fault = undefined;
      } catch (error) {
        fault = isFull(error) ? 'full' : 'broken';
      }
    },
    (error) => {
      fault = isFull(error) ? 'full' : 'forbidden';
    },
  );
  const late = new Promise<void>((done) => {
    const timer = setTimeout(() => {
      fault = 'slow';
      done();
    }, patience);
    void settled.then(() => clearTimeout(timer));
  });
  const ready = Promise.race([settled, late]);
  const current = () => ready.then(() => (fault ? memory : database));
  return {
    get fault() {
      return fault;
    },
    settled,
    change: async (key, change) => (await current()).change(key, change),
    all: async () => (await current()).all(),
  };
}
