// What the paper prints, each beside the recomputed number, with the verdict that docs/survey.md tells.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claims, file, isPrinted, page, recomputed } from './table.mjs';

for (const claim of claims)
  test(`${claim.where}: ${claim.what}, ${claim.printed} ${claim.unit}`, () => {
    const value = recomputed(claim);
    assert.equal(isPrinted(claim, value), claim.verdict === 'reproduces', String(value));
    if (claim.verdict === 'differs') assert.notEqual(claim.why, '', 'it is said what was found');
  });

test('docs/survey.md is what table.mjs makes of claims.csv', () => {
  assert.equal(readFileSync(file, 'utf8'), page(), 'Run: node tests/survey/table.mjs');
});
