// What stands in a field, and what it sends. Nothing is corrected on the way: text that is not a
// number is sent as text, and the core says so.
import { holdsText } from './fields.js';

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const loneSurrogate = /\p{Surrogate}/gu;

/** The member that the text of a field stands for; none where it is empty. */
export function sent(path: string, text: string): unknown {
  if (text === '') return undefined;
  const value = Number(text);
  if (!holdsText(path) && jsonNumber.test(text.trim()) && Number.isFinite(value)) return value;
  return text.replace(loneSurrogate, '\uFFFD');
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
