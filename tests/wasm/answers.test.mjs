// The schemas of what the core answers: those of the types as they are, and kept by every answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { schemas } from '../../wasm/schemas.mjs';
import { goldens, root } from './goldens.mjs';

const core = await load();
const made = schemas();
const ajv = new Ajv({ allErrors: true });
const keeps = (file) => {
  const validate = ajv.compile(JSON.parse(made.get(file)));
  return (document, what) => assert.ok(validate(document), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
};

for (const [file, text] of made)
  test(`${file} is that of carbon-tally.d.ts: else run node wasm/schemas.mjs`, () => {
    assert.equal(readFileSync(join(root, 'wasm', file), 'utf8'), text);
  });

test('every golden response keeps its schema, and a strange member breaks it', () => {
  const check = keeps('response.schema.json');
  for (const { name, response } of goldens) check(JSON.parse(response), name);
  const [{ response }] = goldens;
  assert.throws(() => check({ ...JSON.parse(response), strange: 1 }, 'strange'));
});

test('the entry of every golden report, and every model of the survey, keeps its schema', () => {
  const check = keeps('entry.schema.json');
  for (const { name, request } of goldens) {
    const { entry } = JSON.parse(core.entry(request));
    if (entry) check(entry, name);
  }
  const { survey } = JSON.parse(core.analysis('{"survey": true}'));
  for (const entry of survey) check(entry, entry.id);
});
