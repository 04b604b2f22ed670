import { render } from 'preact';
import { App } from './app.js';
import { createShelf } from './collection/shelf.js';
import { type Core, openCore } from './core.js';
import { createEmbedding } from './embed/embedding.js';
import { watchHeight } from './embed/height.js';
import { dress } from './embed/look.js';
import { isEmbedding, type Options, optionsOf } from './embed/options.js';
import { draftWith } from './embed/proposals.js';
import { focusAtStart } from './focus.js';
import { takeCore } from './handover.js';
import { patience } from './keep/autosave.js';
import { createKeeper } from './keep/keeper.js';
import { type OpenRecords, openRecords } from './keep/records.js';
import { beginInOwn } from './language.js';
import { fragment, guardLeaving, keepFocusInView, onFragment, onLeaving, onReturn, pause, reload } from './platform.js';
import { printReport } from './report/print.js';
import { View } from './report/view.js';
import { viewedIn } from './report/viewing.js';
import { follow, view } from './share/follow.js';
import type { Store } from './state.js';
import { Stopped } from './stopped.js';
import { createStore } from './store.js';

/** For the last project, in milliseconds; later than that it is opened where nothing was touched meanwhile. */
const wait = 1500;

/** A report to read: nothing in it is entered, so that nothing is kept. */
async function showReport(store: Store, root: Element): Promise<void> {
  await view(store);
  onFragment(() => void view(store));
  root.replaceChildren();
  render(<View store={store} />, root);
}

interface Within {
  core: Core;
  store: Store;
  /** Of a page that embeds this one. */
  options: Options | undefined;
}

async function showForm({ core, store, options }: Within, records: OpenRecords, root: Element): Promise<void> {
  const shelf = createShelf(core);
  const keeper = createKeeper(store, records);
  await Promise.race([keeper.reopen(), pause(wait)]);
  const embedding = options && createEmbedding(store, options);
  if (!embedding) {
    await follow(store);
    onFragment(() => void follow(store));
  }
  onLeaving(() => void keeper.autosave.flush());
  onReturn(() => void keeper.look());
  root.replaceChildren();
  guardLeaving(keeper.autosave.loses);
  keepFocusInView();
  render(<App {...{ store, shelf, keeper, embedding }} />, root);
  printReport(store, root);
  if (embedding) watchHeight(root, embedding.tellHeight);
  else focusAtStart();
}

const isToView = () => viewedIn(fragment()) !== undefined;

async function start(root: Element, compiled: Promise<WebAssembly.Module>): Promise<void> {
  const options = isEmbedding(fragment()) ? optionsOf(fragment()) : undefined;
  beginInOwn(options?.language);
  if (options) dress(options);
  try {
    const toView = isToView();
    onFragment(() => isToView() !== toView && reload());
    const records = toView ? undefined : openRecords(patience);
    const core = await openCore(compiled);
    const first = options && { draft: draftWith(options.given), format: options.format };
    const store = createStore(core, first ?? { example: 'finetuning' });
    await (records ? showForm({ core, store, options }, records, root) : showReport(store, root));
  } catch {
    root.replaceChildren();
    render(<Stopped />, root);
  }
}

const root = document.querySelector('#page');
const core = takeCore();
if (root && core) void start(root, core);
