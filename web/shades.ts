// Which of five tints a country has by its carbon intensity.

/** Yearly averages of countries, by their codes. */
export interface Shades {
  year: number;
  /** Its short name. */
  source: string;
  countries: Record<string, { g_per_kwh: number }>;
}

// Upper ends of the tints in g/kWh: round numbers that part the countries in about equal fifths.
const ends = [150, 350, 500, 650];

/** The class of its tint. */
export function stepOf(shades: Shades | undefined, code: string): string {
  const grams = shades?.countries[code]?.g_per_kwh;
  if (grams === undefined) return '';
  const step = ends.findIndex((end) => grams < end);
  return `step-${step < 0 ? ends.length : step}`;
}

export function keyOf(): { step: string; text: string }[] {
  const texts = ends.map((end, at) => (at === 0 ? `< ${end}` : `${ends[at - 1]}–${end}`));
  return [...texts, `≥ ${ends.at(-1)}`].map((text, at) => ({ step: `step-${at}`, text }));
}
