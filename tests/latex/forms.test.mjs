// The forms that are LaTeX stand in a paper without the table and the paragraph.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluated } from '../formats/asked.mjs';
import { bare, compiled, searchable } from './compiled.mjs';
import { lab } from './papers.mjs';

const place = { g_per_kwh: 50, name: '北京 100 % & more', source: 'a paper' };

for (const [format, words] of [
  ['climate-card', 'Minimumcard'],
  ['neurips', 'Totalcompute'],
])
  for (const engine of ['pdflatex', 'lualatex'])
    test(`${format}, ${engine}: alone, with a place that pdfLaTeX has no letters for`, async () => {
      const runs = [...lab.runs.slice(0, 2), { ...lab.runs[2], place }];
      const response = evaluated({ ...lab, runs, outputs: [format] });
      const parts = Object.fromEntries(response.snippets[format].map(({ id, text }) => [id, text]));
      const body = parts.card ?? parts.answer;
      const source = `\\documentclass{article}\n${searchable}${parts.preamble}\\begin{document}\n${body}\\end{document}\n`;
      const { text } = await compiled(source, { engine });
      for (const each of [words, response.totals.energy.text, '100%'])
        assert.ok(bare(text).includes(bare(each)), `${each} is not in ${text}`);
    });
