// The fragment that asks for a report to read, with the link to it behind.
export const viewing = 'view&';

/** The link behind it, empty where there is none; nothing where the fragment asks for something else. */
export function viewedIn(fragment: string): string | undefined {
  if (`${fragment}&` === viewing) return '';
  return fragment.startsWith(viewing) ? fragment.slice(viewing.length) : undefined;
}
