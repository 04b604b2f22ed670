// carbon-tally.d.ts against the goldens: each must be what the types say, to the strictest compiler.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldens, root } from './goldens.mjs';

/** What tsc says of the documents, each given as [type, text]; empty when it accepts them. */
function complaints(documents) {
  const folder = mkdtempSync(join(root, 'build/types-'));
  try {
    documents.forEach(([type, text], index) => {
      const source = `import type { ${type} } from '../../wasm/carbon-tally.d.ts';\nexport const x: ${type} = ${text};\n`;
      writeFileSync(join(folder, `${index}.ts`), source);
    });
    const config = { extends: '../../tsconfig.json', include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder],
      { encoding: 'utf8' },
    );
    return status === 0 ? '' : stdout + stderr || 'tsc failed';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Those in faults/ break the rules of a request, which is why they are there.
const valid = goldens.filter(({ name }) => !name.startsWith('faults'));

test('the requests', () => {
  assert.equal(complaints(valid.map(({ request }) => ['RequestDocument', request])), '');
});

test('the responses', () => {
  assert.equal(complaints(goldens.map(({ response }) => ['ResponseDocument', response])), '');
});

const run = { device: { watts: 300 }, hours: 1, place: { country: 'FRA' } };
const documentOf = (run) => JSON.stringify({ format: 'carbon-tally', version: 1, runs: [run] });

test('whatever a run need not state may be left out', () => {
  const right = [
    { measured: { kwh: 1, boundary: 'facility' }, place: { country: 'FRA' } },
    { ...run, device: { name: 'GPU' }, average_watts: 250 },
    { ...run, host: {}, embodied: {}, reported: {}, ranges: {}, confirmed: {} },
    { ...run, host: { cpu: { id: 'amd-epyc-7742' } }, stage: 'final', ranges: { hours: [1, 2] } },
  ];
  assert.equal(complaints(right.map((each) => ['RequestDocument', documentOf(each)])), '');
});

test('documents that are wrong are refused', () => {
  const wrong = [
    { ...run, hours: '1' },
    { ...run, place: undefined },
    { ...run, gpus: 8 },
    { ...run, device: { id: 'a', watts: 'b' } },
    { ...run, stage: 'testing' },
    { ...run, measured: { kwh: 1, boundary: 'rack' } },
    { ...run, measured: { kwh: 1 } },
    { ...run, ranges: { hours: [1, 2, 3] } },
    { ...run, ranges: { memory_power: [1, 2] } },
    { ...run, host: { cpu: { watts: '225' } } },
    { ...run, confirmed: { pue: 1 } },
  ];
  const { response } = valid[0];
  const answers = [
    ['"kWh"', '"kW"'],
    ['"catalog"', '"guessed"'],
  ].map(([from, to]) => response.replace(from, to));
  const documents = [
    ...wrong.map((each) => ['RequestDocument', documentOf(each)]),
    ...answers.map((each) => ['ResponseDocument', each]),
  ];
  const said = complaints(documents);
  documents.forEach(([, text], index) => {
    assert.match(said, new RegExp(`\\b${index}\\.ts\\(.*error TS`), text.slice(0, 500));
  });
});

test('requests for lists of places', () => {
  const complaintsOf = (requests) => complaints(requests.map((each) => ['PlacesRequest', JSON.stringify(each)]));
  const of = { country: 'FRA' };
  const right = [
    { preset: 'near', of, km: 500 },
    { preset: 'continent', of },
    { preset: 'cleanest-of-provider', of, year: 2023 },
    { preset: 'cleanest' },
    { preset: 'paper' },
  ];
  assert.equal(complaintsOf(right), '');
  for (const wrong of [{ preset: 'near' }, { preset: 'paper', of }, { preset: 'rock' }])
    assert.match(complaintsOf([wrong]), /error TS/, JSON.stringify(wrong));
});
