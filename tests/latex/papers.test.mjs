// The classes of conferences, each with both engines; every-paper.mjs tries all that can stand around the snippet.
import { availableParallelism } from 'node:os';
import { describe, test } from 'node:test';
import { assertFits, assertPlacesFit, assertSet, classes, lab } from './papers.mjs';

const tried = [
  ['pdflatex', 'after babel and hyperref', true],
  ['pdflatex', 'before babel and hyperref', false],
  ['lualatex', 'alone', true],
];

describe('the report stands in a paper', { concurrency: availableParallelism() }, () => {
  for (const name of Object.keys(classes))
    for (const [engine, surrounding, siunitx] of tried)
      test(`${name}, ${engine}, ${surrounding}${siunitx ? ', siunitx' : ''}`, () =>
        assertSet(name, surrounding, engine, siunitx));
});

test('the table of the 14 runs of a lab is no taller than a page of an article', () => assertFits(lab.runs));

test('the longest table, of 60 runs, is no taller than a page of an article', () =>
  assertFits(Array.from({ length: 60 }, (_, i) => lab.runs[i % lab.runs.length])));

for (const name of ['article in two columns', 'IEEEtran'])
  for (const siunitx of [false, true])
    test(`the longest comparison, of 120 places, fits on pages of ${name}${siunitx ? ', siunitx' : ''}`, () =>
      assertPlacesFit(name, siunitx));
