// Packs columns of a table into bytes that LZMA makes small and core/unpack.cpp reads at start-up.
// A byte below that of the space is a mark: it ends a text or a number, and csv.mjs lets none into one.

/** Each text without the bytes that it shares with the one above; its mark counts them. */
export function texts(values) {
  let above = Buffer.alloc(0);
  return Buffer.concat(
    values.map((value) => {
      const text = Buffer.from(String(value));
      const shared = sharedBytes(above, text);
      above = text;
      return marked(text.subarray(shared), shared);
    }),
  );
}

/** Each number as JavaScript prints it; nothing for one that is not known. */
export const numbers = (values) => Buffer.concat(values.map((value) => marked(value ?? '', 0)));

/**
 * How many other names there are, then those of each thing. Most end as its own name does, "RTX 4090" as "NVIDIA GeForce RTX
 * 4090": of these only what stands before is written, and the mark says from which word of the
 * name on (1: the first) the rest is. An empty text with the mark 0 ends the list of one thing.
 */
export const aliases = (things) =>
  Buffer.concat([
    numbers([things.flatMap(({ aliases }) => aliases).length]),
    ...things.map(({ name, aliases }) =>
      Buffer.concat([
        ...aliases
          .map((alias) => beginning(alias, name))
          // The names of alike things, in one order, are alike.
          .sort((a, b) => a.word - b.word || (a.letters < b.letters ? -1 : 1))
          .map(({ letters, word }) => marked(letters, word)),
        marked('', 0),
      ]),
    ),
  ]);

/**
 * Yearly values in centigrams, all series one after the other: how many; the change of the whole
 * grams from value to value; the hundredths, which are noise and would spoil the changes; how many
 * of the values each series has.
 */
export function series(all) {
  const values = all.flat();
  const grams = values.map((value) => Math.floor(value / 100));
  return Buffer.concat([
    numbers([values.length]),
    ...grams.map((value, i) => changed(value - (i ? grams[i - 1] : 0))),
    Buffer.from(values.map((value) => value % 100)),
    numbers(all.map((one) => one.length)),
  ]);
}

const mostShared = 31;
const wholeAlias = 31; // the mark of an alias that has no word of the name

const marked = (text, mark) => Buffer.concat([Buffer.from(String(text)), Buffer.from([mark])]);

function sharedBytes(a, b) {
  const most = Math.min(a.length, b.length, mostShared);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}

function beginning(alias, name) {
  const words = name.split(' ');
  const word = words.findIndex((_, i) => alias.endsWith(words.slice(i).join(' ')));
  if (word < 0) return { letters: alias, word: wholeAlias };
  return { letters: alias.slice(0, alias.length - words.slice(word).join(' ').length), word: word + 1 };
}

// 0, -1, 1, -2, 2 as 0, 1, 2, 3, 4: most are one byte. From 240 on it is two, high byte first: enough for
// leaps of 2 kg, more than ranges.mjs lets through.
function changed(by) {
  const code = by < 0 ? -2 * by - 1 : 2 * by;
  return Buffer.from(code < 240 ? [code] : [240 + ((code - 240) >> 8), (code - 240) & 255]);
}
