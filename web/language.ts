// The language of the page: the one that its reader chose here before, else the first that the browser wants and the page has.
import { useState } from 'preact/hooks';
import { firstOf } from './locale.js';
import { languagesWanted, remember, remembered } from './platform.js';
import type { Catalogue } from './words/en.js';
import { languages, speak, words } from './words.js';

const key = 'carbon-tally.language';

function begin(language: Catalogue): void {
  speak(language);
  document.documentElement.lang = language.code;
}

export function beginInOwn(): void {
  const before = remembered(key);
  const language = languages.find(({ code }) => code === before) ?? firstOf(languages, languagesWanted());
  if (language) begin(language);
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
