// A Chinese paper: ctex on XeLaTeX sets the paragraph, the tables and the bibliography.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluated } from '../formats/asked.mjs';
import { bare, compiled, latexOf } from './compiled.mjs';
import { lab } from './papers.mjs';

const settings = { language: 'zh-Hans' };

for (const [name, options] of Object.entries({ 'one column': '', 'two columns': '[twocolumn]' }))
  test(`the lab in an article of ${name}`, async () => {
    const response = evaluated({ ...lab, settings, outputs: ['latex'] });
    const { preamble, body, bibliography } = latexOf(response);
    const source = `\\documentclass${options}{article}\n${preamble}\\begin{document}\n${body}\\bibliographystyle{plain}\\bibliography{carbon-tally}\n\\end{document}\n`;
    const { text, log } = await compiled(source, { engine: 'xelatex', bibliography });
    for (const words of ['碳足迹', '各组训练运行', '合计', '参考文献']) assert.ok(text.includes(words), words);
    for (const { text: digits } of [response.totals.carbon, response.totals.energy])
      assert.ok(bare(text).includes(bare(digits)), digits);
    assert.deepEqual(
      log.match(/^Missing character.*|.*(Citation|Reference).*undefined.*|.*Float too large.*/gm) ?? [],
      [],
    );
  });

test('the longest Chinese table is no taller than a page', async () => {
  const runs = Array.from({ length: 60 }, (_, i) => lab.runs[i % lab.runs.length]);
  const { preamble, body } = latexOf(evaluated({ ...lab, runs, settings, outputs: ['latex'] }));
  const source = `\\documentclass{article}\n${preamble}\\begin{document}\n${body}\\end{document}\n`;
  const { log } = await compiled(source, { engine: 'xelatex' });
  assert.deepEqual(log.match(/.*Float too large.*/g) ?? [], []);
});
