// Electricity: countries, their parts, and the ways to make it.
import { gramsOfTechnology, gramsPerKwh, percent, years } from './ranges.mjs';
import { cites, filled, numbers, oneOf, refuse, shaped, unambiguous, unique } from './rules.mjs';

export const columns = {
  'grid_country_year.csv': ['iso3', 'country', 'year', 'g_per_kwh', 'source'],
  'country_aliases.csv': ['name', 'id', 'source'],
  'odbl_electricity_maps.csv': [
    'zone',
    'name',
    'iso3',
    'year',
    'g_per_kwh',
    'cfe_percent',
    'renewable_percent',
    'source',
  ],
  'grid_part.csv': [
    'code',
    'name',
    'local',
    'iso3',
    'level',
    'kind',
    'basis',
    'year',
    'g_per_kwh',
    'use',
    'source',
    'note',
  ],
  'technologies.csv': ['id', 'name', 'kind', 'min', 'median', 'max', 'use', 'source', 'note'],
};

export function checkedGrid(rows, keys) {
  for (const row of rows) {
    filled(row, 'country', 'year');
    cites(row, 'source', keys);
    checkYearlyGrams(row);
  }
  oneSeries(rows, 'iso3', 'country', 'source');
  unique(rows, (row) => `${row.iso3} ${row.year}`, 'the country and year');
  return rows;
}

export function checkedZones(rows, keys) {
  for (const row of rows) {
    filled(row, 'name', 'year', 'cfe_percent', 'renewable_percent');
    cites(row, 'source', keys);
    shaped(row, 'zone', /^[A-Z]{2}(-[A-Z0-9]+)*$/, 'a code such as FR or CA-QC');
    checkYearlyGrams(row);
    numbers(row, { cfe_percent: percent, renewable_percent: percent });
  }
  oneSeries(rows, 'zone', 'name', 'iso3', 'source');
  unique(rows, (row) => `${row.zone} ${row.year}`, 'the zone and year');
  return rows;
}

function checkYearlyGrams(row) {
  shaped(row, 'iso3', /^[A-Z]{3}$/, 'three capitals');
  // It is kept as an integer of centigrams: a third decimal would be lost.
  shaped(row, 'g_per_kwh', /^\d+(\.\d{1,2})?$/, 'grams with at most two decimals');
  numbers(row, { year: years, g_per_kwh: gramsPerKwh });
}

// The table keeps one value of `names` for all years of a series.
function oneSeries(rows, key, ...names) {
  const firstOf = new Map();
  for (const row of rows) {
    if (!firstOf.has(row[key])) firstOf.set(row[key], row);
    const first = firstOf.get(row[key]);
    for (const name of names)
      if (row[name] !== first[name])
        refuse(row, `${name} of ${row[key]} is not that of line ${first.line}`, 'Make them equal: the table keeps one');
  }
}

export function checkedPartGrids(rows, keys, countries) {
  for (const row of rows) {
    filled(row, 'name', 'year', 'g_per_kwh');
    cites(row, 'source', keys);
    shaped(row, 'code', /^[A-Z]+(-[A-Z]+)?$/, 'a code such as US-OR');
    if (!countries.has(row.iso3))
      refuse(row, `iso3 "${row.iso3}" has no rows in grid_country_year.csv`, 'Use a code of that file');
    oneOf(row, 'level', ['state', 'province', 'subregion', 'regional grid', 'country']);
    oneOf(row, 'kind', ['direct', 'life-cycle']);
    oneOf(row, 'basis', ['generation in CO2e', 'consumption in CO2e', 'consumption in CO2']);
    // A whole country is no part of one: its life-cycle series is the default.
    oneOf(row, 'use', row.level === 'country' ? ['reference'] : ['default', 'reference']);
    numbers(row, { year: years, g_per_kwh: gramsPerKwh });
  }
  unique(rows, (row) => `${row.code} ${row.year}`, 'the code and year');
  oneSeries(rows, 'code', 'name', 'local', 'iso3', 'level', 'kind');
  return rows;
}

export function checkedCountryAliases(rows, keys, countries) {
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

export function checkedTechnologies(rows, keys) {
  for (const row of rows) {
    filled(row, 'id', 'name', 'median');
    cites(row, 'source', keys);
    oneOf(row, 'kind', ['life-cycle', 'direct', 'mixed']);
    oneOf(row, 'use', ['default', 'reference']);
    numbers(row, { min: gramsOfTechnology, median: gramsOfTechnology, max: gramsOfTechnology });
    if ((row.min ?? row.median) > row.median || (row.max ?? row.median) < row.median)
      refuse(row, 'median is not between min and max', 'Check the three values');
  }
  unique(rows, (row) => row.id, 'id');
  return rows;
}
