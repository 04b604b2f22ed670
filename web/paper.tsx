// What the author takes away: the snippet in two formats and the working, with copy and download.
import type { ResponseDocument, SnippetFormat } from 'carbon-tally';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useFieldContext } from './context.js';
import { TextField } from './field.js';
import { Problems } from './finding.js';
import { copyText, saveFile, selectText } from './platform.js';
import { findingsOfDocument } from './problems.js';
import { Snippet, type SnippetText } from './snippet.js';
import type { Store } from './state.js';
import { words } from './words.js';

interface PaperFile {
  name: string;
  type: string;
}

const formats: SnippetFormat[] = ['latex', 'markdown', 'trace'];
const files: Record<SnippetFormat, PaperFile> = {
  latex: { name: 'carbon-tally.tex', type: 'application/x-tex' },
  markdown: { name: 'carbon-tally.md', type: 'text/markdown' },
  trace: { name: 'carbon-tally.txt', type: 'text/plain' },
};

function snippetOf({ snippets }: ResponseDocument, format: SnippetFormat): SnippetText {
  const empty = { preamble: '', body: '' };
  return { ...empty, ...snippets[format] };
}

/** Where an arrow key leads from a tab. */
function nextFormat(format: SnippetFormat, key: string): SnippetFormat | undefined {
  const at = formats.indexOf(format);
  if (key === 'Home') return formats[0];
  if (key === 'End') return formats.at(-1);
  if (key === 'ArrowRight') return formats[at + 1];
  return key === 'ArrowLeft' ? formats[at - 1] : undefined;
}

interface TabsProps {
  format: SnippetFormat;
  onChoose(format: SnippetFormat): void;
}

function Tabs({ format, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent): void {
    const next = nextFormat(format, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label={words.paper} ref={list} onKeyDown={onKeyDown}>
      {formats.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-controls="snippet"
          aria-selected={name === format}
          tabIndex={name === format ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {words.formats[name]}
        </button>
      ))}
    </div>
  );
}

/** What the last copy or download came to. */
function useSaying() {
  const [saying, setSaying] = useState('');
  async function copy(id: string, text: string): Promise<void> {
    setSaying('');
    if (await copyText(text)) return setSaying(words.copied);
    const element = document.getElementById(id);
    if (element) selectText(element);
    setSaying(words.byHand);
  }
  function save(file: PaperFile, text: string): void {
    const said = { started: words.started, uncertain: words.uncertain, refused: words.noDownload };
    setSaying(said[saveFile(file.name, file.type, text)]);
  }
  return { saying, setSaying, copy, save };
}

function whole({ preamble, body }: SnippetText): string {
  if (preamble === '') return `${body}\n`;
  const note = preamble.replace(/^/gm, '% ');
  return `% ${words.preamble}:\n${note}\n\n${body}\n`;
}

/** What the report is about, as the snippet's heading says it. */
function Title({ store }: { store: Store }) {
  const { draft, response } = store.state;
  const findings = findingsOfDocument(response.problems);
  const context = useFieldContext(store, 'document', draft.head, findings, () => {});
  return (
    <div class="title">
      <TextField run={context} field="title" placeholder={words.titleHint} />
      <Problems run={context} field="title" />
    </div>
  );
}

export function Paper({ store }: { store: Store }) {
  const { response } = store.state;
  const [format, setFormat] = useState<SnippetFormat>('latex');
  const { saying, setSaying, copy, save } = useSaying();
  const snippet = snippetOf(response, format);
  const nothing = snippet.body === '';
  // What was said holds for the text that was copied, not for the next one.
  useEffect(() => setSaying(''), [snippet.body, setSaying]);
  return (
    <section class="paper" aria-labelledby="paper">
      <div class="paper-head">
        <h2 id="paper">{words.paper}</h2>
        <Tabs format={format} onChoose={setFormat} />
        <button
          type="button"
          class="primary"
          disabled={nothing}
          onClick={() => void copy('snippet-body', snippet.body)}
        >
          {words.copy}
        </button>
        <button type="button" disabled={nothing} onClick={() => save(files[format], whole(snippet))}>
          {words.download}
        </button>
      </div>
      <Title store={store} />
      <p class="saying" role="status">
        {saying}
      </p>
      <div id="snippet" role="tabpanel" aria-labelledby={`tab-${format}`}>
        {nothing ? <p class="aside">{words.nothingYet}</p> : <Snippet {...{ snippet, format, copy }} />}
      </div>
    </section>
  );
}
