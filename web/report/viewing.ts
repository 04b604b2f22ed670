// The fragment that asks for a report to read, with the link to it behind.
import type { Draft } from '../draft.js';
export const viewing = 'view&';

/** The link behind it, empty where there is none; nothing where the fragment asks for something else. */
export function viewedIn(fragment: string): string | undefined {
  if (`${fragment}&` === viewing) return '';
  return fragment.startsWith(viewing) ? fragment.slice(viewing.length) : undefined;
}

/** The link that a draft was opened from; what comes of a file has none. */
export const linkOf = new WeakMap<Draft, string>();
