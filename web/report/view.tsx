// The page as a reviewer sees it: one report, nothing to change, and whether its numbers are the same here.
import { shown } from '../draft.js';
import { DropTarget, OpenFile } from '../files.js';
import { useLanguage } from '../language.js';
import { Languages } from '../masthead.js';
import { TopNotice } from '../notices.js';
import { languageOf } from '../paper.js';
import { readFile } from '../platform.js';
import type { State, Store } from '../state.js';
import { Stopped } from '../stopped.js';
import { useStore } from '../use-store.js';
import { words } from '../words.js';
import { Print } from './print.js';
import { Report } from './report.js';
import { linkOf } from './viewing.js';

async function open(store: Store, file: File | undefined): Promise<void> {
  if (file && store.open(file.name, await readFile(file))) store.dismiss();
}

function Verdict({ recomputed }: Pick<State, 'recomputed'>) {
  const kind = recomputed ? (recomputed.same ? 'same' : 'differs') : 'unstated';
  return (
    <p class={`verdict ${kind}`} role="status">
      <b>{words.report.verdict[kind]}</b>{' '}
      {recomputed ? <span lang="en">{recomputed.message}</span> : words.report.unstated}
    </p>
  );
}

export function View({ store }: { store: Store }) {
  useStore(store);
  const onLanguage = useLanguage();
  const { draft, response, recomputed, example, core } = store.state;
  const isOpen = example === undefined;
  const link = linkOf.get(draft);
  if (core === 'stopped') return <Stopped draft={draft} />;
  return (
    <div class="page view">
      <DropTarget onDrop={({ files }) => void open(store, files[0])} />
      <header class="masthead">
        <h1>{words.tool}</h1>
        <p class="purpose">{isOpen ? words.report.toRead : words.report.begin}</p>
        <Languages onLanguage={onLanguage} />
      </header>
      <main>
        <div class="view-actions">
          <OpenFile name={words.report.open} onFile={(file) => void open(store, file)} />
          {isOpen && link && <a href={`#${link}`}>{words.report.edit}</a>}
          {isOpen && <Print />}
        </div>
        <TopNotice store={store} />
        {isOpen && (
          <>
            <Verdict recomputed={recomputed} />
            <Report title={shown(draft.head, 'title')} response={response} language={languageOf(store, 'markdown')} />
          </>
        )}
      </main>
    </div>
  );
}
