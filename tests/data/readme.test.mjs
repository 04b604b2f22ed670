import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from '../../data/csv.mjs';
import { columns, readFacts } from '../../data/facts.mjs';
import { dataFolder } from './folder.mjs';

const read = (...path) => readFileSync(join(dataFolder, ...path), 'utf8');
const readme = read('README.md');
const csvFiles = readdirSync(dataFolder).filter((name) => name.endsWith('.csv'));

test('the README lists every CSV file with its number of rows', () => {
  const listed = Object.fromEntries(
    [...readme.matchAll(/^\| `([\w]+\.csv)` \| ([\d ]+) \|/gm)].map(([, file, rows]) => [
      file,
      Number(rows.replaceAll(' ', '')),
    ]),
  );
  assert.deepEqual(listed, Object.fromEntries(csvFiles.map((file) => [file, parse(read(file), file).length - 1])));
});

test("the README names every column of a file in that file's line", () => {
  for (const file of csvFiles) {
    const line = readme.split('\n').find((row) => row.startsWith(`| \`${file}\``));
    assert.deepEqual(
      columns[file].filter((name) => !line.includes(`\`${name}\``)),
      [],
      file,
    );
  }
});

test('the README says the licence of every CSV file', () => {
  const [, licences] = readme.split(/^## Licences$/m);
  for (const file of csvFiles) assert.ok(licences.includes(`\`${file}\``), file);
});

test('every source that asks for attribution has its notice', () => {
  const notices = {
    'CC BY 4.0': 'CC-BY-4.0.md',
    MIT: 'MIT.md',
    'Apache-2.0': 'Apache-2.0.md',
    'ODbL 1.0': 'ODbL-1.0.md',
    'CC BY-NC-SA 4.0': 'CC-BY-NC-SA-4.0.md',
  };
  const { sources } = readFacts(dataFolder);
  for (const [licence, file] of Object.entries(notices)) {
    const keys = sources.filter((row) => row.licence.startsWith(licence)).map((row) => row.key);
    assert.ok(keys.length > 0, licence);
    for (const key of keys) assert.ok(read('LICENSES', file).includes(`\`${key}\``), `${key} in ${file}`);
  }
});
