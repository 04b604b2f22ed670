// What the host would fill in. It takes the place of nothing that was entered, unless the user clicks.
import { type Draft, emptyDraft, isUntouched } from '../draft.js';
import { draftOfText } from '../opened.js';
import { memberAt, withMember } from '../pointer.js';
import type { textOf } from '../share/link.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import type { Given } from './options.js';

/** A document that is larger is not opened unasked, in characters. */
const small = 2 ** 16;

export interface Offer {
  text: string;
  /** By which it is taken. */
  action: string;
  take(): void;
}

const changesOf = (given: readonly Given[]) => given.map(([path, value]) => ({ path: `/${path}`, value }));

export function draftWith(given: readonly Given[]): Draft {
  const draft = emptyDraft();
  const value = given.reduce((head: unknown, [path, member]) => withMember(head, path, member), draft.head.value);
  return { ...draft, head: { ...draft.head, value } };
}

const nameOf = (path: string) => (path === 'settings/anonymous' ? words.anonymous : words.field(path));

/** Members of the document; nothing where it has them already. */
export function offerOfFields(store: Store, given: readonly Given[]): Offer | undefined {
  const { value } = store.state.draft.head;
  const others = given.filter(([path, member]) => memberAt(value, path) !== member);
  if (others.length === 0) return undefined;
  const names = others.map(([path]) => nameOf(path));
  const fix = {
    label: words.of(words.fillIn, names.join(words.signs.comma)),
    changes: changesOf(others),
  };
  return {
    text: words.offersFields(names),
    action: words.fillIn,
    take: () => store.fix('document', fix, '/title'),
  };
}

/** Nothing was done here, and nothing was undone. */
function isFree({ state }: Store): boolean {
  const { past, future } = state.history;
  return isUntouched(state) && past.length === 0 && future.length === 0;
}

/** A whole document: opened with what the venue knows where there is nothing yet, else offered. */
export function offerOfRuns(store: Store, text: string, given: readonly Given[]): Offer | undefined {
  const draft = draftOfText(text);
  if (!draft) return undefined;
  if (isFree(store) && text.length <= small) {
    store.open(words.ofHost, text, { atStart: changesOf(given) });
    return undefined;
  }
  return {
    text: words.offersRuns(draft.runs.length),
    action: words.openOffered,
    take: () => void store.open(words.ofHost, text, { keep: true, told: { text: words.fromHost } }),
  };
}

/** The same for the document of a link. */
export function offerOfLink(
  store: Store,
  read: Awaited<ReturnType<typeof textOf>>,
  given: readonly Given[],
): Offer | undefined {
  if ('text' in read) return offerOfRuns(store, read.text, given);
  store.tell({ text: `${words.linkFaults[read.fault]} ${words.asBefore}` });
  return undefined;
}
