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

// Each broken rule, and the path at which both must say so. What a run may not have beside a fault of
// its host or its meter stands in `changes` as well, so that nothing else is said of it.
const stated = (place) => ({ place: { g_per_kwh: 5, source: 's', ...place } });
const hosted = (host) => ({ host: { cpu: { watts: 225 }, ...host } });
const metered = (measured) => ({ measured: { kwh: 0.5, boundary: 'device', ...measured } });
const ranged = (range) => ({ ranges: { hours: range } });
const text = 'x'.repeat(1001);

const broken = {
  '/runs/0/hours': [{ hours: 0 }, { hours: '10' }, { hours: 2e9 }, { hours: null }],
  '/runs/0/device_hours': [0, '10', 2e15, null].map((time) => ({ hours: undefined, device_hours: time })),
  '/runs/0/repeats': [0, 1.5, 2e6, '3', null].map((repeats) => ({ repeats })),
  '/runs/0/count': [0, 1.5, 1e8, '8'].map((count) => ({ count })),
  '/runs/0/nodes': [0, 1.5, 2e6, '2', {}].map((nodes) => ({ nodes, count: 1e7 })),
  '/runs/0/utilisation': [0, 6, '0.8'].map((utilisation) => ({ utilisation })),
  '/runs/0/average_watts': [0, 2e6, '55'].map((average_watts) => ({ average_watts })),
  '/runs/0/pue': [0.99, 21, '1.1'].map((pue) => ({ pue })),
  '/runs/0/pue_year': [1949, 2101, 2024.5, '2024'].map((pue_year) => ({ pue_year })),
  '/runs/0/year': [1949, 2101, 2024.5].map((year) => ({ year })),
  '/runs/0/name': [{ name: 7 }, { name: text }],
  '/runs/0/notes': [{ notes: ['n'] }, { notes: text }],
  '/runs/0/stage': [{ stage: 'testing' }, { stage: 7 }],
  '/runs/0/device': [
    { device: 'nvidia-t4' },
    { device: { id: 'nvidia-t4', watts: 70 } },
    { device: { id: 'nvidia-t4', name: 'T4' } },
  ],
  '/runs/0/device/watts': [{ device: { watts: 0 } }, { device: { watts: 2e6 } }, { device: {} }],
  '/runs/0/device/id': [{ device: { id: 7 } }],
  '/runs/0/device/memory': [{ device: { watts: 70, memory: 16 } }],
  '/runs/0/host': [{ host: 'EPYC' }, { host: null }],
  '/runs/0/host/cpu': [hosted({ cpu: 'EPYC' }), hosted({ cpu: { id: 'amd-epyc-7742', watts: 225 } })],
  '/runs/0/host/cpu/watts': [0, 2e6, '225'].map((watts) => hosted({ cpu: { watts } })).concat(hosted({ cpu: {} })),
  '/runs/0/host/cpus': [0, 1.5, 2000, '2'].map((cpus) => hosted({ cpus })),
  '/runs/0/host/utilisation': [0, 6, '0.5'].map((utilisation) => hosted({ utilisation })),
  '/runs/0/host/memory_gb': [0, 2e6, '512'].map((memory_gb) => hosted({ memory_gb })),
  '/runs/0/host/disks': [hosted({ disks: 4 })],
  '/runs/0/measured': [{ measured: 41.3 }],
  '/runs/0/measured/kwh': [0, 2e12, '41.3', undefined].map((kwh) => metered({ kwh })),
  '/runs/0/measured/boundary': ['rack', 7, undefined].map((boundary) => metered({ boundary })),
  '/runs/0/measured/method': [metered({ method: 7 }), metered({ method: text })],
  '/runs/0/measured/unit': [metered({ unit: 'kWh' })],
  '/runs/0/place': [
    { place: 'FRA' },
    { place: { country: 'FRA', g_per_kwh: 5 } },
    { place: { country: 'FRA', grid: 'FR' } },
    { place: {} },
  ],
  '/runs/0/place/g_per_kwh': [0, 20000, '57'].map((g_per_kwh) => stated({ g_per_kwh })),
  '/runs/0/place/kind': [
    stated({ kind: 'marginal' }),
    stated({ kind: 7 }),
    { place: { grid: 'FR', kind: 'green' } },
    { place: { grid: 'FR', kind: null } },
  ],
  '/runs/0/place/grid': [{ place: { grid: 7 } }],
  '/runs/0/place/year': [stated({ year: 1 })],
  '/runs/0/ranges': [{ ranges: [9, 11] }],
  '/runs/0/ranges/hours': [ranged([9]), ranged([9, 11, 12]), ranged(10), ranged(['9', '11']), ranged([0, 11])],
  '/runs/0/ranges/memory_power': [{ ranges: { memory_power: [1, 2] } }],
  '/runs/0/embodied': [{ embodied: 150 }],
  '/runs/0/embodied/kg': [0, 2e6, '150'].map((kg) => ({ embodied: { kg } })),
  '/runs/0/embodied/lifetime_years': [0, 101, '5'].map((lifetime_years) => ({ embodied: { lifetime_years } })),
  '/runs/0/embodied/source': [{ embodied: { kg: 150, source: 's' } }],
  '/runs/0/reported': [{ reported: 5 }],
  '/runs/0/reported/kwh': [0, 2e12, '1'].map((kwh) => ({ reported: { kwh } })),
  '/runs/0/reported/kg': [0, 2e12, '1'].map((kg) => ({ reported: { kg } })),
  '/runs/0/reported/t': [{ reported: { t: 5 } }],
  '/runs/0/confirmed': [{ confirmed: true }],
  '/runs/0/confirmed/count': [{ confirmed: { count: true } }],
  '/runs/0/confirmed/hours': [{ confirmed: { hours: '10' } }],
  '/runs/0/confirmed/pue': [{ confirmed: { pue: 1 } }],
  '/runs/0/gpus': [{ gpus: 8 }],
};

const paths = (request) => problems(request).map((problem) => problem.path);

for (const [path, changes] of Object.entries(broken)) {
  test(`the schema and the core both refuse a wrong ${path}`, () => {
    for (const change of changes) {
      assert.equal(validate(document(change)), false, JSON.stringify(change));
      assert.deepEqual(paths(document(change)), [path], JSON.stringify(change));
    }
  });
}

// The same beside the runs.
const brokenAround = {
  '/title': [{ title: 7 }, { title: text }],
  '/settings': [{ settings: [] }],
  '/settings/lines': [{ settings: { lines: 'water' } }, { settings: { lines: ['cost'] } }],
  '/settings/colour': [{ settings: { colour: 'red' } }],
  '/outputs': [{ outputs: 'latex' }, { outputs: ['pdf'] }],
  '/market_based': [{ market_based: 5 }],
  '/market_based/kg': [{ kg: -1 }, { kg: 2e12 }, { kg: '5' }, {}].map((figure) => ({ market_based: figure })),
  '/market_based/source': [{ market_based: { kg: 5, source: 7 } }],
  '/reported/kwh': [{ reported: { kwh: 0 } }, { reported: { kwh: 2e12 } }],
  '/reported/kg': [{ reported: { kg: -1 } }, { reported: { kg: '5' } }],
  '/reported/source': [{ reported: { source: 7 } }],
  '/inspect': [{ inspect: 'FRA' }, { inspect: ['FRA'] }],
  '/inspect/place': [{ inspect: {} }, { inspect: { place: 'FRA' } }, { inspect: { place: stated({}).place } }],
  '/inspect/year': [1949, 2101, 2023.5, '2023'].map((year) => ({ inspect: { place: run.place, year } })),
  '/inspect/zone': [{ inspect: { place: run.place, zone: 'FR' } }],
  '/runs': [{ runs: {} }, { runs: undefined }, { runs: Array(10_001).fill(run) }],
  '/version': [{ version: 2 }, { version: '1' }],
  '/format': [{ format: 'carbon' }],
  '/colour': [{ colour: 'red' }],
};

for (const [path, changes] of Object.entries(brokenAround)) {
  test(`the schema and the core both refuse a wrong ${path} of the document`, () => {
    for (const change of changes) {
      const request = { ...document({}), ...change };
      assert.equal(validate(request), false, JSON.stringify(change));
      assert.deepEqual(paths(request), [path], JSON.stringify(change).slice(0, 100));
    }
  });
}

test('a place alone may be inspected, with or without a list of runs', () => {
  const alone = { format: 'carbon-tally', version: 1, inspect: { place: { country: 'FRA' } } };
  for (const request of [alone, { ...alone, runs: [] }]) {
    assert.ok(validate(request), JSON.stringify(validate.errors));
    assert.deepEqual(problems(request), []);
  }
});

test('the schema and the core both miss what a run cannot do without', () => {
  for (const [change, path] of [
    [{ device: undefined }, '/runs/0/device'],
    [{ hours: undefined }, '/runs/0/hours'],
    [{ place: undefined }, '/runs/0/place'],
    [{ device_hours: 10 }, '/runs/0/device_hours'], // beside hours
  ]) {
    assert.equal(validate(document(change)), false, JSON.stringify(change));
    assert.deepEqual(paths(document(change)), [path]);
  }
});

test('the bounds of the schema are those of the core, from the inside', () => {
  const edges = [
    { hours: 1e9 },
    { hours: undefined, device_hours: 1e15 },
    { repeats: 1e6 },
    { count: 1e7 },
    { count: 1e7, nodes: 1e6 },
    { utilisation: 5 },
    { average_watts: 1e6 },
    { pue: 1 },
    { pue: 20 },
    { pue_year: 1950 },
    { pue_year: 2100 },
    { year: 2100 },
    { name: text.slice(1), notes: text.slice(1) },
    { device: { watts: 1e6 } },
    { device: { name: 'GPU' }, average_watts: 55 },
    { place: { g_per_kwh: 10000, source: 's' } },
    hosted({ cpus: 1000, utilisation: 5, memory_gb: 1e6 }),
    hosted({ cpu: { watts: 1e6 } }),
    { host: {} },
    metered({ kwh: 1e12, method: '' }),
    metered({ boundary: 'node' }),
    metered({ boundary: 'facility' }),
    { hours: undefined, device: undefined, ...metered({}) },
    ranged([10, 10]),
    { embodied: { kg: 1e6, lifetime_years: 100 } },
    { embodied: {}, reported: {}, ranges: {}, confirmed: {} },
    { reported: { kwh: 1e12, kg: 1e12 } },
    { confirmed: { count: 1, hours: 10 } },
  ];
  for (const change of edges) {
    assert.ok(validate(document(change)), JSON.stringify([change, validate.errors]));
    const errors = problems(document(change)).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, [], JSON.stringify(change));
  }
});

// A schema judges form; what depends on other fields, on the catalogue or on exact values is the core's alone.
test('what the schema leaves to the core', () => {
  for (const [change, path] of [
    [{ device: { name: 'GPU' } }, '/runs/0/device/watts'], // needed unless measured or averaged
    [hosted({ cpu: { name: 'CPU' } }), '/runs/0/host/cpu/watts'], // always needed
    [{ host: { cpus: 2 } }, '/runs/0/host/cpu'],
    [{ hours: undefined, device_hours: 10, host: { memory_gb: 64 } }, '/runs/0/count'],
    [{ hours: undefined, device_hours: 10, repeats: 2 }, '/runs/0/repeats'],
    [{ hours: undefined, ...metered({}), host: { memory_gb: 64 } }, '/runs/0/hours'],
    [{ device: { id: 'nope' } }, '/runs/0/device/id'],
    [hosted({ cpu: { id: 'nope' } }), '/runs/0/host/cpu/id'],
    [{ place: { country: 'nope' } }, '/runs/0/place/country'],
    [{ hours: 1e-10 }, '/runs/0/hours'], // a slip of the exponent
    [ranged([11, 9]), '/runs/0/ranges/hours'],
    [ranged([11, 12]), '/runs/0/ranges/hours'],
    [ranged([1e-9, 1e9]), '/runs/0/ranges/hours'],
    [{ pue: 1.2, ranges: { pue: [0.9, 1.3] } }, '/runs/0/ranges/pue'],
  ]) {
    assert.ok(validate(document(change)), JSON.stringify([change, validate.errors]));
    const errors = problems(document(change)).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map((problem) => problem.path),
      [path],
      JSON.stringify(change),
    );
  }
});
