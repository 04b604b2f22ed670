// Compiles the CSV files beside it into the texts of core/packed.hpp:
//     node data/compile.mjs OUT.cpp [--without-survey]
// The same files always give the same bytes.
import { realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { text } from './cpp.mjs';
import { DataError } from './csv.mjs';
import { readFacts } from './facts.mjs';
import { idOf } from './facts-hardware.mjs';
import { technologies } from './facts-sources.mjs';
import { aliases, numbers, series, shares, texts } from './pack.mjs';
import { percents } from './percents.mjs';

const here = fileURLToPath(import.meta.url);

/** The C++ text of all tables of `folder`. */
export function compile(folder = dirname(here), { survey = true } = {}) {
  const facts = readFacts(folder);
  if (!survey) Object.assign(facts, { survey: [], claims: [], differing: [] });
  const sources = [...new Set(facts.cpus.map((row) => row.source))].sort();
  return [
    prologue,
    constant('data_version', facts.version),
    constant('cpus_source', sources.join('+')),
    ...Object.entries(packed(tables(facts))).map(([name, bytes]) => constant(`packed::${name}`, bytes)),
    '} // namespace carbon::tables\n',
  ].join('\n');
}

/** The rows of each table, in its order. */
export const tables = (facts) => ({
  sources: sorted(facts.sources, 'key'),
  devices: withAliases(sorted(facts.devices, 'id'), facts.deviceAliases),
  countries: withMix(
    located(withAliases(yearly(sorted(facts.grid, 'iso3', 'year'), 'iso3', 'country'), facts.countryAliases), facts),
    facts.mixes,
  ),
  providers: sorted(facts.providers, 'id'),
  regions: joined(sorted(facts.regions, 'provider', 'region'), regionKey, facts.regionCoordinates, regionKey, degrees),
  pues: sorted(facts.pues.filter(isDefault), 'scope', 'year'),
  utilisation_cases: sorted(facts.utilisationCases, 'utilisation', 'id'),
  pue_ranges: sorted(facts.pueRanges, 'scope'),
  zones: yearly(sorted(facts.zones, 'zone', 'year'), 'zone', 'name'),
  part_grids: sorted(facts.partGrids.filter(isDefault), 'code', 'year'),
  // Official figures of whole countries are no defaults: they stand beside the others.
  national_grids: sorted(
    facts.partGrids.filter(isNational).map((row) => ({ ...row, code: row.iso3 })),
    'code',
    'year',
  ),
  region_years: ofRegions(facts.regionYears),
  calculators: byTool(facts.calculators),
  odbl_calculators: byTool(facts.odblCalculators),
  embodied: sorted(facts.embodied.filter(isDefault), 'device'),
  waters: sorted(facts.waters.filter(isDefault), 'provider', 'region', 'year'),
  // In the order of the file, which is the order to show them.
  equivalences: facts.equivalences.filter(isDefault),
  constants: sorted(facts.constants, 'id'),
  cpus: sorted(facts.cpus, 'name'),
  surveyed: sorted(facts.survey, 'model').map((row) => ({ ...row, country: row.iso3 || row.country_as_given })),
  // In the order of the paper.
  claimed: facts.claims,
  differing: facts.differing,
});

const officialColumns = {
  code: texts,
  name: texts,
  local: texts,
  iso3: texts,
  level: texts,
  kind: texts,
  basis: texts,
  year: numbers,
  g_per_kwh: numbers,
  source: texts,
};

const calculatorColumns = {
  tool: texts,
  version: texts,
  name: texts,
  iso3: texts,
  grid: texts,
  region: texts,
  year: numbers,
  g_per_kwh: numbers,
  kind: texts,
  edition_of: texts,
  source: texts,
};

// The columns of each table, in the order in which core/tables.cpp reads them. What the core does not
// read is not here.
export const columns = {
  sources: {
    key: texts,
    short: texts,
    title: texts,
    publisher: texts,
    authors: texts,
    year: texts,
    licence: texts,
    locator: texts,
  },
  devices: {
    id: texts,
    name: texts,
    kind: texts,
    tdp_w: numbers,
    power_basis: texts,
    memory_gb: numbers,
    release_year: numbers,
    cores_in_slice_names: numbers,
    source: texts,
    note: texts,
  },
  countries: {
    id: texts,
    name: texts,
    first_year: numbers,
    source: texts,
    continent: texts,
    latitude_tenths: numbers,
    longitude_tenths: numbers,
    models: numbers,
    centigrams: series,
    mix_first_year: numbers,
    mix_source: texts,
    mix: shares,
  },
  providers: { id: texts, short: texts, name: texts },
  regions: {
    provider: texts,
    region: texts,
    location: texts,
    country: texts,
    grid: texts,
    zone: texts,
    source: texts,
    pue: numbers,
    pue_year: numbers,
    pue_source: texts,
    latitude_tenths: numbers,
    longitude_tenths: numbers,
  },
  pues: { scope: texts, label: texts, year: numbers, pue: numbers, source: texts },
  utilisation_cases: { utilisation: numbers, source: texts },
  pue_ranges: { scope: texts, low: numbers, high: numbers, label: texts, source: texts },
  zones: {
    id: texts,
    name: texts,
    iso3: texts,
    first_year: numbers,
    source: texts,
    centigrams: series,
    carbon_free: series,
  },
  part_grids: officialColumns,
  national_grids: officialColumns,
  region_years: {
    provider: texts,
    region: texts,
    first_year: numbers,
    life_cycle_years: numbers,
    source: texts,
    published: series,
    carbon_free: series,
  },
  calculators: calculatorColumns,
  odbl_calculators: calculatorColumns,
  embodied: { device: texts, kg: numbers, item: texts, boundary: texts, is_stand_in: numbers, source: texts },
  waters: { provider: texts, region: texts, label: texts, year: numbers, l_per_kwh: numbers, source: texts },
  equivalences: { id: texts, label: texts, kg: numbers, source: texts },
  constants: { id: texts, value: numbers, label: texts, source: texts },
  cpus: { name: texts, tdp_w: numbers, cores: numbers },
  surveyed: {
    data_set: texts,
    task: texts,
    year: numbers,
    country: texts,
    g_per_kwh: numbers,
    main_source: texts,
    devices: numbers,
    family: texts,
    tdp_w: numbers,
    seconds: numbers,
    reported_kwh: numbers,
    reported_kg: numbers,
    metric: texts,
    score: numbers,
  },
  claimed: { where: texts, what: texts, bound: texts, printed: numbers, unit: texts, statistic: texts, why: texts },
  differing: { models: texts, what: texts, why: texts },
};

export function packed(all) {
  const rows = withoutKnown(all);
  const names = (table) => aliases(table.map((row) => row.names));
  return {
    ...Object.fromEntries(Object.keys(columns).map((table) => [table, pack(rows[table], columns[table])])),
    device_aliases: names(rows.devices),
    country_aliases: names(rows.countries),
  };
}

const pack = (rows, columns) =>
  Buffer.concat([
    numbers([rows.length]),
    ...Object.entries(columns).map(([name, packColumn]) => packColumn(rows.map((row) => row[name]))),
  ]);

/** The tables with an empty field where core/tables.cpp finds the value in another field. */
function withoutKnown(all) {
  const codes = new Map(all.countries.flatMap(({ id, names }) => names.aliases.map((alias) => [alias, id])));
  const names = new Map([
    ...all.countries.map(({ id, name }) => [id, name]),
    ...all.part_grids.map(({ code, name }) => [code, name]),
  ]);
  const nameOf = ({ id, iso3 }) => names.get(id.includes('-') ? id : iso3);
  const unless = (known, value) => (known === value ? '' : value);
  return {
    ...all,
    devices: all.devices.map((row) => ({ ...row, id: unless(idOf(row.name), row.id) })),
    regions: all.regions.map((row) => ({ ...row, grid: unless(row.country, row.grid) })),
    zones: all.zones.map((row) => ({
      ...row,
      name: unless(nameOf(row), row.name),
      iso3: unless(codes.get(row.id.slice(0, 2)), row.iso3),
    })),
    embodied: all.embodied.map((row) => ({ ...row, is_stand_in: row.stand_in === 'yes' ? 1 : 0 })),
  };
}

const byTool = (rows) => sorted(rows, 'tool', 'version', 'iso3', 'grid', 'region', 'name', 'kind');

const isDefault = (row) => row.use === 'default';
const isNational = (row) => row.level === 'country';

const prologue = `// Written by data/compile.mjs from data/*.csv: do not edit.
#include "core/packed.hpp"
#include "core/tables.hpp"

// Longer than the 64 KB that every compiler must take; those used here take it.
#pragma GCC diagnostic ignored "-Woverlength-strings"

namespace carbon::tables {

using namespace std::string_view_literals;
`;

const constant = (name, value) => `constinit const std::string_view ${name} =\n    ${text(value)};\n`;

/** Each row with its other names. Two tools may use one name for one thing: it is said once. */
function withAliases(rows, all) {
  const byId = new Map(rows.map((row) => [row.id, new Set()]));
  for (const { name, id } of all) byId.get(id).add(name);
  return rows.map((row) => ({ ...row, names: { name: row.name, aliases: [...byId.get(row.id)] } }));
}

const regionKey = (row) => `${row.provider} ${row.region}`;
const degrees = ['latitude_tenths', 'longitude_tenths'];

/** Each row with the fields `names` of the row of another file that has its key; null where none has. */
function joined(rows, keyOf, others, keyOfOther, names) {
  const byKey = new Map(others.map((row) => [keyOfOther(row), row]));
  const fields = (row) => names.map((name) => [name, byKey.get(keyOf(row))?.[name] ?? null]);
  return rows.map((row) => ({ ...row, ...Object.fromEntries(fields(row)) }));
}

function located(countries, { countryPlaces, surveyCountries }) {
  const code = (row) => row.iso3;
  const placed = joined(countries, code, countryPlaces, code, ['continent', ...degrees]).map((row) => ({
    ...row,
    continent: row.continent ?? '',
  }));
  return joined(placed, code, surveyCountries, code, ['models']);
}

/** A row for each code with its values by year, from the first year to the last; 0 where a year has none. */
function yearly(rows, code, name) {
  const byCode = new Map();
  for (const row of rows) byCode.set(row[code], [...(byCode.get(row[code]) ?? []), row]);
  return [...byCode].map(([id, years]) => ({
    ...years[0],
    id,
    name: years[0][name],
    first_year: years[0].year,
    centigrams: centigrams(years),
    carbon_free: carbonFree(years),
  }));
}

/** The years of each region that its provider publishes, the life-cycle ones first. */
function ofRegions(all) {
  const rows = all.map((row) => ({ ...row, key: `${row.provider} ${row.region}` }));
  const lifeCycle = (row) => row.kind === 'life-cycle';
  return yearly(sorted(rows, 'provider', 'region', 'year'), 'key', 'region').map((region) => {
    const years = rows.filter((row) => row.key === region.id).sort((a, b) => a.year - b.year);
    const last = Math.max(...years.filter(lifeCycle).map((row) => row.year));
    return { ...region, published: published(years), life_cycle_years: Math.max(0, last - region.first_year + 1) };
  });
}

/** Each country with the shares of its electricity by year, in whole percents; none where they are not known. */
function withMix(countries, rows) {
  const byCountry = new Map(countries.map((country) => [country.id, []]));
  for (const row of sorted(rows, 'iso3', 'year')) byCountry.get(row.iso3).push(row);
  return countries.map((country) => {
    const years = byCountry.get(country.id);
    const mix = years.map((row) => percents(technologies.map((name) => row[name] ?? 0)));
    return { ...country, mix, mix_first_year: years[0]?.year ?? null, mix_source: years[0]?.source ?? '' };
  });
}

/** From the first year to the last; 0 where `value` knows nothing. */
function byYear(rows, value) {
  const values = new Array(rows[rows.length - 1].year - rows[0].year + 1).fill(0);
  for (const row of rows) values[row.year - rows[0].year] = value(row);
  return values;
}

const centigrams = (rows) => byYear(rows, (row) => Math.round(row.g_per_kwh * 100));
/** One more, since a provider may publish 0. */
const published = (rows) => byYear(rows, (row) => Math.round(row.g_per_kwh * 100) + 1);
/** As `series` takes them: a hundred times the percents, and 1 where they are known. */
const carbonFree = (rows) => byYear(rows, ({ cfe_percent: known }) => (known == null ? 0 : 100 * known + 1));

/** `rows` by the columns, text by its UTF-8 bytes as std::string_view compares it. */
function sorted(rows, ...names) {
  const compare = (a, b) => (typeof a === 'number' ? a - b : Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [...rows].sort((a, b) => names.reduce((order, name) => order || compare(a[name], b[name]), 0));
}

function main([out, ...options]) {
  const without = options[0] === '--without-survey';
  if (!out || options.length > (without ? 1 : 0)) {
    stderr.write('usage: node data/compile.mjs OUT.cpp [--without-survey]\n');
    exit(2);
  }
  try {
    writeFileSync(out, compile(undefined, { survey: !without }));
  } catch (fault) {
    if (!(fault instanceof DataError)) throw fault;
    stderr.write(`data/${fault.message}\n`);
    exit(1);
  }
}

if (argv[1] && realpathSync(argv[1]) === here) main(argv.slice(2));
