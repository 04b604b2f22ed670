// Which tint a country has by its carbon intensity.
import type { Intensities } from 'carbon-tally';

/** Yearly averages of countries, by their codes; `source` is a short name. */
export type Shades = Pick<Intensities, 'year' | 'source' | 'classes' | 'countries'>;

/** The class of its tint. */
export function stepOf(shades: Shades | undefined, code: string): string {
  const known = shades?.countries[code];
  return known ? `step-${known.class}` : '';
}
