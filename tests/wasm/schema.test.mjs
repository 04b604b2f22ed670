// request.schema.json against the core: what the one accepts, the other finds no fault of form with.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { goldens, root } from './goldens.mjs';

const schema = JSON.parse(readFileSync(join(root, 'wasm/request.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const core = await load();

const run = { device: { id: 'nvidia-t4' }, hours: 10, year: 2024, place: { country: 'FRA' } };
const document = (changes) => ({ format: 'carbon-tally', version: 1, runs: [{ ...run, ...changes }] });
const problems = (request) => JSON.parse(core.evaluate(JSON.stringify(request))).problems;

for (const { name, request } of goldens.filter(({ name }) => !name.startsWith('faults'))) {
  test(`${name} is valid`, () => {
    assert.ok(validate(JSON.parse(request)), JSON.stringify(validate.errors));
  });
}

// Each broken rule, and the path at which both must say so.
const broken = {
  '/runs/0/hours': [{ hours: 0 }, { hours: '10' }, { hours: 2e9 }, { hours: null }],
  '/runs/0/count': [{ count: 0 }, { count: 1.5 }, { count: 1e8 }],
  '/runs/0/utilisation': [{ utilisation: 0 }, { utilisation: 6 }],
  '/runs/0/pue': [{ pue: 0.99 }, { pue: 21 }],
  '/runs/0/year': [{ year: 1949 }, { year: 2101 }, { year: 2024.5 }],
  '/runs/0/device/watts': [{ device: { watts: 0 } }, { device: { watts: 2e6 } }],
  '/runs/0/device': [{ device: 'nvidia-t4' }, { device: { id: 'nvidia-t4', watts: 70 } }],
  '/runs/0/place/g_per_kwh': [{ place: { g_per_kwh: 0, source: 's' } }, { place: { g_per_kwh: 20000, source: 's' } }],
  '/runs/0/place/kind': [{ place: { g_per_kwh: 5, source: 's', kind: 'marginal' } }],
  '/runs/0/place/year': [{ place: { g_per_kwh: 5, source: 's', year: 1 } }],
  '/runs/0/gpus': [{ gpus: 8 }],
};

for (const [path, changes] of Object.entries(broken)) {
  test(`the schema and the core both refuse a wrong ${path}`, () => {
    for (const change of changes) {
      assert.equal(validate(document(change)), false, JSON.stringify(change));
      assert.deepEqual(
        problems(document(change)).map((problem) => problem.path),
        [path],
        JSON.stringify(change),
      );
    }
  });
}

test('the bounds of the schema are those of the core, from the inside', () => {
  const edges = [
    { hours: 1e9 },
    { count: 1e7 },
    { utilisation: 5 },
    { pue: 20 },
    { year: 2100 },
    { device: { watts: 1e6 } },
    { place: { g_per_kwh: 10000, source: 's' } },
  ];
  for (const change of edges) {
    assert.ok(validate(document(change)), JSON.stringify(validate.errors));
    const errors = problems(document(change)).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, [], JSON.stringify(change));
  }
});
