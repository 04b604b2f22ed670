// Real TeX on generated text: what goes into the paper is what comes out of the PDF.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Latin Modern has every letter as a real character, so that the text can be read back.
export const searchable = '\\usepackage[T1]{fontenc}\n\\usepackage{lmodern}\n';
// One column so wide that no word is divided.
const unbroken = '\\hyphenpenalty10000 \\exhyphenpenalty10000 \\sloppy\n';

/** A document that holds the snippet and nothing else. */
export const article = ({ preamble, body }, packages = '') =>
  `\\documentclass{article}\n${packages}${preamble}\\begin{document}\n${unbroken}${body}\\end{document}\n`;

/** Compiles with pdflatex; rejects with the end of its log where it stops. Gives the PDF's text and the log. */
export async function compiled(source) {
  const folder = await mkdtemp(join(tmpdir(), 'carbon-tally-tex-'));
  try {
    await writeFile(join(folder, 'paper.tex'), source);
    const options = ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'paper.tex'];
    await run('pdflatex', options, { cwd: folder }).catch((fault) => {
      throw new Error(`pdflatex stopped:\n${fault.stdout.slice(-1500)}\n${source}`);
    });
    const text = await run('pdftotext', ['-enc', 'UTF-8', 'paper.pdf', '-'], { cwd: folder });
    return { text: text.stdout, log: await readFile(join(folder, 'paper.log'), 'latin1') };
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
