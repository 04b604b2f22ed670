// Writes docs/survey.md from what the core finds of data/nc_claims.csv: node tests/survey/table.mjs (needs the built npm package).
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { readFacts } from '../../data/facts.mjs';
import { load } from '../../dist/npm/carbon-tally/index.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
export const file = at('../../docs/survey.md');

const { survey: rows, claims } = readFacts(at('../../data'));

export { claims };

const core = await load();
const analysed = (request) => JSON.parse(core.analysis(JSON.stringify(request)));
export const paper = analysed({ survey: true });
const published = analysed({ survey: true, method: 'published' });

const quantities = {
  models: () => 1,
  intensity: (row) => row.g_per_kwh,
  energy: (row) => row.reported_kwh,
  carbon: (row) => row.reported_kg,
  time: (row) => row.seconds / 3600,
  watts: (row) => row.tdp_w,
  devices: (row) => row.devices,
  score: (row) => row.score ?? 0,
  year: (row) => row.year,
};

const country = (row) => row.iso3 || row.country_as_given;
const columns = {
  source: (row, ...names) => names.includes(row.main_source),
  task: (row, name) => row.task === name,
  data_set: (row, ...names) => names.includes(row.data_set),
  family: (row, name) => row.family === name,
  country: (row, ...codes) => codes.includes(country(row)),
  outside: (row, ...codes) => !codes.includes(country(row)),
  year: ({ year }, years) => {
    const [first, last = first] = years.split('-').map(Number);
    return year >= first && year <= last;
  },
};

const total = (values) => values.reduce((sum, value) => sum + value, 0);
const mean = (values) => total(values) / values.length;
const most = (some, of) => [...some].sort((a, b) => of(b) - of(a));
/** By their names, of rows and a quantity; written without a look at those of the core. */
const statistics = {
  count: (some, of) => some.filter((row) => of(row) > 0).length,
  total: (some, of) => total(some.map(of)),
  mean: (some, of) => mean(some.map(of)),
  median: (some, of) => {
    const sorted = some.map(of).sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  },
  least: (some, of) => Math.min(...some.map(of)),
  most: (some, of) => Math.max(...some.map(of)),
  longest: (some, of) => of(most(some, quantities.time)[0]),
  third: (some, of) => of(most(some, quantities.carbon)[2]),
  leading: (some, of) => {
    const emitters = most(some, quantities.carbon).slice(0, 2);
    return most(some, of)
      .slice(0, 2)
      .filter((row) => emitters.includes(row)).length;
  },
  countries: (some) => new Set(some.map(({ iso3 }) => iso3).filter(Boolean)).size,
};

function term(text, some) {
  if (/^[\d.]+$/.test(text)) return Number(text);
  const [name, quantity, column, ...words] = text.split(' ');
  const values = words.join(' ').split('/');
  const chosen = column ? some.filter((row) => columns[column](row, ...values)) : some;
  return statistics[name](chosen, quantities[quantity]);
}

const value = (text, some) =>
  text.split(/ (?=[*/] )/).reduce((made, part, i) => {
    if (i === 0) return term(part, some);
    const other = term(part.slice(2), some);
    return part.startsWith('*') ? made * other : made / other;
  }, 0);

const periods = [[2012, 2016], [2017], [2018], [2019], [2020], [2021]];

/** One number, or one for each period; none where the data do not tell. */
export function recomputed({ statistic, printed }) {
  if (statistic === '') return [];
  if (printed !== null) return [value(statistic, rows)];
  return periods.map((years) =>
    value(
      statistic,
      rows.filter((row) => columns.year(row, years.join('-'))),
    ),
  );
}

const decimals = (number) => String(number).split('.')[1]?.length ?? 0;
const digits = (number) =>
  String(number)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
/** A half may go either way. */
const roundsTo = (printed, found) => Math.abs(found - printed) <= 0.5 * 10 ** -decimals(printed) * (1 + 1e-9);
const alike = (printed, found) => Number(found.toPrecision(digits(printed))) === printed || roundsTo(printed, found);

const bounds = {
  '': roundsTo,
  about: alike,
  'up to': alike,
  'more than': (printed, found) => found > printed,
  'at least': (printed, found) => found >= printed,
  'less than': (printed, found) => found < printed,
  'order of': (printed, found) => Math.round(Math.log10(found)) === Math.log10(printed),
  'no decrease': (_, first, ...others) => others.at(-1) >= first,
  'an increase': (_, first, ...others) => others.at(-1) > first,
  'a peak in 2019': (_, ...found) => periods[found.indexOf(Math.max(...found))][0] === 2019,
};

/** Whether the numbers are what is printed, as that is meant. */
export const isPrinted = ({ bound, printed }, found) => found.length > 0 && bounds[bound](printed, ...found);

const spelt = (number, places) =>
  number
    .toFixed(places)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
const thousands = (text) => {
  const [whole, part] = text.split('.');
  return (whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')) + (part === undefined ? '' : `.${part}`);
};

/** With one decimal more than is printed, as far as there are any. */
export function shown({ printed, unit }, found) {
  if (found.length === 0) return 'not in the data';
  const places = printed === null ? () => 0 : (number) => Math.max(decimals(printed) + 1, number < 1 ? 2 : 1);
  return `${found.map((number) => thousands(spelt(number, places(number)))).join(', ')} ${unit}`.trim();
}

const verdicts = { reproduces: 'yes', differs: '**no**', 'not checkable': 'not checkable' };
const cells = ({ where, what, printed, recomputed: found, why = '' }, { verdict }) => [
  where,
  what,
  printed,
  found,
  verdicts[verdict],
  why,
];
const line = (row) => `| ${row.join(' | ')} |`;

export function page() {
  const good = claims.filter(({ verdict }) => verdict === 'reproduces').length;
  const { device_hours, intensity, power } = paper.drivers;
  return `# The survey of Counting Carbon, recomputed

What *Counting Carbon* (Luccioni and Hernandez-Garcia 2023, [arXiv:2302.08476](https://arxiv.org/abs/2302.08476)) prints about its 95
models, beside the same of its authors' data (\`data/nc_survey.csv\`, CC BY-NC-SA 4.0) by the core of Carbon Tally: ${good} of
${claims.length} things that it prints reproduce. The others are named with what was found, not with a guess at how they came
about, unless the data show it. The table is made by \`node tests/survey/table.mjs\`; the paper was read in a transcription of its text.

${line(['where', 'what', 'printed', 'recomputed', 'reproduces', 'remark'])}
${line(Array(6).fill('---'))}
${paper.claims.map((claim, i) => line(cells(claim, claims[i]))).join('\n')}

## What the paper does not print

- The line of least squares of log10 kg on log10 kWh: slope ${published.line.slope.text}, intercept ${published.line.intercept.text},
  R² ${published.line.r2.text}; Spearman's rank correlation of energy and emissions ${published.rank_correlation.text}.
- Of the variance of the logarithm of emissions, ${device_hours.text} go with device-hours, ${intensity.text} with carbon intensity and
  ${power.text} with power: the paper's own conclusion, in numbers.

## Published figures that do not follow from the row

| models | what the data say | why |
| --- | --- | --- |
${paper.differing.map(({ models, what, why }) => line([models.join(', '), what, why])).join('\n')}
`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, page());
