// CSV as RFC 4180 has it: quoted fields, doubled quotes, line breaks inside quotes, LF or CRLF.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fault in the data that a person can mend: file, line, what is wrong, what to do. */
export class DataError extends Error {
  constructor(file, line, what, remedy) {
    super(`${file}${line ? `, line ${line}` : ''}: ${what}. ${remedy}.`);
    this.name = 'DataError';
  }
}

/** The records of `text`, each with the number of the line on which it starts. */
export function parse(text, file = 'CSV') {
  const records = [];
  const end = text.length;
  let at = 0;
  let line = 1;

  const quoted = () => {
    const opened = line;
    let field = '';
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) throw new DataError(file, opened, 'a quoted field is never closed', 'Add the missing "');
      const part = text.slice(at, quote);
      line += part.split('\n').length - 1;
      field += part;
      at = quote + 1;
      if (text[at] !== '"') return field;
      field += '"';
      at += 1;
    }
  };

  const plain = () => {
    const rest = /[^,\r\n]*/y;
    rest.lastIndex = at;
    const [field] = rest.exec(text);
    if (field.includes('"'))
      throw new DataError(
        file,
        line,
        'a quote inside a field that is not quoted',
        'Quote the whole field and write "" for each " in it',
      );
    at += field.length;
    return field;
  };

  while (at < end) {
    const record = { line, fields: [] };
    for (;;) {
      if (text[at] === '"') {
        at += 1;
        record.fields.push(quoted());
      } else {
        record.fields.push(plain());
      }
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.startsWith('\r\n', at)) at += 1;
    if (at < end && text[at] !== '\n')
      throw new DataError(file, line, 'text after a closing quote', 'End the field with a comma or a line break');
    at += 1;
    line += 1;
    records.push(record);
  }
  return records;
}

/** The text of `folder/file`, which must be UTF-8 (a byte order mark is dropped). */
export function readText(folder, file) {
  let bytes;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (fault) {
    throw new DataError(file, 0, `it cannot be read (${fault.code})`, 'Put the file beside the others');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DataError(file, 0, 'it is not UTF-8', 'Save it as UTF-8');
  }
}

/** The rows of `folder/file` as objects by column, each with its `line`. */
export function readTable(folder, file, columns) {
  const [header, ...records] = parse(readText(folder, file), file);
  const found = header ? header.fields.join(',') : '';
  if (found !== columns.join(','))
    throw new DataError(file, 1, `the header is "${found}"`, `It must be "${columns.join(',')}"`);
  return records.map(({ line, fields }) => {
    if (fields.length !== columns.length)
      throw new DataError(
        file,
        line,
        `${fields.length} fields where the header has ${columns.length}`,
        'Quote a field that holds a comma, and keep empty fields',
      );
    const broken = columns.find((_, i) => /\p{Cc}/u.test(fields[i]));
    if (broken)
      throw new DataError(file, line, `a line break or another control character in ${broken}`, 'Take it out');
    return { line, ...Object.fromEntries(columns.map((column, i) => [column, fields[i]])) };
  });
}
