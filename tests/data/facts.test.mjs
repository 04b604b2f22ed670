import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from '../../data/csv.mjs';
import { columns, readFacts } from '../../data/facts.mjs';
import { folded } from '../../data/rules.mjs';
import { dataFolder } from './folder.mjs';
import { greenAlgorithms, mlCo2Impact } from './listed-elsewhere.mjs';

const facts = readFacts(dataFolder);
const csvFiles = readdirSync(dataFolder).filter((name) => name.endsWith('.csv'));
const device = new Map(facts.devices.map((row) => [row.id, row]));
const withNumber = (rows, name) => rows.filter((row) => row[name] !== null);
const names = (rows) => rows.map((row) => row.id ?? `${row.iso3} ${row.year}`);

// What a person finds who types `name`: the ids whose own name or alias is spelt alike.
function found(name, things, aliases) {
  const spelt = (row) => folded(row.name) === folded(name);
  return [...new Set([...things.filter(spelt).map((row) => row.id), ...aliases.filter(spelt).map((row) => row.id)])];
}
const namesUsedBy = (key) =>
  facts.deviceAliases
    .filter((row) => row.used_by === key)
    .map((row) => row.name)
    .sort();
const foundDevices = (name) => found(name, facts.devices, facts.deviceAliases);
const countries = [...new Map(facts.grid.map((row) => [row.iso3, { id: row.iso3, name: row.country }])).values()];
const foundCountries = (name) =>
  found(name, [...countries, ...countries.map(({ id }) => ({ id, name: id }))], facts.countryAliases);

test('every CSV file of the folder is read and checked', () => {
  assert.deepEqual(csvFiles.sort(), Object.keys(columns).sort());
});

test('every row of every file carries a source that states a licence', () => {
  const licence = new Map(facts.sources.map((row) => [row.key, row.licence]));
  for (const file of csvFiles.filter((name) => name !== 'sources.csv')) {
    const [{ fields: header }, ...rows] = parse(readFileSync(join(dataFolder, file), 'utf8'), file);
    const at = Math.max(header.indexOf('source'), header.indexOf('used_by'));
    for (const { fields, line } of rows)
      for (const key of fields[at].split('+')) assert.ok(licence.get(key)?.length > 2, `${file}, line ${line}: ${key}`);
  }
});

test('every source is used by some row', () => {
  const everyRow = Object.values(facts).filter(Array.isArray).flat();
  const used = new Set(
    everyRow.flatMap((row) =>
      [row.source, row.used_by, row.typical_source, row.pue_source].filter(Boolean).flatMap((keys) => keys.split('+')),
    ),
  );
  assert.deepEqual(
    facts.sources.map((row) => row.key).filter((key) => !used.has(key)),
    [],
  );
});

test('a source fits the margin: at most four words, and no two alike', () => {
  assert.deepEqual(
    facts.sources.filter((row) => row.short.split(' ').length > 4).map((row) => row.short),
    [],
  );
  assert.equal(new Set(facts.sources.map((row) => row.short.toLowerCase())).size, facts.sources.length);
});

test('rated and typical powers lie between 1 and 3000 W', () => {
  const rated = withNumber(facts.devices, 'tdp_w');
  assert.ok(rated.length >= 299);
  assert.deepEqual(names(rated.filter((row) => row.tdp_w < 1 || row.tdp_w > 3000)), []);
  assert.deepEqual(
    names(withNumber(facts.devices, 'typical_power_w').filter((row) => row.typical_power_w > row.tdp_w)),
    [],
  );
});

test('a device without rated power says so in its note', () => {
  const silent = facts.devices.filter((row) => row.tdp_w === null && !/no public rated power/i.test(row.note));
  assert.deepEqual(names(silent), []);
});

test('a power that is an estimate says so in its note', () => {
  const estimates = facts.devices.filter((row) => row.power_basis === 'estimate');
  assert.ok(estimates.length > 0);
  assert.deepEqual(names(estimates.filter((row) => !/estimate/i.test(row.note))), []);
});

test('a note is a sentence for a reader, not a key or a code', () => {
  const rough = facts.devices.filter(
    (row) => row.note && (!/^[A-Z].*\.$/.test(row.note) || /[_=;]\w*=|_copy|UNVERIFIED/.test(row.note)),
  );
  assert.deepEqual(names(rough), []);
});

test('country intensities lie between 1 and 2000 g/kWh, PUEs between 1 and 3', () => {
  assert.deepEqual(names(facts.grid.filter((row) => row.g_per_kwh < 1 || row.g_per_kwh > 2000)), []);
  const pues = [...facts.pues, ...withNumber(facts.regions, 'pue')];
  assert.deepEqual(
    pues.filter((row) => row.pue < 1 || row.pue > 3),
    [],
  );
});

test('no country has two values for a year', () => {
  assert.equal(new Set(facts.grid.map((row) => `${row.iso3} ${row.year}`)).size, facts.grid.length);
});

test('the intensities are those of the source for places and years that many papers use', () => {
  const value = (iso3, year) => facts.grid.find((row) => row.iso3 === iso3 && row.year === year).g_per_kwh;
  assert.deepEqual(
    ['FRA', 'USA', 'CHN', 'SWE'].map((iso3) => Math.round(value(iso3, 2022) * 10) / 10),
    [78.5, 410.4, 586.8, 41],
  );
});

test('every accelerator that ML CO2 Impact lists is found by its own name', () => {
  for (const name of mlCo2Impact) assert.equal(foundDevices(name).length, 1, name);
  assert.deepEqual(namesUsedBy('mlco2_impact'), [...mlCo2Impact].sort());
});

test('every accelerator that Green Algorithms lists is found by its own name', () => {
  for (const name of greenAlgorithms) assert.equal(foundDevices(name).length, 1, name);
  assert.deepEqual(namesUsedBy('ga_data'), [...greenAlgorithms].sort());
});

test('where those tools give another power, the note of the device says which', () => {
  const others = withNumber(facts.deviceAliases, 'their_tdp_w').filter(
    (row) => row.their_tdp_w !== device.get(row.id).tdp_w,
  );
  assert.ok(others.length > 0);
  assert.deepEqual(
    others.filter((row) => !device.get(row.id).note.includes(`${row.their_tdp_w} W`)).map((row) => row.name),
    [],
  );
});

test('short names that people type find one device', () => {
  const short = {
    3090: 'nvidia-geforce-rtx-3090',
    RTX3090: 'nvidia-geforce-rtx-3090',
    4090: 'nvidia-geforce-rtx-4090',
    A6000: 'nvidia-rtx-a6000',
    TPUv4: 'google-tpu-v4',
    MI300X: 'amd-instinct-mi300x',
    t4: 'nvidia-t4',
    'Tesla V100-PCIE-32GB': 'nvidia-v100-pcie-32gb',
    'NVIDIA A100-SXM4-40GB': 'nvidia-a100-sxm4-40gb',
  };
  for (const [name, id] of Object.entries(short)) assert.deepEqual(foundDevices(name), [id], name);
});

test('a name that fits several devices of different power finds none', () => {
  for (const name of [
    'A100',
    'NVIDIA A100',
    'H100',
    'V100',
    'P100',
    'H200',
    'A100 80GB',
    'H100 80GB',
    'V100 32GB',
    'TPU',
    'Titan X',
  ])
    assert.deepEqual(foundDevices(name), [], name);
});

test('no alias repeats the name of a device or of another alias under one user', () => {
  const own = new Set(facts.devices.map((row) => folded(row.name)));
  const common = facts.deviceAliases.filter((row) => row.used_by === 'common').map((row) => folded(row.name));
  assert.equal(new Set(common).size, common.length);
  assert.deepEqual(
    common.filter((name) => own.has(name)),
    [],
  );
});

test('countries are found by the names and codes that people type', () => {
  const typed = {
    USA: 'USA',
    us: 'USA',
    'United States of America': 'USA',
    UK: 'GBR',
    'Great Britain': 'GBR',
    Korea: 'KOR',
    'South Korea': 'KOR',
    Russia: 'RUS',
    'Czech Republic': 'CZE',
    Türkiye: 'TUR',
    Turkiye: 'TUR',
    Turkey: 'TUR',
    UAE: 'ARE',
    'Viet Nam': 'VNM',
    Iran: 'IRN',
    Taiwan: 'TWN',
    DE: 'DEU',
    deu: 'DEU',
    EU: 'EUU',
    'Côte d’Ivoire': 'CIV',
  };
  for (const [name, id] of Object.entries(typed)) assert.deepEqual(foundCountries(name), [id], name);
});

test("every country of the grid table has a two-letter code, but for the World and the EU's own", () => {
  const coded = new Set(facts.countryAliases.filter((row) => /^[A-Z]{2}$/.test(row.name)).map((row) => row.id));
  assert.deepEqual(
    countries.map(({ id }) => id).filter((id) => !coded.has(id)),
    ['WLD'],
  );
});

test("each region's country has grid data, and every provider has regions", () => {
  const known = new Set(countries.map(({ id }) => id));
  assert.deepEqual(
    facts.regions.filter((row) => !known.has(row.country)),
    [],
  );
  const withRegions = new Set(facts.regions.map((row) => row.provider));
  assert.deepEqual(
    facts.providers.map((row) => row.id).filter((id) => !withRegions.has(id)),
    [],
  );
});

test("a region's grid is its country or a part of it", () => {
  const alpha2 = new Map(
    facts.countryAliases.filter((row) => row.source === 'iso_3166').map((row) => [row.id, row.name]),
  );
  const astray = facts.regions.filter(
    (row) => row.grid !== row.country && !row.grid.startsWith(`${alpha2.get(row.country)}-`),
  );
  assert.deepEqual(
    astray.map((row) => row.region),
    [],
  );
});

test('the default PUE of the industry is there for the years of most papers, and a target is no default', () => {
  const world = facts.pues.filter((row) => row.scope === 'world').map((row) => row.year);
  for (let year = 2018; year <= 2025; year += 1) assert.ok(world.includes(year), String(year));
  const claims = facts.pues.filter((row) => row.use === 'default' && /target|lowest|range/i.test(row.note));
  assert.deepEqual(names(claims), []);
});

test('only technology factors of one stated kind are defaults', () => {
  const defaults = facts.technologies.filter((row) => row.use === 'default');
  assert.ok(defaults.some((row) => row.id === 'coal_pc' && row.median === 820));
  assert.deepEqual(names(defaults.filter((row) => row.kind === 'mixed')), []);
});
