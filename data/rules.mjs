// What a row must keep to, each rule with the sentence that says how to mend it.
import { DataError } from './csv.mjs';

/** Letters and digits only, lower case, without accents: what two spellings of a name share. */
export const folded = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

export function refuse(row, what, remedy) {
  throw new DataError(row.file, row.line, what, remedy);
}

export function filled(row, ...names) {
  for (const name of names) if (row[name].trim() === '') refuse(row, `${name} is empty`, 'Fill it in');
}

export function oneOf(row, name, words) {
  if (words.includes(row[name])) return;
  refuse(row, `${name} is "${row[name]}"`, `Use one of: ${words.map((word) => word || '(empty)').join(', ')}`);
}

export function shaped(row, name, shape, words) {
  if (!shape.test(row[name])) refuse(row, `${name} is "${row[name]}"`, `Write ${words}`);
}

/** Turns the fields named in `ranges` into numbers; an empty field becomes null. */
export function numbers(row, ranges) {
  for (const [name, { least, most, unit, whole = false }] of Object.entries(ranges)) {
    const text = row[name];
    const value = text === '' ? null : Number(text);
    row[name] = value;
    if (value === null) continue;
    if (!/^\d+(\.\d+)?$/.test(text)) refuse(row, `${name} is "${text}"`, 'Write a plain number, such as 250 or 0.5');
    if (whole && !Number.isInteger(value)) refuse(row, `${name} is ${text}`, 'Write a whole number');
    inRange(row, name, { least, most, unit });
  }
}

export function inRange(row, name, { least, most, unit }) {
  if (row[name] < least || row[name] > most)
    refuse(row, `${name} is ${row[name]}, outside ${least} to ${most} ${unit}`, 'Check the value and its unit');
}

export function unique(rows, keyOf, meaning) {
  const lines = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (lines.has(key))
      refuse(row, `${meaning} "${key}" stands on line ${lines.get(key)} already`, 'Keep one of the two rows');
    lines.set(key, row.line);
  }
}

/** The field holds keys of sources.csv, joined by + where several were needed. */
export function cites(row, name, sources) {
  filled(row, name);
  for (const key of row[name].split('+'))
    if (!sources.has(key))
      refuse(row, `${name} "${key}" is not a key of sources.csv`, 'Add the source there, or mend the key here');
}

/** No spelling means two things: neither a thing's own name (`names`: name and id) nor an alias. */
export function unambiguous(aliases, names) {
  const ids = new Set(names.map(([, id]) => id));
  const meaning = new Map(names.map(([name, id]) => [folded(name), id]));
  for (const row of aliases) {
    if (!ids.has(row.id)) refuse(row, `the id "${row.id}" does not exist`, 'Mend the id, or add its row first');
    const spelling = folded(row.name);
    const other = meaning.get(spelling) ?? row.id;
    if (other !== row.id)
      refuse(row, `"${row.name}" already means ${other}`, 'An ambiguous name is no alias: leave it out');
    meaning.set(spelling, row.id);
  }
}
