// What the host would fill in. It takes the place of nothing that was entered, unless the user clicks.
import { type Draft, emptyDraft, isUntouched } from '../draft.js';
import { draftOfText } from '../opened.js';
import { memberAt, withMember } from '../pointer.js';
import { textOf } from '../share/link.js';
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
    changes: others.map(([path, value]) => ({ path: `/${path}`, value })),
  };
  return {
    text: words.offersFields(names),
    action: words.fillIn,
    take: () => store.fix('document', fix, '/title'),
  };
}

/** A whole document: opened where there is nothing yet, else offered. */
export function offerOfRuns(store: Store, text: string): Offer | undefined {
  const draft = draftOfText(text);
  if (!draft) return undefined;
  const isFree = isUntouched(store.state) && store.state.history.past.length === 0;
  if (isFree && text.length <= small) {
    store.open(words.ofHost, text, { atStart: true });
    return undefined;
  }
  return {
    text: words.offersRuns(draft.runs.length),
    action: words.openOffered,
    take: () => void store.open(words.ofHost, text, { keep: true, told: { text: words.fromHost } }),
  };
}

/** The same for the document of a link. */
export async function offerOfLink(store: Store, link: string): Promise<Offer | undefined> {
  const read = await textOf(link);
  if ('text' in read) return offerOfRuns(store, read.text);
  store.tell({ text: `${words.linkFaults[read.fault]} ${words.asBefore}` });
  return undefined;
}
