// The totals of random runs against exact arithmetic, whatever the order of the runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, exactRun, exactTotals, worst } from './compare.mjs';
import { randomRuns, shuffled } from './runs.mjs';

const runs_each = 5000;
let largest = 0;

for (const seed of [101, 102])
  test(`${runs_each} random runs, seed ${seed}: their totals within 1 ulp in three orders`, () => {
    const runs = randomRuns(runs_each, seed);
    const exact = exactTotals(runs.map(exactRun));
    for (const order of [runs, [...runs].reverse(), shuffled(runs, seed)])
      largest = Math.max(
        largest,
        worst(exact, evaluate(order).totals, 1, () => 'the total'),
      );
  });

test('the largest error', (t) => {
  t.diagnostic(`of a total: ${largest.toFixed(4)} ulp`);
  assert.ok(largest > 0); // else nothing was compared
});
