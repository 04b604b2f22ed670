// The page's own words, so that a test survives a better one.
import { moduleOf } from './module.mjs';

export const { words } = await moduleOf('words.ts');
