// What the core says in English: its fixed words in the language of the page, all else as it is, and marked as English.
import type { Estimate } from 'carbon-tally';
import { en } from './words/en.js';
import { words } from './words.js';

/** Where there is no room for a mark, as in a list. */
export const phrase = (text: string): string => (Object.hasOwn(words.phrases, text) && words.phrases[text]) || text;

/** The core calls a run without a name by its number. */
export const nameOf = ({ name, run }: Estimate): string =>
  name === en.runName(run + 1) ? words.runName(run + 1) : name;

export function Said({ text }: { text: string }) {
  const own = phrase(text);
  return own === text ? <span lang="en">{text}</span> : own;
}

/** A sentence of the page that holds words of the core. */
export function Holding({ sentence, said }: { sentence: string; said: string }) {
  const at = sentence.indexOf(said);
  return (
    <>
      {sentence.slice(0, at)}
      <Said text={said} />
      {sentence.slice(at + said.length)}
    </>
  );
}
