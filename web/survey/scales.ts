// Where values stand in a chart, and the round numbers at its axes.

export interface Tick {
  value: number;
  text: string;
}

export interface Axis {
  /** From 0 at the lower end to 1. */
  part(value: number): number;
  /** The values at its ends. */
  ends: readonly [number, number];
  ticks: readonly Tick[];
}

/** `textOf` says ten to that power, with its unit. */
export function logAxis(values: readonly number[], textOf: (power: number) => string): Axis {
  const logs = values.filter((value) => value > 0).map(Math.log10);
  const first = Math.floor(Math.min(...logs, 0));
  const last = Math.max(first + 1, Math.ceil(Math.max(...logs)));
  const step = last - first > 3 ? 2 : 1;
  const powers = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  return {
    part: (value) => (value > 0 ? Math.max(0, (Math.log10(value) - first) / (last - first)) : 0),
    ends: [10 ** first, 10 ** last],
    ticks: powers.map((power) => ({ value: 10 ** power, text: textOf(power) })),
  };
}

/** The step between round numbers of which three to six lie in such a span. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 3));
  return power * ([5, 2, 1].find((of) => span / (of * power) >= 3) ?? 1);
}

/** `from` is its lower end, where that is not the least value. */
export function linearAxis(values: readonly number[], from?: number): Axis {
  const [least, most] = [from ?? Math.min(...values), Math.max(...values)];
  const step = roundStep(most - least || Math.abs(most) || 1);
  const first = Math.floor(least / step) * step;
  const last = Math.max(first + step, most);
  const count = Math.floor((last - first) / step + 1e-9) + 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return {
    part: (value) => (value - first) / (last - first),
    ends: [first, last],
    ticks: Array.from({ length: count }, (_, i) => first + i * step).map((value) => ({
      value,
      text: value.toFixed(digits),
    })),
  };
}

/** The middle of each of some equal stretches. */
export function stretches(texts: readonly string[]): Axis {
  return {
    part: (at) => (at + 0.5) / texts.length,
    ends: [0, texts.length - 1],
    ticks: texts.map((text, value) => ({ value, text })),
  };
}
