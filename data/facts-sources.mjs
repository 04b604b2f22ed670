// What a place's electricity is made of, and what others say of its intensity.
import { gramsOfPurchases, gramsPerKwh, percent, share, years } from './ranges.mjs';
import { cites, filled, numbers, oneOf, refuse, shaped, unique } from './rules.mjs';

export const technologies = ['coal', 'gas', 'oil', 'nuclear', 'hydro', 'wind', 'solar', 'bioenergy', 'other'];

const calculators = [
  'tool',
  'version',
  'name',
  'iso3',
  'grid',
  'region',
  'year',
  'g_per_kwh',
  'kind',
  'edition_of',
  'source',
  'note',
];

export const columns = {
  'mix_country_year.csv': ['iso3', 'year', ...technologies, 'source'],
  'region_year.csv': ['provider', 'region', 'year', 'g_per_kwh', 'kind', 'cfe_percent', 'source'],
  'calculators.csv': calculators,
  'odbl_calculators.csv': calculators,
};

function known(row, countries) {
  if (!countries.has(row.iso3))
    refuse(row, `iso3 "${row.iso3}" has no rows in grid_country_year.csv`, 'Use a code of that file');
}

export function checkedMix(rows, keys, countries) {
  for (const row of rows) {
    filled(row, 'year');
    cites(row, 'source', keys);
    known(row, countries);
    numbers(row, { year: years, ...Object.fromEntries(technologies.map((name) => [name, share])) });
    const sum = technologies.reduce((all, name) => all + (row[name] ?? 0), 0);
    if (Math.abs(sum - 1) > 0.001)
      refuse(row, `the shares add up to ${sum.toFixed(3)}`, 'They must add up to 1, each a part of 1');
  }
  unique(rows, (row) => `${row.iso3} ${row.year}`, 'the country and year');
  withoutGaps(rows);
  return rows;
}

// The table counts the years of a country from its first.
function withoutGaps(rows) {
  const last = new Map();
  for (const row of [...rows].sort((a, b) => a.year - b.year)) {
    const before = last.get(row.iso3);
    if (before && before.year + 1 !== row.year)
      refuse(row, `${row.iso3} has no year between ${before.year} and ${row.year}`, 'Fill the gap, or end the series');
    if (before && before.source !== row.source)
      refuse(row, `source of ${row.iso3} is not that of line ${before.line}`, 'Make them equal: the table keeps one');
    last.set(row.iso3, row);
  }
}

/** Life-cycle years come first: the table keeps how many there are. */
export function checkedRegionYears(rows, keys, regions) {
  const there = new Set(regions.map((row) => `${row.provider} ${row.region}`));
  const newest = new Map();
  for (const row of rows) {
    filled(row, 'year', 'g_per_kwh');
    cites(row, 'source', keys);
    oneOf(row, 'kind', ['life-cycle', 'operational']);
    shaped(row, 'g_per_kwh', /^\d+(\.\d{1,2})?$/, 'grams with at most two decimals');
    const grams = row.kind === 'operational' ? gramsOfPurchases : gramsPerKwh;
    numbers(row, { year: years, g_per_kwh: grams, cfe_percent: percent });
    if (!there.has(`${row.provider} ${row.region}`))
      refuse(row, `region "${row.region}" of ${row.provider} is not in cloud_regions.csv`, 'Mend the code');
  }
  unique(rows, (row) => `${row.provider} ${row.region} ${row.year}`, 'the region and year');
  for (const row of [...rows].sort((a, b) => a.year - b.year)) {
    const key = `${row.provider} ${row.region}`;
    if (newest.get(key) === 'operational' && row.kind === 'life-cycle')
      refuse(row, `a life-cycle year of ${row.region} after an operational one`, 'Check the kinds of its years');
    newest.set(key, row.kind);
  }
  return rows;
}

/** A row without a tool is an earlier edition of the source that `edition_of` names. */
export function checkedCalculators(rows, keys, countries, regions) {
  const there = new Set(regions.map((row) => `${row.provider} ${row.region}`));
  for (const row of rows) {
    filled(row, 'version', 'name', 'g_per_kwh');
    cites(row, 'source', keys);
    known(row, countries);
    oneOf(row, 'kind', ['', 'life-cycle', 'direct']);
    if (row.edition_of !== '') cites(row, 'edition_of', keys);
    if (row.tool === '') filled(row, 'edition_of');
    if (row.edition_of !== '') filled(row, 'year');
    if (row.grid !== '') shaped(row, 'grid', /^[A-Z]{2}(-[A-Z0-9]+)+$/, 'the code of a part, such as US-VA');
    if (row.region !== '' && !there.has(row.region))
      refuse(
        row,
        `region "${row.region}" is not in cloud_regions.csv`,
        'Write provider and code, such as gcp us-east4',
      );
    numbers(row, { year: years, g_per_kwh: gramsPerKwh });
  }
  unique(
    rows,
    (row) => [row.tool, row.version, row.name, row.iso3, row.grid, row.region, row.year, row.kind].join(' '),
    'the value of',
  );
  return rows;
}
