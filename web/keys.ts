// Keys that do something wherever the focus is.
import { isUnedited, type RunDraft } from './draft.js';
import { keepThrough } from './focus.js';
import type { Store } from './state.js';

/** The letter as it is printed on the key, on a keyboard of another script as on a Latin one. */
function letterOf({ key, code }: KeyboardEvent): string {
  return (/^[a-z]$/i.test(key) ? key : code.replace('Key', '')).toLowerCase();
}

/** What Control with that letter asks for. */
function asked(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  const letter = letterOf(event);
  if (letter === 'y' && ctrlKey && !shiftKey) return 'redo';
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : undefined;
}

/**
 * In a field of the document, too, the keys undo by our history and not by the browser's: that one forgets a field whose
 * text is set from outside, and Chromium's goes through other fields behind the back of the page. Ours takes back
 * the same runs of letters, in one order for all fields, and leaves the author where the text changed. A text that is
 * not in the document yet (in an open picker, or to be pasted) is the browser's.
 */
function isOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input[type=text], textarea')) return true;
  const { id, role, value, ariaExpanded } = target as HTMLInputElement;
  return ariaExpanded !== 'true' && (value === '' || role === 'combobox' || /^(run|report)-/.test(id));
}

/** Presses the question nearest to a field, and says the answer. */
function explain(store: Store, target: EventTarget | null): boolean {
  const around = '.formula, .more-fields, .run, main, body';
  for (let at = target instanceof Element ? target : null; at && !at.matches(around); at = at.parentElement) {
    const question = at.querySelector<HTMLElement>('button.ask');
    if (!question) continue;
    question.click();
    requestAnimationFrame(() =>
      store.say(document.getElementById(question.getAttribute('aria-controls') ?? '')?.textContent ?? ''),
    );
    return true;
  }
  return false;
}

function react(store: Store, event: KeyboardEvent): boolean {
  const { key, code, altKey, ctrlKey, metaKey, target } = event;
  const action = asked(event);
  if (action && isOwn(target)) store[action]();
  else if (key === 'Enter' && (ctrlKey || metaKey)) store.add();
  else return (key === 'F1' || (altKey && code === 'Slash')) && explain(store, target);
  return true;
}

export function listenForKeys(store: Store): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.defaultPrevented && !event.isComposing && react(store, event)) event.preventDefault();
  }
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

const steps: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };

/** In a run: Enter in its formula adds another, Escape leaves one that was added for nothing, Alt with an arrow moves it. */
export function keyInRun(store: Store, run: RunDraft, event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || shiftKey) return;
  const by = altKey ? steps[key] : undefined;
  // There Alt with an arrow opens the list.
  const opens = target instanceof Element && target.matches('select, textarea, [role=combobox]');
  if (by && !opens) keepThrough(() => store.move(run.key, by));
  else if (altKey || !(target instanceof HTMLInputElement)) return;
  else if (key === 'Enter' && target.closest('.formula') && isLast(store, run)) store.add();
  else if (key === 'Escape' && isAddedLast(store, run)) store.undo();
  else return;
  event.preventDefault();
}

/** And something is in it: not one empty run after the other. */
const isLast = ({ state }: Store, run: RunDraft) => state.draft.runs.at(-1) === run && !isUnedited(run);

function isAddedLast({ state: { history } }: Store, run: RunDraft): boolean {
  const step = history.past.at(-1);
  return isUnedited(run) && step?.where === run.key && !step.before.draft.runs.some(({ key }) => key === run.key);
}
