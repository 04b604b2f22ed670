// The report of tests/golden/lab in papers of the usual classes, with their bibliographies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { catalog, evaluated } from '../formats/asked.mjs';
import { bare, compiled, latexOf, searchable } from './compiled.mjs';

export const lab = JSON.parse(readFileSync(new URL('../golden/lab.request.json', import.meta.url), 'utf8'));

const compare = {
  places: [
    { country: 'NOR' },
    { provider: 'aws', region: 'us-east-1' },
    { provider: 'gcp', region: 'northamerica-northeast1' },
    { g_per_kwh: 28.125, name: 'the roof of our laboratory & its batteries', source: 's', kind: 'life-cycle' },
  ],
  pue: 'place',
};

const title = '\\title{A paper}\n\\author{An author}\n';
const acmTitle = `${title}\\affiliation{\\institution{An institution}\\country{A country}}\n`;

export const classes = {
  article: { line: '\\documentclass{article}', style: 'plain', title },
  'article in two columns': { line: '\\documentclass[twocolumn]{article}', style: 'plain', title },
  IEEEtran: { line: '\\documentclass[conference]{IEEEtran}', style: 'IEEEtran', title },
  acmart: { line: '\\documentclass[sigconf]{acmart}', style: 'ACM-Reference-Format', title: acmTitle },
};

const hyperref = '\\usepackage{hyperref}\n';
const babel = '\\usepackage[english]{babel}\n';

/** What an author loads, before our preamble and after it. */
export const surroundings = {
  alone: ['', ''],
  'after hyperref': [hyperref, ''],
  'before hyperref': ['', hyperref],
  'after babel': [babel, ''],
  'before babel': ['', babel],
  'after babel and hyperref': [babel + hyperref, ''],
  'before babel and hyperref': ['', babel + hyperref],
};

const begins = 'carbon-tally begins';
const ends = 'carbon-tally ends';

function paper({ line, style, title }, [before, after], { preamble, brief, body, comparison }, card) {
  return `${line}
${before}${preamble}${after}\\begin{document}
${title}\\maketitle
\\section{Environmental impact}
\\typeout{${begins}}
${brief}
${body}
${comparison}
\\typeout{${ends}}
\\begin{table*}
${card}\\end{table*}
\\bibliographystyle{${style}}
\\bibliography{carbon-tally}
\\end{document}
`;
}

/** Rejects with what a log tells of that kind. */
const told = (log, warnings) => assert.deepEqual(log.match(warnings) ?? [], []);

/** Rejects where the paper of that class does not compile, misses a reference, or is wider than its page. */
export async function assertSet(name, surrounding, engine, siunitx) {
  const response = evaluated({
    ...lab,
    compare,
    settings: { siunitx },
    outputs: ['latex', 'latex-brief', 'climate-card'],
  });
  const parts = { ...latexOf(response), brief: response.snippets['latex-brief'].at(-1).text };
  const kind = classes[name];
  const card = response.snippets['climate-card'].at(-1).text;
  const { text, log, bibtex } = await compiled(paper(kind, surroundings[surrounding], parts, card), {
    engine,
    bibliography: parts.bibliography,
    hyperref: name === 'acmart' || surrounding.includes('hyperref'),
  });
  told(bibtex, /^Warning--.*/gm);
  told(log, /^.*(Citation|Reference|Label|There were).*(undefined|multiply).*/gm);
  const own = log.slice(log.indexOf(`${begins}\n`), log.indexOf(`${ends}\n`));
  assert.ok(own.length > begins.length, 'the log tells where the body begins and ends');
  told(own, /^Overfull .*/gm);
  const [least, most] = [response.comparison.places[0], response.comparison.places.at(-1)];
  for (const { text: digits } of [response.totals.carbon, response.totals.energy, least.carbon, most.carbon])
    assert.ok(bare(text).includes(bare(digits)), `${digits} is not in ${text}`);
  assert.ok(bare(text).includes('Minimumcard'), text);
}

/** Rejects where the table of that many runs does not fit on a page, so that its end is not on paper. */
export async function assertFits(runs, name = 'article') {
  const response = evaluated({ ...lab, settings: {}, runs, outputs: ['latex'] });
  const { preamble, body } = latexOf(response);
  const { log } = await compiled(`${classes[name].line}\n${preamble}\\begin{document}\n${body}\\end{document}\n`);
  told(log, /^.*Float too large.*/gm);
}

const mostPlaces = 120; // that a table lists

/** Those of the catalogue with the longest names. */
function longestPlaces() {
  const places = catalog.providers.flatMap(({ id, regions }) =>
    regions.map((region) => ({ provider: id, region: region.id })),
  );
  const found = evaluated({ ...lab, compare: { places }, outputs: [] }).comparison.places;
  found.sort((a, b) => b.name.length - a.name.length);
  return found.slice(0, mostPlaces).map(({ place }) => places[place]);
}

/** The name as it is found in a PDF whatever line it breaks on, hyphens among them. */
const unbroken = (text) => bare(text).replace(/[-‐]/g, '');

/** Rejects where the longest comparison does not fit on pages of that class, or where a row of it is not on paper. */
export async function assertPlacesFit(name, siunitx) {
  const compare = { places: longestPlaces(), pue: 'place' };
  const response = evaluated({ ...lab, settings: { siunitx }, compare, outputs: ['latex'] });
  const { preamble, comparison } = latexOf(response);
  const source = `${classes[name].line}\n${searchable}${preamble}\\begin{document}\n${comparison}\\end{document}\n`;
  const { text, log } = await compiled(source, { raw: true });
  told(log, /^.*(Float too large|Too many unprocessed floats).*/gm);
  told(log, /^Overfull .*/gm);
  const { places } = response.comparison;
  assert.equal(places.length, mostPlaces);
  const printed = unbroken(text);
  for (const { name, years } of places) {
    const row = unbroken(`${name}${years[0].intensity.year}`);
    assert.ok(printed.includes(row), `${row} is not in ${printed}`);
  }
}
