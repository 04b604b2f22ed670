// Where places are: degrees to one decimal, continents, and the countries of the survey.
import { latitudes, longitudes, models } from './ranges.mjs';
import { cites, filled, inRange, numbers, oneOf, refuse, shaped, unique } from './rules.mjs';

export const columns = {
  'region_coordinates.csv': ['provider', 'region', 'latitude', 'longitude', 'source', 'note'],
  'country_places.csv': ['iso3', 'numeric', 'latitude', 'longitude', 'continent', 'source', 'note'],
  'survey_countries.csv': ['iso3', 'models', 'source'],
};

const continents = ['Africa', 'Asia', 'Europe', 'North America', 'Oceania', 'South America'];

/** Turns both fields into tenths of degrees, which are whole. */
function tenths(row) {
  for (const [name, range] of Object.entries({ latitude: latitudes, longitude: longitudes })) {
    shaped(row, name, /^-?\d{1,3}(\.\d)?$/, 'degrees with at most one decimal, south and west negative');
    row[name] = Number(row[name]);
    inRange(row, name, range);
    row[`${name}_tenths`] = Math.round(row[name] * 10);
  }
  // It is the mark of a place that is not known.
  if (row.latitude === 0 && row.longitude === 0)
    refuse(row, 'the place is in the sea off Africa', 'Give its degrees, or take the row out');
}

export function checkedRegionCoordinates(rows, keys, regions) {
  const known = new Set(regions.map((row) => `${row.provider} ${row.region}`));
  for (const row of rows) {
    cites(row, 'source', keys);
    if (!known.has(`${row.provider} ${row.region}`))
      refuse(row, `region "${row.region}" of "${row.provider}" is not in cloud_regions.csv`, 'Mend the code');
    tenths(row);
  }
  unique(rows, (row) => `${row.provider} ${row.region}`, 'the region');
  return rows;
}

export function checkedCountryPlaces(rows, keys, countries) {
  for (const row of rows) {
    cites(row, 'source', keys);
    ofKnownCountry(row, countries);
    if (row.numeric !== '') shaped(row, 'numeric', /^\d{3}$/, 'three digits');
    oneOf(row, 'continent', continents);
    tenths(row);
  }
  unique(rows, (row) => row.iso3, 'the country');
  unique(
    rows.filter((row) => row.numeric !== ''),
    (row) => row.numeric,
    'the code',
  );
  return rows;
}

export function checkedSurveyCountries(rows, keys, countries) {
  for (const row of rows) {
    filled(row, 'models');
    cites(row, 'source', keys);
    ofKnownCountry(row, countries);
    numbers(row, { models });
  }
  unique(rows, (row) => row.iso3, 'the country');
  return rows;
}

function ofKnownCountry(row, countries) {
  if (!countries.has(row.iso3))
    refuse(row, `iso3 "${row.iso3}" has no rows in grid_country_year.csv`, 'Use a code of that file');
}
