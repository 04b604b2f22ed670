// Saving what was entered as a document, and opening one, by a button or by dropping it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { dropped } from './collection/files.js';
import type { Shelf } from './collection/shelf.js';
import type { Draft } from './draft.js';
import { readFile, type saveFile } from './platform.js';
import { requestText } from './request.js';
import { useSaying } from './saying.js';
import type { Store } from './state.js';
import { Steps } from './steps.js';
import { words } from './words.js';

export const fileName = 'carbon-tally.json';

/** The document as it is saved. */
export function fileText(draft: Draft): string {
  return requestText(draft, undefined, '  ');
}

export function saveRuns(store: Store, save: typeof saveFile): void {
  if (save(fileName, 'application/json', [fileText(store.state.draft)]) === 'started') store.saved();
}

async function open(store: Store, file: File | undefined): Promise<void> {
  if (file) store.open(file.name, await readFile(file), { keep: true });
}

/** One document is for the form; several, a folder and a table are a collection. */
async function take(store: Store, shelf: Shelf, data: DataTransfer): Promise<void> {
  const [file, ...others] = data.files;
  if (file && others.length === 0 && /\.json$/i.test(file.name)) return open(store, file);
  await shelf.add(await dropped(data));
}

export function FileActions({ store }: { store: Store }) {
  const input = useRef<HTMLInputElement>(null);
  const { saying, save } = useSaying();
  return (
    <div class="file-actions">
      <p role="status">{saying}</p>
      <Steps store={store} />
      <button type="button" class="link" onClick={() => input.current?.click()}>
        {words.open}
      </button>
      <button type="button" class="link" title={words.saveHint} onClick={() => saveRuns(store, save)}>
        {words.save}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          void open(store, event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** A file may be dropped anywhere on the page. */
export function DropTarget({ store, shelf }: { store: Store; shelf: Shelf }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      addEventListener(name, react, { signal: listening.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => setOver(event.relatedTarget !== null));
    on('drop', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      void take(store, shelf, event.dataTransfer);
    });
    return () => listening.abort();
  }, [store, shelf]);
  return over ? <p class="drop">{words.drop}</p> : null;
}
