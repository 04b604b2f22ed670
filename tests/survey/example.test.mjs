// The example collection is what example.mjs and `carbon-tally collect` make of the published cases.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { files, folder } from './example.mjs';

const all = await files();

for (const [name, text] of all)
  test(`docs/example-collection/${name} is as it is made`, () => {
    assert.equal(readFileSync(join(folder, name), 'utf8'), text, 'Run: node tests/survey/example.mjs');
  });

test('each report names its source, and what is reckoned is near what was published', () => {
  const { reports } = JSON.parse(all.get('index.json'));
  assert.equal(reports.length, 10);
  for (const { id, carbon_kg } of reports) {
    const [run] = JSON.parse(all.get(`reports/${id}.json`)).runs;
    assert.ok(run.reported.source.length > 5 && run.place.source.length > 5, id);
    // The cards of Stable Diffusion imply 300 g/kWh, where the calculator that they name says 370.
    assert.ok(Math.abs(carbon_kg / run.reported.kg - 1) < (id.startsWith('stable') ? 0.24 : 0.04), id);
  }
});
