// Saving what was entered as a document, and opening one, by a button or by dropping it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { dropped } from './collection/files.js';
import type { Shelf } from './collection/shelf.js';
import { readFile, type saveFile } from './platform.js';
import { type Counted, documentText } from './request.js';
import { useSaying } from './saying.js';
import type { Store } from './state.js';
import { Steps } from './steps.js';
import { words } from './words.js';

export const fileName = 'carbon-tally.json';

/** The document as it is saved. */
export const fileText = (state: Counted) => documentText(state, '  ');

export function saveRuns(store: Store, save: typeof saveFile): void {
  store.leave();
  if (save(fileName, 'application/json', [fileText(store.state)]) === 'started') store.saved();
}

async function open(store: Store, file: File | undefined): Promise<void> {
  if (file) store.open(file.name, await readFile(file), { keep: true });
}

/** One document is for the form; several, a folder and a table are a collection. */
export async function take(store: Store, shelf: Shelf, data: DataTransfer): Promise<void> {
  const [file, ...others] = data.files;
  if (file && others.length === 0 && /\.json$/i.test(file.name)) return open(store, file);
  await shelf.add(await dropped(data));
}

/** A button that asks for a file. */
export function OpenFile({ name, onFile }: { name: string; onFile(file: File | undefined): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="link" onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

export function FileActions({ store }: { store: Store }) {
  const { saying, save } = useSaying();
  return (
    <div class="file-actions">
      <p role="status">{saying}</p>
      <Steps store={store} />
      <OpenFile name={words.open} onFile={(file) => void open(store, file)} />
      <button type="button" class="link" title={words.saveHint} onClick={() => saveRuns(store, save)}>
        {words.save}
      </button>
    </div>
  );
}

/** A file may be dropped anywhere on the page. */
export function DropTarget({ onDrop }: { onDrop(data: DataTransfer): void }) {
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
      onDrop(event.dataTransfer);
    });
    return () => listening.abort();
  }, [onDrop]);
  return over ? <p class="drop">{words.drop}</p> : null;
}
