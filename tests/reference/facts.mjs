// The facts that a run looks up, as they stand in data/*.csv.
import { fileURLToPath } from 'node:url';
import { parse, readText } from '../../data/csv.mjs';

const data = fileURLToPath(new URL('../../data', import.meta.url));

function rowsOf(file) {
  const [{ fields: names }, ...records] = parse(readText(data, file), file);
  return records.map(({ fields }) => Object.fromEntries(names.map((name, i) => [name, fields[i]])));
}

/** The numbers of a column by year, by the key of their row. */
function byYear(rows, keyOf, column) {
  const all = new Map();
  for (const row of rows) {
    if (!all.has(keyOf(row))) all.set(keyOf(row), new Map());
    all.get(keyOf(row)).set(Number(row.year), Number(row[column]));
  }
  return all;
}

const idOf = (name) =>
  name
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    .join('-');

/** Watts by the id of a device, and of a processor. */
export const devices = new Map(rowsOf('devices.csv').flatMap(({ id, tdp_w }) => (tdp_w ? [[id, Number(tdp_w)]] : [])));
export const processors = new Map(rowsOf('cpus.csv').map(({ name, tdp_w }) => [idOf(name), Number(tdp_w)]));

/** g/kWh by year, by country. */
export const countries = byYear(rowsOf('grid_country_year.csv'), ({ iso3 }) => iso3, 'g_per_kwh');

/** The same by zone of Electricity Maps, and by part of a country. */
export const zones = byYear(rowsOf('odbl_electricity_maps.csv'), ({ zone }) => zone, 'g_per_kwh');
export const countryOf = new Map(rowsOf('odbl_electricity_maps.csv').map(({ zone, iso3 }) => [zone, iso3]));
export const parts = byYear(
  rowsOf('grid_part.csv').filter(({ use }) => use === 'default'),
  ({ code }) => code,
  'g_per_kwh',
);

export const regions = rowsOf('cloud_regions.csv').map(({ provider, region, country, zone, pue }) => ({
  provider,
  region,
  country,
  zone,
  pue: pue ? Number(pue) : undefined,
}));
export const regionOf = (place) =>
  regions.find(({ provider, region }) => provider === place.provider && region === place.region);

/** Averages of PUE by year, of a provider or the "world". */
export const pues = byYear(
  rowsOf('pue.csv').filter(({ use }) => use === 'default'),
  ({ scope }) => scope,
  'pue',
);

export const constant = (name) => Number(rowsOf('constants.csv').find(({ id }) => id === name).value);

export const newestYear = (values) => Math.max(...values.keys());

/** The value of the year, or of the nearest earlier one; undefined where there is none. */
export const ofYear = (values, year) => values.get(newestYear(new Map([...values].filter(([each]) => each <= year))));
