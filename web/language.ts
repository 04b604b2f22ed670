// The language of the page: the one that its reader chose here before, else the first that the browser wants and the page has.
import { useState } from 'preact/hooks';
import { firstOf } from './locale.js';
import { languagesWanted, remember, remembered } from './platform.js';
import type { Catalogue } from './words/en.js';
import { languages, speak, words } from './words.js';

const key = 'carbon-tally.language';

/** Nothing of a language that the page has not. */
export function begin(language: Catalogue | undefined): void {
  if (!language) return;
  speak(language);
  document.documentElement.lang = language.code;
}

/** `wanted` is that of a page around this one. */
export const languageOf = (wanted: string | undefined) => firstOf(languages, wanted ? [wanted] : []);

export function beginInOwn(wanted?: string): void {
  const before = remembered(key);
  const own = languages.find(({ code }) => code === before) ?? firstOf(languages, languagesWanted());
  begin(languageOf(wanted) ?? own);
}

/** What changes the language, and draws anew what uses this. */
export function useLanguage(): (language: Catalogue) => void {
  const [, setCode] = useState(words.code);
  return (language) => {
    begin(language);
    remember(key, language.code);
    setCode(language.code);
  };
}
