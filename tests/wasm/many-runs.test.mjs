// Ten thousand runs of every kind: sound numbers, the same bytes again, and no more memory each time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variedRuns } from './documents.mjs';

const megabyte = 2 ** 20;
let memory;
const Instance = WebAssembly.Instance;
// Instances whose memory this test knows.
WebAssembly.Instance = class {
  constructor(...given) {
    this.exports = new Instance(...given).exports;
    memory = Object.values(this.exports).find((each) => each instanceof WebAssembly.Memory);
  }
};

const { load } = await import('../../dist/npm/carbon-tally/index.mjs');
const tally = await load();

const grown = 1.25; // one step, in case the pieces that are free do not fit
const document = (runs) => JSON.stringify({ format: 'carbon-tally', version: 1, runs, outputs: ['csv'] });
const runs = variedRuns(10_000, 7, 0.01);
const request = document(runs);

function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

/** The paths of what is no sound number, or is a text that one was printed into. */
function unsound(value, path = '') {
  if (value === null || (typeof value === 'number' && !(Number.isFinite(value) && value >= 0))) return [path];
  if (typeof value === 'string') return /\b(nan|inf|infinity|not a number)\b|in,fin/i.test(value) ? [path] : [];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => unsound(member, `${path}/${key}`));
}

test('many small documents need no more memory than a few of them', () => {
  const evaluateFrom = (first, end) => {
    for (let seed = first; seed < end; seed += 1) tally.evaluate(document(variedRuns(10, seed, 0.3)));
    return memory.buffer.byteLength;
  };
  const before = evaluateFrom(100, 120);
  assert.ok(evaluateFrom(120, 240) <= grown * before);
});

const first = once(() => tally.evaluate(request));
const response = once(() => JSON.parse(first()));

test('runs of every kind are among them, and all of them count', () => {
  const some = (is) => runs.filter(is).length > 100;
  for (const key of ['measured', 'average_watts', 'utilisation', 'host', 'device_hours', 'repeats', 'year', 'stage'])
    assert.ok(some((run) => run[key]) && some((run) => !run[key]), key);
  for (const key of ['id', 'watts'])
    assert.ok(
      some(({ device }) => device[key]),
      key,
    );
  for (const key of ['country', 'region', 'g_per_kwh'])
    assert.ok(
      some(({ place }) => place[key]),
      key,
    );
  assert.ok(runs.filter(({ ranges }) => ranges && Object.keys(ranges).length > 0).length > 50);
  assert.equal(response().totals.counted, runs.length);
});

test('each of their numbers is finite and not below 0, and each range holds its value', () => {
  assert.deepEqual(unsound({ ...response(), problems: [] }).slice(0, 5), []);
  const within = ({ value, range }) => !range || (range.low <= value && value <= range.high);
  for (const { name, energy, carbon } of [...response().runs, response().totals])
    assert.ok(within(energy) && within(carbon), name);
});

test('evaluated again, after other documents or not, they have the same bytes', () => {
  assert.ok(tally.evaluate(request) === first()); // not equal(), which would print both
  // What was drawn for one document is kept for the next ones, as long as they need it.
  for (const seed of [1, 2, 3]) tally.evaluate(document(variedRuns(10, seed, 0.5)));
  assert.ok(tally.evaluate(request) === first());
});

test('the memory is enough for the next large document, and within bounds', () => {
  const before = memory.buffer.byteLength;
  tally.evaluate(document(variedRuns(5000, 9, 0)));
  assert.ok(memory.buffer.byteLength <= grown * before);
  assert.ok(before < 512 * megabyte, `${before / megabyte} MB`);
});
