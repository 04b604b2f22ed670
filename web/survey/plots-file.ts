// The charts of a figure as a file for the paper, side by side as far as they go.
import { inRows } from '../lines-names.js';
import { copyOf, fileOf, made, wide } from '../picture-file.js';

const ink = '#111';
const inks = {
  text: { fill: ink },
  '.tick, .axis, .guide text': { fill: '#555' },
  '.grid': { stroke: '#ddd' },
  '.spot, .stroke': { fill: '#777', stroke: '#777' },
  '.cross path': { stroke: ink, fill: 'none', 'stroke-width': 1.5 },
  '.guide line': { stroke: '#999', 'stroke-dasharray': '2 3' },
  '.others line': { stroke: '#bbb', 'stroke-width': 1.5 },
  '.mean': { fill: ink },
  '.interval, .front line': { stroke: ink, 'stroke-width': 1.5 },
  '.front circle': { fill: ink },
  '.bar': { fill: '#999' },
  '.mine circle': { fill: ink },
  '.mine .halo': { fill: 'none', stroke: ink, 'stroke-width': 1.5 },
  '.mine text': { 'font-weight': 600, stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke' },
};

// Pixels.
const [gap, ofName, ofTitle, row] = [24, 18, 22, 16];
const lettersInRow = 110;

export function plotsFile(figure: Element, title: string): string {
  const plots = [...figure.querySelectorAll('svg.plot')];
  const columns = plots.length === 1 ? 1 : 3;
  const width = (wide - (columns - 1) * gap) / columns;
  const height = Math.max(...plots.map((plot) => Number(plot.getAttribute('height'))));
  const named = plots.length > 1 ? ofName : 0;
  const above = inRows(title.split(' '), lettersInRow);
  const start = above.length * row + ofTitle - row;
  const cells = plots.flatMap((plot, at) => {
    const [x, y] = [(at % columns) * (width + gap), start + Math.floor(at / columns) * (height + named + gap)];
    const name = plot.parentElement?.querySelector('.panel-name')?.textContent ?? '';
    return [
      ...(named ? [made('text', { x, y: y + 13, fill: ink, 'font-weight': 600 }, name)] : []),
      copyOf(plot, inks, { x, y: y + named, width, height, overflow: 'visible' }),
    ];
  });
  return fileOf(title, start + Math.ceil(plots.length / columns) * (height + named + gap), [
    ...above.map((text, i) => made('text', { x: 0, y: 13 + i * row, fill: ink, 'font-size': 13 }, text)),
    ...cells,
  ]);
}
