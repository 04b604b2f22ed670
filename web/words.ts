// All words of the page, in the language of its reader. What the core says (labels, details, problems, snippets) is not here.
import { fieldAt } from './fields.js';
import { type Catalogue, en } from './words/en.js';
import type { Term } from './words/glossary.js';
import { zhHans } from './words/zh-Hans.js';

/** A further language is a file in words/, and a name in this line. */
export const languages: readonly Catalogue[] = [en, zhHans];

const at = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

function rangeName(path: string): string | undefined {
  const factor = path.startsWith('ranges/') ? fieldAt(path)?.factor : undefined;
  return factor && words.rangeOf(words.factors[factor]);
}

/** Read when they are shown, never before: they change with the language. */
export const words = {
  ...en,
  /** The name of a field, or of a group of them. */
  field: (path: string): string => at(words.fields, path) ?? rangeName(path) ?? at(words.groups, path) ?? path,
  /** What may stand in it. */
  hint: (path: string) => at(words.hints, path) ?? at(words.aboutHints, path),
  meaning: (term: Term): string => words.terms[term],
};

export function speak(language: Catalogue): void {
  Object.assign(words, language);
}

/** What leaves the page is in English, whatever is on show. */
export function forFiles<Made>(make: () => Made): Made {
  const now = languages.find(({ code }) => code === words.code) ?? en;
  speak(en);
  try {
    return make();
  } finally {
    speak(now);
  }
}
