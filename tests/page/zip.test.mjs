// The archive of all files, without a browser.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { moduleOf } from './module.mjs';
import { unzipped } from './unzipped.mjs';

const { zip } = await moduleOf('zip.ts');
const { filesOf, typeOf } = await moduleOf('parts.ts');

const part = (file, text) => ({ id: 'body', file, where: '', text });
const json = { name: 'carbon-tally.json', text: '{}' };

function archived(t, entries, when) {
  const folder = mkdtempSync(join(tmpdir(), 'carbon-tally-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.zip');
  writeFileSync(path, Buffer.concat(zip(entries, when)));
  return unzipped(path);
}

test('another program finds each file as it was, with its time', (t) => {
  const entries = [json, { name: 'Größe 🌍.md', text: 'CO₂e of 🌍\n' }, { name: 'empty.txt', text: '' }];
  const time = [2026, 11, 30, 23, 59, 58];
  const [year, month, ...rest] = time;
  const found = archived(t, entries, new Date(year, month - 1, ...rest));
  assert.deepEqual(
    found,
    entries.map((entry) => ({ ...entry, time })),
  );
  assert.deepEqual(archived(t, [], new Date()), []);
});

test('every part of every format is a file of its own', () => {
  const snippets = { latex: [part('a.tex', 'one'), part('a.bib', 'two')], sci: [part('a.sci.txt', 'one')] };
  assert.deepEqual(filesOf({ snippets }), [
    { name: 'a.tex', text: 'one' },
    { name: 'a.bib', text: 'two' },
    { name: 'a.sci.txt', text: 'one' },
  ]);
});

test('a file has the type of its ending', () => {
  const files = ['a.tex', 'a.b.bib', 'a.md', 'a.HTML', 'a.txt', 'a.csv', 'a.json', 'a.yaml', 'a.yml', 'a.svg', 'a'];
  assert.deepEqual(files.map(typeOf), [
    ...['application/x-tex', 'application/x-bibtex', 'text/markdown', 'text/html', 'text/plain', 'text/csv'],
    ...['application/json', 'application/yaml', 'application/yaml', 'image/svg+xml', 'application/octet-stream'],
  ]);
});
