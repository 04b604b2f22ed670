// A chart: its axes, and what is drawn by their scales. Widths are percents, so that letters keep their size.
import type { ComponentChildren } from 'preact';
import { percent } from '../percent.js';
import type { Axis } from './scales.js';

/** Pixels. */
const [top, bottom] = [18, 22];
/** Of the width, for the words at the upright axis. */
const inset = 0.1;

/** Where a value stands. */
export interface Place {
  x(value: number): string;
  y(value: number): number;
}

const across = (part: number) => percent(inset + (1 - inset) * part);

interface PlotProps {
  x: Axis;
  y: Axis;
  height: number;
  /** What the level axis measures; of the upright one it is said above the chart. */
  name?: string | undefined;
  children(place: Place): ComponentChildren;
}

const anchorOf = (part: number) => (part > 0.96 ? 'end' : 'middle');

export function Plot({ x, y, height, name, children }: PlotProps) {
  const floor = height - bottom;
  const place: Place = {
    x: (value) => across(x.part(value)),
    y: (value) => floor - (floor - top) * y.part(value),
  };
  return (
    <svg class="plot" aria-hidden="true" width="100%" height={height + (name ? 16 : 0)}>
      {y.ticks.map(({ value, text }) => (
        <g key={value}>
          <line class="grid" x1="0" x2="100%" y1={place.y(value)} y2={place.y(value)} />
          <text class="tick" x="0" y={place.y(value) - 4}>
            {text}
          </text>
        </g>
      ))}
      {x.ticks.map(({ value, text }) => (
        <text class="tick" key={value} x={place.x(value)} y={floor + 15} text-anchor={anchorOf(x.part(value))}>
          {text}
        </text>
      ))}
      {name && (
        <text class="axis" x="100%" y={floor + 32} text-anchor="end">
          {name} →
        </text>
      )}
      {children(place)}
    </svg>
  );
}

/** A cross for what is low in carbon, a dot for the rest. */
export function Spot({ x, y, cross, name }: { x: string; y: number; cross?: boolean; name?: string }) {
  const title = name && <title>{name}</title>;
  if (!cross)
    return (
      <circle class="spot" cx={x} cy={y} r="3">
        {title}
      </circle>
    );
  return (
    <svg class="cross" x={x} y={y} overflow="visible" aria-hidden="true">
      <path d="M-3.5 0h7M0-3.5v7">{title}</path>
    </svg>
  );
}

/** The author's own, in every chart the same. */
export function Own({ x, y, part, text }: { x: string; y: number; part: number; text: string }) {
  const left = part > 0.6;
  return (
    <g class="mine">
      <circle class="halo" cx={x} cy={y} r="9" />
      <circle cx={x} cy={y} r="4.5" />
      <text x={x} y={y} dx={left ? -13 : 13} dy="4" text-anchor={left ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}

/** One of those that would lie on each other; positions in percent and pixels. */
export function apart<T>(all: readonly T[], at: (item: T) => readonly [x: string, y: number]): T[] {
  const seen = new Map<string, T>();
  for (const item of all) {
    const [x, y] = at(item);
    const spot = `${Math.round(2 * Number.parseFloat(x))} ${Math.round(y / 2)}`;
    if (!seen.has(spot)) seen.set(spot, item);
  }
  return [...seen.values()];
}
