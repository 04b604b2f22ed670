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

const by = (list, name, made = (row) => row) => Object.fromEntries(list.map((row) => [name(row), made(row)]));
const tasks = (list) =>
  by(
    list,
    ({ task }) => task,
    ({ carbon_kg }) => carbon_kg,
  );
const ascending = (a, b) => a - b;

/** The core's answer in the form of aggregates.py. */
function plain(answer) {
  return {
    ...answer,
    sources: by(answer.sources, ({ source }) => source),
    countries: by(answer.countries, ({ country }) => country),
    tasks: tasks(answer.tasks),
    periods: by(
      answer.periods,
      ({ first, last }) => (first === last ? String(first) : `${first}-${last}`),
      (period) => ({ ...period, tasks: tasks(period.tasks) }),
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
    const { families, ...wanted } = expected[method];
    assert.ok(families.V100 > 0);
    close(plain(answer), wanted, method);
    assert.equal(Object.keys(plain(answer).periods).length, Object.keys(wanted.periods).length);
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
    (row) => [row.count, row.mean_g_per_kwh.toFixed(1)],
  );
  assert.deepEqual(sources, {
    coal: [38, '512.3'],
    gas: [23, '350.5'],
    hydro: [19, '100.6'],
    oil: [12, '453.6'],
    nuclear: [3, '147.3'], // 147.25; the paper prints 147.2
  });
  assert.equal(Math.round(paper.g_per_kwh.mean), 372);
  assert.equal(published.carbon_kg.total, 253161.5);
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
  assert.equal(published.line.slope.toFixed(4), '0.9493');
  assert.equal(published.line.intercept.toFixed(4), '-0.4719');
  assert.equal(published.line.r2.toFixed(3), '0.803');
  assert.equal(published.rank_correlation.toFixed(3), '0.838');
  const shares = Object.values(paper.drivers);
  assert.deepEqual(
    shares.map((share) => (100 * share).toFixed(1)),
    ['80.6', '16.3', '3.1'],
  );
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share) - 1) < 1e-12);
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
    assert.ok(carbon_kg.low < carbon_kg.mean && carbon_kg.mean < carbon_kg.high);
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
  const { survey, ...first } = paper;
  assert.equal(survey.length, 95);
  assert.deepEqual(again, first);
  for (const name of ['energy_kwh', 'carbon_kg', 'line', 'drivers', 'sources', 'countries', 'tasks', 'periods'])
    close(turned[name], first[name], name);
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
  assert.match(answer.yours.said, /more than \d+ of its 95 models.*does not stand for all models/s);
  assert.equal(analysed({ survey: true, method: 'facility' }).yours, undefined);
  assert.equal(answer.carbon_kg.total, paper.carbon_kg.total, 'it counts in no sum');
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
  assert.deepEqual([answer.entries, answer.counted], [2, [0]]);
  for (const text of ['', '[]', '{"entries": 7}', '{"survey": "yes"}'])
    assert.ok(JSON.parse(core.analysis(text)).problems.length > 0, text);
});
