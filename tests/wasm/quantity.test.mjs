// Quantities through the package: read with their units, or refused with the ways to read them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';

const core = await load();
const quantity = (text, path) => JSON.parse(core.quantity(JSON.stringify({ text, for: path })));
const evaluate = (run) =>
  JSON.parse(core.evaluate(JSON.stringify({ format: 'carbon-tally', version: 1, runs: [run] })));

const read = [
  ['3 d 4 h', 'hours', 76, '76 h'],
  ['90 min', 'ranges/hours/0', 1.5, '1.5 h'],
  ['1.5 kW', 'device/watts', 1500, '1500 W'],
  ['0.4 kg/kWh', 'place/g_per_kwh', 400, '400 g/kWh'],
  ['12 MWh', 'measured/kwh', 12000, '12,000 kWh'],
  ['85 %', 'utilisation', 0.85, '0.85'],
  ['7,000,000,000', 'about/parameters', 7e9, '7,000,000,000'],
];

test('a text with its unit is a number of the document', () => {
  for (const [text, path, value, said] of read)
    assert.deepEqual(quantity(text, path), { value, read_as: said.replace(/ (?=\D)/, '\u00a0'), problems: [] });
});

test('what can be read in two ways is asked, at the door and in a document', () => {
  const [asked] = quantity('1,200', 'hours').problems;
  const [inRun] = evaluate({ device: { watts: 400 }, hours: '1,200' }).problems.filter(({ path }) =>
    path.endsWith('/hours'),
  );
  assert.equal(asked.message, inRun.message);
  assert.deepEqual(
    asked.fixes.map(({ changes }) => changes),
    [[{ path: '', value: 1200 }], [{ path: '', value: 1.2 }]],
  );
  assert.deepEqual(
    inRun.fixes.map(({ changes }) => changes),
    [[{ path: '/runs/0/hours', value: 1200 }], [{ path: '/runs/0/hours', value: 1.2 }]],
  );
});

test('what is no quantity is refused with a sentence', () => {
  const hostile = [
    '',
    ' ',
    'x',
    '1e400',
    '\u0000',
    '1\u202e2',
    '9'.repeat(1e5),
    '1 h '.repeat(1e5),
    '🕐',
    '-',
    '1:2',
    "'",
    '"',
  ];
  for (const text of hostile) {
    const { value, problems } = quantity(text, 'hours');
    assert.equal(value, undefined, text.slice(0, 40));
    assert.match(problems[0].message, /\.$/);
    assert.match(problems[0].remedy, /\.$/);
  }
  for (const request of ['', 'null', '[]', '{}', '{"text":1}', '{"text":"1","for":1}'])
    assert.ok(JSON.parse(core.quantity(request)).problems.length > 0, request);
});
