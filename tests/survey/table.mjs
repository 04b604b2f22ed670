// Writes docs/survey.md from claims.csv: node tests/survey/table.mjs (needs the built npm package).
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse, readText } from '../../data/csv.mjs';
import { readFacts } from '../../data/facts.mjs';
import { load } from '../../dist/npm/carbon-tally/index.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
export const file = at('../../docs/survey.md');

const [{ fields: columns }, ...records] = parse(readText(at('.'), 'claims.csv'));
export const claims = records.map(({ fields }) => Object.fromEntries(columns.map((column, i) => [column, fields[i]])));

const core = await load();
const analysed = (request) => JSON.parse(core.analysis(JSON.stringify(request)));
const paper = analysed({ survey: true });
const published = analysed({ survey: true, method: 'published' });
const entries = paper.survey;
const { survey: rows } = readFacts(at('../../data'));

const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) / 2];
const sourceOf = (name) => paper.sources.find(({ source }) => source === name);
const count = (test) => entries.filter(test).length;
const hours = rows.map(({ seconds }) => seconds / 3600);
const watts = rows.map(({ tdp_w }) => tdp_w);
const byCarbon = (a, b) => b.published_carbon_kg - a.published_carbon_kg;

function meanOf(...years) {
  const some = entries.filter(({ year }) => years.includes(year));
  return analysed({ method: 'published', entries: some }).carbon_kg.mean.value / 1000;
}

/** By the first word of the statistic; the others are arguments. */
const statistics = {
  models: () => paper.entries,
  task: (...words) => paper.tasks.find(({ task }) => task === words.join(' ')).carbon_kg.count,
  count: (name) => sourceOf(name).count,
  mean: (name, ...years) => {
    if (name === 'intensity') return paper.g_per_kwh.mean.value;
    return sourceOf(name)?.mean_g_per_kwh.value ?? meanOf(...[name, ...years].map(Number));
  },
  coal: () => sourceOf('coal').count + sourceOf('gas').count,
  'low-carbon': () => paper.low_carbon,
  country: (code) => count(({ country }) => country === code),
  countries: (...codes) => count(({ country }) => codes.includes(country)),
  not: (...codes) => count(({ country }) => !codes.includes(country)),
  other: () => paper.countries.filter(({ country }) => /^[A-Z]{3}$/.test(country)).length - 2,
  least: (what) =>
    ({ energy: published.energy_kwh.least.value, watts: Math.min(...watts), time: Math.min(...hours) })[what],
  most: (what) =>
    ({ energy: published.energy_kwh.most.value, watts: Math.max(...watts), time: Math.max(...hours) })[what],
  median: () => median(hours),
  family: (...words) => count(({ device }) => device === words.join(' ')),
  total: () => published.carbon_kg.total.value / 1000,
  cleanest: () => {
    const [longest] = [...entries].sort((a, b) => b.published_energy_kwh - a.published_energy_kwh);
    return longest.paper_carbon_kg / ((longest.paper_energy_kwh * paper.g_per_kwh.least.value) / 1000);
  },
  growth: () => published.periods.at(-1).carbon_kg.mean.value / published.periods[0].carbon_kg.mean.value,
  scored: (name) => paper.performance.find(({ data_set }) => data_set === name).count,
  third: () => [...entries].filter(({ data_set }) => data_set === 'ImageNet').sort(byCarbon)[2].score,
};

export function recomputed({ statistic }) {
  const [name, ...words] = statistic.split(' ');
  return statistics[name](...words);
}

const decimals = (text) => text.split('.')[1]?.length ?? 0;

/** True where the number rounds to what is printed (a half may go either way), or lies above it where that is a bound. */
export const isPrinted = ({ bound, printed }, value) =>
  bound === 'more than'
    ? value > Number(printed)
    : Math.abs(value - Number(printed)) <= 0.5 * 10 ** -decimals(printed) * (1 + 1e-9);

const grouped = (text) => {
  const [whole, part] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
};

/** With one decimal more than is printed, as far as there are any. */
function shown(claim, value) {
  const text = value.toFixed(Math.max(decimals(claim.printed) + 1, value < 1 ? 2 : 1));
  return grouped(text.replace(/\.?0+$/, ''));
}

const verdicts = { reproduces: 'yes', differs: '**no**' };
const cells = (claim) => {
  const { where, what, bound, printed, unit, verdict, why } = claim;
  const value = shown(claim, recomputed(claim));
  return [
    where,
    what,
    `${bound} ${grouped(printed)} ${unit}`.trim(),
    `${value} ${unit}`.trim(),
    verdicts[verdict],
    why,
  ];
};
const line = (row) => `| ${row.join(' | ')} |`;

export function page() {
  const good = claims.filter(({ verdict }) => verdict === 'reproduces').length;
  const { device_hours, intensity, power } = paper.drivers;
  return `# The survey of Counting Carbon, recomputed

What *Counting Carbon* (Luccioni and Hernandez-Garcia 2023, [arXiv:2302.08476](https://arxiv.org/abs/2302.08476)) prints about its 95
models, beside the same of its authors' data (\`data/nc_survey.csv\`, CC BY-NC-SA 4.0) by the core of Carbon Tally: ${good} of
${claims.length} numbers reproduce as printed. The others are named with what was found, not with a guess at how they came
about, unless the data show it. The table is made by \`node tests/survey/table.mjs\`; the paper was read in a transcription of its text.

${line(['where', 'what', 'printed', 'recomputed', 'reproduces', 'remark'])}
${line(Array(6).fill('---'))}
${claims.map((claim) => line(cells(claim))).join('\n')}

## What the paper does not print

- The line of least squares of log10 kg on log10 kWh: slope ${published.line.slope.text}, intercept ${published.line.intercept.text},
  R² ${published.line.r2.text}; Spearman's rank correlation of energy and emissions ${published.rank_correlation.text}.
- Of the variance of the logarithm of emissions, ${device_hours.text} go with device-hours, ${intensity.text} with carbon intensity and
  ${power.text} with power: the paper's own conclusion, in numbers.

## Published figures that do not follow from the row

| models | what the data say | why |
| --- | --- | --- |
| 14, 15, 60, 61 | energy is not power × devices × time | copied from Patterson et al. 2021, for 14 and 15 with a PUE of 1.12 |
| 9, 15, 60, 61 | emissions are not energy × intensity | copied from Patterson et al. 2021; the intensity of 60 does not belong to it |
| 86 | a “p6000” of 40 W | its source is the page of the Quadro P600 |
`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, page());
