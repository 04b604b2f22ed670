// Random documents natively and as WebAssembly: the same bytes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { faultyDocuments, soundDocuments } from './documents.mjs';
import { root } from './goldens.mjs';

const program = join(root, 'build/native/tests/core/answer');
const tally = await load();
const formats = JSON.parse(tally.catalog()).formats.map(({ id }) => id);

/** The answers of the native core. */
function answers(texts) {
  assert.ok(existsSync(program), 'Build it first: cmake --preset native && cmake --build --preset native');
  const input = Buffer.concat(
    texts.flatMap((text) => [Buffer.from(`${Buffer.byteLength(text)}\n`), Buffer.from(text)]),
  );
  const { stdout, status } = spawnSync(program, { input, maxBuffer: 2 ** 30 });
  assert.equal(status, 0);
  const list = [];
  for (let at = 0; at < stdout.length; ) {
    const start = stdout.indexOf('\n', at) + 1;
    const end = start + Number(stdout.toString('latin1', at, start - 1));
    list.push(stdout.toString('utf8', start, end));
    at = end;
  }
  assert.equal(list.length, texts.length);
  return list;
}

/** Compares the answers to each text, and returns them. */
function compared(texts) {
  const natively = answers(texts);
  texts.forEach((text, i) => {
    assert.equal(tally.evaluate(text), natively[i], text);
  });
  return natively.map((text) => JSON.parse(text));
}

const counted = (responses) => responses.reduce((sum, { totals }) => sum + totals.counted, 0);
const codes = (responses) => new Set(responses.flatMap(({ problems }) => problems.map(({ code }) => code)));

test('500 sound documents are answered with the same bytes', () => {
  const responses = compared(soundDocuments(500, 1, formats, 0));
  assert.ok(counted(responses) > 1000);
});

test('60 sound documents have the same texts in every format', () => {
  const responses = compared(soundDocuments(60, 2, formats, 1));
  for (const { snippets, totals } of responses)
    assert.equal(Object.keys(snippets).length, totals.counted > 0 ? formats.length : 0);
  assert.ok(counted(responses) > 100);
});

test('500 faulty documents are answered with the same bytes', () => {
  const responses = compared(faultyDocuments(500, 3, formats));
  assert.ok(counted(responses) > 500);
  assert.deepEqual([...codes(responses)].sort(), [
    'fallback',
    'limit',
    'missing',
    'range',
    'syntax',
    'type',
    'unknown',
    'unlikely',
  ]);
});
