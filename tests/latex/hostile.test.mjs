// All hostile names, some per document, read back from the PDF of both engines.
import { availableParallelism } from 'node:os';
import { describe, test } from 'node:test';
import { evaluated, request, run } from '../formats/asked.mjs';
import { groups, names } from '../formats/hostile.mjs';
import { article, compiled, latexOf } from './compiled.mjs';
import { assertPrinted } from './hostile-paper.mjs';

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

describe('a very long title stands over the paragraph and the table', { concurrency: availableParallelism() }, () => {
  for (const title of groups['very long'])
    test(`${[...title].length} signs, ${JSON.stringify(title).slice(0, 20)}`, () =>
      compiled(article(latexOf(evaluated(request([run('first'), run('second')], title, ['latex']))))));
});
