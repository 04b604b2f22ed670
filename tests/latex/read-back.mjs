// Names found again in the text of a PDF: each sign as itself, or as the code point that stands for it.
import { shown } from '../formats/shown.mjs';

// Signs that a font of TeX shows by a twin.
const twins = { '°': '◦', '\u00b7': '·', '\u2032': "'", φ: 'ϕ', Δ: '∆', '\u2010': '-', '\u2011': '-' };

/** Text without spaces and accents apart from their letters; curled quotes are straight. */
export const level = (text) =>
  text
    .replace(/[‘’`′]/gu, "'")
    .replace(/[“”"]/gu, "''")
    .replace(/[−]/gu, '-')
    .normalize('NFKD')
    .replace(/\s+/gu, '');

const quoted = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function sign(c) {
  const plain = quoted(level(c));
  if (c.codePointAt(0) < 0x80) return plain;
  const code = c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  const choices = [`(?:U\\+)?${code}`, plain, quoted(level(twins[c] ?? ''))];
  return /\s/u.test(c) ? `(?:${choices[0]})?` : `(?:${choices.filter(Boolean).join('|')})`;
}

/** How often a name is printed in a levelled text. */
export const timesPrinted = (name, text) =>
  [...text.matchAll(new RegExp([...shown(name)].map(sign).join(''), 'gu'))].length;

/** Names that a line of a huge page can hold, and that are more than spaces. */
export const isReadable = (name) => shown(name).length <= 250 && level(shown(name)) !== '';
