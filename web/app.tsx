// The page: the runs as a sum, its total, the tally and the paper.
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { Legend } from './basis.js';
import { AllSources } from './citation.js';
import type { Shelf } from './collection/shelf.js';
import { Elsewhere } from './elsewhere.js';
import { Attach, Offered } from './embed/attach.js';
import type { Embedding } from './embed/embedding.js';
import { type Panel, panels } from './embed/options.js';
import { DropTarget, FileActions, take } from './files.js';
import { Guide } from './guide.js';
import type { Keeper } from './keep/keeper.js';
import { Kept } from './keep/kept.js';
import { useLanguage } from './language.js';
import { Languages, Masthead } from './masthead.js';
import { GroupRuns, Keys } from './move.js';
import { DeletedNotice, DocumentProblems, TopNotice } from './notices.js';
import { languageOf, Paper } from './paper.js';
import { PasteRows } from './paste/paste.js';
import { keepFocus } from './platform.js';
import { Preview } from './preview.js';
import { useRows } from './rows.js';
import { Share } from './share/share.js';
import type { Store } from './state.js';
import { Stopped } from './stopped.js';
import { Survey } from './survey/survey.js';
import { Tally } from './tally.js';
import { Total } from './total.js';
import { atEnd } from './undo.js';
import { useStore, useSubscription } from './use-store.js';
import { words } from './words.js';

/** Rows on show at first: a document of thousands of runs must not freeze the page. */
const page = 50;

function Runs({ store, embedding }: { store: Store; embedding: Embedding | undefined }) {
  const { draft, response } = store.state;
  const [limit, setLimit] = useState(page);
  const { wants } = store.state;
  useEffect(() => {
    const index = draft.runs.findIndex(({ key }) => key === wants?.where);
    if (index >= limit) setLimit(Math.ceil((index + 1) / page) * page);
  }, [wants]);
  const rows = useRows(store, draft.runs.slice(0, limit));
  const hidden = draft.runs.length - rows.length;
  const last = draft.runs.at(-1);
  return (
    <section class="runs" aria-labelledby="runs">
      <div class="runs-head">
        <h2 id="runs" tabIndex={-1}>
          {words.runs}
        </h2>
        <Legend runs={response.runs} />
        <FileActions store={store} />
        <Share store={store} />
      </div>
      {embedding && <Offered embedding={embedding} />}
      <TopNotice store={store} />
      <DocumentProblems store={store} />
      <ol>
        {rows.flatMap((row, index) => [<DeletedNotice key={`deleted ${index}`} store={store} index={index} />, row])}
        <DeletedNotice store={store} index={rows.length} />
      </ol>
      {draft.runs.length === 0 && <p class="none">{words.none}</p>}
      {hidden > 0 && (
        <p class="more">
          {words.more(hidden)}{' '}
          <button type="button" class="link" onClick={() => setLimit(limit + page)}>
            {words.showMore}
          </button>
        </p>
      )}
      <div class="add">
        <button
          type="button"
          class="link"
          id={`report-${atEnd}`}
          aria-keyshortcuts="Control+Enter"
          onMouseDown={keepFocus}
          onClick={() => store.add()}
        >
          + {words.addRun}
        </button>
        {last && (
          <button type="button" class="link" onMouseDown={keepFocus} onClick={() => store.duplicate(last.key)}>
            + {words.duplicateLast}
          </button>
        )}
        <GroupRuns store={store} />
        <PasteRows store={store} />
        {last && <Keys />}
      </div>
    </section>
  );
}

function Colophon({ store, attaches }: { store: Store; attaches: boolean }) {
  const { tool, data } = store.state.response;
  return (
    <footer>
      <Guide />
      <p>{attaches ? words.quietInFrame : words.quiet}</p>
      <p>{words.version(tool, data)}</p>
      <p>{words.ofGrids}</p>
      <AllSources sources={store.core.catalog().sources} />
    </footer>
  );
}

/** Beside a form or a file of data, a paragraph would be taken for it. */
const isForPaper = ({ core, state }: Store) =>
  core.catalog().formats.find(({ id }) => id === state.format)?.group === 'paper';

interface AppProps {
  store: Store;
  shelf: Shelf;
  keeper: Keeper;
  /** Where another page shows this one. */
  embedding: Embedding | undefined;
}

export function App({ store, shelf, keeper, embedding }: AppProps) {
  useStore(store);
  useSubscription(embedding);
  const onLanguage = useLanguage();
  // What is drawn asks the core, too.
  const [fault] = useErrorBoundary();
  const { state } = store;
  const shows = (panel: Panel) => (embedding?.options.panels ?? panels).includes(panel);
  const kept = <Kept store={store} keeper={keeper} />;
  if (fault || state.core === 'stopped') return <Stopped draft={state.draft} />;
  return (
    <div class={embedding ? 'page embedded' : 'page'}>
      <DropTarget onDrop={(data) => void take(store, shelf, data)} />
      {embedding ? (
        <header class="masthead">
          <h1>{words.tool}</h1>
          <Languages onLanguage={onLanguage} />
          {kept}
        </header>
      ) : (
        <Masthead store={store} onLanguage={onLanguage}>
          {kept}
        </Masthead>
      )}
      <main>
        <Runs store={store} embedding={embedding} />
        {shows('total') && <Total store={store} />}
        <div class="results">
          {shows('tally') && <Tally store={store} />}
          {shows('paper') && <Paper store={store} required={embedding?.options.required ?? []} />}
          {shows('preview') && isForPaper(store) && (
            <Preview
              text={state.response.snippets.markdown?.at(-1)?.text ?? ''}
              language={languageOf(store, 'markdown')}
            />
          )}
        </div>
        {shows('elsewhere') && <Elsewhere store={store} />}
        {shows('survey') && <Survey store={store} shelf={shelf} />}
        {embedding && <Attach store={store} embedding={embedding} />}
      </main>
      <Colophon store={store} attaches={embedding?.attachesTo !== undefined} />
    </div>
  );
}
