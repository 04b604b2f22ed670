// The entries of every source that a report can cite, as bibtex and biber take them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { everySource } from './all-sources.mjs';
import { compiled } from './compiled.mjs';

const run = promisify(execFile);
const { entries, named } = everySource();
const bibliography = [...entries.values()].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'carbon-tally-bib-'));
after(() => rmSync(folder, { recursive: true }));

test('each source that a factor names has an entry', () => {
  assert.ok(named.size >= 20, `${named.size} sources`);
  const keys = [...named].map((key) => `tally-${key.replaceAll('_', '-')}`);
  assert.deepEqual(
    keys.filter((key) => !entries.has(key)),
    [],
  );
  for (const key of ['tally-counting-carbon', 'tally-carbon-tally']) assert.ok(entries.has(key), key);
});

test('people are cited as people, organisations as one name', () => {
  assert.match(bibliography, /^ {2}author = \{Dodge, Jesse and Prewitt, Taylor and .* and Buchanan, Will\},$/m);
  assert.match(bibliography, /^ {2}author = \{\{Epoch AI\}\},$/m);
});

test('each entry has an author, a title and a year', () => {
  for (const entry of entries.values())
    for (const field of ['author', 'title', 'year']) assert.match(entry, new RegExp(`^ {2}${field} = \\{.+\\},$`, 'm'));
});

test('biber finds nothing to say about the entries', async () => {
  const file = join(folder, 'carbon-tally.bib');
  writeFileSync(file, bibliography);
  const options = ['--tool', '--validate-datamodel', '--output-file', join(folder, 'out.bib'), file];
  const { stdout } = await run('biber', options, { cwd: folder, timeout: 300_000 });
  assert.doesNotMatch(stdout, /^(WARN|ERROR) .*/m);
  assert.equal(readFileSync(join(folder, 'out.bib'), 'utf8').match(/^@/gm).length, entries.size);
});

const styles = {
  plain: '\\documentclass{article}\n\\usepackage{url}\n',
  IEEEtran: '\\documentclass[conference]{IEEEtran}\n\\usepackage{url}\n',
  'ACM-Reference-Format': '\\documentclass{article}\n\\usepackage{natbib}\n\\usepackage{url}\n',
};

for (const [style, head] of Object.entries(styles))
  test(`bibtex has no warning with ${style}, and each entry is printed`, async () => {
    const source = `${head}\\begin{document}\nA.\\nocite{*}\n\\bibliographystyle{${style}}\n\\bibliography{carbon-tally}\n\\end{document}\n`;
    const { bibtex, text } = await compiled(source, { bibliography });
    assert.doesNotMatch(bibtex, /^Warning--.*/m);
    assert.match(text.replace(/\s+/g, ' '), /Our World in Data, Ember,? and Energy Institute/);
    for (const entry of entries.values()) assert.ok(text.includes(/year = \{(.*)\}/.exec(entry)[1]), entry);
  });
