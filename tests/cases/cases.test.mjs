import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cases, chapters, file, page } from './table.mjs';

test('docs/cases.md is what table.mjs makes of published.csv', () => {
  assert.equal(readFileSync(file, 'utf8'), page(), 'Run: node tests/cases/table.mjs');
});

test('each case stands in one chapter', () => {
  for (const { id } of cases) assert.equal(chapters.filter(([, ids]) => ids.test(id)).length, 1, id);
});
