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

const paper = ({ preamble, body, comparison }, card, engine) =>
  `\\documentclass{article}\n${engine === 'pdflatex' ? searchable : ''}${preamble}${page[engine]}${size}` +
  `\\begin{document}\n${unbroken}${body}\n\n${comparison}\n\n${card}\\end{document}\n`;

/** Own places of these names and sources; no two are equal. */
export const placesOf = (names, sourceOf = (i) => names[i]) =>
  names.map((name, i) => ({ g_per_kwh: 40 + i, name, source: sourceOf(i) }));

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
  const compare = { places: placesOf(names, (i) => field(i, 2)), pue: siunitx ? 'place' : 'runs' };
  const response = evaluated(request(runs, names[0], ['latex', 'climate-card'], { settings: { siunitx }, compare }));
  const source = paper(latexOf(response), response.snippets['climate-card'].at(-1).text, engine);
  const text = level((await compiled(source, { engine, raw: true })).text);
  assert.ok(
    text.includes(level(response.totals.carbon.text)),
    `${response.totals.carbon.text} is not in the PDF: ${text.slice(0, 3000)}`,
  );
  // A name stands at its run and its place of the comparison; where there are no others at hardware and place, too.
  const wanted = [
    ...names.map((name) => [name, more.length ? 2 : 4]),
    ...names.flatMap((_, i) => (more.length ? [0, 1, 2].map((of) => [field(i, of), 1]) : [])),
  ];
  const lost = wanted
    .filter(([name, least]) => isReadable(name) && timesPrinted(name, text) < least)
    .map(([name]) => name);
  assert.equal(lost.length, 0, `${lost.map((name) => JSON.stringify(name)).join(', ')} not in: ${text.slice(0, 9000)}`);
}
