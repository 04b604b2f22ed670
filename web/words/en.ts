// English, from which the other languages are made: they have the same members, with the same parameters.
import type { Basis, Doubt } from 'carbon-tally';
import type { ExampleName } from '../examples.js';
import { embed } from './en/embed.js';
import { boundaries, factors, fields, groups, rangeOf } from './en/fields.js';
import { filling } from './en/filling.js';
import { terms } from './en/glossary.js';
import { guide } from './en/guide.js';
import { kept } from './en/kept.js';
import { paper } from './en/paper.js';
import { report } from './en/report.js';
import { upper } from './en/sentences.js';
import { share } from './en/share.js';
import { stopped } from './en/stopped.js';
import { collection, survey } from './en/survey.js';

const basis: Record<Basis, string> = {
  measured: 'measured',
  stated: 'stated',
  catalog: 'from the catalogue',
  assumed: 'assumed',
};

const example: Record<ExampleName, string> = {
  finetuning: 'Fine-tuning, one GPU',
  bloom: 'BLOOM',
  search: 'Hyper-parameter search',
};

export const en = {
  /** As `lang` has it, and as it calls itself. */
  code: 'en',
  called: 'English',
  ofPage: 'Language of the page',
  signs: { comma: ', ', colon: ': ', stop: '.' },
  inBrackets: (text: string) => ` (${text})`,
  /** What the core says in fixed words, by these: its own words in English. */
  phrases: {} as Readonly<Record<string, string>>,

  purpose: 'Counts the carbon of training runs, and writes the paragraph for your paper.',
  basis,
  basisName: 'stated, from the catalogue, assumed',
  fields,
  factors,
  rangeOf,
  groups,
  boundaries,
  terms,
  ask: (name: string) => `What does “${name}” mean?`,

  examples: 'Examples',
  example,
  clear: 'Start empty',
  open: 'Open runs',
  save: 'Save runs',
  saveHint: 'Saves what you entered as a JSON document that can be opened here again.',
  drop: 'Drop the file to open it.',

  runs: 'Runs',
  runName: (number: number) => `Run ${number}`,
  addRun: 'Add a run',
  duplicate: 'Duplicate',
  duplicateLast: 'Duplicate the last run',
  remove: 'Delete',
  of: (action: string, name: string) => `${action} ${name}`,
  none: 'No runs. Add one, or begin with an example.',
  more: (hidden: number) =>
    hidden === 1 ? '1 more run is not shown here.' : `${hidden} more runs are not shown here.`,
  showMore: 'Show more',

  carbon: 'Carbon',
  leftOut: 'not counted',
  timeWay: 'How the time is stated',
  forYear: 'year',
  repeatsOf: (count: string): string => (count === '1' ? 'repeat' : 'repeats'),
  repeats: (count: string) => (count === '1' ? '1 repeat' : `${count} repeats`),
  hostEnergy: 'for the host machine',
  measuredAt: {
    '': 'measured',
    device: 'measured at the devices',
    node: 'measured at the nodes',
    facility: 'measured for the facility',
  },
  replacesAbove: 'in place of the factors above',
  replacedByDraw: 'replaced by the average draw',

  moreFields: 'More about this run',
  moreWith: (filled: string[]) => `More: ${filled.join(' · ')}`,
  draw: (watts: string) => `${watts} W draw`,
  filled: {
    host: 'host',
    measured: 'measured energy',
    ranges: 'ranges',
    reported: 'published figures',
    embodied: 'embodied carbon',
    notes: 'notes',
  },
  noStage: 'not stated',
  finalModel: 'final model',
  ofRuns: (name: string, count: number) => (count === 1 ? name : `${name}, ${count} runs`),
  low: 'low',
  high: 'high',
  end: (factor: string, end: string) => `${factor}, ${end}`,
  inUse: (range: string) => `now ${range}`,
  exact: (value: string) => `now exactly ${value}`,
  hints: {
    notes: 'shown in the working, under this run',
    'measured/method': 'e.g. nvidia-smi, every second',
  },

  working: 'Sources and working',
  factor: 'Factor',
  value: 'Value',
  range: '90 % range',
  why: 'Where it comes from',
  arithmetic: 'Working',

  searchPlace: 'Region, country, state or grid',
  own: 'Not in the catalogue',
  hardware: {
    device: {
      search: 'Type a name, e.g. A100',
      own: 'Own hardware: state its rated power',
      ownNamed: (name: string) => `Own hardware “${name}”: state its rated power`,
    },
    cpu: {
      search: 'Type a name, e.g. EPYC 7742',
      own: 'Own CPU: state its rated power',
      ownNamed: (name: string) => `Own CPU “${name}”: state its rated power`,
    },
  },
  ownName: 'Name it',
  fromCatalogue: 'Choose from the catalogue',
  ownPlace: 'Own value in g/kWh',
  ownPlaceHint: 'from your provider or a publication',
  useIntensity: (digits: string) => `Use ${digits} g/kWh as the intensity`,
  providers: 'Cloud regions',
  regionsOf: (count: number) => `${count} regions`,
  countries: 'Countries',
  countriesCount: (count: number) => `${count} countries and areas`,
  back: 'Back',
  kinds: { '': 'not stated', 'life-cycle': 'life-cycle', direct: 'direct' },
  figure: 'About this figure',

  error: 'Error',
  warning: 'Check',
  fixed: (label: string) => `Done: “${label}”.`,
  todo: (fields: string[]) => `Still to fill in: ${fields.join(', ')}.`,
  betterWith: (fields: string[]) => `Counted. Better with: ${fields.join(', ')}.`,

  undo: 'Undo',
  redo: 'Redo',
  dismiss: 'Dismiss',
  deleted: (name: string) => `“${name}” is deleted.`,
  replaced: 'Your previous runs were replaced.',
  setAside: (name: string) => `“${name}” is kept among the projects.`,
  putBack: 'Your previous runs are back.',
  refused: (file: string) => `“${file}” was not opened. Your runs are as they were.`,
  unreadable: 'The file cannot be read as a document of Carbon Tally.',
  restarted: 'The calculation broke down and was started again. What you entered is intact.',

  total: 'Total',
  totalNow: (carbon: string, energy: string) => `Total ${carbon} CO2e, ${energy}.`,
  counted: (count: number) => (count === 1 ? '1 run' : `${count} runs`),
  notCounted: (count: number) =>
    count === 1 ? '1 run is left out of the total.' : `${count} runs are left out of the total.`,
  begin: 'Enter the hardware, the hours and the place of a run: its carbon appears here.',
  stillToFill: (count: number) =>
    count === 1 ? '1 run is still to be filled in.' : `${count} runs are still to be filled in.`,
  toFillIn: 'to be filled in',

  upper,
  ranged: (range: string) => `90 % range ${range}`,
  doubt: ({ name, text }: Doubt) => `The largest doubt is ${name}: ${text} of the variance.`,

  tally: 'Tally',
  run: 'Run',
  deviceHours: 'Device-hours',
  energy: 'Facility energy',
  empty: 'Nothing is counted yet.',
  wholeProject: 'Whole project',
  inHours: (hours: string) => `${hours} device-hours`,
  inDays: (days: string) => `${days} device-days`,
  inGpuHours: (hours: string) => `${hours} GPU-hours`,
  untimed: (count: number) =>
    count === 1 ? 'Without 1 run whose hours are not known.' : `Without ${count} runs whose hours are not known.`,
  by: { place: 'By place', year: 'By year', device: 'By device' },
  partOf: (counted: number, leftOut: number) => `For ${counted} of ${counted + leftOut} runs.`,
  sources: 'What the sources say',
  source: 'Source',
  sourcesOf: (name: string, year: number) => `The electricity of ${name}, ${year}`,
  sourcesApart: (count: number, low: string, high: string, ratio: string | undefined) =>
    count === 1
      ? 'One source is known.'
      : `${count} sources lie between ${low} and ${high}${ratio === undefined ? '' : `: a factor of ${ratio}`}.`,
  inFull: 'These sources in full',
  sourcesFor: (intensity: string, name: string) => `${intensity}: what the sources say about ${name}`,
  sourcesHere: 'What the sources say about the place of these runs',
  intensityOnLog: 'On a log scale',
  carbonUnder: 'These runs',
  mainSource: (country: string, year: number, name: string, share: string) =>
    `${country}, ${year}: the main source of electricity was ${name}, ${share}.`,
  overYears: (name: string) => `Carbon intensity of ${name} over the years, g/kWh`,
  placesOverYears: 'Carbon intensity of these places over the years, g/kWh',
  someOverYears: (count: number) =>
    `Carbon intensity over the years, g/kWh: the ${count} places of the least and the ${count} of the most carbon`,
  otherSeries: (name: string, before: string, after: string, year: number) =>
    `${name}: ${before}; from the ring in ${year} on ${after}.`,
  ofKind: (name: string, kind: string) => `${name}, ${kind}`,
  unitOfIntensity: 'g CO₂e/kWh',
  asTable: 'As a table',
  close: 'Close',
  inYear: 'For the year',

  elsewhere: 'The same runs elsewhere',
  addPlace: 'Compare with',
  allRegionsOf: (provider: string) => `All regions of ${provider}`,
  cleanestOf: (provider: string) => `Cleanest ten of ${provider}`,
  ownPue: 'With the PUE of each place',
  asRun: 'As run',
  theseRuns: '(as run)',
  times: 'Times',
  addList: 'Add',
  lists: {
    near: 'Within 1,000 km',
    continent: 'Same continent',
    cleanest: 'Cleanest ten countries',
    clouds: 'Where the clouds are',
    paper: 'Countries of Counting Carbon',
  },
  groupBy: 'Group by',
  groupings: { '': 'nothing', provider: 'provider', country: 'country' },
  orderBy: 'Order by',
  orders: { carbon: 'carbon', name: 'name' },
  scale: 'Scale',
  scales: { log: 'logarithmic', linear: 'linear' },
  scaledCarbon: { log: 'Carbon, on a log scale', linear: 'Carbon, from 0' },
  otherPlaces: 'Others',
  map: 'Map',
  carbonIn: (carbon: string, place: string | undefined) =>
    place === undefined ? `${carbon} as run` : `${carbon} in ${place}`,
  mapTitle: (least: string, most: string) => `From ${least} to ${most}.`,
  onMap: (place: string, carbon: string, ratio: string) => `${place}: ${carbon} CO2e, ${ratio} × as run.`,
  wholeWorld: 'Whole world',
  saveMap: 'Download the map as SVG',
  saveDots: 'Download as SVG',
  someRows: (ends: number, all: number) =>
    `The ${ends} rows of the least and the ${ends} of the most carbon, and the runs as they were, of ${all}.`,
  allRows: (all: number) => `Show all ${all}`,
  saveLines: (title: string) => `Download as SVG: ${title}`,
  saveLineData: (title: string) => `Its data as CSV: ${title}`,
  saveData: 'Its data as CSV',
  saveMapData: 'The data of the map as CSV',
  saveTable: 'The table as CSV',
  inItsYear: (intensity: string, year: number | undefined) =>
    year === undefined ? intensity : `${intensity}, ${year}`,
  withPue: (intensity: string, pue: string | undefined) => (pue === undefined ? intensity : `${intensity}, PUE ${pue}`),
  notOnMap: (count: number) =>
    count === 1
      ? '1 place is not on the map: the data do not say where it is.'
      : `${count} places are not on the map: the data do not say where they are.`,
  shadedBy: (year: number, source: string) => `Life-cycle g CO₂e/kWh in ${year}, ${source}:`,
  takeOut: 'Remove',
  takeOutAll: (count: number) => (count === 0 ? 'Remove all' : count === 1 ? 'Remove it' : `Remove these ${count}`),
  inFiles:
    'A paragraph, the table and a CSV of this are among the files of the paper: LaTeX, Markdown, HTML, text and CSV.',
  notInTotal: 'Not part of the total',
  noFigure: 'no figure known',
  lines: { embodied: 'Embodied carbon', water: 'Water', equivalences: 'Everyday equivalences' },
  marketBased: 'Market-based figure',
  reportedTotal: 'Published total to check against',

  survey,
  collection,
  guide,
  report,

  ...filling,
  ...paper,
  ...share,
  ...kept,
  ...embed,

  quiet: 'What you enter stays in this browser: nothing leaves this machine.',
  quietInFrame: 'What you enter stays in this frame: nothing leaves it before you attach it.',
  // As the licence asks.
  ofGrids:
    'Averages of grids: contains information from Electricity Maps, made available here under the Open Database License (ODbL) 1.0.',
  allSources: (count: number) => `All ${count} sources of the data, with their licences`,
  version: (tool: string, data: string) => `Carbon Tally ${tool}, data ${data}.`,

  ...stopped,
  stoppedKeep: 'What you entered is below as a document. Save it, and open it again later.',
};

export type Catalogue = typeof en;
