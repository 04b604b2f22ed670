import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import test from 'node:test';
import { compile } from '../../data/compile.mjs';
import { readFacts } from '../../data/facts.mjs';
import { copyOfData, dataFolder, spoil } from './folder.mjs';

const cpp = compile(dataFolder);
const facts = readFacts(dataFolder);

// The rows of a table, as written.
function rowsOf(table, text = cpp) {
  const [, body] = text.match(new RegExp(` ${table}_rows\\[\\] = \\{\\n([^]*?)\\n\\};`));
  return body.split('\n');
}

// The strings of each row of a table, one character per byte, as C++ reads them.
function stringsOf(table, text = cpp) {
  return rowsOf(table, text).map((row) =>
    [...row.matchAll(/"((?:[^"\\]|\\.)*)"sv/g)].map(([, literal]) =>
      literal.replace(/\\(\d{3}|.)/g, (_, escaped) =>
        escaped.length === 3 ? String.fromCharCode(parseInt(escaped, 8)) : escaped,
      ),
    ),
  );
}

const series = new Map(
  [...cpp.matchAll(/ grid_([A-Z]{3})\[\] = \{([\d, ]+)\};/g)].map(([, id, values]) => [
    id,
    values.split(', ').map(Number),
  ]),
);

test('compiling twice gives the same bytes', (t) => {
  assert.equal(compile(copyOfData(t)), cpp);
});

test('the order of rows in a file does not matter', (t) => {
  const folder = copyOfData(t);
  for (const file of [
    'devices.csv',
    'grid_country_year.csv',
    'cloud_regions.csv',
    'cpus.csv',
    'odbl_electricity_maps.csv',
    'water.csv',
  ]) {
    const [, first, second] = readFileSync(join(folder, file), 'utf8').split('\n');
    spoil(folder, file, `${first}\n${second}\n`, `${second}\n${first}\n`);
  }
  assert.equal(compile(folder), cpp);
});

test('tables are sorted by bytes, as the core searches them', () => {
  const keyLength = {
    sources: 1,
    devices: 1,
    device_aliases: 1,
    countries: 1,
    country_aliases: 1,
    providers: 1,
    regions: 2,
    technologies: 1,
    zones: 1,
    embodied: 1,
    constants: 1,
  };
  for (const [table, length] of Object.entries(keyLength)) {
    const keys = stringsOf(table).map((row) => row.slice(0, length).join('\0'));
    assert.ok(keys.length > 5, table);
    assert.deepEqual(
      keys,
      [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)),
      table,
    );
  }
});

test('no row is lost: the tables are as long as the files', () => {
  for (const table of ['sources', 'devices', 'providers', 'regions', 'constants'])
    assert.equal(stringsOf(table).length, facts[table].length, table);
  const defaults = {
    pues: 'pues',
    part_grids: 'partGrids',
    embodied: 'embodied',
    waters: 'waters',
    equivalences: 'equivalences',
  };
  for (const [table, name] of Object.entries(defaults))
    assert.equal(stringsOf(table).length, facts[name].filter((row) => row.use === 'default').length, table);
  assert.equal(stringsOf('utilisation_cases').length, facts.utilisationCases.length);
  assert.equal(stringsOf('zones').length * 5, facts.zones.length);
  assert.equal(stringsOf('device_aliases').length, new Set(facts.deviceAliases.map((row) => row.name)).size);
  assert.equal([...series.values()].flat().filter((value) => value > 0).length, facts.grid.length);
});

test('rows of one key are sorted by year or value after it', () => {
  const withoutStrings = (row) => row.replace(/"(?:[^"\\]|\\.)*"sv/g, '');
  const numbersOf = (table) =>
    rowsOf(table).map((row) =>
      withoutStrings(row)
        .match(/\d[\d.]*/g)
        .map(Number),
    );
  const sortedRows = {
    part_grids: (row, [year]) => `${row[0]} ${year}`,
    waters: (row, [year]) => `${row[0]}\0${row[1]}\0${year}`,
    utilisation_cases: (_, [share]) => share.toFixed(9),
  };
  for (const [table, keyOf] of Object.entries(sortedRows)) {
    const numbers = numbersOf(table);
    const keys = stringsOf(table).map((row, i) => keyOf(row, numbers[i]));
    assert.ok(keys.length > 5, table);
    assert.deepEqual(
      keys,
      [...keys].sort((a, b) => (a < b ? -1 : 1)),
      table,
    );
  }
});

test('CPUs are one text, a line each: name, watts, cores', () => {
  const [, body] = cpp.match(/string_view cpus =\n([\s\S]*?)sv;/);
  const lines = body.split('\n').map((line) => line.trim().slice(1, -1));
  assert.equal(lines.length, facts.cpus.length);
  assert.ok(lines.includes('AMD EPYC 7742\\011225\\01164\\012'));
  assert.ok(lines.includes('AMD B95\\01195\\011\\012'), 'empty where the number of cores is unknown');
  assert.deepEqual(
    lines,
    [...lines].sort((a, b) => (a.split('\\011')[0] < b.split('\\011')[0] ? -1 : 1)),
  );
  assert.ok(cpp.includes('cpus_source = "codecarbon_cpu+ga_data"sv;'));
});

test("a zone's values stand under its code, one for each year", () => {
  const quebec = facts.zones.filter((row) => row.zone === 'CA-QC').map((row) => row.g_per_kwh * 100);
  assert.ok(cpp.includes(` zone_CA_QC[] = {${quebec.join(', ')}};`));
  assert.ok(cpp.includes('{"CA-QC"sv, "CAN"sv, 2021, zone_CA_QC, "emaps_yearly"sv}'));
});

test('a stand-in is told from a figure of the device itself', () => {
  const rows = rowsOf('embodied');
  const isStandIn = (id) => rows.find((row) => row.includes(`"${id}"sv`)).includes(', true, ');
  assert.ok(isStandIn('nvidia-a100-sxm4-80gb'));
  assert.ok(!isStandIn('nvidia-a100-sxm4-40gb'));
});

test("a country's years start and end with a value; a year without one is a zero between them", () => {
  for (const [id, values] of series) assert.ok(values[0] > 0 && values[values.length - 1] > 0, id);
  const gaps = [...series].filter(([, values]) => values.includes(0)).map(([id]) => id);
  assert.deepEqual(gaps, ['BDI']);
});

test("centigrams are exact: each is the file's decimal without its point", () => {
  for (const { iso3, year, g_per_kwh: grams } of facts.grid) {
    const first = Math.min(...facts.grid.filter((row) => row.iso3 === iso3).map((row) => row.year));
    assert.equal(String(series.get(iso3)[year - first]), grams.toFixed(2).replace('.', ''));
  }
});

test('values that are for reference only are not compiled', () => {
  assert.ok(!cpp.includes('China, national target'));
  assert.ok(!cpp.includes('CodeCarbon table'));
  assert.ok(!cpp.includes('generation of electricity'));
  assert.ok(!cpp.includes('Server HPE Apollo'));
  assert.ok(!cpp.includes('one tree'));
});

test('quotes, backslashes, question marks, line breaks and accents reach C++ unharmed', (t) => {
  const folder = copyOfData(t);
  spoil(folder, 'providers.csv', 'Amazon Web Services', '"Ā""9\\x41??/ü1\n1"');
  const text = compile(folder);
  const expected = Buffer.from('Ā"9\\x41??/ü1\n1').toString('latin1');
  assert.deepEqual(
    stringsOf('providers', text).find(([id]) => id === 'aws'),
    ['aws', 'AWS', expected],
  );
  assert.ok(!text.includes('??'), 'a trigraph could arise');
  assert.ok(/^[\n\x20-\x7e]*$/.test(text), 'the file is plain ASCII');
});

test('the command writes the file, and says in one line what is wrong when it cannot', (t) => {
  const folder = copyOfData(t);
  const out = join(mkdtempSync(join(tmpdir(), 'carbon-tally-out-')), 'tables.cpp');
  t.after(() => rmSync(join(out, '..'), { recursive: true, force: true }));
  const command = (...words) => spawnSync(execPath, [join(folder, 'compile.mjs'), ...words], { encoding: 'utf8' });

  assert.equal(command(out).status, 0);
  assert.equal(readFileSync(out, 'utf8'), cpp);

  spoil(folder, 'devices.csv', ',hf_hardware,', ',,');
  const failed = command(out);
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /^data\/devices\.csv, line \d+: source is empty\. Fill it in\.\n$/);
  assert.equal(command().status, 2);
});
