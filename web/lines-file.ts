// Lines over the years as a file for the paper: each is called at its end.
import { copyOf, fileOf, made, wide } from './picture-file.js';

const inks = {
  text: { fill: '#111' },
  '.tick': { fill: '#555' },
  '.grid': { stroke: '#ddd' },
  '.here': { stroke: '#777', 'stroke-dasharray': '2 3' },
  '.line': { stroke: '#777', 'stroke-width': 1.5, 'stroke-linecap': 'round' },
  circle: { fill: '#777' },
  '.own .line': { stroke: '#111', 'stroke-width': 2.5 },
  '.own circle': { fill: '#111' },
  'text.own': { 'font-weight': 600 },
};

// Pixels: what the names of the lines need, and the unit above the lines.
const [room, above] = [230, 16];

/** `plot` and `names` as they are on show. */
export function linesFile(plot: Element, names: Element, title: string, unit: string): string {
  const height = Number(plot.getAttribute('height'));
  const edge = wide - room;
  return fileOf(title, above + height, [
    made('text', { x: 0, y: 12, fill: '#555' }, unit),
    copyOf(plot, inks, { y: above, width: edge, height, overflow: 'visible' }),
    copyOf(names, inks, { x: edge + 12, y: above, width: room - 12, height, overflow: 'visible' }),
  ]);
}
