// What the texts make of a name, as documented; written anew here, so that a slip of the core is none of the tests.

const longest = 1000;
const invisible = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

function isInvisible(c) {
  const code = c.codePointAt(0);
  return (code & 0xfffe) === 0xfffe || invisible.some(([first, last]) => code >= first && code <= last);
}

/** "U+202E" */
const codeName = (c) => `U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** At most so many code points, with an ellipsis where something was cut. */
export function shortened(text, limit) {
  const letters = [...text];
  return letters.length > limit ? `${letters.slice(0, limit).join('')}…` : text;
}

/** What the core keeps of a name: no lone surrogates, no noncharacters that Unicode keeps for programs, 1,000 letters. */
export const kept = (name) =>
  shortened([...name].map((c) => (/[\p{Surrogate}\ufdd0-\ufdef]/u.test(c) ? '\ufffd' : c)).join(''), longest);

/** What a reader sees of it: nothing that has no shape. Line ends and tabs are spaces. */
export const shown = (name, limit = Number.POSITIVE_INFINITY) =>
  [...shortened(kept(name), limit)]
    .map((c) => ('\t\n\r'.includes(c) ? ' ' : isInvisible(c) ? codeName(c) : c))
    .join('');

/** True for a number as a spreadsheet reads one. */
const isNumber = (cell) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cell);

const active = '[=+\\-@|%＝＋－＠\\t\\r\\n]';

/** True where a spreadsheet would compute a cell, or run a program for it. */
export const isActive = (cell) => new RegExp(`^${active}`).test(cell) && !isNumber(cell);

/**
 * Without the apostrophes that mark a text as one, at its beginning or behind a sign that separates cells in some countries:
 * a text is known again whether or not it has them.
 */
export const unmarked = (text) => text.replace(new RegExp(`(^|[;\\t\\r\\n])'+(?=[\\s"']*${active})`, 'g'), '$1');
