// The goldens through the npm package, byte for byte: the same as natively (tests/core/golden_test.cpp).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { built, goldens, root } from './goldens.mjs';

const tally = await load();

test('there are goldens', () => assert.ok(goldens.length >= 10));

for (const golden of goldens) {
  test(`golden ${golden.name}`, () => {
    const response = tally.evaluate(golden.request);
    assert.equal(response, golden.response);
    const { snippets } = JSON.parse(response);
    for (const part of Object.values(snippets).flat()) assert.equal(part.text, golden.textOf(part), part.file);
  });
}

test('nothing that is kept from one request changes the next answer', () => {
  for (const golden of [...goldens].reverse()) assert.equal(tally.evaluate(golden.request), golden.response);
});

test('load gives the same core each time', async () => assert.equal(await load(), tally));

test('the catalog and a search answer with documents', () => {
  const { devices, providers, countries } = JSON.parse(tally.catalog());
  assert.ok(devices.length > 100 && providers.length > 2 && countries.length > 100);
  const { matches } = JSON.parse(tally.search(JSON.stringify({ kind: 'device', query: 'a100', limit: 3 })));
  assert.equal(matches.length, 3);
});

test('a list of places is answered with places and a sentence, and a fault with a problem', () => {
  const list = (request) => JSON.parse(tally.places(JSON.stringify(request)));
  const near = list({ preset: 'near', of: { country: 'FRA' }, km: 700 });
  assert.deepEqual(near.places[0], { country: 'FRA' });
  assert.match(near.said, /^The \d+ countries within 700\u00a0km of the middle of France\.$/);
  assert.equal(list({ preset: 'nearest' }).problems[0].path, '/preset');
});

test('the intensities of a year are a document', () => {
  const { year, countries } = JSON.parse(tally.intensities('{"year": 2023}'));
  assert.equal(year, 2023);
  assert.deepEqual(countries.FRA, { g_per_kwh: 53.26, year: 2023, class: 0 });
  assert.ok(Object.keys(countries).length > 200);
});

test('the version is that of package.json, in the package and in the core', () => {
  const version = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  assert.equal(version(built), version(root));
  assert.equal(JSON.parse(tally.catalog()).tool, version(root));
});

test('each file that the package offers is in it', () => {
  const { exports, files, bin, types } = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'));
  const offered = Object.values(exports).flatMap((each) => (typeof each === 'string' ? each : Object.values(each)));
  for (const path of [...offered, ...Object.values(bin), types]) {
    const name = path.replace('./', '');
    assert.ok(existsSync(join(built, name)), name);
    assert.ok(name === 'package.json' || files.includes(name), name);
  }
});
