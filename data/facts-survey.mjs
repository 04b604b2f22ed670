// The 95 models of Counting Carbon, in a file of their own for the sake of its licence, and what the paper prints of them.
import { count, gramsPerKwhOfPlace, kilograms, kilowattHoursOfRun, percent, seconds, watts, years } from './ranges.mjs';
import { cites, filled, numbers, oneOf, refuse, unique } from './rules.mjs';

export const columns = {
  'nc_survey.csv': [
    'model',
    'data_set',
    'task',
    'year',
    'site',
    'iso3',
    'country_as_given',
    'location',
    'g_per_kwh',
    'main_source',
    'grid_source',
    'kind',
    'devices',
    'device',
    'family',
    'tdp_w',
    'seconds',
    'reported_kwh',
    'reported_kg',
    'top1',
    'top5',
    'bleu',
    'f1',
    'source',
  ],
  'nc_claims.csv': ['where', 'what', 'bound', 'printed', 'unit', 'statistic', 'verdict', 'why', 'source'],
  'nc_differing.csv': ['models', 'what', 'why', 'source'],
};

const tasks = [
  'image classification',
  'machine translation',
  'named entity recognition',
  'object detection',
  'question answering',
];

/** The score of each data set; none of MS COCO is in the data. */
const metrics = {
  ImageNet: 'top1',
  'WMT2014 En-De': 'bleu',
  'WMT2014 En-Fr': 'bleu',
  'CoNLL 2003': 'f1',
  'SQuAD 1.1': 'f1',
  'MS COCO': '',
};

const names = { top1: 'Top-1 accuracy', bleu: 'BLEU', f1: 'F1' };

const ranges = {
  model: { ...count, least: 0 },
  year: years,
  g_per_kwh: gramsPerKwhOfPlace,
  devices: count,
  tdp_w: watts,
  seconds,
  reported_kwh: kilowattHoursOfRun,
  reported_kg: kilograms,
  top1: percent,
  top5: percent,
  bleu: percent,
  f1: percent,
};

export function checkedSurvey(rows, keys, countries) {
  for (const row of rows) {
    filled(row, 'device', ...Object.keys(ranges).slice(0, 8));
    cites(row, 'source', keys);
    oneOf(row, 'task', tasks);
    oneOf(row, 'data_set', Object.keys(metrics));
    oneOf(row, 'main_source', ['coal', 'gas', 'oil', 'nuclear', 'hydro']);
    oneOf(row, 'kind', ['gpu', 'tpu']);
    oneOf(row, 'site', ['local', 'cloud', '']);
    if ((row.iso3 === '') === (row.country_as_given === ''))
      refuse(row, 'it needs a country, either as iso3 or as it was given', 'Fill in one of the two');
    if (row.iso3 !== '' && !countries.has(row.iso3))
      refuse(row, `iso3 "${row.iso3}" has no rows in grid_country_year.csv`, 'Use a code of that file');
    numbers(row, ranges);
    const metric = metrics[row.data_set];
    row.score = row[metric] ?? null;
    row.metric = row.score === null ? '' : names[metric];
  }
  unique(rows, (row) => row.model, 'the model');
  return rows;
}

const courses = ['no decrease', 'an increase', 'a peak in 2019'];
const term =
  /^([\d.]+|(count|total|mean|median|least|most|longest|third|leading|countries) (models|intensity|energy|carbon|time|watts|devices|score|year)( (source|task|data_set|family|country|outside|year) \S.*)?)$/;
const bounds = ['', 'about', 'up to', 'more than', 'at least', 'less than', 'order of'];

export function checkedClaims(rows, keys) {
  for (const row of rows) {
    filled(row, 'where', 'what');
    cites(row, 'source', keys);
    oneOf(row, 'bound', row.printed === '' ? courses : bounds);
    oneOf(row, 'verdict', ['reproduces', 'differs', 'not checkable']);
    if ((row.statistic === '') !== (row.verdict === 'not checkable'))
      refuse(row, 'it has a statistic or is not checkable', 'Write one of the two');
    for (const part of row.statistic.split(/ [*/] /))
      if (row.statistic !== '' && !term.test(part))
        refuse(row, `the statistic "${part}" is not known`, 'Use the words of core/survey/survey_statistic.hpp');
    if (row.verdict !== 'reproduces') filled(row, 'why');
    numbers(row, { printed: { least: 1e-3, most: 1e9, unit: 'of its unit' } });
  }
  unique(rows, (row) => `${row.where}, ${row.what}, ${row.unit}`, 'the claim');
  return rows;
}

export function checkedDiffering(rows, keys, survey) {
  const known = new Set(survey.map(({ model }) => String(model)));
  for (const row of rows) {
    filled(row, 'models', 'what', 'why');
    cites(row, 'source', keys);
    for (const model of row.models.split(' '))
      if (!known.has(model)) refuse(row, `the model "${model}" is not in nc_survey.csv`, 'Use a number of that file');
  }
  return rows;
}
