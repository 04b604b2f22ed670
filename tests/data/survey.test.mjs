// The models of the survey: as the authors' data have them, and only where they are wanted.
import assert from 'node:assert/strict';
import test from 'node:test';
import { compile } from '../../data/compile.mjs';
import { readFacts } from '../../data/facts.mjs';
import { dataFolder } from './folder.mjs';

const { survey } = readFacts(dataFolder);
const kilowattHours = ({ tdp_w, devices, seconds }) => (tdp_w * devices * seconds) / 3.6e6;
const differs = (a, b, by) => Math.abs(a - b) > by;

test('energy is power times devices times time, but where the authors took it from another paper', () => {
  const others = survey.filter((row) => differs(row.reported_kwh / kilowattHours(row), 1, 1e-4));
  assert.deepEqual(
    others.map(({ model }) => model),
    [14, 15, 60, 61],
  );
});

test('emissions are energy times intensity, but where the authors took them from another paper', () => {
  const others = survey.filter((row) => differs(row.reported_kg, (row.reported_kwh * row.g_per_kwh) / 1000, 0.0501));
  assert.deepEqual(
    others.map(({ model }) => model),
    [9, 15, 60, 61],
  );
});

test('each score belongs to its data set', () => {
  for (const row of survey) {
    if (row.data_set === 'MS COCO') assert.equal(row.score, null);
    if (row.metric === 'BLEU') assert.match(row.data_set, /^WMT/);
  }
});

test('a build without the survey holds none of it', () => {
  const [all, without] = [compile(), compile(undefined, { survey: false })];
  for (const [table, size] of Object.entries({ surveyed: 3000, claimed: 3000, differing: 200 })) {
    const packed = (text) => new RegExp(`packed::${table} =\\s*([^;]*);`).exec(text)[1];
    assert.ok(packed(all).length > size, table);
    assert.ok(packed(without).length < 30, table);
  }
});
