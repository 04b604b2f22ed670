// Opens the document that the address of the page holds, as a copy; what was on show is not lost.
import { clearFragment, fragment } from '../platform.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import { isShared, textOf } from './link.js';

/** The address shows the link for as long as the page shows just that. */
export async function follow(store: Store): Promise<void> {
  const link = fragment();
  if (!isShared(link)) return;
  const read = await textOf(link);
  if (fragment() !== link) return;
  if ('fault' in read) store.tell({ text: `${words.linkFaults[read.fault]} ${words.asBefore}` });
  if ('fault' in read || !store.open(words.sharedRuns, read.text, { told: { text: words.fromLink } })) {
    return clearFragment();
  }
  const { draft } = store.state;
  const stop = store.subscribe(() => {
    if (store.state.draft === draft) return;
    stop();
    if (fragment() === link) clearFragment();
  });
}
