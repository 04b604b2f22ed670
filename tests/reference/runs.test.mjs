// 100,000 random runs, each against exact arithmetic.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, exactRun, exactSum, worst, worstOfRun } from './compare.mjs';
import { randomRuns } from './runs.mjs';

const documents = 20;
const runs_each = 5000;
const largest = { run: 0, total: 0 };

for (let seed = 1; seed <= documents; seed++)
  test(`${runs_each} random runs, seed ${seed}: each within 4 ulp, their totals within 1 ulp`, () => {
    const runs = randomRuns(runs_each, seed);
    const exact = runs.map(exactRun);
    const response = evaluate(runs);
    response.runs.forEach((estimate, i) => {
      const error = worstOfRun(exact[i], estimate, 4, () => JSON.stringify(runs[i]));
      largest.run = Math.max(largest.run, error);
    });
    const error = worst(exactSum(exact), response.totals, 1, () => 'the total');
    largest.total = Math.max(largest.total, error);
  });

test('the largest errors', (t) => {
  t.diagnostic(`of a run: ${largest.run.toFixed(4)} ulp; of a total: ${largest.total.toFixed(4)} ulp`);
  assert.ok(largest.run > 0); // else nothing was compared
});
