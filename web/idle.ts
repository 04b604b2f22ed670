// What a run states and does not multiply, because something else that it states takes its place.
import type { Estimate, Factors } from 'carbon-tally';
import type { RunDraft } from './draft.js';
import { memberAt } from './pointer.js';

/** A place in the row of the formula. */
export type Slot = 'count' | 'device' | 'time' | 'utilisation' | 'pue' | 'place';
export const slots: Slot[] = ['count', 'device', 'time', 'utilisation', 'pue', 'place'];

export function idleSlots(run: RunDraft, estimate: Estimate | undefined): readonly Slot[] {
  const { measured, average_power: draw } = estimate?.factors ?? {};
  const whole = memberAt(run.value, 'measured/boundary') === 'facility';
  if (measured) return slots.slice(0, whole ? 5 : 4);
  return [...(run.time === 'device_hours' ? ['count' as const] : []), ...(draw ? ['utilisation' as const] : [])];
}

const places: Partial<Record<keyof Factors, Slot>> = {
  count: 'count',
  repeats: 'time',
  hours: 'time',
  device_hours: 'time',
  pue: 'pue',
};

/** True of a factor whose range has no effect. A host takes its time from what the row may not multiply. */
export function isIdle(factor: keyof Factors, run: RunDraft, estimate: Estimate): boolean {
  const { measured, average_power: draw } = estimate.factors;
  if (factor === 'power' || factor === 'utilisation') return (measured ?? draw) !== undefined;
  if (factor === 'average_power') return measured !== undefined;
  const place = places[factor];
  return place !== undefined && !estimate.host_energy && idleSlots(run, estimate).includes(place);
}
