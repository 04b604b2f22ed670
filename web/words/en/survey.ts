// Words around the figures of the survey and of collections.
import type { Analysis, AnalysisRequest, Claim } from 'carbon-tally';

type Method = NonNullable<AnalysisRequest['method']>;

const units = {
  energy: ['Wh', 'kWh', 'MWh', 'GWh', 'TWh'],
  carbon: ['g', 'kg', 't', 'kt', 'Mt'],
};

/** Ten to that power of the second unit. */
function unitAt(names: readonly string[], power: number): string {
  const step = Math.min(Math.max(Math.floor(power / 3) + 1, 0), names.length - 1);
  return `${10 ** (power - 3 * (step - 1))} ${names[step]}`;
}

const listOf = (numbers: readonly number[]) => numbers.join(', ');

export const survey = {
  title: 'Beside other models',
  ofSurvey: 'The 95 models of Counting Carbon',
  ofCollection: 'A collection of reports',
  footprint: 'Footprint',
  methods: {
    paper: 'as the paper counts: rated power, no PUE',
    facility: 'with PUE, as in the total',
    published: 'as published',
  } satisfies Record<Method, string>,
  countedBy: (count: number, all: number) =>
    count === all ? `${all} models.` : `${count} of ${all}: the others do not have this figure.`,
  questions: {
    what: 'What the models are for, and what trained them',
    sources: 'Which energy sources?',
    magnitude: 'How much carbon?',
    years: 'How did it change over the years?',
    performance: 'Does more carbon buy better models?',
  },
  figure: (number: string) => `Figure ${number}`,
  tableOf: (number: string) => `Table ${number}`,

  standing: 'Your report among them',
  mine: 'your report',
  mineOf: (year: number) => `your report, ${year}`,
  others: {
    all: 'of all models',
    task: (task: string) => `of the models of ${task}`,
    year: 'of the models of that year',
  },
  emittedLess: (less: number, all: number, of: string) => `${of} emitted less: ${less} of ${all}`,
  noFootprint:
    'The report has no place here: the energy at rated power is not known of every run, or no run is complete.',
  copySentence: 'Copy the sentence',
  about: 'About your model',
  notStated: 'not stated',

  where: (first: readonly { name: string; count: number }[], all: number) =>
    `Most of ${all} by place: ${first.map(({ name, count }) => `${name} (${count})`).join(', ')}.`,
  medians: 'Median of its models, g CO₂e/kWh:',
  spread: ({ carbon_kg, energy_kwh }: Analysis) =>
    `From ${carbon_kg?.least.text} to ${carbon_kg?.most.text} of carbon, from ${energy_kwh?.least.text} to ${energy_kwh?.most.text} of energy; half of them emitted less than ${carbon_kg?.median.text}.`,
  marks: (sources: boolean) =>
    `${sources ? 'Dots: mainly coal, gas and oil. Crosses: mainly electricity low in carbon. ' : ''}Slanted lines: equal carbon intensity.`,
  grams: (grams: number) => `${grams} g/kWh`,
  energyAt: (power: number) => unitAt(units.energy, power),
  carbonAt: (power: number) => unitAt(units.carbon, power),
  energy: 'Energy',
  carbonOnLog: 'Carbon, on a log scale',
  fit: (r2: string, rank: string) =>
    `On logarithmic scales energy alone explains ${r2} of the variance of carbon (R²); the rank correlation is ${rank}.`,
  drivers: (hours: string, intensity: string, power: string) =>
    `Of the differences in carbon, ${hours} go with device-hours, ${intensity} with carbon intensity and ${power} with the power of the hardware (shares of the variance of its logarithm).`,
  grew: (ends: readonly { mean: string; years: string }[]) =>
    `On average ${ends.map(({ mean, years }) => `${mean} in ${years}`).join(', ')}.`,
  means:
    'Dots: means, with their 99 % interval. Short strokes: the models. Grey line: the mean of all. A mean follows its largest values.',
  meansOfSource: 'Dots: means, with their 99 % interval. Grey line: the mean of all sources.',
  all: (count: number) => `All ${count}`,
  allTasks: 'all',
  counted: (name: string, count: number) => `${name}, ${count}`,
  shortPeriod: (years: string) => years.replace(/(\d\d)(\d\d)/g, '’$2').replace('–’', '–'),
  task: 'Task',
  carbonByYear: 'Carbon of one model, on a log scale',
  dirtiest: (most: { name: string; mean: string }, least: { name: string; mean: string }) =>
    `Where the main source was ${most.name}, a kilowatt-hour had ${most.mean} on average; with ${least.name} it was ${least.mean}.`,
  commonest: (name: string, count: number, all: number) =>
    `${count} of ${all} models ran where most came from ${name}.`,
  costs: { carbon: 'carbon', energy: 'energy' },
  scores: (cost: string, ends: readonly { name: string; text: string }[] | undefined) =>
    ends
      ? `Score and ${cost}: a rank correlation from ${ends.map(({ name, text }) => `${text} (${name})`).join(' to ')}.`
      : `Score and ${cost}.`,
  scored: (set: string, metric: string, count: number) => `${set}, ${metric} (${count})`,
  front: (cost: string) =>
    `The line joins the models that no one of less ${cost} beats. The scores are published with a little noise.`,
  tasksTitle: 'Tasks and data sets',
  sourcesTitle: 'Main energy sources',
  hardwareTitle: 'Hardware of two and more models',

  claims: 'The numbers of the paper, recomputed',
  claimed: (same: number, all: number) =>
    `${same} of ${all} reproduce as printed. The others are named with what was found.`,
  verdicts: {
    reproduces: 'reproduces',
    differs: 'differs',
    'not checkable': 'cannot be checked',
  } satisfies Record<Claim['verdict'], string>,
  same: (count: number) => `The ${count} that reproduce`,
  differing: 'Published figures that do not follow from the row',
  ofModels: (models: readonly number[], what: string, why: string) =>
    `${models.length === 1 ? 'Model' : 'Models'} ${listOf(models)}: ${what}; ${why}.`,

  filter: 'Find',
  found: (count: number, all: number) => (count === all ? `${all} rows` : `${count} of ${all} rows`),
  entries: 'The reports',
  unnamed: (number: number) => `Report ${number}`,
  moreRows: (count: number) => `Show ${count} more`,
  columns: {
    model: 'Model',
    task: 'Task',
    year: 'Year',
    years: 'Years',
    place: 'Place',
    country: 'Country',
    device: 'Hardware',
    devices: 'Devices',
    source: 'Main source',
    energy: 'Energy',
    carbon: 'Carbon',
    carbonOf: 'Carbon in all',
    intensity: 'Intensity',
    models: 'Models',
    mean: 'Mean (99 % interval)',
    average: 'Mean',
    median: 'Median',
    usual: 'Usual main source',
    power: 'Rated power, W',
    dataSet: 'Data set',
    metric: 'Score',
    correlated: 'Rank correlation',
    onFront: 'Not beaten by a cheaper one',
    what: 'What',
    printed: 'Printed',
    recomputed: 'Recomputed',
    verdict: 'Verdict',
    why: 'What was found',
  },
  // As the licence asks.
  licence:
    'The data of the 95 models are those of Luccioni and Hernandez-Garcia, Counting Carbon (2023, https://arxiv.org/abs/2302.08476), carried into the form of this tool, under CC BY-NC-SA 4.0 (https://creativecommons.org/licenses/by-nc-sa/4.0/): for no commercial use.',
  notHere: 'This copy of Carbon Tally was built without the data of the survey, which are for no commercial use.',
};

export const collection = {
  open: 'Open reports …',
  folder: 'Open a folder …',
  drop: 'or drop them anywhere: reports of Carbon Tally (JSON), collections, tables (CSV)',
  paste: 'Paste reports or rows',
  pasteHint: 'JSON of one report or several, or rows of a spreadsheet with their header',
  add: 'Add them',
  pasted: 'pasted',
  part: (name: string, number: number) => `${name}, ${number}`,
  reading: ({ done, of, entries }: { done: number; of: number; entries: number }) =>
    `${Math.floor(done)} of ${of} files read, ${entries} reports`,
  cancel: 'Cancel',
  cancelled: 'Reading was cancelled; the rest was not read.',
  opened: (count: number) => (count === 1 ? '1 report is open.' : `${count} reports are open.`),
  refused: (count: number) => (count === 1 ? '1 could not be taken:' : `${count} could not be taken:`),
  nothingCounts: 'No run of it counts.',
  noEntry: 'This is no entry of a collection.',
  sameRuns: (name: string) => `Its runs are those of ${name}.`,
  sameId: (id: string, name: string) => `Its id “${id}” is that of ${name}.`,
  decimal: (cell: string) => `What does the comma in “${cell}” mean?`,
  decimals: { '.': 'It groups thousands', ',': 'Decimals follow it' },
  files: {
    'collection.csv': 'The collection as CSV',
    'collection.json': 'as JSON',
    'summary.md': 'A summary to publish',
  } as Record<string, string>,
  unused: (columns: readonly string[]) => `Not used: ${columns.map((name) => `“${name}”`).join(', ')}.`,
  remarks: (count: number) => (count === 1 ? '1 remark on what was taken' : `${count} remarks on what was taken`),
  stopped: 'The calculation broke down at it, and went on with the next.',
  noText: 'It cannot be read as text in UTF-8. Save it anew in that encoding.',
  close: 'Close the collection',
  reopen: 'Bring the closed collection back',
};
