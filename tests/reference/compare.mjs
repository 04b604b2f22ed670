// Random documents through the npm package, against exact arithmetic.
import assert from 'node:assert/strict';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { carbon, deviceHours, facilityEnergy, paper } from './method.mjs';
import { sum } from './rational.mjs';

const tally = await load();
const quantities = ['energy', 'carbon', 'device_hours'];

/** The response to a document of these runs, all of which count. */
export function evaluate(runs) {
  const response = JSON.parse(tally.evaluate(JSON.stringify({ format: 'carbon-tally', version: 1, runs })));
  assert.equal(response.totals.counted, runs.length, JSON.stringify(response.problems[0]));
  return response;
}

/** The exact quantities of a run; those that need its time only where that is known. */
export function exactRun(run) {
  const exact = { energy: facilityEnergy(run), carbon: carbon(run) };
  const timed = run.hours || run.device_hours;
  return timed ? { ...exact, device_hours: deviceHours(run), paper: paper(run) } : exact;
}

/** Of the runs that have it, each quantity. */
export function exactSum(exact) {
  const known = (what) => exact.map((run) => run[what]).filter(Boolean);
  return Object.fromEntries(
    quantities.filter((what) => known(what).length > 0).map((what) => [what, sum(known(what))]),
  );
}

const finals = ['final', 'pre-training', 'fine-tuning'];
const groupOf = {
  stage: ({ stage }) => stage,
  place: ({ place }) =>
    place.name ?? place.country ?? (place.grid ? `${place.grid} ${place.kind}` : `${place.provider} ${place.region}`),
  year: ({ year }) => year,
  device: ({ device }) => device.name ?? device.id,
};

/** The exact sums of each group of runs, in the order of their first runs. */
function exactGroups(runs, exact, keyOf) {
  const groups = new Map();
  runs.forEach((run, i) => {
    if (!groups.has(keyOf(run))) groups.set(keyOf(run), []);
    groups.get(keyOf(run)).push(exact[i]);
  });
  return [...groups.values()].map((members) => ({ counted: members.length, ...exactSum(members) }));
}

/** All sums of the runs, exactly, as the totals of a response name them. */
export function exactTotals(runs, exact) {
  const papers = exact.map(({ paper }) => paper).filter(Boolean);
  return {
    ...exactSum(exact),
    final: exactSum(exact.filter((_, i) => finals.includes(runs[i].stage))),
    paper: { counted: papers.length, ...exactSum(papers) },
    by: Object.fromEntries(Object.entries(groupOf).map(([kind, keyOf]) => [kind, exactGroups(runs, exact, keyOf)])),
  };
}

/** The largest error, in ulp; none may be more than `most`. */
export function worst(exact, ours, most, about) {
  const errors = quantities.map((what) => {
    assert.equal(what in ours, what in exact, `${what} of ${about()}`);
    if (!(what in exact)) return 0;
    const ulps = exact[what].ulpsTo(ours[what].value);
    assert.ok(ulps <= most, `${what}: ${ours[what].value} is ${ulps} ulp from the exact value, of ${about()}`);
    return ulps;
  });
  return Math.max(...errors);
}

/** The same for a run, by the method and by that of the paper. */
export function worstOfRun(exact, ours, most, about) {
  assert.equal('paper' in ours, 'paper' in exact, about());
  const paper = exact.paper ? worst(exact.paper, ours.paper, most, () => `the paper's method, of ${about()}`) : 0;
  return Math.max(paper, worst(exact, ours, most, about));
}

/** The same for all sums of a document. */
export function worstOfTotals(exact, ours, most) {
  const pairs = [
    ['the total', exact, ours],
    ['the final model', exact.final, ours.final],
    ["the paper's method", exact.paper, ours.paper],
  ];
  for (const kind of Object.keys(groupOf)) {
    assert.deepEqual(
      ours.by[kind].map(({ counted }) => counted),
      exact.by[kind].map(({ counted }) => counted),
      kind,
    );
    exact.by[kind].forEach((group, i) => {
      pairs.push([`the ${kind} ${ours.by[kind][i].name}`, group, ours.by[kind][i]]);
    });
  }
  assert.equal(ours.paper.counted, exact.paper.counted);
  return Math.max(...pairs.map(([about, sums, found]) => worst(sums, found, most, () => about)));
}
