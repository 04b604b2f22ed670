import { render } from 'preact';
import { App } from './app.js';
import { createShelf } from './collection/shelf.js';
import { openCore } from './core.js';
import { focusAtStart } from './focus.js';
import { takeCore } from './handover.js';
import { beginInOwn } from './language.js';
import { guardLeaving, keepFocusInView } from './platform.js';
import { Stopped } from './stopped.js';
import { createStore } from './store.js';

async function start(root: Element, compiled: Promise<WebAssembly.Module>): Promise<void> {
  beginInOwn();
  try {
    const core = await openCore(compiled);
    const store = createStore(core, 'finetuning');
    const shelf = createShelf(core);
    root.replaceChildren();
    guardLeaving(() => store.state.unsaved);
    keepFocusInView();
    render(<App store={store} shelf={shelf} />, root);
    focusAtStart();
  } catch {
    root.replaceChildren();
    render(<Stopped />, root);
  }
}

const root = document.querySelector('#page');
const core = takeCore();
if (root && core) void start(root, core);
