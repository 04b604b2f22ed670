// Reads what data/pack.mjs writes, as core/unpack.cpp does.
import * as packers from '../../data/pack.mjs';

/** The bytes of the text `name` in compiled C++. */
export function bytesOf(cpp, name) {
  const [, literals] = cpp.match(new RegExp(`string_view ${name} =\\n([^]*?)sv;\\n`));
  const bytes = [...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].flatMap(([, literal]) =>
    [...literal.matchAll(/\\(\d{3})|\\?(.)/g)].map(([, octal, plain]) =>
      octal ? Number.parseInt(octal, 8) : plain.charCodeAt(0),
    ),
  );
  return Buffer.from(bytes);
}

/** The columns of a packed table, by name, each an array of its rows. */
export function unpacked(bytes, columns) {
  const from = reader(bytes);
  const size = from.number();
  const read = Object.entries(columns).map(([name, packer]) => [name, readers.get(packer)(from, size)]);
  if (!from.isAtEnd()) throw new Error('bytes are left');
  return Object.fromEntries(read);
}

/** The other names of each of `names`. */
export function unpackedAliases(bytes, names) {
  const from = reader(bytes);
  const size = from.number();
  const lists = names.map((name) => {
    const aliases = [];
    for (;;) {
      const [letters, mark] = from.marked();
      if (mark === 0) return aliases;
      const rest = mark === 31 ? [] : name.split(' ').slice(mark - 1);
      aliases.push(letters + rest.join(' '));
    }
  });
  if (lists.flat().length !== size) throw new Error(`${size} names were promised`);
  return lists;
}

function reader(bytes) {
  let at = 0;
  const byte = () => bytes[at++];
  const marked = () => {
    const start = at;
    while (bytes[at] >= 32) at += 1;
    return [bytes.subarray(start, at), byte()];
  };
  const change = () => {
    let code = byte();
    if (code >= 240) code = 240 + (code - 240) * 256 + byte();
    return signed(code);
  };
  return { byte, change, marked, number: () => Number(marked()[0].toString()), isAtEnd: () => at === bytes.length };
}

const signed = (code) => (code % 2 ? -(code + 1) / 2 : code / 2);
const times = (size, read) => Array.from({ length: size }, read);

const readers = new Map([
  [
    packers.texts,
    (from, size) => {
      let above = Buffer.alloc(0);
      return times(size, () => {
        const [own, shared] = from.marked();
        above = Buffer.concat([above.subarray(0, shared), own]);
        return above.toString();
      });
    },
  ],
  [packers.numbers, (from, size) => times(size, from.number)],
  [packers.series, readSeries],
  [packers.shares, readShares],
]);

// Nine parts a year; the third is what the others leave of a hundred.
function readShares(from, size) {
  const years = from.number();
  const lengths = times(size, from.number);
  const all = lengths.map((length) => times(length, () => [0, 0, 100, 0, 0, 0, 0, 0, 0]));
  if (all.flat().length !== years) throw new Error(`${years} years were promised`);
  for (const part of [0, 1, 3, 4, 5, 6, 7, 8])
    for (const one of all) {
      let percent = 0;
      for (const year of one) {
        percent += signed(from.byte() - 1);
        year[part] = percent;
        year[2] -= percent;
      }
    }
  return all;
}

function readSeries(from, size) {
  const length = from.number();
  let grams = 0;
  const whole = times(length, () => {
    grams += from.change();
    return grams;
  });
  const values = whole.map((value) => value * 100 + from.byte());
  return times(size, () => values.splice(0, from.number()));
}
