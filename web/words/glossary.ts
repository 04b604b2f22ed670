// What the words of the method mean, in a sentence or two each.

const terms = {
  count: 'How many accelerators ran at the same time. A TPU is counted in chips, not in cores.',
  power: 'The device, from which follows its rated power (TDP): the watts that its maker says one draws at full load.',
  time: 'Wall-clock hours are how long one run took by the clock on the wall; they are multiplied by the number of devices. Device-hours, such as GPU-hours, are already summed over all devices and repeats, and multiplied by nothing.',
  utilisation:
    'Mean power of a device over its rated power, e.g. 0.8. It is not the share of time in which the device was busy, which nvidia-smi calls utilisation.',
  average: 'Mean draw of one device in watts, from a meter or a log. It replaces rated power × utilisation.',
  pue: 'Power usage effectiveness: the energy of the whole facility, with its cooling, over that of its computers. 1 is no overhead at all, as for a desktop computer.',
  intensity:
    'CO2e emitted for each kilowatt-hour: the yearly average of the grid that the machine stood in (location-based), whatever green power was bought for it (market-based).',
  place: 'Where the machine stood. It decides the carbon intensity, and the PUE where none is stated.',
  year: 'Calendar year in which the run took place: grids and facilities change from year to year.',
  kind: 'Life-cycle includes building the power stations and supplying their fuel; direct is only what they emit themselves, and lower.',
  stage: 'What the run was for. It sets the final model apart from the whole project, with its searches and failures.',
  repeats: 'How often the same run was made, e.g. with other seeds or settings. Each time counts in full.',
  host: 'The machine around the accelerators: its processors and memory. It is counted only where it is stated.',
  nodes: 'How many host machines ran at the same time; one machine often holds 4 or 8 accelerators.',
  measured:
    'A meter’s kilowatt-hours for the whole run, all repeats together. They replace what is multiplied, as far as the meter’s boundary reaches.',
  range:
    'The lowest and highest value that is still likely: 5th and 95th percentile, so that 9 of 10 values lie between them. Of a total it is the 90 % range that follows from those of its factors.',
  reported: 'What was published is compared with the result, and never used in it.',
  embodied:
    'What making the hardware emitted, shared out over its years of service. The years are in hours of use: 6 years used 85 % of the time are 5.1. It is shown where its line in the tally is on.',
  lines:
    'Embodied carbon is that of making the hardware; a run can state its own figures for it under “More”. Water is what the facility uses on its site, mostly for cooling (its WUE, in litres per kWh); that of power stations is not in it. Equivalences say the total in everyday terms. None of them is added to the total.',
  market:
    'Carbon after contracts and certificates for green power. The total is location-based: the average of the grid, whatever was bought.',
  paper:
    'The method of Counting Carbon (2023), for a comparison with its survey: rated power × device-hours × carbon intensity, without utilisation, host and PUE. It is no second estimate.',
  basis:
    'Measured is a meter’s figure, stated is yours, and the catalogue’s is published, with its source under “Sources and working”. Assumed is the best guess in place of something not known.',
  hours:
    'Device-hours are summed over all devices: 8 devices for 10 hours are 80. Device-days are the same in days; GPU-hours leave out what is no GPU.',
};

export type Term = keyof typeof terms;

const ofFields: Record<string, Term> = {
  count: 'count',
  device: 'power',
  'device/name': 'power',
  hours: 'time',
  device_hours: 'time',
  utilisation: 'utilisation',
  average_watts: 'average',
  pue: 'pue',
  pue_year: 'pue',
  intensity: 'intensity',
  'place/g_per_kwh': 'intensity',
  place: 'place',
  year: 'year',
  'place/kind': 'kind',
  stage: 'stage',
  repeats: 'repeats',
  nodes: 'nodes',
  'host/cpu': 'host',
  'host/cpu/name': 'host',
  'host/utilisation': 'utilisation',
  'measured/kwh': 'measured',
  ranges: 'range',
  reported: 'reported',
  embodied: 'embodied',
  'settings/lines': 'lines',
  'market_based/kg': 'market',
};

/** The term that explains a field, where there is something to explain. */
export function termOf(field: string): Term | undefined {
  return ofFields[field];
}

export function meaning(term: Term): string {
  return terms[term];
}
