// The fields of a document, each in one line. What is typed, opened, sent and blamed follows from here.
import type { Factors, RangedFactor } from 'carbon-tally';
import { isFields, memberAt } from './pointer.js';

export type Group =
  | 'head'
  | 'formula'
  | 'figure'
  | 'purpose'
  | 'power'
  | 'host'
  | 'measured'
  | 'ranges'
  | 'reported'
  | 'embodied'
  | 'document';

export interface Field {
  /** Of the member in the run, or in the document for the last group. */
  path: string;
  holds: 'text' | 'number' | 'year' | 'choice' | 'range';
  /** Where it stands. */
  group: Group;
  unit?: string;
  /** A text of several lines. */
  long?: true;
  /** The factor that it states. */
  factor?: keyof Factors;
  /** On show only in such a run; always where absent. */
  when?(run: unknown): boolean;
}

/** How a member chooses: from the catalogue, by figures of one's own, or as nothing that the page knows. */
export type Way = 'none' | 'catalog' | 'own' | 'kept';

export function wayOf(member: unknown): Way {
  if (member === undefined) return 'none';
  if (!isFields(member)) return 'kept';
  const named = ['id', 'country', 'grid', 'provider', 'region'].some((key) => Object.hasOwn(member, key));
  return named ? 'catalog' : 'own';
}

const own = (path: string) => (run: unknown) => wayOf(memberAt(run, path)) === 'own';
const given =
  (...paths: string[]) =>
  (run: unknown) =>
    paths.some((path) => memberAt(run, path) !== undefined);

const ranges: [RangedFactor, keyof Factors][] = [
  ['count', 'count'],
  ['repeats', 'repeats'],
  ['hours', 'hours'],
  ['device_hours', 'device_hours'],
  ['watts', 'power'],
  ['utilisation', 'utilisation'],
  ['average_watts', 'average_power'],
  ['nodes', 'nodes'],
  ['cpus', 'cpus'],
  ['cpu_watts', 'cpu_power'],
  ['cpu_utilisation', 'cpu_utilisation'],
  ['memory_gb', 'memory'],
  ['measured_kwh', 'measured'],
  ['pue', 'pue'],
  ['g_per_kwh', 'intensity'],
];

export const fields: Field[] = [
  { path: 'name', holds: 'text', group: 'head' },
  { path: 'count', holds: 'number', group: 'formula', factor: 'count' },
  { path: 'device', holds: 'choice', group: 'formula', factor: 'power' },
  { path: 'device/name', holds: 'text', group: 'formula', when: own('device') },
  { path: 'device/watts', holds: 'number', group: 'formula', unit: 'W', factor: 'power', when: own('device') },
  { path: 'hours', holds: 'number', group: 'formula', unit: 'h', factor: 'hours' },
  { path: 'device_hours', holds: 'number', group: 'formula', unit: 'h', factor: 'device_hours' },
  { path: 'utilisation', holds: 'number', group: 'formula', factor: 'utilisation' },
  { path: 'pue', holds: 'number', group: 'formula', factor: 'pue' },
  { path: 'pue_year', holds: 'year', group: 'formula', when: given('pue', 'pue_year') },
  { path: 'place', holds: 'choice', group: 'formula', factor: 'intensity' },
  {
    path: 'place/g_per_kwh',
    holds: 'number',
    group: 'formula',
    unit: 'g/kWh',
    factor: 'intensity',
    when: own('place'),
  },
  { path: 'place/name', holds: 'text', group: 'formula', when: own('place') },
  { path: 'year', holds: 'year', group: 'formula' },
  { path: 'place/source', holds: 'text', group: 'figure', when: own('place') },
  { path: 'place/year', holds: 'year', group: 'figure', when: own('place') },
  { path: 'place/kind', holds: 'choice', group: 'figure', when: own('place') },
  { path: 'stage', holds: 'choice', group: 'purpose' },
  { path: 'repeats', holds: 'number', group: 'purpose', factor: 'repeats' },
  { path: 'notes', holds: 'text', group: 'purpose', long: true },
  { path: 'average_watts', holds: 'number', group: 'power', unit: 'W', factor: 'average_power' },
  { path: 'nodes', holds: 'number', group: 'host', factor: 'nodes' },
  { path: 'host/cpu', holds: 'choice', group: 'host', factor: 'cpu_power' },
  { path: 'host/cpu/name', holds: 'text', group: 'host', when: own('host/cpu') },
  { path: 'host/cpu/watts', holds: 'number', group: 'host', unit: 'W', factor: 'cpu_power', when: own('host/cpu') },
  { path: 'host/cpus', holds: 'number', group: 'host', factor: 'cpus' },
  { path: 'host/utilisation', holds: 'number', group: 'host', factor: 'cpu_utilisation' },
  { path: 'host/memory_gb', holds: 'number', group: 'host', unit: 'GB', factor: 'memory' },
  { path: 'measured/kwh', holds: 'number', group: 'measured', unit: 'kWh', factor: 'measured' },
  { path: 'measured/boundary', holds: 'choice', group: 'measured' },
  { path: 'measured/method', holds: 'text', group: 'measured' },
  ...ranges.map(([key, factor]): Field => ({ path: `ranges/${key}`, holds: 'range', group: 'ranges', factor })),
  { path: 'reported/kwh', holds: 'number', group: 'reported', unit: 'kWh' },
  { path: 'reported/kg', holds: 'number', group: 'reported', unit: 'kg' },
  { path: 'reported/source', holds: 'text', group: 'reported' },
  { path: 'embodied/kg', holds: 'number', group: 'embodied', unit: 'kg' },
  { path: 'embodied/lifetime_years', holds: 'number', group: 'embodied' },
];

export const documentFields: Field[] = [
  { path: 'title', holds: 'text', group: 'document' },
  { path: 'reported/kwh', holds: 'number', group: 'document', unit: 'kWh' },
  { path: 'reported/kg', holds: 'number', group: 'document', unit: 'kg' },
  { path: 'reported/source', holds: 'text', group: 'document' },
  { path: 'about/task', holds: 'text', group: 'document' },
  { path: 'about/data_set', holds: 'text', group: 'document' },
  { path: 'about/score', holds: 'number', group: 'document' },
  { path: 'about/parameters', holds: 'number', group: 'document' },
  { path: 'about/flops', holds: 'number', group: 'document', unit: 'FLOP' },
  { path: 'about/complete', holds: 'choice', group: 'document' },
  { path: 'about/functional_unit', holds: 'text', group: 'document' },
  { path: 'about/units', holds: 'number', group: 'document' },
  { path: 'market_based/kg', holds: 'number', group: 'document', unit: 'kg' },
  { path: 'market_based/source', holds: 'text', group: 'document' },
];

const byPath = new Map([...documentFields, ...fields].map((field) => [field.path, field]));

export function fieldAt(path: string): Field | undefined {
  return byPath.get(path);
}

/** Also of the codes that a choice stands for, whose digits are no number. */
export function holdsText(path: string): boolean {
  const holds = (fieldAt(path) ?? fieldAt(path.slice(0, path.lastIndexOf('/'))))?.holds;
  return holds === 'text' || holds === 'choice';
}

/** The fields of a group that are on show in this run. */
export function fieldsOf(group: Group, run: unknown): Field[] {
  return fields.filter((field) => field.group === group && (field.when?.(run) ?? true));
}
