// The survey of Counting Carbon through the core, against the same by Python's standard library (aggregates.py), and
// against what the paper prints.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../../dist/npm/carbon-tally/index.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const core = await load();
const analysed = (request) => JSON.parse(core.analysis(JSON.stringify(request)));

const python = spawnSync('python3', [at('aggregates.py'), at('../../data/nc_survey.csv')], { encoding: 'utf8' });
assert.equal(python.status, 0, python.stderr);
const expected = JSON.parse(python.stdout);

/** Equal to twelve digits, whole numbers exactly; `expected` may know less. */
function close(found, wanted, path) {
  if (wanted === null) return;
  if (typeof wanted !== 'object') {
    const same = typeof wanted === 'number' && typeof found === 'number' && !Number.isInteger(wanted);
    if (same) assert.ok(Math.abs(found - wanted) <= 1e-12 * Math.abs(wanted), `${path}: ${found}, not ${wanted}`);
    else assert.deepEqual(found, wanted, path);
    return;
  }
  for (const [key, value] of Object.entries(wanted)) close(found?.[key], value, `${path}/${key}`);
}

/** What is told as the number alone. */
function values(node) {
  if (typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map(values);
  if (Object.keys(node).join() === 'value,text') return node.value;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, values(value)]));
}

const by = (list, name, made = (row) => row) => Object.fromEntries(list.map((row) => [name(row), made(row)]));
const ascending = (a, b) => a - b;

/** The core's answer in the form of aggregates.py. */
function plain(told) {
  const answer = values(told);
  return {
    ...answer,
    sources: by(answer.sources, ({ source }) => source),
    countries: by(answer.countries, ({ country }) => country),
    tasks: by(answer.tasks, ({ task }) => task),
    hardware: by(answer.hardware, ({ device }) => device),
    periods: by(
      answer.periods,
      ({ first, last }) => (first === last ? String(first) : `${first}-${last}`),
      (period) => ({
        ...period,
        tasks: by(
          period.tasks,
          ({ task }) => task,
          ({ carbon_kg }) => carbon_kg,
        ),
        sources: by(
          period.sources,
          ({ source }) => source,
          ({ g_per_kwh }) => g_per_kwh,
        ),
      }),
    ),
    performance: by(
      answer.performance,
      (row) => row.data_set,
      (row) => ({
        ...row,
        front: [...row.front].sort(ascending),
        front_of_energy: [...row.front_of_energy].sort(ascending),
      }),
    ),
  };
}

for (const method of ['paper', 'published'])
  test(`every statistic, by the ${method} footprint, is that of another implementation`, () => {
    const answer = analysed({ survey: true, method });
    assert.deepEqual(answer.problems, []);
    const wanted = expected[method];
    const found = plain(answer);
    close(found, wanted, method);
    for (const groups of ['sources', 'countries', 'tasks', 'periods', 'performance', 'hardware'])
      assert.deepEqual(Object.keys(found[groups]).sort(), Object.keys(wanted[groups]).sort());
    for (const [name, { tasks, sources }] of Object.entries(found.periods))
      for (const [groups, all] of Object.entries({ tasks, sources }))
        assert.deepEqual(Object.keys(all).sort(), Object.keys(wanted.periods[name][groups]).sort());
  });

const published = analysed({ survey: true, method: 'published' });
const paper = analysed({ survey: true });

test('what the paper prints exactly is reproduced to the digit', () => {
  assert.equal(paper.entries, 95);
  assert.deepEqual(
    by(
      paper.tasks,
      ({ task }) => task,
      ({ carbon_kg }) => carbon_kg.count,
    ),
    {
      'image classification': 35,
      'machine translation': 30,
      'named entity recognition': 11,
      'question answering': 10,
      'object detection': 9,
    },
  );
  const sources = by(
    paper.sources,
    ({ source }) => source,
    (row) => [row.count, row.mean_g_per_kwh.text],
  );
  assert.deepEqual(sources, {
    coal: [38, '512.3\u00a0g/kWh'],
    gas: [23, '350.5\u00a0g/kWh'],
    hydro: [19, '100.6\u00a0g/kWh'],
    oil: [12, '453.6\u00a0g/kWh'],
    nuclear: [3, '147.2\u00a0g/kWh'], // 147.25, to the even digit
  });
  assert.equal(paper.g_per_kwh.mean.text, '371.9\u00a0g/kWh');
  assert.deepEqual(published.carbon_kg.total, { value: 253161.5, text: '253.2\u00a0t' });
  const counts = by(
    paper.countries,
    ({ country }) => country,
    ({ count }) => count,
  );
  assert.equal(counts.USA, 48);
  assert.equal(counts.CHN, 18);
  assert.equal(counts.CAN + counts.ESP, 7);
});

test('what the paper counts as low-carbon holds the twelve oil models', () => {
  assert.equal(paper.low_carbon, 22);
  assert.equal(paper.high_carbon, 73);
  assert.equal(paper.low_carbon + 12, 34);
});

test('the fit, the rank correlation and the drivers', () => {
  assert.equal(published.line.slope.value.toFixed(4), '0.9493');
  assert.equal(published.line.intercept.value.toFixed(4), '-0.4719');
  assert.deepEqual(
    [published.line.slope.text, published.line.intercept.text, published.line.r2.text],
    ['0.949', '-0.472', '0.803'],
  );
  assert.equal(published.rank_correlation.text, '0.838');
  const shares = Object.values(paper.drivers);
  assert.deepEqual(
    shares.map(({ text }) => text),
    ['80.6\u00a0%', '16.3\u00a0%', '3.1\u00a0%'],
  );
  assert.ok(Math.abs(shares.reduce((sum, { value }) => sum + value, 0) - 1) < 1e-12);
});

test('the Pareto fronts are those of the figures, and the interval holds the mean', () => {
  const fronts = by(
    published.performance,
    (row) => row.data_set,
    ({ front }) => front,
  );
  assert.deepEqual(fronts, {
    ImageNet: [18, 38, 41, 16, 33, 43, 36, 42],
    'WMT2014 En-De': [70, 12, 84, 75, 31],
    'WMT2014 En-Fr': [69, 44],
    'CoNLL 2003': [82, 72, 21],
    'SQuAD 1.1': [90, 52, 92],
  });
  for (const { carbon_kg } of published.periods)
    assert.ok(carbon_kg.low.value < carbon_kg.mean.value && carbon_kg.mean.value < carbon_kg.high.value);
});

test('five models were published with another footprint than their factors give, all others with theirs', () => {
  const differs = paper.survey.flatMap(({ published_carbon_kg: said, paper_carbon_kg: made }, index) =>
    Math.abs(said - made) > 0.0501 ? [index] : [],
  );
  assert.deepEqual(
    differs,
    [9, 15, 60, 61, ...differs.filter((index) => ![9, 15, 60, 61].includes(index))].sort(ascending),
  );
  assert.ok(differs.length <= 5, String(differs));
  const ofEnergy = paper.survey.flatMap(({ published_energy_kwh: said, paper_energy_kwh: made }, index) =>
    Math.abs(said / made - 1) > 1e-4 ? [index] : [],
  );
  assert.deepEqual(ofEnergy, [14, 15, 60, 61]);
});

test('an analysis does not depend on the order of the entries, and an entry goes through unchanged', () => {
  const entries = paper.survey;
  const again = analysed({ entries });
  const turned = analysed({ entries: [...entries].reverse() });
  const { survey, hardware, claims, differing, ...first } = paper;
  assert.equal(hardware[0].device, 'V100');
  assert.ok(claims.length > 90);
  assert.deepEqual(
    differing.map(({ models }) => models),
    [[14, 15, 60, 61], [9, 15, 60, 61], [86]],
  );
  assert.equal(survey.length, 95);
  assert.deepEqual(again, first);
  for (const name of ['energy_kwh', 'carbon_kg', 'line', 'drivers', 'sources', 'countries', 'tasks', 'periods'])
    close(values(turned[name]), values(first[name]), name);
});

test('one report among the models: by the paper method alone, and said with what it does not mean', () => {
  const yours = { task: 'image classification', year: 2021, paper_energy_kwh: 100, paper_carbon_kg: 27.5 };
  const answer = analysed({ survey: true, yours });
  const less = (test) => paper.survey.filter((entry) => test(entry) && entry.paper_carbon_kg < 27.5).length;
  assert.equal(
    answer.yours.overall.less,
    less(() => true),
  );
  assert.equal(
    answer.yours.of_task.less,
    less(({ task }) => task === yours.task),
  );
  assert.equal(answer.yours.of_year.of, 33);
  assert.match(answer.yours.said, /more than \d+ of the 95 models of that survey.*does not stand for all models/s);
  assert.equal(analysed({ survey: true, method: 'facility' }).yours, undefined);
  assert.deepEqual(answer.yours.point, {
    energy_kwh: { value: 100, text: '100\u00a0kWh' },
    carbon_kg: { value: 27.5, text: '27.5\u00a0kg' },
    g_per_kwh: { value: 275, text: '275\u00a0g/kWh' },
  });
  assert.deepEqual(answer.carbon_kg.total, paper.carbon_kg.total, 'it counts in no sum');
});

test('what is no entry is said and left out, none lost in silence', () => {
  const answer = analysed({
    entries: [{ paper_energy_kwh: 1, paper_carbon_kg: 1 }, 7, { carbon_kg: -1 }, { runs: 'two' }, { strange: 1 }],
    method: 'rated',
  });
  assert.deepEqual(
    answer.problems.map(({ path, severity }) => [path, severity]),
    [
      ['/entries/1', 'error'],
      ['/entries/2/carbon_kg', 'error'],
      ['/entries/3/runs', 'error'],
      ['/entries/4/strange', 'warning'],
      ['/method', 'warning'],
    ],
  );
  assert.deepEqual([answer.entries, answer.points.map(({ index }) => index)], [2, [0]]);
  for (const text of ['', '[]', '{"entries": 7}', '{"survey": "yes"}'])
    assert.ok(JSON.parse(core.analysis(text)).problems.length > 0, text);
});
