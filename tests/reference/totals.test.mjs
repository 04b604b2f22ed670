// The sums of random runs against exact arithmetic, whatever the order of the runs: of all, of each group, of the
// final model and by the paper's method.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, exactRun, exactTotals, worstOfTotals } from './compare.mjs';
import { randomRuns, shuffled } from './runs.mjs';

const runs_each = 5000;
let largest = 0;

for (const seed of [101, 102])
  test(`${runs_each} random runs, seed ${seed}: their sums within 1 ulp in three orders`, () => {
    const runs = randomRuns(runs_each, seed);
    const exactOf = new Map(runs.map((run) => [run, exactRun(run)]));
    for (const order of [runs, [...runs].reverse(), shuffled(runs, seed)]) {
      const exact = exactTotals(
        order,
        order.map((run) => exactOf.get(run)),
      );
      largest = Math.max(largest, worstOfTotals(exact, evaluate(order).totals, 1));
    }
  });

test('the largest error', (t) => {
  t.diagnostic(`of a sum: ${largest.toFixed(4)} ulp`);
  assert.ok(largest > 0); // else nothing was compared
});
