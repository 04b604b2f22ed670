// A paper in whose table and paragraph each word of an author is hostile.
import assert from 'node:assert/strict';
import { evaluated, request, run } from '../formats/asked.mjs';
import { compiled, latexOf, searchable } from './compiled.mjs';
import { isReadable, level, timesPrinted } from './read-back.mjs';

// So large that a table stays on its page, and a name on its line.
const page = {
  pdflatex: '\\pdfpagewidth=14400bp \\pdfpageheight=14400bp\n',
  lualatex: '\\pagewidth=14400bp \\pageheight=14400bp\n',
};
const size =
  '\\paperwidth=14400bp \\paperheight=14400bp \\textwidth=14000bp \\textheight=14000bp \\hoffset=0pt \\voffset=0pt\n';
const unbroken = '\\hyphenpenalty10000 \\exhyphenpenalty10000 \\sloppy\n';

const paper = ({ preamble, body }, card, engine) =>
  `\\documentclass{article}\n${engine === 'pdflatex' ? searchable : ''}${preamble}${page[engine]}${size}` +
  `\\begin{document}\n${unbroken}${body}\n\n${card}\\end{document}\n`;

/**
 * Rejects where TeX stops, where it writes another file, and where a name or the total cannot be read in the PDF.
 * `more` are names for the other fields of each run; without them a run has one name in all fields.
 */
export async function assertPrinted(names, { engine = 'pdflatex', siunitx = false, more = [] } = {}) {
  const field = (i, of) => (more.length ? more[(i + of * names.length) % more.length] : names[i]);
  const runs = names.map((name, i) =>
    run(name, {
      device: { name: field(i, 0), watts: 300 },
      place: { g_per_kwh: 457, name: field(i, 1), source: field(i, 2) },
    }),
  );
  const response = evaluated(request(runs, names[0], ['latex', 'climate-card'], { settings: { siunitx } }));
  const source = paper(latexOf(response), response.snippets['climate-card'][0].text, engine);
  const text = level((await compiled(source, { engine, raw: true })).text);
  assert.ok(
    text.includes(level(response.totals.carbon.text)),
    `${response.totals.carbon.text} is not in the PDF: ${text.slice(0, 3000)}`,
  );
  const all = [...names, ...names.flatMap((_, i) => (more.length ? [0, 1, 2].map((of) => field(i, of)) : []))];
  const least = more.length ? 1 : 3; // name, hardware and place
  const lost = all.filter((name) => isReadable(name) && timesPrinted(name, text) < least);
  assert.equal(lost.length, 0, `${lost.map((name) => JSON.stringify(name)).join(', ')} not in: ${text.slice(0, 9000)}`);
}
