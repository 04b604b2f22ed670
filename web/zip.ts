// A zip archive of texts, stored as they are: they are small, and every program opens it.
import { crc32 } from './crc.js';

export interface Entry {
  name: string;
  text: string;
}

type Bytes = Uint8Array<ArrayBuffer>;
/** Each with its size in bytes, in the order of the format: PKWARE's APPNOTE.TXT, 4.3. */
type Numbers = [size: 2 | 4, value: number][];

const utf8Names = 0x0800;
const version = 20;

function record(numbers: Numbers): Bytes {
  const bytes = new Uint8Array(numbers.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** What stands before a file, and again in the list at the end. */
function about(name: Bytes, content: Bytes, when: Date): Numbers {
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  const date = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  const sizes: Numbers = [
    [4, content.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  ];
  return [[2, version], [2, utf8Names], [2, 0], [2, time], [2, date], [4, crc32(content)], ...sizes];
}

const lengthOf = (parts: readonly Bytes[]) => parts.reduce((sum, { length }) => sum + length, 0);

/** The parts of the archive, one after the other. */
export function zip(entries: readonly Entry[], when: Date): Bytes[] {
  const encoder = new TextEncoder();
  const files: Bytes[] = [];
  const list: Bytes[] = [];
  for (const entry of entries) {
    const [name, content] = [encoder.encode(entry.name), encoder.encode(entry.text)];
    const numbers = about(name, content, when);
    const rest: Numbers = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, lengthOf(files)],
    ];
    list.push(record([[4, 0x02014b50], [2, version], ...numbers, ...rest]), name);
    files.push(record([[4, 0x04034b50], ...numbers]), name, content);
  }
  const counts: Numbers = [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
  ];
  const end = record([[4, 0x06054b50], ...counts, [4, lengthOf(list)], [4, lengthOf(files)], [2, 0]]);
  return [...files, ...list, end];
}
