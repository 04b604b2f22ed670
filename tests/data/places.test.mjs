import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readFacts } from '../../data/facts.mjs';
import { dataFolder } from './folder.mjs';

const facts = readFacts(dataFolder);
const parts = new Set(facts.partGrids.filter((row) => row.use === 'default').map((row) => row.code));
const zones = new Set(facts.zones.map((row) => row.zone));
const defaults = (rows) => rows.filter((row) => row.use === 'default');

test('each finer grid of a region has a value of its own', (t) => {
  const finer = [...new Set(facts.regions.filter((row) => row.grid !== row.country).map((row) => row.grid))];
  const covered = finer.filter((code) => parts.has(code) || zones.has(code));
  t.diagnostic(
    `${covered.length} of ${finer.length} finer grids: ${finer.filter((code) => zones.has(code)).length} in both`,
  );
  assert.equal(finer.length, 30);
  assert.deepEqual(
    finer.filter((code) => !covered.includes(code)),
    [],
  );
});

test('every zone has five years, and its code begins with the two letters of its country', () => {
  assert.equal(zones.size, 352);
  assert.equal(facts.zones.length, 352 * 5);
  const alpha2 = new Map(
    facts.countryAliases.filter((row) => row.source === 'iso_3166').map((row) => [row.id, row.name]),
  );
  const astray = facts.zones.filter((row) => alpha2.has(row.iso3) && row.zone.split('-')[0] !== alpha2.get(row.iso3));
  assert.deepEqual([...new Set(astray.map((row) => row.zone))], []);
});

test('a zone that is a country is the only one of that country', () => {
  const countries = facts.zones.filter((row) => row.year === 2024 && !row.zone.includes('-')).map((row) => row.iso3);
  assert.equal(new Set(countries).size, countries.length);
});

test('what is under share-alike stays in its own file', () => {
  const files = readdirSync(dataFolder).filter((name) => name.endsWith('.csv') && name !== 'sources.csv');
  const holding = (key) => files.filter((name) => readFileSync(join(dataFolder, name), 'utf8').includes(`,${key}`));
  assert.deepEqual(holding('emaps_yearly'), ['odbl_electricity_maps.csv']);
  assert.deepEqual(holding('ga_emaps_2024'), ['odbl_calculators.csv']);
  assert.deepEqual([...new Set(facts.zones.map((row) => row.source))], ['emaps_yearly']);
  assert.deepEqual([...new Set(facts.odblCalculators.map((row) => row.source))], ['ga_emaps_2024']);
});

test('the values of parts are those of the source for places that regions name', () => {
  const grams = (code, year) => facts.partGrids.find((row) => row.code === code && row.year === year).g_per_kwh;
  assert.deepEqual(
    [grams('US-OR', 2023), grams('CA-QC', 2024), grams('AU-NSW', 2025), grams('CN-BJ', 2023)],
    [165.6, 2.6, 640, 555.4],
  );
  assert.equal(parts.has('US') || parts.has('CN'), false);
});

test('default water is on-site: no country, no value of 0, no placeholder', () => {
  const water = defaults(facts.waters);
  assert.equal(water.length, 52);
  assert.deepEqual(
    water.filter((row) => row.iso3 !== '' || row.l_per_kwh === 0 || /placeholder/.test(row.note)),
    [],
  );
  assert.match(water.find((row) => row.provider === 'gcp').label, /AI serving fleet, consumptive/);
});

test('four everyday things are shown, in this order', () => {
  assert.deepEqual(
    defaults(facts.equivalences).map((row) => [row.id, row.kg]),
    [
      ['car_eu_km', 0.175],
      ['flight_economy_km', 0.171],
      ['smartphone_charge', 0.0151],
      ['person_budget_year', 985],
    ],
  );
});

test('the constants of the method have the values that their sources give', () => {
  const value = Object.fromEntries(facts.constants.map((row) => [row.id, row.value]));
  assert.equal(value.memory_power, 0.3725);
  assert.equal(value.memory_power_ccf, 0.392);
  assert.equal(value.memory_power_codecarbon, 0.375);
  assert.deepEqual([value.lifetime_cloud, value.lifetime_local], [3, 5]);
});

test('each region has a place or is one of the six whose city is not public', () => {
  const placed = new Set(facts.regionCoordinates.map((row) => `${row.provider} ${row.region}`));
  const without = facts.regions.map((row) => `${row.provider} ${row.region}`).filter((key) => !placed.has(key));
  assert.deepEqual(without, [
    'aws ap-southeast-5',
    'aws me-central-1',
    'aws us-gov-east-1',
    'aws us-gov-west-1',
    'azure chinanorth3',
    'azure israelcentral',
  ]);
});

test('a region that is not named for its city says why it is there', () => {
  const locations = new Map(facts.regions.map((row) => [`${row.provider} ${row.region}`, row.location]));
  const named = (row) => locations.get(`${row.provider} ${row.region}`);
  const countryNames = new Set(facts.grid.map((row) => row.country));
  const silent = facts.regionCoordinates.filter((row) => countryNames.has(named(row)) && row.note === '');
  // Cities that are countries, or as good as one.
  assert.deepEqual([...new Set(silent.map(named))].sort(), ['Hong Kong', 'Singapore']);
});

test('every single country has a point and a continent; groups of countries have none', () => {
  const placed = new Set(facts.countryPlaces.map((row) => row.iso3));
  const without = new Set(facts.grid.map((row) => row.iso3).filter((code) => !placed.has(code)));
  assert.deepEqual([...without].sort(), ['EUU', 'WLD']);
  const of = (code) => facts.countryPlaces.find((row) => row.iso3 === code);
  assert.deepEqual(
    ['FRA', 'USA', 'AUS', 'BRA', 'KEN', 'JPN'].map((code) => of(code).continent),
    ['Europe', 'North America', 'Oceania', 'South America', 'Africa', 'Asia'],
  );
  assert.ok(of('AUS').latitude_tenths < 0 && of('BRA').longitude_tenths < 0);
});

test('the survey has 90 models of one country each', () => {
  const models = facts.surveyCountries.map((row) => row.models);
  assert.equal(models.length, 12);
  assert.equal(
    models.reduce((sum, count) => sum + count),
    90,
  );
});
