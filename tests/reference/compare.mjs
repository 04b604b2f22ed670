// Random documents through the npm package, against exact arithmetic.
import assert from 'node:assert/strict';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { carbon, facilityEnergy } from './method.mjs';
import { sum } from './rational.mjs';

const tally = await load();
const quantities = ['energy', 'carbon'];

/** The response to a document of these runs, all of which count. */
export function evaluate(runs) {
  const response = JSON.parse(tally.evaluate(JSON.stringify({ format: 'carbon-tally', version: 1, runs })));
  assert.equal(response.totals.counted, runs.length, JSON.stringify(response.problems[0]));
  return response;
}

export const exactRun = (run) => ({ energy: facilityEnergy(run), carbon: carbon(run) });

export const exactTotals = (exact) =>
  Object.fromEntries(quantities.map((what) => [what, sum(exact.map((run) => run[what]))]));

/** The larger error of energy and carbon, in ulp; none may be more than `most`. */
export function worst(exact, ours, most, about) {
  const errors = quantities.map((what) => {
    const ulps = exact[what].ulpsTo(ours[what].value);
    assert.ok(ulps <= most, `${what}: ${ours[what].value} is ${ulps} ulp from the exact value, of ${about()}`);
    return ulps;
  });
  return Math.max(...errors);
}
