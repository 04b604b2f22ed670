// What stands in a field, and what it sends. Nothing is corrected on the way: text that is not a
// number is sent as text, and the core says so.
import { fieldAt, holdsText } from './fields.js';
import { wellFormed } from './well-formed.js';

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
/** Three digits behind the point may be meant as thousands. */
const perhapsGrouped = /^[1-9]\d{0,2}\.\d{3}$/;

/** A text as a number, by the core: with a unit, with grouped digits; nothing where it cannot be, or must be asked. */
export type Reading = (text: string, path: string) => { value: number; said: string } | undefined;

const isPlain = (text: string) => jsonNumber.test(text.trim()) && Number.isFinite(Number(text));

function quantity(path: string, text: string, read: Reading | undefined) {
  return isPlain(text) || fieldAt(path)?.holds === 'year' ? undefined : read?.(text, path);
}

/** How a text that is no plain number was read, e.g. "76 h"; or one that may have been meant in another way. */
export function readAs(path: string, text: string | undefined, read: Reading): string | undefined {
  if (text === undefined || holdsText(path)) return undefined;
  if (!perhapsGrouped.test(text.trim())) return quantity(path, text, read)?.said;
  const said = read(text, path)?.said;
  return said === text.trim() ? undefined : said;
}

/** The member that the text of a field stands for; none where it is empty. */
export function sent(path: string, text: string, read?: Reading): unknown {
  if (text === '') return undefined;
  if (!holdsText(path) && isPlain(text)) return Number(text);
  const value = holdsText(path) ? undefined : quantity(path, text, read)?.value;
  if (value !== undefined) return value;
  return wellFormed(text);
}

/** The text of a member; as JSON where no text of the field would send it. */
export function textOf(path: string, member: unknown): string {
  if (member === undefined || (member === null && path.startsWith('ranges/'))) return '';
  const text = typeof member === 'string' || typeof member === 'number' ? String(member) : undefined;
  return text === '' || (text !== undefined && sent(path, text) === member) ? text : JSON.stringify(member);
}

/** True while a number is still being typed, so that a result need not vanish between two keys. */
export function unfinished(text: string): boolean {
  return !/[1-9]/.test(text) || /\D$/.test(text.trim());
}

/** The same for a calendar year, which is no year before its fourth digit. */
export function unfinishedYear(text: string): boolean {
  return text.trim().length < 4 || unfinished(text);
}
