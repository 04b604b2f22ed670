import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { article, bare, compiled, latexOf, searchable } from './compiled.mjs';

const core = await load();
const goldens = new URL('../golden/', import.meta.url);

const evaluated = (runs, title) =>
  JSON.parse(core.evaluate(JSON.stringify({ format: 'carbon-tally', version: 1, title, runs, outputs: ['latex'] })));

const run = (name, rest = {}) => ({
  name,
  device: { name: 'GPU', watts: 300 },
  hours: 100,
  pue: 1,
  place: { g_per_kwh: 500, source: 'a source' },
  ...rest,
});

for (const file of await readdir(goldens)) {
  if (!file.endsWith('.request.json')) continue;
  const request = await readFile(new URL(file, goldens), 'utf8');
  if (!JSON.parse(request).outputs?.includes('latex')) continue;
  test(`${file} in a bare article`, async () => {
    const response = JSON.parse(core.evaluate(request));
    const engine = file.includes('chinese') ? 'xelatex' : 'pdflatex';
    const { text } = await compiled(article(latexOf(response)), { engine });
    assert.match(text, /Carbon footprint|碳足迹/);
  });
}

test('the numbers of BLOOM stand in the PDF as in the response', async () => {
  const response = JSON.parse(core.evaluate(await readFile(new URL('bloom.request.json', goldens), 'utf8')));
  const { text } = await compiled(article(latexOf(response)));
  assert.equal(bare(response.totals.carbon.text), '24.7t');
  assert.ok(bare(text).includes(`theestimatedemissionsare${bare(response.totals.carbon.text)}`), text);
  assert.ok(bare(text).includes(bare(response.totals.energy.text)), text);
});

test('the table of several runs fits the width of an article', async () => {
  const response = JSON.parse(core.evaluate(await readFile(new URL('search.request.json', goldens), 'utf8')));
  const { text, log } = await compiled(article(latexOf(response)));
  assert.doesNotMatch(log, /Overfull \\hbox/);
  assert.ok(bare(text).includes(bare(response.totals.carbon.text)));
});

// A name, and what a reader of the PDF must see of it.
const hostile = {
  '\\input{x}': '\\input{x}',
  '\\end{document}': '\\end{document}',
  '\\write18{id}\\immediate\\openout': '\\write18{id}\\immediate\\openout',
  '\\catcode`\\%=12': "\\catcode'\\%=12",
  '\\def\\x{\\x\\x}\\x': '\\def\\x{\\x\\x}\\x',
  '<script>alert(1)</script>': '<script>alert(1)</script>',
  '%_&#$^~': '%_&#$^~',
  '}{': '}{',
  '#1 ^^5c a\\\\b': '#1^^5ca\\\\b',
  '| a | [x](y) *b*': '|a|[x](y)*b*',
  "a--b \"c\" ''d'' ,,e": 'a--b"c""d",,e',
  'Why?“so” ?‘x’ a–-b': 'Why?"so"?\'x\'a–-b',
  'Québec, Ångström, Łódź, naïve, Çelik': 'Québec,Ångström,Łódź,naïve,Çelik',
  'β-VAE ±2 µs': 'β-VAE±2µs',
  '😀 emoji': 'U+1F600emoji',
  שלום: 'U+05E905DC05D505DD',
  华北电网: 'U+534E531775357F51',
  'a\u202Eb\u200Bc': 'aU+202EbU+200Bc',
  'line\nbreak\ttab': 'linebreaktab',
  '\u0000\u0007': 'U+0000U+0007',
};

for (const [name, shown] of Object.entries(hostile)) {
  test(`the name ${JSON.stringify(name)} is text in the PDF`, async () => {
    const { text } = await compiled(article(latexOf(evaluated([run(name)])), searchable));
    assert.ok(bare(text).includes(bare(`“${shown}”`)), `${shown} is not in:\n${text}`);
    assert.ok(bare(text).includes('15.0kg'), text);
  });
}

test('every field of an author may hold hostile text, in a table too', async () => {
  const runs = Object.keys(hostile).map((name) =>
    run(name, { device: { name, watts: 300 }, place: { g_per_kwh: 500, name, source: name } }),
  );
  const latex = latexOf(evaluated(runs, Object.keys(hostile).join(' ')));
  await compiled(article(latex));
  const { text } = await compiled(article(latex, searchable));
  assert.ok(bare(text).includes('<script>alert(1)</script>'), text);
});

test('every character of the first planes that a name may hold compiles', async () => {
  const names = [];
  for (let start = 0x20; start < 0x2000; start += 0x80) {
    const codes = Array.from({ length: 0x80 }, (_, i) => start + i).filter((code) => code < 0xd800 || code > 0xdfff);
    names.push(String.fromCodePoint(...codes));
  }
  await compiled(article(latexOf(evaluated(names.map((name) => run(name))))));
});
