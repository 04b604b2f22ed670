// The reports of others: opening them, what could not be opened and why, and what to take away.
import type { Analysis } from 'carbon-tally';
import { useRef, useState } from 'preact/hooks';
import { typeOf } from '../parts.js';
import { useSaying } from '../saying.js';
import { words } from '../words.js';
import { sourcesOf } from './files.js';
import type { Shelf } from './shelf.js';

interface OpenedProps {
  shelf: Shelf;
  filesOf(): Analysis['files'];
}

/** Listed at first. */
const listed = 20;

function Paste({ shelf }: { shelf: Shelf }) {
  const field = useRef<HTMLTextAreaElement>(null);
  function add(): void {
    const text = field.current?.value ?? '';
    if (text.trim() === '') return;
    void shelf.add([{ name: words.collection.pasted, text: async () => text }]);
    if (field.current) field.current.value = '';
  }
  return (
    <details class="behind">
      <summary>{words.collection.paste}</summary>
      <label>
        <span class="hint">{words.collection.pasteHint}</span>
        <textarea ref={field} rows={5} spellcheck={false} />
      </label>
      <button type="button" onClick={add}>
        {words.collection.add}
      </button>
    </details>
  );
}

function Choose({ shelf, folder, name }: { shelf: Shelf; folder: boolean; name: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(folder ? { webkitdirectory: true } : { accept: '.json,.csv,.tsv,.txt' })}
        onChange={({ currentTarget }) => {
          void shelf.add(sourcesOf(currentTarget.files ?? []));
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function Refused({ shelf }: { shelf: Shelf }) {
  const [limit, setLimit] = useState(listed);
  const { refused } = shelf.shelved;
  if (refused.length === 0) return null;
  return (
    <details class="refused" open>
      <summary>{words.collection.refused(refused.length)}</summary>
      <ul>
        {refused.slice(0, limit).map((one, at) => (
          <li key={`${one.name} ${at}`}>
            <b>{one.name}</b> {one.reasons.join(' ')}
            {one.asks &&
              (['.', ','] as const).map((decimal) => (
                <button type="button" class="link small" key={decimal} onClick={() => void shelf.answer(one, decimal)}>
                  {words.collection.decimals[decimal]}
                </button>
              ))}
          </li>
        ))}
      </ul>
      {refused.length > limit && (
        <button type="button" class="link small" onClick={() => setLimit(refused.length)}>
          {words.survey.moreRows(refused.length - limit)}
        </button>
      )}
    </details>
  );
}

/** What was taken otherwise than it stands there, or not used. */
function Remarks({ shelf }: { shelf: Shelf }) {
  const { remarks } = shelf.shelved;
  if (remarks.length === 0) return null;
  const count = remarks.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return (
    <details class="refused">
      <summary>{words.collection.remarks(count)}</summary>
      <ul>
        {remarks.flatMap(({ name, sentences }, at) =>
          sentences.slice(0, listed).map((sentence) => (
            <li key={`${at} ${sentence}`}>
              <b>{name}</b> {sentence}
            </li>
          )),
        )}
      </ul>
    </details>
  );
}

/** What the core writes of it, once it is asked for. */
function Files({ shelf, filesOf }: OpenedProps) {
  const { saying, save } = useSaying(shelf.shelved);
  return (
    <p class="save-lines">
      {Object.entries(words.collection.files).map(([name, said]) => (
        <button
          type="button"
          class="link small"
          key={name}
          onClick={() => save(name, typeOf(name), [filesOf()?.find(({ file }) => file === name)?.text ?? ''])}
        >
          {said}
        </button>
      ))}
      <span role="status">{saying}</span>
    </p>
  );
}

export function Opened({ shelf, filesOf }: OpenedProps) {
  const { entries, refused, progress, cancelled, before } = shelf.shelved;
  return (
    <div class="collection">
      <p class="choose-files">
        <Choose shelf={shelf} folder={false} name={words.collection.open} />
        <Choose shelf={shelf} folder name={words.collection.folder} />
        <span class="hint">{words.collection.drop}</span>
      </p>
      <Paste shelf={shelf} />
      {progress && (
        <p class="progress">
          <progress value={progress.done} max={progress.of} aria-label={words.collection.reading(progress)} />
          <span>{words.collection.reading(progress)}</span>
          <button type="button" class="link" onClick={() => shelf.cancel()}>
            {words.collection.cancel}
          </button>
        </p>
      )}
      <p role="status">
        {!progress && (entries.length > 0 || refused.length > 0) && words.collection.opened(entries.length)}
        {cancelled && ` ${words.collection.cancelled}`}
      </p>
      {before && (
        <button type="button" class="link small" onClick={() => shelf.reopen()}>
          {words.collection.reopen}
        </button>
      )}
      <Refused shelf={shelf} />
      <Remarks shelf={shelf} />
      {entries.length > 0 && !progress && (
        <>
          <Files shelf={shelf} filesOf={filesOf} />
          <button type="button" class="link small" onClick={() => shelf.clear()}>
            {words.collection.close}
          </button>
        </>
      )}
    </div>
  );
}
