import { render } from 'preact';
import { App } from './app.js';
import { createShelf } from './collection/shelf.js';
import { type Core, openCore } from './core.js';
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

async function showForm(core: Core, store: Store, records: OpenRecords, root: Element): Promise<void> {
  const shelf = createShelf(core);
  const keeper = createKeeper(store, records);
  await Promise.race([keeper.reopen(), pause(wait)]);
  await follow(store);
  onFragment(() => void follow(store));
  onLeaving(() => void keeper.autosave.flush());
  onReturn(() => void keeper.look());
  root.replaceChildren();
  guardLeaving(keeper.autosave.loses);
  keepFocusInView();
  render(<App store={store} shelf={shelf} keeper={keeper} />, root);
  printReport(store, root);
  focusAtStart();
}

const isToView = () => viewedIn(fragment()) !== undefined;

async function start(root: Element, compiled: Promise<WebAssembly.Module>): Promise<void> {
  beginInOwn();
  try {
    const toView = isToView();
    onFragment(() => isToView() !== toView && reload());
    const records = toView ? undefined : openRecords(patience);
    const core = await openCore(compiled);
    const store = createStore(core, 'finetuning');
    await (records ? showForm(core, store, records, root) : showReport(store, root));
  } catch {
    root.replaceChildren();
    render(<Stopped />, root);
  }
}

const root = document.querySelector('#page');
const core = takeCore();
if (root && core) void start(root, core);
