// After a trap the instance is thrown away, and the next request has a new one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldens } from './goldens.mjs';

// (module (func (export "trap") unreachable))
const unreachable = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0,
  11,
]);
const { trap } = new WebAssembly.Instance(new WebAssembly.Module(unreachable)).exports;

let armed = false;
let instances = 0;
const Instance = WebAssembly.Instance;
// Instances whose functions trap, really, as long as `armed` is set.
WebAssembly.Instance = class {
  constructor(...given) {
    instances += 1;
    const exports = Object.entries(new Instance(...given).exports).map(([name, value]) => [
      name,
      typeof value === 'function' ? (...values) => (armed ? trap() : value(...values)) : value,
    ]);
    this.exports = Object.fromEntries(exports);
  }
};

const { load } = await import('../../dist/npm/carbon-tally/index.mjs');
const tally = await load();
const { request, response } = goldens[0];
const before = instances; // one of them has unpacked the core

test('100 traps in a row: each is an Error in words, and the next request is answered', () => {
  for (let round = 1; round <= 100; round += 1) {
    armed = true;
    assert.throws(
      () => tally.evaluate(request),
      (fault) => {
        assert.equal(fault.constructor, Error);
        assert.match(fault.message, /^The core stopped at this request\./);
        assert.ok(fault.cause instanceof WebAssembly.RuntimeError);
        return true;
      },
    );
    armed = false;
    assert.equal(tally.evaluate(request), response);
    assert.equal(instances, before + round);
  }
});
