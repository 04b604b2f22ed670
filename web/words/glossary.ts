// Which word of the method explains a field; what it means is said in each language.
import type { terms } from './en/glossary.js';

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
  'host/utilisation': 'cpu_utilisation',
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
