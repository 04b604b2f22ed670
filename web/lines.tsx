// Carbon intensities over the years: a line for each series, all by one scale from zero, each called at its end.
import { useRef } from 'preact/hooks';
import { linesFile } from './lines-file.js';
import { useSaying } from './saying.js';
import { words } from './words.js';

export interface Line {
  key: string;
  name: string;
  /** By year, ascending; a gap of years breaks the line. */
  points: readonly (readonly [year: number, value: number])[];
  /** Set apart from the others. */
  own: boolean;
}

const height = 220;
const top = 12;
const bottom = 24;
/** Pixels from the name of a line to the next one. */
const apart = 15;

const ascending = (a: number, b: number) => a - b;

function yearsOf(lines: readonly Line[]): number[] {
  return [...new Set(lines.flatMap(({ points }) => points.map(([year]) => year)))].sort(ascending);
}

/** Two to five round numbers from zero on. */
function ticksTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((each) => most / each <= 5) ?? power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}

/** Runs of years without a gap. */
function pieces(points: Line['points']): Line['points'][] {
  const all: [number, number][][] = [];
  for (const [year, value] of points) {
    const last = all.at(-1);
    if (last && last.at(-1)?.[0] === year - 1) last.push([year, value]);
    else all.push([[year, value]]);
  }
  return all;
}

/** The heights of the names, none over another: each is pushed down as far as it must. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const found = [...wanted];
  let least = top;
  for (const i of order) {
    found[i] = Math.max(found[i] ?? 0, least);
    least = (found[i] ?? 0) + apart;
  }
  // What was pushed below the axis moves up again.
  let most = height - bottom;
  for (const i of order.reverse()) {
    found[i] = Math.min(found[i] ?? 0, most);
    most = (found[i] ?? 0) - apart;
  }
  return found;
}

interface PieceProps {
  piece: Line['points'];
  x(year: number): string;
  y(value: number): number;
}

/** Percents of the width have no path: each step is a line, and a year by itself a dot. */
function Piece({ piece, x, y }: PieceProps) {
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

interface LinesProps {
  lines: readonly Line[];
  /** A sentence: what the chart shows. */
  title: string;
  /** Marked by a line across. */
  years: readonly number[];
  /** Of the picture; none where a file of it would tell who made it. */
  file: string | undefined;
}

function Chart({ lines, title, years }: LinesProps) {
  const all = yearsOf(lines);
  const [first = 0, last = 1] = [all[0], all.at(-1)];
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  const most = Math.max(...values);
  const part = (year: number) => (last > first ? (year - first) / (last - first) : 0.5);
  const x = (year: number) => `${(100 * part(year)).toFixed(2)}%`;
  const y = (value: number) => height - bottom - ((height - bottom - top) * value) / most;
  const heights = spread(lines.map(({ points }) => y(points.at(-1)?.[1] ?? 0)));
  const ticks = all.filter((year) => year % 5 === 0 && last - year > 2 && year - first > 2);
  return (
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
        {[first, ...ticks, last].map((year) => (
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
        {years
          .filter((year) => year >= first && year <= last)
          .map((year) => (
            <line class="here" key={year} x1={x(year)} x2={x(year)} y1={top} y2={height - bottom} />
          ))}
        {lines.map(({ key, points, own }) => (
          <g key={key} class={own ? 'own' : ''}>
            {pieces(points).map((piece) => (
              <Piece key={piece[0]?.[0]} piece={piece} x={x} y={y} />
            ))}
          </g>
        ))}
      </svg>
      <svg class="names" aria-hidden="true" height={height}>
        {lines.map(({ key, name, own }, i) => (
          <text key={key} class={own ? 'own' : ''} x="0" y={(heights[i] ?? 0) + 4}>
            {name}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The same in numbers, the newest year first. */
function Behind({ lines, title }: LinesProps) {
  const at = lines.map(({ points }) => new Map(points.map(([year, value]) => [year, value])));
  return (
    <details class="behind">
      <summary>{words.asTable}</summary>
      <div class="scrolling">
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field('year')}</th>
              {lines.map(({ key, name }) => (
                <th scope="col" key={key}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearsOf(lines)
              .reverse()
              .map((year) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {at.map((values, i) => (
                    <td key={lines[i]?.key}>{values.get(year) ?? '–'}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export function Lines(props: LinesProps) {
  const { lines, title, file } = props;
  const { saying, save } = useSaying();
  const figure = useRef<HTMLElement>(null);
  if (!lines.some(({ points }) => points.length > 0)) return null;
  function saveLines(name: string): void {
    const [plot, names] = figure.current?.querySelectorAll('svg') ?? [];
    if (plot && names) save(name, 'image/svg+xml', [linesFile(plot, names, title, words.unitOfIntensity)]);
  }
  return (
    <figure class="over-years" ref={figure}>
      <figcaption>{title}</figcaption>
      <Chart {...props} />
      <Behind {...props} />
      {file && (
        <p class="save-lines">
          <button type="button" class="link small" aria-label={words.saveLines(title)} onClick={() => saveLines(file)}>
            {words.saveDots}
          </button>{' '}
          <span role="status">{saying}</span>
        </p>
      )}
    </figure>
  );
}
