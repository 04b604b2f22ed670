// The names of fields, factors and groups.
import type { Boundary, Factors } from 'carbon-tally';
import { fieldAt, type Group } from '../fields.js';

const fields: Record<string, string> = {
  title: 'Carbon footprint of',
  name: 'Name of the run',
  count: 'Devices',
  device: 'Hardware',
  'device/name': 'Own hardware',
  'device/watts': 'Rated power',
  hours: 'Wall-clock hours',
  device_hours: 'Device-hours',
  utilisation: 'Utilisation',
  pue: 'PUE',
  pue_year: 'Year of the PUE',
  intensity: 'Carbon intensity',
  place: 'Place',
  year: 'Year of run',
  'place/g_per_kwh': 'Carbon intensity',
  'place/name': 'Place',
  'place/year': 'Year of the figure',
  'place/source': 'Source of the figure',
  'place/kind': 'Kind of figure',
  stage: 'Stage',
  repeats: 'Repeats',
  notes: 'Notes',
  average_watts: 'Average draw per device',
  nodes: 'Nodes',
  'host/cpu': 'CPU',
  'host/cpu/name': 'Own CPU',
  'host/cpu/watts': 'Rated power of the CPU',
  'host/cpus': 'CPUs per node',
  'host/utilisation': 'CPU utilisation',
  'host/memory_gb': 'Memory per node',
  'measured/kwh': 'Energy of all repeats',
  'measured/boundary': 'What the meter covered',
  'measured/method': 'How it was measured',
  'reported/kwh': 'Published energy',
  'reported/kg': 'Published carbon',
  'reported/source': 'Published in',
  'embodied/kg': 'Carbon of making one device',
  'embodied/lifetime_years': 'Years of service',
  'about/parameters': 'Parameters of the model',
  'about/flops': 'Operations of the training',
  'about/complete': 'Are these all runs of the project?',
  'about/functional_unit': 'Functional unit',
  'about/units': 'Units served',
  'market_based/kg': 'Market-based carbon',
  'market_based/source': 'Stated in',
  'settings/lines': 'Not part of the total',
};

export const factors: Record<keyof Factors, string> = {
  count: 'Devices',
  repeats: 'Repeats',
  hours: 'Wall-clock hours',
  device_hours: 'Device-hours',
  power: 'Rated power',
  utilisation: 'Utilisation',
  average_power: 'Average draw',
  nodes: 'Nodes',
  cpus: 'CPUs per node',
  cpu_power: 'Rated power of the CPU',
  cpu_utilisation: 'CPU utilisation',
  memory: 'Memory per node',
  memory_power: 'Power of memory',
  measured: 'Measured energy',
  pue: 'PUE',
  intensity: 'Carbon intensity',
};

export const groups: Partial<Record<Group, string>> = {
  purpose: 'Purpose',
  power: 'Power',
  host: 'Host machine',
  measured: 'Measured energy',
  ranges: 'Ranges',
  reported: 'Published figures to check against',
  embodied: 'Embodied carbon',
};

export const boundaries: Record<Boundary | '', { name: string; hint: string }> = {
  '': { name: 'Not measured', hint: 'the formula above is used' },
  device: { name: 'Devices', hint: 'the accelerators alone, e.g. by nvidia-smi: a host is added, the PUE applied' },
  node: { name: 'Nodes', hint: 'whole machines, e.g. at their plugs: only the PUE is applied' },
  facility: { name: 'Facility', hint: 'the whole data centre: nothing is added or applied' },
};

function rangeName(path: string): string | undefined {
  const factor = path.startsWith('ranges/') ? fieldAt(path)?.factor : undefined;
  return factor && `Range of ${factors[factor]}`;
}

/** Of a field, or of a group of them. */
export function fieldName(path: string): string {
  return fields[path] ?? rangeName(path) ?? groups[path as Group] ?? path;
}
