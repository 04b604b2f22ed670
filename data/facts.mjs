// Reads the CSV files of a data folder and refuses what must not be compiled: each row needs a
// source that resolves, an id of its own, and numbers in a range that can be true.
import { DataError, readTable, readText } from './csv.mjs';
import { cites, filled, folded, numbers, oneOf, refuse, shaped, unambiguous, unique } from './rules.mjs';

export const columns = {
  'sources.csv': ['key', 'short', 'title', 'publisher', 'year', 'licence', 'locator', 'notes'],
  'devices.csv': [
    'id',
    'vendor',
    'name',
    'form_factor',
    'kind',
    'tdp_w',
    'power_basis',
    'typical_power_w',
    'typical_source',
    'memory_gb',
    'release_year',
    'source',
    'locator',
    'note',
  ],
  'device_aliases.csv': ['name', 'id', 'used_by', 'their_tdp_w'],
  'grid_country_year.csv': ['iso3', 'country', 'year', 'g_per_kwh', 'source'],
  'country_aliases.csv': ['name', 'id', 'source'],
  'providers.csv': ['id', 'short', 'name', 'source'],
  'cloud_regions.csv': [
    'provider',
    'region',
    'location',
    'country',
    'grid',
    'published_g_per_kwh',
    'published_year',
    'cfe_percent',
    'pue',
    'pue_year',
    'pue_source',
    'source',
  ],
  'pue.csv': ['id', 'scope', 'label', 'year', 'pue', 'use', 'source', 'note'],
  'technologies.csv': ['id', 'name', 'kind', 'min', 'median', 'max', 'use', 'source', 'note'],
};

// What can be true. A value outside is far more often a slip of the unit than a discovery.
const watts = { least: 1, most: 3000, unit: 'W' };
const gramsPerKwh = { least: 1, most: 2000, unit: 'g/kWh' };
const gramsOfTechnology = { least: 0, most: 3000, unit: 'g/kWh' };
const pueRange = { least: 1, most: 3, unit: 'as PUE' };
const percent = { least: 0, most: 100, unit: '%' };
const gigabytes = { least: 0.1, most: 1024, unit: 'GB' };
const years = { least: 1985, most: 2035, unit: 'as year', whole: true };

const byId = (row) => row.id;

/** All tables of `folder`, checked, with numbers as numbers (null where a field is empty). */
export function readFacts(folder) {
  const read = (file) => readTable(folder, file, columns[file]).map((row) => ({ ...row, file }));
  const version = readVersion(folder);
  const sources = checkedSources(read('sources.csv'));
  const keys = new Set(sources.map((row) => row.key));
  const devices = checkedDevices(read('devices.csv'), keys);
  const grid = checkedGrid(read('grid_country_year.csv'), keys);
  const providers = checkedProviders(read('providers.csv'), keys);
  const countries = new Map(grid.map((row) => [row.iso3, row.country]));
  const scopes = providers.map(byId);
  return {
    version,
    sources,
    devices,
    grid,
    providers,
    deviceAliases: checkedDeviceAliases(read('device_aliases.csv'), keys, devices),
    countryAliases: checkedCountryAliases(read('country_aliases.csv'), keys, countries),
    regions: checkedRegions(read('cloud_regions.csv'), keys, scopes, countries),
    pues: checkedPues(read('pue.csv'), keys, ['world', ...scopes]),
    technologies: checkedTechnologies(read('technologies.csv'), keys),
  };
}

function readVersion(folder) {
  const version = readText(folder, 'VERSION').trim();
  if (!/^\d{4}-\d{2}(\.\d+)?$/.test(version))
    throw new DataError('VERSION', 1, `the version is "${version}"`, 'Write year and month, such as 2026-11');
  return version;
}

function checkedSources(rows) {
  for (const row of rows) {
    filled(row, 'key', 'short', 'title', 'publisher', 'year', 'licence', 'locator');
    numbers(row, { year: years });
  }
  unique(rows, (row) => row.key, 'key');
  unique(rows, (row) => row.short, 'short');
  return rows;
}

function checkedDevices(rows, keys) {
  for (const row of rows) {
    filled(row, 'vendor', 'name', 'kind', 'locator');
    shaped(row, 'id', /^[a-z0-9-]+$/, 'small letters, digits and hyphens');
    cites(row, 'source', keys);
    oneOf(row, 'kind', ['gpu', 'tpu', 'accelerator']);
    numbers(row, { tdp_w: watts, typical_power_w: watts, memory_gb: gigabytes, release_year: years });
    oneOf(row, 'power_basis', row.tdp_w === null ? [''] : ['tdp', 'estimate', 'max_mode', 'max_measured']);
    if (row.typical_power_w !== null) cites(row, 'typical_source', keys);
    if (row.tdp_w === null) filled(row, 'note');
  }
  unique(rows, byId, 'id');
  unique(rows, (row) => folded(row.name), 'name');
  return rows;
}

function checkedGrid(rows, keys) {
  const firstOf = new Map();
  for (const row of rows) {
    filled(row, 'country', 'year');
    cites(row, 'source', keys);
    shaped(row, 'iso3', /^[A-Z]{3}$/, 'three capitals');
    // It is kept as an integer of centigrams: a third decimal would be lost.
    shaped(row, 'g_per_kwh', /^\d+(\.\d{1,2})?$/, 'grams with at most two decimals');
    numbers(row, { year: years, g_per_kwh: gramsPerKwh });
    if (!firstOf.has(row.iso3)) firstOf.set(row.iso3, row);
    const first = firstOf.get(row.iso3);
    for (const name of ['country', 'source'])
      if (row[name] !== first[name])
        refuse(row, `${name} of ${row.iso3} is not that of line ${first.line}`, 'Make them equal: the table keeps one');
  }
  unique(rows, (row) => `${row.iso3} ${row.year}`, 'the country and year');
  return rows;
}

function checkedProviders(rows, keys) {
  for (const row of rows) {
    filled(row, 'id', 'short', 'name');
    cites(row, 'source', keys);
  }
  unique(rows, byId, 'id');
  return rows;
}

function checkedDeviceAliases(rows, keys, devices) {
  for (const row of rows) {
    filled(row, 'name', 'id');
    cites(row, 'used_by', keys);
    numbers(row, { their_tdp_w: watts });
  }
  unique(rows, (row) => `${row.name} (${row.used_by})`, 'the name');
  unambiguous(
    rows,
    devices.map(({ name, id }) => [name, id]),
  );
  return rows;
}

function checkedCountryAliases(rows, keys, countries) {
  for (const row of rows) {
    filled(row, 'name', 'id');
    cites(row, 'source', keys);
  }
  unique(rows, (row) => row.name, 'the name');
  unambiguous(
    rows,
    [...countries].flatMap(([id, name]) => [
      [id, id],
      [name, id],
    ]),
  );
  return rows;
}

function checkedRegions(rows, keys, providers, countries) {
  for (const row of rows) {
    filled(row, 'region', 'location', 'country', 'grid');
    oneOf(row, 'provider', providers);
    cites(row, 'source', keys);
    if (!countries.has(row.country))
      refuse(row, `country "${row.country}" has no rows in grid_country_year.csv`, 'Use a code of that file');
    numbers(row, {
      published_g_per_kwh: gramsPerKwh,
      published_year: years,
      cfe_percent: percent,
      pue: pueRange,
      pue_year: years,
    });
    if (row.published_g_per_kwh !== null && row.published_year === null)
      refuse(row, 'published_year is empty', 'Say of which year the intensity is');
    if (row.pue !== null) checkPublishedPue(row);
  }
  unique(rows, (row) => `${row.provider} ${row.region}`, 'the region');
  return rows;
}

function checkPublishedPue(row) {
  if (row.pue_year === null) refuse(row, 'pue_year is empty', 'Say of which year the PUE is');
  if (!row.source.split('+').includes(row.pue_source))
    refuse(
      row,
      `pue_source "${row.pue_source}" is not among the row's sources`,
      'Name the one that gave the PUE, and join it to source by +',
    );
}

function checkedPues(rows, keys, scopes) {
  for (const row of rows) {
    filled(row, 'id', 'label', 'pue');
    cites(row, 'source', keys);
    oneOf(row, 'use', ['default', 'reference']);
    oneOf(row, 'scope', row.use === 'default' ? scopes : ['']);
    if (row.use === 'default') filled(row, 'year');
    numbers(row, { year: years, pue: pueRange });
  }
  unique(rows, byId, 'id');
  unique(
    rows.filter((row) => row.use === 'default'),
    (row) => `${row.scope} ${row.year}`,
    'the scope and year',
  );
  return rows;
}

function checkedTechnologies(rows, keys) {
  for (const row of rows) {
    filled(row, 'id', 'name', 'median');
    cites(row, 'source', keys);
    oneOf(row, 'kind', ['life-cycle', 'direct', 'mixed']);
    oneOf(row, 'use', ['default', 'reference']);
    numbers(row, { min: gramsOfTechnology, median: gramsOfTechnology, max: gramsOfTechnology });
    if ((row.min ?? row.median) > row.median || (row.max ?? row.median) < row.median)
      refuse(row, 'median is not between min and max', 'Check the three values');
  }
  unique(rows, byId, 'id');
  return rows;
}
