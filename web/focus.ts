// Where the focus goes without the author's hand. It is never taken from another page, and brings up no keys on a phone.
import { isFramed } from './platform.js';

/** There, a field in focus covers half of the window with keys. */
export const isTouched = () => matchMedia('(pointer: coarse)').matches;

function takes(element: HTMLElement | null): boolean {
  const details = element?.closest('details');
  if (details) details.open = true;
  element?.focus();
  return element !== null && document.activeElement === element;
}

/** The first of these that can have it. */
export function focusFirst(ids: readonly string[]): void {
  ids.some((id) => takes(document.getElementById(id)) || takes(document.getElementById(`${id}-0`)));
}

/** The first field, its example ready to be typed over; not where that would scroll, or take the focus of a host. */
export function focusAtStart(): void {
  const field = document.querySelector<HTMLInputElement>('.formula input');
  if (!field || isFramed() || isTouched() || field.getBoundingClientRect().bottom > innerHeight) return;
  field.focus({ preventScroll: true });
  field.select();
}

/** Keeps it where it is, while the row around it moves to another place. */
export function keepThrough(action: () => void): void {
  const element = document.activeElement;
  action();
  requestAnimationFrame(() => {
    if (!(element instanceof HTMLElement)) return;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
  });
}
