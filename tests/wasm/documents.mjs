// Random documents, sound ones and faulty ones; the same each time.
import { dice, randomRuns } from '../reference/runs.mjs';

const chooser = (seed) => {
  const roll = dice(seed);
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const chance = (part) => roll() < part;
  return { roll, pick, chance, maybe: (part, value) => (chance(part) ? value() : undefined) };
};

const ranged = ['count', 'hours', 'device_hours', 'repeats', 'utilisation', 'average_watts', 'pue', 'nodes'];
const words = [
  'a run',
  'Lauf № 7',
  '训练',
  'a_b & 50 % {x}',
  '<b>"quoted"</b>',
  '\u{1f331} e\u0301',
  '  ',
  'x'.repeat(1200),
];

/** `count` runs of every kind; `ranges` is the part of them that has ranges of its own. */
export function variedRuns(count, seed, ranges) {
  const { roll, pick, chance, maybe } = chooser(seed);
  const around = (value) => [Math.max(value >= 1 ? 1 : 0, value * (0.5 + roll() / 2)), value * (1 + 2 * roll())];
  const stated = (run) => ranged.filter((key) => run[key] !== undefined && chance(0.4));
  return randomRuns(count, seed).map((run) => ({
    ...run,
    name: maybe(0.5, () => pick(words)),
    notes: maybe(0.2, () => pick(words)),
    ranges: maybe(ranges, () => Object.fromEntries(stated(run).map((key) => [key, around(run[key])]))),
    reported: maybe(0.2, () => ({ kwh: 1000 * roll(), kg: 1000 * roll(), source: pick(words) })),
    embodied: maybe(0.2, () => ({ kg: 1 + 1000 * roll(), lifetime_years: 4 })),
  }));
}

/** A document of up to six runs that wants each of these formats with this chance. */
function soundDocument(seed, formats, part) {
  const { roll, pick, chance, maybe } = chooser(seed);
  return {
    format: 'carbon-tally',
    version: 1,
    title: pick(words),
    runs: variedRuns(Math.floor(1 + 6 * roll()), seed, 0.3),
    settings: {
      lines: ['embodied', 'water', 'equivalences'].filter(() => chance(0.5)),
      siunitx: chance(0.5),
      anonymous: chance(0.3),
      language: pick(['en', 'zh-Hans']),
    },
    reported: maybe(0.3, () => ({ kwh: 1e6 * roll(), kg: 1e6 * roll() })),
    market_based: maybe(0.3, () => ({ kg: 1000 * roll(), source: pick(words) })),
    about: maybe(0.5, () => ({
      parameters: 7e9,
      flops: 1e21,
      complete: chance(0.5),
      functional_unit: 'token',
      units: 9,
    })),
    outputs: formats.filter(() => chance(part)),
  };
}

/** The texts of `count` documents without an error of their form. */
export const soundDocuments = (count, seed, formats, part) =>
  Array.from({ length: count }, (_, i) => JSON.stringify(soundDocument(1000 * seed + i, formats, part)));

const strange = [null, true, '', 'x', '12', [], {}, [1], -1, 0, 1e-320, 1e308, 1.5, 2 ** 53, 'FRA', { id: 'nvidia' }];

/** A place in a JSON value: the object or list, and the key. */
function placeIn(value, { pick, chance }) {
  const keys = Object.keys(value);
  const key = pick(keys);
  const deeper = value[key] !== null && typeof value[key] === 'object' && Object.keys(value[key]).length > 0;
  return deeper && chance(0.8) ? placeIn(value[key], { pick, chance }) : { parent: value, key };
}

// What goes wrong in a document that a person or a program writes.
const faultsOfValue = [
  ({ parent, key }, { pick }) => {
    parent[key] = pick(strange);
  },
  ({ parent, key }) => {
    delete parent[key];
  },
  ({ parent, key }) => {
    if (typeof parent[key] === 'number') parent[key] *= -1000;
    else parent[`${key}s`] = parent[key];
  },
  ({ parent, key }, { pick }) => {
    parent[pick(['houres', 'wats', 'g_per_kWh', 'a/b~c', ''])] = parent[key];
  },
];
const faultsOfText = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, { pick }) => text.slice(0, at) + pick(['"', '{', ']', ',', 'NaN', '\\', '\n', '\u0000']) + text.slice(at),
  (text) => text.replace('"version":1', '"version":1,"version":1'),
  (text) => text.replace(/"hours":/, '"hours":1e999,"hours":'),
];

/** The texts of `count` documents with faults of their values, some with one of their text. */
export function faultyDocuments(count, seed, formats) {
  return Array.from({ length: count }, (_, i) => {
    const choose = chooser(2000 * seed + i);
    const document = JSON.parse(JSON.stringify(soundDocument(3000 * seed + i, formats, 0.05)));
    for (let faults = Math.floor(4 * choose.roll()); faults >= 0; faults -= 1)
      choose.pick(faultsOfValue)(placeIn(document, choose), choose);
    const text = JSON.stringify(document);
    const at = Math.floor(choose.roll() * text.length);
    return choose.chance(0.2) ? choose.pick(faultsOfText)(text, at, choose) : text;
  });
}
