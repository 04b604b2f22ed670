// Lines over the years as a file for the paper: each is called at its end, and what changes is said below.
import { lettersIn } from './letters.js';
import { inRows } from './lines-names.js';
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
  '.ring': { fill: '#fff', stroke: '#777', 'stroke-width': 1.5 },
  '.own .ring': { fill: '#fff', stroke: '#111', 'stroke-width': 2 },
  'text.own': { 'font-weight': 600 },
};

// Pixels: the unit above the lines, a letter of a wide face, the margin on the right, and a row of the sentences below.
const [above, letter, margin, row] = [16, 7.4, 4, 16];
const lettersInRow = 110;

/** `plot` and `names` as they are on show. */
export function linesFile(
  plot: Element,
  names: Element,
  title: string,
  unit: string,
  below: readonly string[],
): string {
  const height = Number(plot.getAttribute('height'));
  const longest = Math.max(
    ...[...names.querySelectorAll('tspan')].map(({ textContent }) => lettersIn(textContent ?? '')),
  );
  const room = letter * longest + margin;
  const edge = wide - room - 12;
  const rows = below.flatMap((sentence) => inRows(sentence.split(' '), lettersInRow));
  const end = above + height;
  return fileOf(title, end + (rows.length > 0 ? rows.length * row + 8 : 0), [
    made('text', { x: 0, y: 12, fill: '#555' }, unit),
    copyOf(plot, inks, { y: above, width: edge, height, overflow: 'visible' }),
    copyOf(names, inks, { x: edge + 12, y: above, width: room, height, overflow: 'visible' }),
    ...rows.map((text, i) => made('text', { x: 0, y: end + 14 + i * row, fill: '#555', 'font-size': 11 }, text)),
  ]);
}
