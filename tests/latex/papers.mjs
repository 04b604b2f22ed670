// The report of tests/golden/lab in papers of the usual classes, with their bibliographies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { evaluated } from '../formats/asked.mjs';
import { bare, compiled, latexOf } from './compiled.mjs';

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
