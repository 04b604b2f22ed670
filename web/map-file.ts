// The map as a file for the paper, and what it shows as another.
import { csvOf } from './csv-file.js';
import type { MapPlace } from './map.js';
import { copyOf, fileOf, made, wide } from './picture-file.js';
import type { Shades } from './shades.js';
import { columns } from './words/columns.js';

const greys = ['#f2f2f2', '#dcdcdc', '#c4c4c4', '#a8a8a8', '#8a8a8a'];
const noShade = '#fafafa';

const inks = {
  '.land': { fill: noShade, stroke: '#ccc', 'stroke-width': 0.75, 'vector-effect': 'non-scaling-stroke' },
  ...Object.fromEntries(greys.map((fill, step) => [`.step-${step}`, { fill }])),
  '.dot': { fill: '#fff', stroke: '#111', 'stroke-width': 1.75 },
  '.dot.own': { fill: '#111' },
  '.leader': { stroke: '#111' },
  text: { fill: '#111', stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
};

/** Of the shades, the lightest first. */
export interface Key {
  title: string;
  steps: readonly string[];
}

/** A line below the map. */
function keyOf({ title, steps }: Key, y: number): Element[] {
  const first = made('text', { x: 0, y }, title);
  const spots = steps.map((text, at) => [
    made('rect', { x: 240 + 95 * at, y: y - 9, width: 16, height: 10, fill: greys[at] ?? noShade }),
    made('text', { x: 261 + 95 * at, y }, text),
  ]);
  return [first, ...spots.flat()];
}

/** A row for each dot, and for each country that is shaded. */
export function mapData(places: readonly MapPlace[], shades: Shades | undefined): string {
  const dots = places.map(({ name, at: { latitude, longitude }, value, times }) => [
    ...[name, latitude, longitude, value, times],
    ...['', '', ''],
  ]);
  const lands = Object.entries(shades?.countries ?? {}).map(([code, { g_per_kwh, year }]) => [
    ...[code, '', '', '', ''],
    ...[g_per_kwh, year, shades?.source ?? ''],
  ]);
  return csvOf(columns.map, [...dots, ...lands]);
}

/** `map` as it is on show, or as it is drawn anew, with a title. */
export function mapFile(map: SVGSVGElement, title: string, key: Key | undefined, anew: Element = map): string {
  const { width, height } = map.getBoundingClientRect();
  const high = Math.round((wide * height) / width);
  const drawn = copyOf(anew, inks, { width: wide, height: high });
  return fileOf(title, key ? high + 30 : high, [drawn, ...(key ? keyOf(key, high + 20) : [])]);
}
