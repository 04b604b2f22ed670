// All words of the page. What the core says (labels, details, problems, snippets) is not here.
import type { Basis } from 'carbon-tally';
import type { ExampleName } from './examples.js';

const basis: Record<Basis, string> = {
  stated: 'stated',
  catalog: 'from the catalogue',
  assumed: 'assumed',
};

const example: Record<ExampleName, string> = {
  finetuning: 'Fine-tuning, one GPU',
  bloom: 'BLOOM',
  search: 'Hyper-parameter search',
};

const fields: Record<string, string> = {
  title: 'Carbon footprint of',
  name: 'Name of the run',
  count: 'Devices',
  device: 'Hardware',
  'device/name': 'Own hardware',
  'device/watts': 'Rated power',
  hours: 'Wall-clock hours',
  utilisation: 'Utilisation',
  pue: 'PUE',
  intensity: 'Carbon intensity',
  place: 'Place',
  year: 'Year of run',
  'place/g_per_kwh': 'Carbon intensity',
  'place/name': 'Place',
  'place/year': 'Year of the figure',
  'place/source': 'Source of the figure',
  'place/kind': 'Kind of figure',
};

export const words = {
  tool: 'Carbon Tally',
  purpose: 'Counts the carbon of training runs, and writes the paragraph for your paper.',
  basis,
  field: (key: string): string => fields[key] ?? key,

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
  remove: 'Delete',
  of: (action: string, name: string) => `${action} ${name}`,
  none: 'No runs. Add one, or begin with an example.',
  more: (hidden: number) =>
    hidden === 1 ? '1 more run is not shown here.' : `${hidden} more runs are not shown here.`,
  showMore: 'Show more',

  carbon: 'Carbon',
  leftOut: 'not counted',
  working: 'Sources and working',
  factor: 'Factor',
  value: 'Value',
  why: 'Where it comes from',
  arithmetic: 'Working',

  searchDevice: 'Type a name, e.g. A100',
  searchPlace: 'Region or country',
  own: 'Not in the catalogue',
  ownDevice: 'Own hardware: state its rated power',
  ownDeviceNamed: (name: string) => `Own hardware “${name}”: state its rated power`,
  ownName: 'Name it',
  fromCatalogue: 'Choose from the catalogue',
  ownPlace: 'Own value in g/kWh',
  ownPlaceHint: 'from your provider or a publication',
  providers: 'Cloud regions',
  regionsOf: (count: number) => `${count} regions`,
  countries: 'Countries',
  countriesCount: (count: number) => `${count} countries and areas`,
  back: 'Back',
  nothing: 'Nothing of that name.',
  kinds: { '': 'not stated', 'life-cycle': 'life-cycle', direct: 'direct' },
  figure: 'About this figure',

  error: 'Error',
  warning: 'Check',
  todo: (fields: string[]) => `Still to fill in: ${fields.join(', ')}.`,

  undo: 'Undo',
  redo: 'Redo',
  dismiss: 'Dismiss',
  deleted: (name: string) => `“${name}” is deleted.`,
  replaced: 'Your previous runs were replaced.',
  putBack: 'Your previous runs are back.',
  refused: (file: string) => `“${file}” was not opened. Your runs are as they were.`,
  unreadable: 'The file cannot be read as a document of Carbon Tally.',
  restarted: 'The calculation broke down and was started again. What you entered is intact.',

  total: 'Total',
  totalNow: (carbon: string, energy: string) => `Total ${carbon} CO2e, ${energy}.`,
  counted: (count: number) => (count === 1 ? '1 run' : `${count} runs`),
  notCounted: (count: number) =>
    count === 1 ? '1 run is left out of the total.' : `${count} runs are left out of the total.`,

  tally: 'Tally',
  run: 'Run',
  deviceHours: 'Device-hours',
  energy: 'Facility energy',
  empty: 'Nothing is counted yet.',

  paper: 'For the paper',
  titleHint: 'e.g. our method (optional)',
  formats: { latex: 'LaTeX', markdown: 'Markdown' },
  preamble: 'In the preamble',
  body: 'In the text',
  preview: 'As it reads',
  copy: 'Copy',
  download: 'Download',
  nothingYet: 'Nothing to paste yet: no run is complete.',
  copied: 'Copied.',
  byHand: 'The browser refuses to copy. The text is selected: press Ctrl+C (Cmd+C on a Mac).',
  uncertain: 'If no file arrives, the page that embeds this one forbids downloads. Copy the text instead.',
  started: 'The file is on its way to your downloads.',
  noDownload: 'The browser refuses to save a file. Copy the text instead.',

  quiet: 'Nothing is stored, and nothing leaves this machine.',
  version: (tool: string, data: string) => `Carbon Tally ${tool}, data ${data}.`,
  method: 'Carbon = devices × rated power × utilisation × hours × PUE × carbon intensity',

  stopped: 'Carbon Tally cannot calculate here.',
  stoppedWhy:
    'The browser refused to run its WebAssembly core: it is older than 2023, or the policy of the page that embeds this one does not allow it. Open the file by itself in a current browser.',
  stoppedKeep: 'What you entered is below as a document. Save it, and open it again later.',
};
