// Requests with hostile names are valid, and the response is JSON that gives each of them back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { evaluated, request, run } from './asked.mjs';
import { eachGroup } from './faults.mjs';
import { kept } from './shown.mjs';

const schema = JSON.parse(readFileSync(new URL('../../wasm/request.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);

eachGroup('requests and responses', () => (name) => {
  const asked = request([run(name)], name, ['text', 'csv']);
  const tooLong = [...name].length > 1000;
  assert.equal(validate(asked), !tooLong, JSON.stringify(validate.errors));
  const { problems, runs, totals } = evaluated(asked);
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], tooLong ? ['limit'] : []);
  assert.equal(totals.counted, 1);
  assert.equal(runs[0].name, kept(name));
  assert.equal(runs[0].place, kept(name));
});
