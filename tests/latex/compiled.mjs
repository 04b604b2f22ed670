// Real TeX on generated text: what goes into the paper is what comes out of the PDF, and no other file.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Latin Modern has every letter as a real character, so that the text can be read back.
export const searchable = '\\usepackage[T1]{fontenc}\n\\usepackage{lmodern}\n';
// One column so wide that no word is divided.
const unbroken = '\\hyphenpenalty10000 \\exhyphenpenalty10000 \\sloppy\n';

/** The texts of the parts of a response's LaTeX, by their ids: preamble, bibliography, body. */
export const latexOf = (response) => Object.fromEntries(response.snippets.latex.map(({ id, text }) => [id, text]));

/** A document that holds the snippet and nothing else. */
export const article = ({ preamble, body }, packages = '') =>
  `\\documentclass{article}\n${packages}${preamble}\\begin{document}\n${unbroken}${body}\\end{document}\n`;

async function program(name, options, folder) {
  const environment = { ...process.env, max_print_line: '100000' }; // or a warning is cut into lines
  const more = { cwd: folder, env: environment, encoding: 'latin1', maxBuffer: 2 ** 28, timeout: 300_000 };
  return run(name, options, more).catch((fault) => {
    throw new Error(`${name} stopped:\n${(fault.stdout || fault.message).slice(-1500)}`);
  });
}

const written = {
  tex: ['paper.aux', 'paper.log', 'paper.pdf', 'paper.tex'],
  bibtex: ['paper.bbl', 'paper.blg'],
};

async function inFolder(source, { engine, bibliography, hyperref, raw }, folder) {
  await writeFile(join(folder, 'paper.tex'), source);
  if (bibliography) await writeFile(join(folder, 'carbon-tally.bib'), bibliography);
  const tex = () =>
    program(engine, ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'paper.tex'], folder);
  await tex();
  if (bibliography) {
    await program('bibtex', ['paper'], folder);
    await tex();
    await tex();
  }
  const expected = [
    ...written.tex,
    ...(bibliography ? ['carbon-tally.bib', ...written.bibtex] : []),
    ...(hyperref ? ['paper.out'] : []),
  ];
  assert.deepEqual(await readdir(folder), expected.sort(), 'the files of the folder');
  const layout = raw ? ['-raw'] : []; // as it was set, cell by cell
  const text = await run('pdftotext', [...layout, '-enc', 'UTF-8', 'paper.pdf', '-'], {
    cwd: folder,
    maxBuffer: 2 ** 28,
  });
  const log = (ending) => readFile(join(folder, `paper.${ending}`), 'latin1');
  return { text: text.stdout, log: await log('log'), bibtex: bibliography ? await log('blg') : '' };
}

/**
 * Compiles, with bibtex where there is a bibliography; rejects with the end of the log where it stops, and where
 * another file was written than those of TeX. Gives the PDF's text and the logs.
 */
export async function compiled(source, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'carbon-tally-tex-'));
  try {
    return await inFolder(source, { engine: 'pdflatex', ...options }, folder);
  } catch (fault) {
    fault.message += `\n${source.slice(0, 20_000)}`;
    throw fault;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Text without what typesetting changes: spaces and line ends, and quotes that are curled. */
export const bare = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/gu, '')
    .replace(/[‘’`]/gu, "'")
    .replace(/[“”]|''/gu, '"')
    .replace(/−/gu, '-');
