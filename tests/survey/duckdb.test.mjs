// docs/collection.sql against the core: the same of the survey's models, from the CSV of a collection.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { database, queries } from './duckdb.mjs';

const core = await load();
const survey = JSON.parse(core.analysis('{"survey": true}'));
const entries = survey.survey;

const folder = mkdtempSync(join(tmpdir(), 'carbon-tally-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'collection.csv');
const columns = [...new Set(entries.flatMap(Object.keys))];
const quoted = (value = '') => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
writeFileSync(
  file,
  [columns, ...entries.map((entry) => columns.map((name) => entry[name]))]
    .map((row) => `${row.map(quoted)}\n`)
    .join(''),
);

const db = await database(`'${file}'`);
after(() => db.close());

const close = (found, wanted, what) =>
  assert.ok(Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted), `${what}: ${found}, not ${wanted}`);

test('magnitude', async () => {
  const [row] = await db.ask('magnitude');
  const { carbon_kg: kg, energy_kwh: kwh, line } = survey;
  const wanted = {
    entries: survey.points.length,
    total_kwh: kwh.total.value,
    mean_kwh: kwh.mean.value,
    median_kwh: kwh.median.value,
    least_kwh: kwh.least.value,
    most_kwh: kwh.most.value,
    total_kg: kg.total.value,
    mean_kg: kg.mean.value,
    median_kg: kg.median.value,
    least_kg: kg.least.value,
    most_kg: kg.most.value,
    lower_quartile_kg: kg.lower_quartile.value,
    upper_quartile_kg: kg.upper_quartile.value,
    g_per_kwh_of_all: survey.g_per_kwh_of_all.value,
    slope: line.slope.value,
    intercept: line.intercept.value,
    r2: line.r2.value,
  };
  assert.deepEqual(Object.keys(row).sort(), Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(wanted)) close(row[name], value, name);
});

test('rank correlation and drivers', async () => {
  const [{ rank_correlation }] = await db.ask('rank correlation');
  close(rank_correlation, survey.rank_correlation.value, 'rank correlation');
  const [drivers] = await db.ask('drivers');
  for (const [name, value] of Object.entries(survey.drivers)) close(drivers[name], value.value, name);
});

/** The groups of both, in the same order, each number close. */
function sameGroups(rows, groups, name, made) {
  assert.deepEqual(
    rows.map((row) => row[name]),
    groups.map((group) => group[name]),
  );
  for (const [i, row] of rows.entries())
    for (const [key, value] of Object.entries(made(groups[i]))) close(row[key], value, `${row[name]} ${key}`);
}

test('sources, countries and tasks', async () => {
  sameGroups(await db.ask('sources'), survey.sources, 'source', (group) => ({
    entries: group.count,
    mean_g_per_kwh: group.mean_g_per_kwh.value,
    median_g_per_kwh: group.median_g_per_kwh.value,
    carbon_kg: group.carbon_kg.value,
  }));
  sameGroups(await db.ask('countries'), survey.countries, 'country', (group) => ({
    entries: group.count,
    median_g_per_kwh: group.median_g_per_kwh.value,
  }));
  sameGroups(await db.ask('tasks'), survey.tasks, 'task', ({ carbon_kg }) => ({
    entries: carbon_kg.count,
    mean_kg: carbon_kg.mean.value,
  }));
});

test('years', async () => {
  const rows = new Map((await db.ask('years')).map((row) => [row.year, row]));
  const alone = survey.periods.filter(({ first, last }) => first === last);
  assert.ok(alone.length > 3);
  for (const { first, carbon_kg, g_per_kwh } of alone) {
    close(rows.get(first).mean_kg, carbon_kg.mean.value, first);
    close(rows.get(first).mean_g_per_kwh, g_per_kwh.mean.value, first);
  }
});

test('performance', async () => {
  const rows = await db.ask('performance');
  for (const { data_set, front } of survey.performance)
    assert.deepEqual(
      rows.filter((row) => row.data_set === data_set).map(({ id }) => id),
      front.map((index) => entries[index].id),
    );
});

test('every query is compared', () => {
  assert.deepEqual(
    [...queries.keys()],
    ['magnitude', 'rank correlation', 'sources', 'countries', 'tasks', 'years', 'performance', 'drivers'],
  );
});
