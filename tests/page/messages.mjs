// Messages that a hostile host may send: none is a command. And such ones at random, by a seed.

const document = JSON.stringify({ format: 'carbon-tally', version: 1, runs: [{ name: 'Stolen' }] });
const named = (more) => ({ carbonTally: 1, ...more });
const prefill = (more) => named({ type: 'prefill', document, ...more });

const strange = [undefined, null, true, 0, -1, 1e308, '', 'hello!', 'ready', [], [1], {}, 10n ** 30n];
const types = ['', 'HELLO', 'hello ', 'hi', 'height', 'ready', 'change', 'report', 'theme', 'read', 'export', 'eval'];
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
const numbers = [0, 1, -1, 2 ** 31, 2 ** 53, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY];

/** Each is refused as it is. */
export const hostile = [
  ...strange,
  ...strange.map((data) => [data]),
  ...strange.map((data) => ({ carbonTally: data, type: 'hello' })),
  ...strange.map((data) => named({ type: data })),
  ...strange.map((data) => prefill({ document: data })).filter(({ document }) => typeof document !== 'string'),
  ...types.map((type) => named({ type })),
  ...inherited.map((type) => named({ type })),
  ...inherited.map((key) => JSON.parse(`{"carbonTally":1,"type":"hello","${key}":{"type":"hello"}}`)),
  ...numbers.map((carbonTally) => ({ carbonTally: carbonTally === 1 ? 2 : carbonTally, type: 'hello' })),
  ...numbers.map((height) => named({ type: 'height', height })),
  ...['0', '1.0', '01', 'one', '1 '].map((carbonTally) => ({ carbonTally, type: 'hello' })),
  JSON.stringify(named({ type: 'hello' })),
  named({ type: 'hello', document }),
  named({ type: 'hello', extra: 1 }),
  named({ type: 'received', report: 1 }),
  prefill({ extra: true }),
  prefill({ target: 'all', force: true }),
  named({ type: 'prefill' }),
  named({ type: 'prefill', document: { runs: [] } }),
  named({ type: 'prefill', document: ' '.repeat(2 ** 20 + 1) }),
  { carbonTally: { ...prefill() }, type: 'prefill' },
  { carbontally: 1, type: 'hello' },
  { CarbonTally: 1, type: 'hello' },
  { carbonTally: 1, Type: 'hello' },
  { data: named({ type: 'hello' }) },
  [named({ type: 'hello' })],
  named({ type: 'html', html: '<img src=x onerror=alert(1)>' }),
  named({ type: 'script', script: 'alert(1)' }),
  named({ type: 'options', options: { theme: 'dark' } }),
  named({ type: 'attach' }),
  named({ type: 'click', selector: '.attach button' }),
];

/** What is sound in its form, and holds no document: it changes nothing either. */
export const hollow = [
  '',
  'x',
  '{',
  'null',
  '[]',
  '0',
  '{}',
  '{"runs":{}}',
  '{"runs":null}',
  '{"runs":7}',
  '{"runs":"[]"}',
  `${'['.repeat(1e5)}`,
  `{"runs":${'['.repeat(2e5)}`,
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  `{"__proto__":{"runs":[]}}`,
  ' '.repeat(2 ** 20),
].map((text) => named({ type: 'prefill', document: text }));

/** The same numbers for the same seed. */
export function random(seed) {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const keys = ['carbonTally', 'type', 'document', 'height', 'extra', 'origin', 'source', '', '0', 'constructor'];

function anything(next, depth) {
  const kinds = [
    () => strange[next(strange.length)],
    () => types[next(types.length)],
    () => numbers[next(numbers.length)],
    () => String.fromCodePoint(...Array.from({ length: next(20) }, () => next(0xd800))),
    () => new Date(next(2 ** 31)),
    () => new Map([[next(9), next(9)]]),
    () => new Uint8Array(next(64)),
    () => Array.from({ length: next(4) }, () => anything(next, depth + 1)),
    () => objectOf(next, depth + 1),
  ];
  return kinds[next(depth > 3 ? 7 : kinds.length)]();
}

function objectOf(next, depth) {
  return Object.fromEntries(Array.from({ length: next(6) }, () => [keys[next(keys.length)], anything(next, depth)]));
}

/** One letter beside a sound one, or anything at all; never a sound one. */
export function generated(next) {
  const [sound] = [[named({ type: 'hello' }), named({ type: 'received' }), prefill()][next(3)]];
  if (next(2) === 0) return anything(next, 0);
  const names = Object.keys(sound);
  const key = names[next(names.length)];
  const changes = [
    () => ({ ...sound, [`x${next(99)}`]: anything(next, 2) }),
    () => Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key)),
    () => ({ ...sound, [key]: next(2) === 0 ? [sound[key]] : { [key]: sound[key] } }),
    () => ({ ...sound, type: `${sound.type}${next(99)}` }),
    () => ({ ...sound, carbonTally: next(99) + 2 }),
  ];
  return changes[next(changes.length)]();
}
