// What the paper prints: the core's numbers and verdicts against those of table.mjs, which reckons by itself, and against the
// verdict that data/nc_claims.csv expects.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claims, file, isPrinted, page, paper, recomputed, shown } from './table.mjs';

for (const [i, claim] of claims.entries())
  test(`${claim.where}: ${claim.what}, ${claim.bound} ${claim.printed ?? ''} ${claim.unit}`, () => {
    const found = recomputed(claim);
    const told = paper.claims[i];
    assert.deepEqual([told.where, told.what, told.why ?? ''], [claim.where, claim.what, claim.why]);
    assert.equal(told.recomputed, shown(claim, found));
    assert.equal(told.verdict, claim.verdict);
    assert.equal(told.verdict === 'reproduces', isPrinted(claim, found));
  });

test('all of them are told, and a build without the survey tells none', () => {
  assert.equal(paper.claims.length, claims.length);
});

test('docs/survey.md is what table.mjs makes of nc_claims.csv', () => {
  assert.equal(readFileSync(file, 'utf8'), page(), 'Run: node tests/survey/table.mjs');
});
