// Opens the document that the address of the page holds; what was on show is not lost.
import { clearFragment, fragment } from '../platform.js';
import { linkOf, viewedIn } from '../report/viewing.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import { isShared, textOf } from './link.js';

/** False where it is refused, and said to be. */
async function openLink(store: Store, link: string, told?: string): Promise<boolean> {
  const address = fragment();
  const read = await textOf(link);
  if (fragment() !== address) return true;
  if ('text' in read) return store.open(words.sharedRuns, read.text, { told: told ? { text: told } : undefined });
  store.tell({ text: `${words.linkFaults[read.fault]} ${words.asBefore}` });
  return false;
}

/** As a copy. The address shows the link for as long as the page shows just that. */
export async function follow(store: Store): Promise<void> {
  const link = fragment();
  if (!isShared(link)) return;
  if (!(await openLink(store, link, words.fromLink))) return clearFragment();
  const { draft } = store.state;
  const stop = store.subscribe(() => {
    if (store.state.draft === draft) return;
    stop();
    if (fragment() === link) clearFragment();
  });
}

/** To be read. */
export async function view(store: Store): Promise<void> {
  const link = viewedIn(fragment());
  if (!link || !(await openLink(store, link)) || viewedIn(fragment()) !== link) return;
  linkOf.set(store.state.draft, link);
  store.dismiss();
}
