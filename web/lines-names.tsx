// The names at the ends of lines: how they are folded, how much room they take, and where each stands.
import { lettersIn } from './letters.js';

interface Named {
  key: string;
  name: string;
  own: boolean;
}

interface NamesProps {
  lines: readonly Named[];
  /** The middles of their names. */
  at: readonly number[];
  height: number;
}

/** Pixels from a row of a name to the next one, and between two names. */
export const row = 13;
const gap = 3;

const mostLetters = 34;

/** Parts of a text in rows of at most so many letters. */
export function inRows(parts: readonly string[], most: number): string[] {
  const rows: string[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last !== undefined && lettersIn(last) + 1 + lettersIn(part) <= most) rows[rows.length - 1] = `${last} ${part}`;
    else rows.push(part);
  }
  return rows;
}

/** A name is folded behind commas where that is enough, else at spaces. */
function folded(name: string): string[] {
  const parts = name.split(/(?<=,) /).flatMap((part) => (lettersIn(part) > mostLetters ? part.split(' ') : part));
  return inRows(parts, mostLetters);
}

/** Letters of the longest row. */
const lettersOf = (names: readonly string[]) => Math.max(0, ...names.flatMap((name) => folded(name)).map(lettersIn));

/** Pixels. */
export const heightOf = (name: string) => folded(name).length * row + gap;

/** The middles of things of these heights between `top` and `bottom`, none over another, each near where it is wanted. */
export function spread(wanted: readonly number[], heights: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const found = [...wanted];
  const half = (i: number) => (heights[i] ?? 0) / 2;
  let least = top;
  for (const i of order) {
    found[i] = Math.max(found[i] ?? 0, least + half(i));
    least = (found[i] ?? 0) + half(i);
  }
  // What was pushed below the bottom moves up again.
  let most = bottom;
  for (const i of order.reverse()) {
    found[i] = Math.min(found[i] ?? 0, most - half(i));
    most = (found[i] ?? 0) - half(i);
  }
  return found;
}

export function Names({ lines, at, height }: NamesProps) {
  return (
    <svg
      class="names"
      aria-hidden="true"
      height={height}
      style={{ width: `${0.58 * lettersOf(lines.map(({ name }) => name))}em` }}
    >
      {lines.map(({ key, name, own }, i) => {
        const rows = folded(name);
        const first = (at[i] ?? 0) + 4 - ((rows.length - 1) * row) / 2;
        return (
          <text key={key} class={own ? 'own' : ''}>
            {rows.map((text, r) => (
              <tspan key={text} x="0" y={first + r * row}>
                {r < rows.length - 1 ? `${text} ` : text}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
}

/** In their place where there is no room for names. */
export function Numbers({ lines, at, height }: NamesProps) {
  return (
    <svg class="numbers" aria-hidden="true" height={height}>
      {lines.map(({ key, own }, i) => (
        <text key={key} class={own ? 'own' : ''} x="0" y={(at[i] ?? 0) + 4}>
          {i + 1}
        </text>
      ))}
    </svg>
  );
}
