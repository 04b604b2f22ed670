// Reads the CSV files of a data folder and refuses what must not be compiled: each row needs a
// source that resolves, an id of its own, and numbers in a range that can be true.
import { DataError, readTable, readText } from './csv.mjs';
import * as cloud from './facts-cloud.mjs';
import * as grid from './facts-grid.mjs';
import * as hardware from './facts-hardware.mjs';
import * as method from './facts-method.mjs';
import * as evidence from './facts-sources.mjs';
import * as survey from './facts-survey.mjs';
import * as where from './facts-where.mjs';

export const columns = {
  ...method.columns,
  ...hardware.columns,
  ...grid.columns,
  ...cloud.columns,
  ...where.columns,
  ...evidence.columns,
  ...survey.columns,
};

/** All tables of `folder`, checked, with numbers as numbers (null where a field is empty). */
export function readFacts(folder) {
  const read = (file) => readTable(folder, file, columns[file]).map((row) => ({ ...row, file }));
  const version = readVersion(folder);
  const sources = method.checkedSources(read('sources.csv'));
  const keys = new Set(sources.map((row) => row.key));
  return {
    version,
    sources,
    ...factsOfHardware(read, keys),
    ...factsOfPlaces(read, keys),
    technologies: grid.checkedTechnologies(read('technologies.csv'), keys),
    equivalences: method.checkedEquivalences(read('equivalences.csv'), keys),
    constants: method.checkedConstants(read('constants.csv'), keys),
  };
}

function readVersion(folder) {
  const version = readText(folder, 'VERSION').trim();
  if (!/^\d{4}-\d{2}(\.\d+)?$/.test(version))
    throw new DataError('VERSION', 1, `the version is "${version}"`, 'Write year and month, such as 2026-11');
  return version;
}

function factsOfHardware(read, keys) {
  const devices = hardware.checkedDevices(read('devices.csv'), keys);
  return {
    devices,
    deviceAliases: hardware.checkedDeviceAliases(read('device_aliases.csv'), keys, devices),
    cpus: hardware.checkedCpus(read('cpus.csv'), keys),
    utilisationCases: hardware.checkedUtilisationCases(read('utilisation_cases.csv'), keys),
    embodied: hardware.checkedEmbodied(read('embodied.csv'), keys, devices),
  };
}

function factsOfPlaces(read, keys) {
  const series = grid.checkedGrid(read('grid_country_year.csv'), keys);
  const countries = new Map(series.map((row) => [row.iso3, row.country]));
  const providers = cloud.checkedProviders(read('providers.csv'), keys);
  const scopes = providers.map((row) => row.id);
  const zones = grid.checkedZones(read('odbl_electricity_maps.csv'), keys);
  const regions = cloud.checkedRegions(read('cloud_regions.csv'), keys, scopes, countries, zones);
  return {
    grid: series,
    countryAliases: grid.checkedCountryAliases(read('country_aliases.csv'), keys, countries),
    zones,
    partGrids: grid.checkedPartGrids(read('grid_part.csv'), keys, countries),
    providers,
    regions,
    regionCoordinates: where.checkedRegionCoordinates(read('region_coordinates.csv'), keys, regions),
    countryPlaces: where.checkedCountryPlaces(read('country_places.csv'), keys, countries),
    surveyCountries: where.checkedSurveyCountries(read('survey_countries.csv'), keys, countries),
    pues: cloud.checkedPues(read('pue.csv'), keys, ['world', ...scopes]),
    pueRanges: cloud.checkedPueRanges(read('pue_ranges.csv'), keys),
    waters: cloud.checkedWaters(read('water.csv'), keys, scopes, regions),
    ...factsOfSurvey(read, keys, countries),
    mixes: evidence.checkedMix(read('mix_country_year.csv'), keys, countries),
    regionYears: evidence.checkedRegionYears(read('region_year.csv'), keys, regions),
    calculators: evidence.checkedCalculators(read('calculators.csv'), keys, countries, regions),
    odblCalculators: evidence.checkedCalculators(read('odbl_calculators.csv'), keys, countries, regions),
  };
}

function factsOfSurvey(read, keys, countries) {
  const models = survey.checkedSurvey(read('nc_survey.csv'), keys, countries);
  return {
    survey: models,
    claims: survey.checkedClaims(read('nc_claims.csv'), keys),
    differing: survey.checkedDiffering(read('nc_differing.csv'), keys, models),
  };
}
