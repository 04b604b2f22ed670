// Packs columns of a table into bytes that wasm/packing/pack.cpp makes small and core/unpack.cpp reads at start-up.
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

/**
 * Yearly shares in whole percents that add up to 100, all series one after the other: how many years
 * there are; how many each series has; for each part but the one at `restOfShares`, which is the rest
 * of the hundred, the change from year to year, anew from 0 with each series.
 */
export function shares(all) {
  const years = all.flat();
  const parts = [...years[0].keys()].filter((part) => part !== restOfShares);
  return Buffer.concat([
    numbers([years.length]),
    numbers(all.map((one) => one.length)),
    ...parts.flatMap((part) =>
      all.flatMap((one) => one.map((year, i) => share(year[part] - (i ? one[i - 1][part] : 0)))),
    ),
  ]);
}

const restOfShares = 2; // it changes most, so that leaving it out saves most
const mostShared = 31;
const wholeAlias = 31; // the mark of an alias that has no word of the name

// Bytes stay as they are: what follows shared ones may begin within a letter.
const bytesOf = (text) => (Buffer.isBuffer(text) ? text : Buffer.from(String(text)));
const marked = (text, mark) => Buffer.concat([bytesOf(text), Buffer.from([mark])]);

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

const unsigned = (by) => (by < 0 ? -2 * by - 1 : 2 * by);

// The change of a share, which never is 0 as a byte: the linker of WebAssembly leaves out long runs of 0
// and begins anew behind each, which cost 7 KB of the offline file.
const share = (by) => Buffer.from([unsigned(by) + 1]);

// 0, -1, 1, -2, 2 as 0, 1, 2, 3, 4: most are one byte. From 240 on it is two, high byte first: enough for
// leaps of 2 kg, more than ranges.mjs lets through.
function changed(by) {
  const code = unsigned(by);
  return Buffer.from(code < 240 ? [code] : [240 + ((code - 240) >> 8), (code - 240) & 255]);
}
