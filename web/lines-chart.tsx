// A line for each series over the years, all by one scale from zero, each called at its end; on a phone it is numbered
// there and called below.
import { heightOf, Names, Numbers, row, spread } from './lines-names.js';
import { percent } from './percent.js';

/** A gap of years breaks it. */
export interface Stretch {
  points: readonly (readonly [year: number, value: number])[];
  /** Of the points, in their order. */
  texts: readonly string[];
  /** The series that it is of. */
  series: { label: string; kind: string; basis?: string | undefined };
}

export interface Line {
  key: string;
  name: string;
  /** One after the other, each from a series of its own. */
  stretches: readonly Stretch[];
  /** Set apart from the others. */
  own: boolean;
}

type Points = Stretch['points'];

/** Pixels. */
const least = 220;
const top = 12;
const bottom = 24;

export const pointsOf = ({ stretches }: Line): Points => stretches.flatMap(({ points }) => points);

export function yearsOf(lines: readonly Line[]): number[] {
  return [...new Set(lines.flatMap(pointsOf).map(([year]) => year))].sort((a, b) => a - b);
}

/** Two to five round numbers from zero on. */
function ticksTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const steps = [
    [1, 5],
    [1, 2],
    [1, 1],
    [2, 1],
  ] as const;
  const [of, parts] = steps.find(([of, parts]) => (most * parts) / (of * power) <= 5) ?? [1, 1];
  const count = Math.floor((most * parts) / (of * power));
  return Array.from({ length: count + 1 }, (_, i) => (i * of * power) / parts);
}

/** Runs of years without a gap. */
function pieces(points: Points): Points[] {
  const all: [number, number][][] = [];
  for (const [year, value] of points) {
    const last = all.at(-1);
    if (last && last.at(-1)?.[0] === year - 1) last.push([year, value]);
    else all.push([[year, value]]);
  }
  return all;
}

interface Scales {
  x(year: number): string;
  y(value: number): number;
}

/** Percents of the width have no path: each step is a line, and a year by itself a dot. */
function Piece({ piece, x, y }: Scales & { piece: Points }) {
  const [only] = piece;
  if (piece.length === 1 && only) return <circle cx={x(only[0])} cy={y(only[1])} r="2" />;
  return (
    <>
      {piece.slice(1).map(([year, value], i) => {
        const [before, earlier] = piece[i] ?? [year, value];
        return <line class="line" key={year} x1={x(before)} x2={x(year)} y1={y(earlier)} y2={y(value)} />;
      })}
    </>
  );
}

/** A ring stands where a line goes on with another series. */
function Course({ line: { stretches, own }, ...scales }: Scales & { line: Line }) {
  return (
    <g class={own ? 'own' : ''}>
      {stretches.map(({ points }, at) => {
        const [first] = points;
        return (
          <g key={first?.[0]}>
            {pieces(points).map((piece) => (
              <Piece key={piece[0]?.[0]} piece={piece} {...scales} />
            ))}
            {at > 0 && first && <circle class="ring" cx={scales.x(first[0])} cy={scales.y(first[1])} r="3" />}
          </g>
        );
      })}
    </g>
  );
}

function Years({ all, height, x }: { all: readonly number[]; height: number; x: Scales['x'] }) {
  const [first = 0, last = 1] = [all[0], all.at(-1)];
  const ticks = all.filter((year) => year % 5 === 0 && last - year > 2 && year - first > 2);
  return (
    <>
      {[...new Set([first, ...ticks, last])].map((year) => (
        <text
          class={`tick ${year % 10 && year !== last ? 'minor' : ''}`}
          key={year}
          x={x(year)}
          y={height - 6}
          text-anchor={year === first ? 'start' : year === last ? 'end' : 'middle'}
        >
          {year}
        </text>
      ))}
    </>
  );
}

interface ChartProps {
  lines: readonly Line[];
  /** A sentence: what the chart shows. */
  title: string;
  /** Marked by a line across. */
  years: readonly number[];
}

export function Chart({ lines, title, years }: ChartProps) {
  const all = yearsOf(lines);
  const [first = 0, last = 1] = [all[0], all.at(-1)];
  const heights = lines.map(({ name }) => heightOf(name));
  const height = Math.max(least, top + bottom + heights.reduce((sum, each) => sum + each, 0));
  const floor = height - bottom;
  const most = Math.max(...lines.flatMap(pointsOf).map(([, value]) => value));
  const part = (year: number) => (last > first ? (year - first) / (last - first) : 0.5);
  const x = (year: number) => percent(part(year));
  const y = (value: number) => floor - ((floor - top) * value) / most;
  const ends = lines.map((line) => y(pointsOf(line).at(-1)?.[1] ?? 0));
  const numbered = lines.map(() => row + 1);
  return (
    <>
      <div class="lines" role="img" aria-label={title}>
        <svg class="plot" aria-hidden="true" width="100%" height={height}>
          {ticksTo(most).map((tick) => (
            <g key={tick}>
              <line class="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
              <text class="tick" x="0" y={y(tick) - 4}>
                {tick}
              </text>
            </g>
          ))}
          <Years all={all} height={height} x={x} />
          {years
            .filter((year) => year >= first && year <= last)
            .map((year) => (
              <line class="here" key={year} x1={x(year)} x2={x(year)} y1={top} y2={floor} />
            ))}
          {lines.map((line) => (
            <Course key={line.key} line={line} x={x} y={y} />
          ))}
        </svg>
        <Names lines={lines} at={spread(ends, heights, 0, floor + 4)} height={height} />
        <Numbers lines={lines} at={spread(ends, numbered, 0, floor + 4)} height={height} />
      </div>
      <ol class="line-names">
        {lines.map(({ key, name, own }) => (
          <li key={key} class={own ? 'own' : ''}>
            {name}
          </li>
        ))}
      </ol>
    </>
  );
}
