// Data centres: providers, their regions, overhead and water.
import { litresPerKwh, pue, years } from './ranges.mjs';
import { cites, filled, numbers, oneOf, refuse, shaped, unique } from './rules.mjs';

export const columns = {
  'providers.csv': ['id', 'short', 'name', 'source'],
  'cloud_regions.csv': [
    'provider',
    'region',
    'location',
    'country',
    'grid',
    'zone',
    'pue',
    'pue_year',
    'pue_source',
    'source',
  ],
  'pue.csv': ['id', 'scope', 'label', 'year', 'pue', 'use', 'source', 'note'],
  'pue_ranges.csv': ['scope', 'low', 'high', 'label', 'source', 'note'],
  'water.csv': ['provider', 'region', 'iso3', 'label', 'year', 'l_per_kwh', 'use', 'source', 'note'],
};

const isDefault = (row) => row.use === 'default';

export function checkedProviders(rows, keys) {
  for (const row of rows) {
    filled(row, 'id', 'short', 'name');
    cites(row, 'source', keys);
  }
  unique(rows, (row) => row.id, 'id');
  return rows;
}

export function checkedRegions(rows, keys, providers, countries, zones) {
  const countryOf = new Map(zones.map((row) => [row.zone, row.iso3]));
  for (const row of rows) {
    filled(row, 'region', 'location', 'country', 'grid');
    oneOf(row, 'provider', providers);
    cites(row, 'source', keys);
    if (!countries.has(row.country))
      refuse(row, `country "${row.country}" has no rows in grid_country_year.csv`, 'Use a code of that file');
    checkZone(row, countryOf);
    numbers(row, { pue, pue_year: years });
    if (row.pue !== null) checkPublishedPue(row);
  }
  unique(rows, (row) => `${row.provider} ${row.region}`, 'the region');
  return rows;
}

// Whose average the region takes. That of a whole country is read elsewhere.
function checkZone(row, countryOf) {
  const { zone } = row;
  if (zone === '' && countryOf.has(row.grid)) refuse(row, 'zone is empty', `Write ${row.grid}: the grid is a zone`);
  if (zone === '') return;
  if (!countryOf.has(zone)) refuse(row, `zone "${zone}" is not in odbl_electricity_maps.csv`, 'Mend the code');
  if (countryOf.get(zone) !== row.country)
    refuse(row, `zone "${zone}" is in ${countryOf.get(zone)}, not in ${row.country}`, 'Mend the code, or the country');
  if (!zone.includes('-')) refuse(row, `zone "${zone}" is a whole country`, 'Leave it empty: the country stands');
  if (!row.source.split('+').includes('zone_by_city'))
    refuse(row, 'the zone has no source', 'Join zone_by_city to source by +');
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

export function checkedPues(rows, keys, scopes) {
  for (const row of rows) {
    filled(row, 'id', 'label', 'pue');
    cites(row, 'source', keys);
    oneOf(row, 'use', ['default', 'reference']);
    oneOf(row, 'scope', row.use === 'default' ? scopes : ['']);
    if (row.use === 'default') filled(row, 'year');
    numbers(row, { year: years, pue });
  }
  unique(rows, (row) => row.id, 'id');
  unique(rows.filter(isDefault), (row) => `${row.scope} ${row.year}`, 'the scope and year');
  return rows;
}

export function checkedPueRanges(rows, keys) {
  for (const row of rows) {
    filled(row, 'low', 'high', 'label');
    oneOf(row, 'scope', ['cloud', 'world']);
    cites(row, 'source', keys);
    numbers(row, { low: pue, high: pue });
    if (row.low > row.high) refuse(row, 'low is above high', 'Check the two values');
  }
  unique(rows, (row) => row.scope, 'the scope');
  return rows;
}

export function checkedWaters(rows, keys, providers, regions) {
  const known = new Set(regions.map((row) => `${row.provider} ${row.region}`));
  for (const row of rows) {
    filled(row, 'label', 'year', 'l_per_kwh');
    cites(row, 'source', keys);
    oneOf(row, 'use', ['default', 'reference']);
    oneOf(row, 'provider', row.use === 'default' ? providers : ['', ...providers]);
    // Only the water of generating a country's electricity, which no site reports, has a country.
    if (row.iso3 !== '') shaped(row, 'iso3', /^[A-Z]{3}$/, 'three capitals');
    if (row.iso3 !== '' && row.use === 'default')
      refuse(row, 'off-site water as a default', 'Mark it as reference: the table holds on-site water');
    if (row.region !== '' && !known.has(`${row.provider} ${row.region}`))
      refuse(row, `region "${row.region}" of ${row.provider} is not in cloud_regions.csv`, 'Mend the code');
    numbers(row, { year: years, l_per_kwh: litresPerKwh });
  }
  unique(rows.filter(isDefault), (row) => `${row.provider} ${row.region} ${row.year}`, 'the place and year');
  return rows;
}
