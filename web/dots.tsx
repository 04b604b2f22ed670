// A dot with its range on a line, one strip for each row of a table, all by one scale.

export interface Mark {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** Where a number stands, in percent of the width. */
export type Scale = (value: number) => number;

/** Logarithmic, for places differ by factors; or linear, from 0. */
export function scaleOf(marks: readonly Mark[], linear = false): Scale {
  const place = linear ? (value: number) => value : Math.log;
  const all = marks.flatMap(({ value, low = value, high = value }) => [low, high]).map(place);
  const [least, most] = [linear ? 0 : Math.min(...all.filter(Number.isFinite)), Math.max(...all)];
  const span = most - least;
  // 0 has no logarithm: it stands at the edge.
  return (value) => (place(value) < least ? 0 : span > 0 ? 3 + (94 * (place(value) - least)) / span : 50);
}

interface StripProps {
  scale: Scale;
  mark: Mark;
  /** The author's own, in every row. */
  here: Mark | undefined;
  own: boolean;
}

/** The table says the same in numbers. */
export function Strip({ scale, mark, here, own }: StripProps) {
  const at = (value: number) => `${scale(value).toFixed(2)}%`;
  return (
    <svg class={`dots ${own ? 'own' : ''}`} aria-hidden="true" width="100%" height="24">
      {here && <line class="here" x1={at(here.value)} x2={at(here.value)} y1="0" y2="24" />}
      {mark.low !== undefined && mark.high !== undefined && (
        <line class="range" x1={at(mark.low)} x2={at(mark.high)} y1="12" y2="12" />
      )}
      <circle cx={at(mark.value)} cy="12" r="4.5" />
    </svg>
  );
}
