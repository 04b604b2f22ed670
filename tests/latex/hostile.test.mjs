// All hostile names, some per document, read back from the PDF of both engines.
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { describe, test } from 'node:test';
import { evaluated, request, run } from '../formats/asked.mjs';
import { groups, names } from '../formats/hostile.mjs';
import { article, compiled, latexOf } from './compiled.mjs';
import { assertPrinted, placesOf } from './hostile-paper.mjs';

const documents = 30;
const each = Math.ceil(names.length / documents);

for (const engine of ['pdflatex', 'lualatex'])
  describe(`hostile names are text in the PDF of ${engine}`, { concurrency: availableParallelism() }, () => {
    for (let i = 0; i < documents; ++i) {
      const some = names.slice(i * each, (i + 1) * each);
      test(`from ${JSON.stringify(some[0]).slice(0, 40)} to ${JSON.stringify(some.at(-1)).slice(0, 40)}`, () =>
        assertPrinted(some, { engine, siunitx: i % 2 === 1 }));
    }
  });

// Far more than a page is wide, were it one box.
const foreign = { 'Chinese characters': '模'.repeat(999), emoji: '😀'.repeat(1000), 'U+202E': '\u202e'.repeat(1000) };

describe('a title of a thousand signs without a Latin letter', { concurrency: availableParallelism() }, () => {
  for (const [what, title] of Object.entries(foreign))
    for (const engine of ['pdflatex', 'lualatex'])
      test(`${what}, ${engine}, with a comparison`, async () => {
        const compare = { places: placesOf(['first', title]) };
        const latex = latexOf(evaluated(request([run('first'), run(title)], title, ['latex'], { compare })));
        const { log } = await compiled(article({ ...latex, body: latex.body + latex.comparison }), { engine });
        assert.doesNotMatch(log, /Dimension too large/);
      });
});

describe('a very long title stands over the paragraph and the table', { concurrency: availableParallelism() }, () => {
  for (const title of groups['very long'])
    test(`${[...title].length} signs, ${JSON.stringify(title).slice(0, 20)}`, () =>
      compiled(article(latexOf(evaluated(request([run('first'), run('second')], title, ['latex']))))));
});
