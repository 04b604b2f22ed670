// Which dots of a map are named beside them, and where the words find room.

import { lettersIn } from './letters.js';

interface Dot {
  /** In parts of the map. */
  x: number;
  y: number;
  own: boolean;
  short: string;
  carbon: string;
}

export interface Label<D extends Dot> {
  dot: D;
  /** Lines below that of the dot. */
  line: number;
  /** On the left of the dot, where there is more room. */
  left: boolean;
}

/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

// In pixels, about; the dot counts as two letters.
const [letter, line] = [6.9, 16.5];
const spots = [0, 1, -1, 2, -2, 3, -3].flatMap((line) => [false, true].map((left) => ({ line, left })));

interface Box {
  from: number;
  to: number;
  y: number;
}

/** The least carbon, the most, and the author's own; `dots` come with the least first. */
export function labelsOf<D extends Dot>(dots: readonly D[], { width, height }: Size): Label<D>[] {
  const named = [...new Set([...dots.filter(({ own }) => own).slice(0, 1), dots[0], dots.at(-1)])];
  const high = line / height;
  const placed: Box[] = [];
  function boxOf(dot: D, { line, left }: (typeof spots)[number]): Box {
    const wide = (letter / width) * (lettersIn(dot.short) + lettersIn(dot.carbon) + 3);
    const from = left ? dot.x - wide : dot.x;
    return { from, to: from + wide, y: dot.y + line * high };
  }
  const isInside = ({ from, to, y }: Box) => from > 0 && to < 1 && y > high / 2 && y < 1 - high / 2;
  const isApart = (box: Box) =>
    placed.every(({ from, to, y }) => Math.abs(y - box.y) >= high * 0.95 || from > box.to || box.from > to);
  const coversNone = (box: Box, own: D) =>
    dots.every((each) => each === own || each.x < box.from || each.x > box.to || Math.abs(each.y - box.y) > high * 0.7);
  return named.flatMap((dot) => {
    if (!dot) return [];
    const free = spots.filter((spot) => isInside(boxOf(dot, spot)) && isApart(boxOf(dot, spot)));
    const spot = free.find((each) => Math.abs(each.line) < 2 && coversNone(boxOf(dot, each), dot)) ??
      free[0] ?? { line: 0, left: dot.x > 0.5 };
    placed.push(boxOf(dot, spot));
    return [{ dot, ...spot }];
  });
}
