// BoAmps: each report has what its schema requires, and the names come back.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { evaluated, one, request, textOf, two } from './asked.mjs';
import { eachGroup } from './faults.mjs';
import { kept } from './shown.mjs';

// The schemas of BoAmps themselves; ajv calls by $id what draft 04 calls by id.
const folder = new URL('boamps/', import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: false });
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const { id, $schema, ...schema } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  ajv.addSchema({ $id: id, ...schema });
}
const validate = ajv.getSchema('https://raw.githubusercontent.com/Boavizta/BoAmps/main/model/report_schema.json');

function read(response) {
  const parsed = JSON.parse(textOf(response, 'boamps'));
  for (const report of [parsed].flat()) assert.ok(validate(report), JSON.stringify(validate.errors));
  return parsed;
}

eachGroup('BoAmps', () => (name) => {
  const [first, second] = read(two(name, 'boamps'));
  const title = kept(name);
  assert.equal(first.task.taskDescription, title ? `${title}: ${title}` : 'Run 1');
  assert.equal(second.infrastructure.components[0].componentName, 'second');
  assert.equal(first.environment.location, read(one(name, 'boamps')).environment.location);
});

test('BoAmps: a run in a cloud with its host, its meter and its fine-tuned model', () => {
  const cloud = {
    device: { id: 'nvidia-a100-sxm4-80gb' },
    count: 8,
    hours: 12,
    year: 2024,
    place: { provider: 'aws', region: 'eu-west-1' },
    stage: 'fine-tuning',
  };
  const hosted = {
    ...cloud,
    nodes: 2,
    utilisation: 0.5,
    host: { cpu: { id: 'amd-epyc-7742' }, cpus: 2, memory_gb: 512 },
  };
  const metered = { ...cloud, measured: { kwh: 25, boundary: 'node', method: 'a meter' } };
  const response = evaluated(request([hosted, metered], 'A study', ['boamps'], { about: { parameters: 7e9 } }));
  const reports = read(response);
  const [hostedRun] = response.runs;
  assert.deepEqual(
    reports.map(({ measures: [{ powerConsumption }] }) => powerConsumption),
    [Number(hostedRun.energy.exact.split(' ')[0]), 25], // as printed, and what the meter read
  );
  const [{ task, measures, infrastructure, environment }, { measures: meter }] = reports;
  assert.equal(task.taskStage, 'finetuning');
  assert.deepEqual(task.algorithms, [{ parametersNumber: 7 }]);
  assert.equal(measures[0].measurementDuration, 12 * 3600);
  assert.deepEqual(infrastructure.components, [
    { componentName: 'NVIDIA A100 SXM4 80GB', componentType: 'gpu', nbComponent: 8, memorySize: 80 },
    { componentName: 'AMD EPYC 7742', componentType: 'cpu', nbComponent: 4 },
    { componentType: 'ram', nbComponent: 2, memorySize: 512 },
  ]);
  assert.deepEqual([infrastructure.infraType, infrastructure.cloudProvider], ['publicCloud', 'aws']);
  assert.equal(environment.country, 'Ireland');
  assert.equal(meter[0].measurementMethod, 'measured at the nodes (a meter)');
  assert.equal(meter[0].version, undefined);
});

test('BoAmps: the size of the model is told of the runs that make it', () => {
  const runs = ['search', 'final'].map((stage) => ({
    device: { id: 'nvidia-t4' },
    hours: 5,
    place: { country: 'FRA' },
    stage,
  }));
  const [search, final] = read(evaluated(request(runs, '', ['boamps'], { about: { parameters: 2e9 } })));
  assert.deepEqual(search.task.algorithms, [{ algorithmName: 'not stated' }]);
  assert.deepEqual(final.task.algorithms, [{ parametersNumber: 2 }]);
});

test('BoAmps: what is not stated is called so, and devices without a number are one', () => {
  const only = { device: { name: 'own', watts: 300 }, device_hours: 100, place: { g_per_kwh: 400 }, pue: 1 };
  const { measures, infrastructure, environment, quality } = read(evaluated(request([only], '', ['boamps'])));
  assert.deepEqual(Object.keys(measures[0]), ['measurementMethod', 'version', 'powerConsumption']);
  assert.deepEqual(infrastructure.components, [{ componentName: 'own', componentType: 'not stated', nbComponent: 1 }]);
  assert.deepEqual([infrastructure.infraType, environment.country, quality], ['other', 'not stated', 'low']);
});
