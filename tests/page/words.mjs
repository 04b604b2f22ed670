// The page's own words, so that a test survives a better one: those of the English page, and the catalogues of all languages.
import { moduleOf } from './module.mjs';

export const { words, languages } = await moduleOf('words.ts');
