// Tables through the package: its types, what the CSV of goldens says again, and random cells.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from '../../data/csv.mjs';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { dice } from '../reference/runs.mjs';
import { goldens, root } from './goldens.mjs';

const core = await load();
const table = (text, more) => JSON.parse(core.table(JSON.stringify({ text, ...more })));
const evaluate = (request) => JSON.parse(core.evaluate(JSON.stringify(request)));
/** Some goldens are no documents. */
function documentOf(request) {
  try {
    const document = JSON.parse(request);
    return Array.isArray(document?.runs) ? document : undefined;
  } catch {
    return undefined;
  }
}
const csvOf = (request) => {
  const document = documentOf(request);
  if (!document) return {};
  const { snippets } = evaluate({ ...document, outputs: ['csv'] });
  return Object.fromEntries((snippets.csv ?? []).map(({ id, text }) => [id, text]));
};
const near = (a, b, what) => assert.ok(Math.abs(a / b - 1) < 1e-9, `${what}: ${a} for ${b}`);

test('the CSV of each golden comes back with its numbers, but for a host and what it does not have', () => {
  let compared = 0;
  for (const { name, request } of goldens) {
    const { runs, summary } = csvOf(request);
    if (!runs) continue;
    const before = evaluate(JSON.parse(request)).runs.filter(({ energy }) => energy);
    const [report] = table(runs).reports;
    const after = evaluate(report).runs;
    assert.equal(after.length, before.length, name);
    for (const [i, { energy, carbon }] of before.entries()) {
      const hosted = before[i].factors.cpu_power ?? before[i].factors.memory;
      if (hosted) continue;
      near(after[i].energy.value, energy.value, name);
      if (carbon.value > 0) near(after[i].carbon.value, carbon.value, name);
      compared += 1;
    }
    const { entries } = table(summary);
    const { entry } = JSON.parse(core.entry(request));
    assert.deepEqual(Object.keys(entries[0]), Object.keys(entry), name);
    if (entry.carbon_kg > 0) near(entries[0].carbon_kg, entry.carbon_kg, name);
  }
  assert.ok(compared > 30, `${compared} runs`);
});

// Of the carried data: the file of the survey's authors has their columns under these names.
const authors = {
  '': 'model',
  'Data set': 'data_set',
  Task: 'task',
  'Year published': 'year',
  'Local/Cloud': 'site',
  Country: 'iso3',
  Location: 'location',
  'Carbon intensity [g CO₂eq/kWh]': 'g_per_kwh',
  'Main energy source': 'main_source',
  Source: 'grid_source',
  TDP: 'tdp_w',
  'Training time [s]': 'seconds',
  'Energy consumed [kWh]': 'reported_kwh',
  'CO₂eq emitted [kg]': 'reported_kg',
  'Top-1 accuracy': 'top1',
};

test('the models of the survey in the layout of its authors have the footprints of the survey', () => {
  const [head, ...rows] = parse(readFileSync(join(root, 'data/nc_survey.csv'), 'utf8')).map(({ fields }) => fields);
  const at = (row, column) => row[head.indexOf(column)];
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const kinds = ['gpu', 'tpu'];
  const names = [...Object.keys(authors), ...kinds.flatMap((k) => [`Number of ${k}s`, `${k} model`])];
  const text = [
    names,
    ...rows.map((row) => [
      ...Object.values(authors).map((column) => at(row, column)),
      ...kinds.flatMap((kind) => (at(row, 'kind') === kind ? [at(row, 'devices'), at(row, 'device')] : ['', ''])),
    ]),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\n');
  const { reports, problems } = table(text, { each: 'report' });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const { survey } = JSON.parse(core.analysis('{"survey": true}'));
  assert.equal(reports.length, survey.length);
  for (const [i, report] of reports.entries()) {
    const { entry } = JSON.parse(core.entry(JSON.stringify(report)));
    for (const key of [
      'device_hours',
      'paper_energy_kwh',
      'paper_carbon_kg',
      'published_energy_kwh',
      'published_carbon_kg',
      'year',
    ])
      assert.equal(entry[key], survey[i][key], `model ${i}: ${key}`);
  }
});

test('any cells are answered, and no row is lost without a word', () => {
  const heads = [
    'GPU',
    'GPUs',
    'hours',
    'GPU hours',
    'TDP',
    'PUE',
    'country',
    'region',
    'id',
    'carbon_kg',
    'year',
    '',
    'x',
  ];
  const cells = [
    '',
    'T4',
    '8',
    '0,5',
    '1,234',
    '"',
    '""',
    '"a"b',
    '=1',
    "'=1",
    '\u0000',
    '\ufffd',
    '\r',
    '\n',
    ' ',
    '9e99',
    '-',
    '8 x T4',
    'France',
    'Paris',
  ];
  for (let seed = 1; seed <= 2000; seed += 1) {
    const roll = dice(seed);
    const pick = (list) => list[Math.floor(roll() * list.length)];
    const row = (of) =>
      Array.from({ length: 1 + Math.floor(roll() * 6) }, () => pick(of)).join(pick([',', ',', ';', '\t']));
    const text = [row(heads), ...Array.from({ length: Math.floor(roll() * 5) }, () => row(cells))].join(
      pick(['\n', '\r\n', '\r']),
    );
    const answer = table(text, roll() < 0.3 ? { decimal: pick(['.', ',']) } : {});
    const kept = answer.entries?.length ?? answer.reports.reduce((sum, { runs }) => sum + runs.length, 0);
    assert.ok(kept === answer.rows || answer.asks || answer.problems.length > 0, JSON.stringify(text));
    for (const report of answer.reports ?? []) core.evaluate(JSON.stringify(report));
  }
});
