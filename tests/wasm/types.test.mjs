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

test('documents that are wrong are refused', () => {
  const run = { device: { watts: 300 }, hours: 1, place: { country: 'FRA' } };
  const wrong = [
    { ...run, hours: '1' },
    { ...run, place: undefined },
    { ...run, gpus: 8 },
    { ...run, device: { id: 'a', watts: 'b' } },
  ];
  for (const each of wrong) {
    const document = { format: 'carbon-tally', version: 1, runs: [each] };
    assert.match(complaints([['RequestDocument', JSON.stringify(document)]]), /error TS/, JSON.stringify(each));
  }
  const { response } = valid[0];
  for (const [from, to] of [
    ['"kWh"', '"kW"'],
    ['"catalog"', '"guessed"'],
  ])
    assert.match(complaints([['ResponseDocument', response.replace(from, to)]]), /error TS/, to);
});
