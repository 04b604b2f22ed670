// BoAmps: each report has what its schema requires, and the names come back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { evaluated, one, request, textOf, two } from './asked.mjs';
import { eachGroup } from './faults.mjs';
import { kept } from './shown.mjs';

const text = { type: 'string', minLength: 1 };
const number = { type: 'number' };
const object = (required, more = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...more },
  additionalProperties: false,
});
const list = (items) => ({ type: 'array', items });

// The members of BoAmps 1.1 that a report of ours may have, with those that its schema requires.
const report = object(
  {
    task: object(
      {
        taskStage: text,
        taskFamily: text,
        algorithms: list(object({}, { parametersNumber: number })),
        dataset: list({}),
      },
      { taskDescription: text },
    ),
    measures: list(
      object(
        { measurementMethod: text, powerConsumption: number },
        { version: text, averageUtilizationCpu: number, averageUtilizationGpu: number, measurementDuration: number },
      ),
    ),
    infrastructure: object(
      {
        infraType: { enum: ['publicCloud', 'privateCloud', 'onPremise', 'other'] },
        components: list(
          object(
            { componentType: text, nbComponent: { type: 'integer' } },
            { componentName: text, memorySize: number },
          ),
        ),
      },
      { cloudProvider: text },
    ),
    environment: object({ country: text }, { location: { type: 'string' }, powerSourceCarbonIntensity: number }),
  },
  { quality: { enum: ['high', 'medium', 'low'] } },
);
const validate = new Ajv({ allErrors: true }).compile({ anyOf: [report, list(report)] });

function read(response) {
  const parsed = JSON.parse(textOf(response, 'boamps'));
  assert.ok(validate(parsed), JSON.stringify(validate.errors));
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
  assert.deepEqual(
    reports.map(({ measures: [{ powerConsumption }] }) => powerConsumption),
    response.runs.map(({ energy }) => energy.value),
  );
  const [{ task, measures, infrastructure, environment }, { measures: meter }] = reports;
  assert.equal(task.taskStage, 'finetuning');
  assert.deepEqual(task.algorithms, [{ parametersNumber: 7 }]);
  assert.deepEqual([measures[0].averageUtilizationGpu, measures[0].measurementDuration], [0.5, 12 * 3600]);
  assert.deepEqual(infrastructure.components, [
    { componentName: 'NVIDIA A100 SXM4 80GB', componentType: 'gpu', nbComponent: 8, memorySize: 80 },
    { componentName: 'AMD EPYC 7742', componentType: 'cpu', nbComponent: 4 },
    { componentType: 'ram', nbComponent: 2, memorySize: 512 },
  ]);
  assert.deepEqual([infrastructure.infraType, infrastructure.cloudProvider], ['publicCloud', 'aws']);
  assert.equal(environment.country, 'Ireland');
  assert.equal(meter[0].measurementMethod, 'a meter');
  assert.deepEqual([meter[0].averageUtilizationGpu, meter[0].version], [undefined, undefined]);
});

test('BoAmps: what is assumed is no measure, and devices without a number are one', () => {
  const only = { device: { name: 'own', watts: 300 }, device_hours: 100, place: { g_per_kwh: 400 }, pue: 1 };
  const { measures, infrastructure, environment, quality } = read(evaluated(request([only], '', ['boamps'])));
  assert.deepEqual(Object.keys(measures[0]), ['measurementMethod', 'version', 'powerConsumption']);
  assert.deepEqual(infrastructure.components, [{ componentName: 'own', componentType: 'not stated', nbComponent: 1 }]);
  assert.deepEqual([infrastructure.infraType, environment.country, quality], ['other', 'not stated', 'low']);
});
