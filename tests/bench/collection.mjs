// How long docs/collection.sql takes over a million reports as CSV and as Parquet, and over as many as the core takes at once,
// where both must find the same:
//   node tests/bench/collection.mjs
// A time belongs to its machine; the ratios in one run less so.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { database, queries } from '../survey/duckdb.mjs';

const reports = 1_000_000;
const together = 20_000;

/** The same rows each time: what looks random is a hash of the number of the row. */
const rows = (count) => `(
  with numbers as (select i, hash(i) % 100003 / 100003 as a, hash(i + 0.5) % 100003 / 100003 as b from range(${count}) t(i))
  select 'report-' || i as id,
    ['image classification', 'translation', 'speech', ''][1 + i % 4] as task,
    ['ImageNet', 'WMT', ''][1 + i % 3] as data_set,
    case when i % 3 < 2 then round(50 + 40 * a + 5 * b, 1) end as score,
    2012 + (i * 7) % 14 as year,
    ['USA', 'CHN', 'FRA', 'SWE', 'IND', 'DEU'][1 + i % 6] as country,
    ['gas', 'coal', 'nuclear', 'hydro', 'coal', 'wind'][1 + i % 6] as main_source,
    round(exp(12 * a), 3) as device_hours,
    device_hours * (100 + round(600 * b)) / 1000 as paper_energy_kwh,
    paper_energy_kwh * (20 + round(700 * ((a * 7 + b * 13) % 1))) / 1000 as paper_carbon_kg
  from numbers
  order by i)`;

async function timed(work) {
  const begin = performance.now();
  const result = await work();
  return [performance.now() - begin, result];
}

async function allQueries(from) {
  const db = await database(from);
  const times = await timed(async () => {
    const answers = {};
    for (const name of queries.keys()) answers[name] = await db.ask(name);
    return answers;
  });
  db.close();
  return times;
}

const close = (found, wanted, what) =>
  assert.ok(Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted), `${what}: ${found}, not ${wanted}`);

function same(answers, analysis) {
  const [magnitude] = answers.magnitude;
  close(magnitude.total_kg, analysis.carbon_kg.total.value, 'total');
  close(magnitude.median_kg, analysis.carbon_kg.median.value, 'median');
  for (const name of ['slope', 'intercept', 'r2']) close(magnitude[name], analysis.line[name].value, name);
  close(answers['rank correlation'][0].rank_correlation, analysis.rank_correlation.value, 'rank correlation');
  for (const [name, value] of Object.entries(analysis.drivers)) close(answers.drivers[0][name], value.value, name);
  for (const [i, { source, count, mean_g_per_kwh }] of analysis.sources.entries()) {
    assert.deepEqual([answers.sources[i].source, answers.sources[i].entries], [source, count]);
    close(answers.sources[i].mean_g_per_kwh, mean_g_per_kwh.value, source);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'carbon-tally-bench-'));
try {
  const maker = await database(rows(reports));
  const [csv, parquet] = ['csv', 'parquet'].map((type) => join(folder, `collection.${type}`));
  await maker.run(`copy (from collection) to '${csv}'`);
  await maker.run(`copy (from collection) to '${parquet}'`);
  maker.close();
  for (const path of [csv, parquet]) {
    const [time] = await allQueries(`'${path}'`);
    console.log(
      `${reports} reports, ${path.split('.').at(-1)} of ${(await stat(path)).size} bytes: all queries ${time.toFixed(0)} ms`,
    );
  }

  const core = await load();
  const some = `(from '${csv}' limit ${together})`;
  const db = await database(some);
  await db.run(`copy (from collection) to '${join(folder, 'some.json')}' (array true)`);
  db.close();
  const entries = JSON.parse(await readFile(join(folder, 'some.json'), 'utf8'), (_, value) => value ?? undefined);
  const request = JSON.stringify({ entries });
  const [ofCore, text] = await timed(async () => core.analysis(request));
  const [ofSql, answers] = await allQueries(some);
  const analysis = JSON.parse(text);
  assert.deepEqual(analysis.problems, []);
  same(answers, analysis);
  console.log(
    `${together} reports: the core ${ofCore.toFixed(0)} ms, the queries ${ofSql.toFixed(0)} ms, ${(ofCore / ofSql).toFixed(1)} times; both find the same`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
