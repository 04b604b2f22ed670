// The countries as paths, unpacked from what world.mjs packed, and where a place is among them. The middle of the map is 0,
// y grows to the south.
import packed, { width } from 'built:world';
import type { Coordinates } from 'carbon-tally';
import { equalEarth } from './equal-earth.js';

export type Point = readonly [x: number, y: number];

export interface Shape {
  /** Of its country, in three letters; "---" for land without one. */
  code: string;
  path: string;
}

const scale = width / 2 / equalEarth(Math.PI, 0)[0];
const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function project({ latitude, longitude }: Coordinates): Point {
  const [x, y] = equalEarth(radians(longitude), radians(latitude));
  return [x * scale, -y * scale];
}

function unpacked(): Shape[] {
  let at = 0;
  function whole(): number {
    const digit = packed.charCodeAt(at++) - 35;
    return digit < 46 ? digit : digit - 46 + 46 * whole();
  }
  const times = <T>(make: () => T): T[] => Array.from({ length: whole() }, make);
  /** Each value is written as its change from the one before. */
  function sum(): () => number {
    let last = 0;
    return () => {
      const value = whole();
      last += value % 2 ? -(value + 1) / 2 : value / 2;
      return last;
    };
  }
  const [x, y] = [sum(), sum()];
  const arcs = times(() => times(() => `${x()} ${y()}`));
  let next = 0;
  /** A new arc, or one from before, which is a border from its other side. */
  function line(): string[] {
    const ago = whole();
    return ago === 0 ? (arcs[next++] ?? []) : [...(arcs[next - ago] ?? [])].reverse();
  }
  const shapes: Shape[] = [];
  while (at < packed.length) {
    const code = packed.slice(at, at + 3);
    at += 3;
    const rings = times(() => times(() => line().join('L')).join('L'));
    shapes.push({ code, path: rings.map((ring) => `M${ring}Z`).join('') });
  }
  return shapes;
}

let shapes: Shape[] | undefined;

export function countries(): Shape[] {
  shapes ??= unpacked();
  return shapes;
}

/** Part of the map: its left and upper edge, width and height. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

// Without the Antarctic and the empty north.
export const everywhere: View = { x: -width / 2, y: -width * 0.235, width, height: width * 0.42 };

// Nearer, the coasts would be crude.
const closest = width / 5;
const ratio = 1.9;

/** The part of the map that holds the points with room around them; all of it where that is most. */
export function around(points: readonly Point[]): View {
  const range = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const wanted = Math.max(closest, (right - left) * 1.4, (bottom - top) * 1.4 * ratio);
  if (wanted > width * 0.6) return everywhere;
  const within = (middle: number, size: number, least: number, most: number) =>
    Math.min(Math.max(middle - size / 2, least), most - size);
  const size = { width: wanted, height: wanted / ratio };
  const { x, y, height } = everywhere;
  return {
    x: within((left + right) / 2, size.width, x, x + width),
    y: within((top + bottom) / 2, size.height, y, y + height),
    ...size,
  };
}
