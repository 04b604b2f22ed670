import { render } from 'preact';
import { App } from './app.js';
import { createShelf } from './collection/shelf.js';
import { openCore } from './core.js';
import { focusAtStart } from './focus.js';
import { takeCore } from './handover.js';
import { patience } from './keep/autosave.js';
import { createKeeper } from './keep/keeper.js';
import { openRecords } from './keep/records.js';
import { beginInOwn } from './language.js';
import { guardLeaving, keepFocusInView, onFragment, onLeaving, onReturn, pause } from './platform.js';
import { follow } from './share/follow.js';
import { Stopped } from './stopped.js';
import { createStore } from './store.js';

/** For the last project, in milliseconds; later than that it is opened where nothing was touched meanwhile. */
const wait = 1500;

async function start(root: Element, compiled: Promise<WebAssembly.Module>): Promise<void> {
  beginInOwn();
  try {
    const records = openRecords(patience);
    const core = await openCore(compiled);
    const store = createStore(core, 'finetuning');
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
    focusAtStart();
  } catch {
    root.replaceChildren();
    render(<Stopped />, root);
  }
}

const root = document.querySelector('#page');
const core = takeCore();
if (root && core) void start(root, core);
