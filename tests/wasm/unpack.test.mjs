// What pack.mjs packs comes out of unpack.cpp as it was, and what is damaged does not.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packed } from '../../wasm/packing/pack.mjs';
import { moduleOf } from '../page/module.mjs';
import { root } from './goldens.mjs';

const { unpacked, unpacking } = await moduleOf('../wasm/packing/unpack.ts');
const folder = join(root, 'build/wasm/wasm');
const unpacker = readFileSync(join(folder, 'unpack.wasm'));
const core = readFileSync(join(folder, 'core.wasm'));
const packer = readFileSync(join(folder, 'pack.wasm'));
const unpack = (bytes) => Buffer.from(unpacked(bytes, unpacker));
const damaged = { message: 'The packed bytes are damaged.' };

/** Bytes like random ones, the same in each run. */
function noise(size, seed = '') {
  const hashes = Array.from({ length: Math.ceil(size / 32) }, (_, i) =>
    createHash('sha256').update(`${seed}${i}`).digest(),
  );
  return Buffer.concat(hashes).subarray(0, size);
}

const far = noise(300_000);
const texts = {
  nothing: Buffer.alloc(0),
  'one byte': Buffer.from('a'),
  'one byte over and over': Buffer.alloc(3_000_000, 7),
  'two bytes in turns': Buffer.alloc(1001, 'ab'),
  'what no one can pack': noise(100_000),
  'matches of every length': Buffer.concat(Array.from({ length: 300 }, (_, i) => Buffer.alloc(i, `${i}:abcdefgh`))),
  'matches far away, four distances in turns': Buffer.concat([
    far,
    ...Array.from({ length: 400 }, (_, i) => far.subarray((i % 4) * 70_000 + i * 9, (i % 4) * 70_000 + i * 9 + 8)),
    far,
  ]),
  'numbers as text': Buffer.from(Array.from({ length: 50_000 }, (_, i) => `${(i * 7919) % 1000}`).join()),
  'the core': core,
  'the packer': packer,
  'the unpacker': unpacker,
  'the beginning of a WebAssembly file': core.subarray(0, 3000),
  'code that is no code': Buffer.concat([Buffer.from('\0asm\x01\0\0\0\x0a\xff\xff\x7f', 'latin1'), noise(50_000)]),
  'the glue': readFileSync(join(folder, 'core.js')),
};

for (const [name, bytes] of Object.entries(texts))
  test(`unpacked as it was: ${name}`, () => {
    assert.ok(unpack(packed(bytes)).equals(bytes));
  });

/** The packed bytes, to be unpacked step by step. */
const begun = (bytes) => unpacking(bytes, new WebAssembly.Instance(new WebAssembly.Module(unpacker)));

test('unpacked in steps of any size, each gives the bytes so far', () => {
  const text = texts['numbers as text'].subarray(0, 20_000);
  for (const step of [1, 7, 1000, 16_384, 19_999, 20_000, 99_999]) {
    const { size, upTo } = begun(packed(text));
    assert.equal(size, text.length);
    for (let until = 0; until < size + step; until += step)
      assert.ok(text.subarray(0, until).equals(upTo(until)), `${until} by ${step}`);
  }
});

test('what is asked for again, and less than before, is there', () => {
  const text = texts['numbers as text'];
  const { upTo } = begun(packed(text));
  for (const until of [5000, 5000, 100, 6000, text.length, text.length, 0])
    assert.ok(text.subarray(0, until).equals(upTo(until)));
});

test('what is damaged is refused at the last step, or before', () => {
  const text = texts['numbers as text'];
  const whole = packed(text);
  const wrong = Buffer.from(whole);
  wrong[whole.length >> 1] ^= 1;
  for (const bytes of [wrong, whole.subarray(0, -1), whole.subarray(0, whole.length >> 1), whole.subarray(0, 9)]) {
    const { size, upTo } = begun(bytes);
    assert.throws(() => {
      for (let until = 1000; until < size + 1000; until += 1000) upTo(until);
    }, damaged);
  }
});

test('packing makes the same bytes each time', () => {
  assert.deepEqual(packed(core), packed(core));
});

test('a part of a larger buffer is unpacked', () => {
  const file = packed(Buffer.from('text'));
  const larger = Buffer.concat([noise(100), file, noise(100)]);
  assert.equal(unpack(larger.subarray(100, 100 + file.length)).toString(), 'text');
});

const small = packed(Buffer.from('A text that is packed, and a text that is packed once more. '.repeat(3)));

test('a file that ends too early, anywhere, is refused', () => {
  for (let size = 4; size < small.length; size += 1) assert.throws(() => unpack(small.subarray(0, size)), damaged);
  assert.throws(() => unpack(small.subarray(0, 3)), RangeError); // no size to be read
});

test('a file with more behind it is refused', () => {
  assert.throws(() => unpack(Buffer.concat([small, Buffer.of(0)])), damaged);
});

test('a file with one wrong bit, anywhere behind its size, is refused', () => {
  for (let bit = 8 * 4; bit < 8 * small.length; bit += 1) {
    const wrong = Buffer.from(small);
    wrong[bit >> 3] ^= 1 << (bit & 7);
    assert.throws(() => unpack(wrong), damaged);
  }
});

test('a file of another size than it says is refused', () => {
  for (const change of [-1, 1, 100_000]) {
    const wrong = Buffer.from(small);
    wrong.writeUInt32LE(wrong.readUInt32LE() + change);
    assert.throws(() => unpack(wrong), damaged);
  }
});

test('noise is refused, and soon', () => {
  for (let round = 0; round < 200; round += 1) {
    const wrong = Buffer.concat([small.subarray(0, 8), noise(5000, `${round}:`)]);
    assert.throws(() => unpack(wrong), damaged);
  }
});
