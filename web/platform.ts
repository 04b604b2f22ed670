// Calls to the browser that can throw or be refused: in a sandboxed frame, from file://, on plain http. The database
// is in keep/records.ts, the compression of links in share/link.ts, messages to another page in embed/host.ts.

/** The text of a file, or nothing where it cannot be read. */
export async function readFile(file: File): Promise<string | undefined> {
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}

/** What this browser keeps between two visits; nothing where storage is forbidden. Anyone may have written it. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It lasts as long as the page.
  }
}

/** As the reader set up the browser, the dearest first. */
export const languagesWanted = (): readonly string[] => navigator.languages ?? [];

/** The same for files of any program: nothing where the text is in another encoding than UTF-8. */
export async function readUtf8(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function copyFrom(element: HTMLTextAreaElement): boolean {
  element.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

function copyByCommand(text: string): boolean {
  const before = document.activeElement;
  const element = document.createElement('textarea');
  element.value = text;
  element.className = 'offstage';
  document.body.append(element);
  const done = copyFrom(element);
  element.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

/** Puts the text on the clipboard; false where neither way is allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Selects all of an element's text, so that the author can copy it by hand. */
export function selectText(element: Element): void {
  try {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  } catch {
    // Without a selection the text can still be marked by hand.
  }
}

export const isFramed = () => window.parent !== window;

/** Of opaque origin, where the host may have forbidden downloads without a word. */
const perhapsForbidden = () => isFramed() && window.origin === 'null';

export type Saved = 'started' | 'uncertain' | 'refused';

/** Offers a file to save. */
export function saveFile(name: string, type: string, content: readonly BlobPart[]): Saved {
  try {
    const address = URL.createObjectURL(new Blob([...content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return perhapsForbidden() ? 'uncertain' : 'started';
  } catch {
    return 'refused';
  }
}

/**
 * For a button's mousedown: the field in use keeps the focus, so that nothing it says when it is
 * left can move the button away before the click is complete.
 */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** Of this page, where others can reach it as well; without the fragment. */
export function pageAddress(): string | undefined {
  const { protocol, href } = location;
  return /^https?:$/.test(protocol) ? href.replace(/#.*/s, '') : undefined;
}

/** What stands behind the # of the address. */
export const fragment = () => location.hash.slice(1);

/** Takes it out, and makes no step back of it. */
export function clearFragment(): void {
  try {
    history.replaceState(null, '', location.pathname + location.search);
  } catch {
    // In a frame without an address of its own it stays.
  }
}

/** The page begins anew, with the address as it is now. */
export const reload = () => location.reload();

export function onFragment(react: () => void): void {
  addEventListener('hashchange', react);
}

/** Asks before the tab is closed or reloaded, as long as `loses` says so. */
export function guardLeaving(loses: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (loses()) event.preventDefault();
  });
}

/** The page is out of sight, or about to go: there may be no later moment. */
export function onLeaving(react: () => void): void {
  addEventListener('pagehide', react);
  addEventListener('beforeunload', react);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') react();
  });
}

/** The user turns to this tab again. */
export function onReturn(react: () => void): void {
  addEventListener('focus', react);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') react();
  });
}

export function onPrint(before: () => void, after: () => void): void {
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
}

/** False where the frame that holds the page forbids it, which is told by nothing else than that nothing happens. */
export function print(): boolean {
  let begun = false;
  addEventListener('beforeprint', () => (begun = true), { once: true });
  try {
    window.print();
  } catch {
    return false;
  }
  return begun;
}

export const pause = (time: number) => new Promise<void>((done) => setTimeout(done, time));

/**
 * Firefox does not scroll to what a corner of the window shows already, though the total may lie over it; where it
 * scrolls, it may do so as late as with the next frame.
 */
export function keepFocusInView(): void {
  const show = () => document.activeElement?.scrollIntoView({ block: 'nearest' });
  addEventListener('keyup', ({ key }) => {
    if (key !== 'Tab') return;
    show();
    requestAnimationFrame(() => requestAnimationFrame(show));
  });
}

/** Focuses a control that the coming render will make; the first one of a field that has several. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${id}, #${id}-0`)?.focus());
}
