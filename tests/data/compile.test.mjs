import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import test from 'node:test';
import { columns, compile, tables } from '../../data/compile.mjs';
import { readFacts } from '../../data/facts.mjs';
import { idOf } from '../../data/facts-hardware.mjs';
import { copyOfData, dataFolder, spoil } from './folder.mjs';
import { bytesOf, unpacked, unpackedAliases } from './unpack.mjs';

const cpp = compile(dataFolder);
const facts = readFacts(dataFolder);
const all = tables(facts);

const read = (table, text = cpp) => unpacked(bytesOf(text, `packed::${table}`), columns[table]);

// As std::string_view compares: by bytes.
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

test('compiling twice gives the same bytes', (t) => {
  assert.equal(compile(copyOfData(t)), cpp);
});

test('the order of rows in a file does not matter', (t) => {
  const folder = copyOfData(t);
  for (const file of [
    'devices.csv',
    'device_aliases.csv',
    'grid_country_year.csv',
    'country_aliases.csv',
    'cloud_regions.csv',
    'region_coordinates.csv',
    'country_places.csv',
    'survey_countries.csv',
    'cpus.csv',
    'odbl_electricity_maps.csv',
    'water.csv',
    'mix_country_year.csv',
    'region_year.csv',
    'calculators.csv',
  ]) {
    const [, first, second] = readFileSync(join(folder, file), 'utf8').split('\n');
    spoil(folder, file, `${first}\n${second}\n`, `${second}\n${first}\n`);
  }
  assert.equal(compile(folder), cpp);
});

test('tables are sorted by bytes, as the core searches them', () => {
  const keyOf = {
    sources: (row) => row.key,
    devices: (row) => row.id,
    countries: (row) => row.id,
    providers: (row) => row.id,
    regions: (row) => `${row.provider}\0${row.region}`,
    zones: (row) => row.id,
    embodied: (row) => row.device,
    constants: (row) => row.id,
    cpus: (row) => row.name,
  };
  for (const [table, key] of Object.entries(keyOf)) {
    const keys = all[table].map(key);
    assert.ok(keys.length > 5, table);
    assert.deepEqual(keys, [...new Set(keys)].sort(byBytes), table);
  }
});

test('rows of one key are sorted by year or value after it', () => {
  const keyOf = {
    pues: (row) => `${row.scope}\0${row.year}`,
    part_grids: (row) => `${row.code}\0${row.year}`,
    waters: (row) => `${row.provider}\0${row.region}\0${row.year}`,
    utilisation_cases: (row) => row.utilisation.toFixed(9),
  };
  for (const [table, key] of Object.entries(keyOf)) {
    const keys = all[table].map(key);
    assert.ok(keys.length > 5, table);
    assert.deepEqual(keys, [...keys].sort(byBytes), table);
  }
});

test('no row is lost: the tables are as long as the files', () => {
  const whole = { sources: 'sources', devices: 'devices', providers: 'providers', regions: 'regions', cpus: 'cpus' };
  const more = { constants: 'constants', utilisation_cases: 'utilisationCases', pue_ranges: 'pueRanges' };
  for (const [table, name] of Object.entries({ ...whole, ...more }))
    assert.equal(all[table].length, facts[name].length, table);
  const defaults = {
    pues: 'pues',
    part_grids: 'partGrids',
    embodied: 'embodied',
    waters: 'waters',
    equivalences: 'equivalences',
  };
  for (const [table, name] of Object.entries(defaults))
    assert.equal(all[table].length, facts[name].filter((row) => row.use === 'default').length, table);
  assert.equal(all.zones.length * 5, facts.zones.length);
  assert.equal(all.countries.flatMap((row) => row.mix).length, facts.mixes.length);
  const published = all.region_years.flatMap((row) => row.published);
  assert.equal(published.filter((value) => value > 0).length, facts.regionYears.length);
  assert.deepEqual(
    all.national_grids.map((row) => row.iso3),
    ['CHN', 'USA'],
  );
  assert.equal(all.calculators.length, facts.calculators.length);
  assert.equal(all.odbl_calculators.length, facts.odblCalculators.length);
  const values = all.countries.flatMap((row) => row.centigrams);
  assert.equal(values.filter((value) => value > 0).length, facts.grid.length);
});

test('values that are for reference only are not compiled', () => {
  // Those of whole countries stand beside others, where a place is inspected.
  for (const [table, rows] of Object.entries(all))
    assert.ok(table === 'national_grids' || !rows.some((row) => row.use === 'reference'), table);
});

test('what is packed is what the tables hold; an empty field stands for one that is known', () => {
  const known = {
    devices: { id: (row) => assert.equal(row.id, idOf(row.name)) },
    regions: { grid: (row) => assert.equal(row.grid, row.country) },
    zones: {
      name: (row) => {
        const part = facts.partGrids.find(({ code }) => code === row.id);
        const known = row.id.includes('-') ? part.name : facts.grid.find(({ iso3 }) => iso3 === row.iso3).country;
        assert.equal(row.name, known);
      },
      iso3: (row) =>
        assert.ok(facts.countryAliases.some(({ name, id }) => name === row.id.slice(0, 2) && id === row.iso3)),
    },
    embodied: { is_stand_in: (row) => assert.equal(row.stand_in, 'no') },
  };
  for (const [table, columnsOf] of Object.entries(columns)) {
    const packed = read(table);
    for (const name of Object.keys(columnsOf)) {
      assert.equal(packed[name].length, all[table].length, `${table}.${name}`);
      for (const [i, value] of packed[name].entries()) {
        const row = all[table][i];
        if (!value && known[table]?.[name]) known[table][name](row);
        else if (name === 'is_stand_in') assert.equal(row.stand_in, 'yes');
        else if (Array.isArray(value)) assert.deepEqual(value, row[name]);
        else if (typeof value === 'number') assert.equal(value, row[name] ?? 0);
        else assert.deepEqual(String(value), String(row[name]), `${table}.${name}`);
      }
    }
  }
});

test('every other name is packed once, with the thing that it names', () => {
  const files = { device: facts.deviceAliases, country: facts.countryAliases };
  for (const [thing, file] of Object.entries(files)) {
    const things = thing === 'device' ? all.devices : all.countries;
    const lists = unpackedAliases(
      bytesOf(cpp, `packed::${thing}_aliases`),
      things.map((row) => row.name),
    );
    const found = lists.flatMap((names, i) => names.map((name) => `${name} = ${things[i].id}`));
    assert.deepEqual(found.sort(), [...new Set(file.map(({ name, id }) => `${name} = ${id}`))].sort());
  }
});

test('a stand-in is told from a figure of the device itself', () => {
  const { device, is_stand_in } = read('embodied');
  assert.equal(is_stand_in[device.indexOf('nvidia-a100-sxm4-80gb')], 1);
  assert.equal(is_stand_in[device.indexOf('nvidia-a100-sxm4-40gb')], 0);
});

test("a country's years start and end with a value; a year without one is a zero between them", () => {
  for (const { id, centigrams } of all.countries)
    assert.ok(centigrams[0] > 0 && centigrams[centigrams.length - 1] > 0, id);
  const gaps = all.countries.filter(({ centigrams }) => centigrams.includes(0)).map(({ id }) => id);
  assert.deepEqual(gaps, ['BDI']);
});

test("centigrams are exact: each is the file's decimal without its point", () => {
  const byCode = (rows) => new Map(rows.map((row) => [row.id, row]));
  const [countries, zones] = [byCode(all.countries), byCode(all.zones)];
  const check = (row, { first_year, centigrams }) =>
    assert.equal(centigrams[row.year - first_year], Number(row.g_per_kwh.toFixed(2).replace('.', '')));
  for (const row of facts.grid) check(row, countries.get(row.iso3));
  for (const row of facts.zones) check(row, zones.get(row.zone));
});

test('quotes, backslashes, question marks and accents reach C++ unharmed', (t) => {
  const folder = copyOfData(t);
  spoil(folder, 'providers.csv', 'Amazon Web Services', '"Ā""9\\x41??/ü11"');
  const text = compile(folder);
  const { id, name } = read('providers', text);
  assert.equal(name[id.indexOf('aws')], 'Ā"9\\x41??/ü11');
  assert.ok(!text.includes('??'), 'a trigraph could arise');
  assert.ok(/^[\n\x20-\x7e]*$/.test(text), 'the file is plain ASCII');
});

test('a control character, which would end a packed text, is refused', (t) => {
  const folder = copyOfData(t);
  spoil(folder, 'providers.csv', 'Amazon Web Services', '"Amazon\nWeb Services"');
  assert.throws(() => compile(folder), /providers\.csv, line \d+: a line break or .* in name\. Take it out\.$/);
});

test('the command writes the file, and says in one line what is wrong when it cannot', (t) => {
  const folder = copyOfData(t);
  const out = join(mkdtempSync(join(tmpdir(), 'carbon-tally-out-')), 'facts.cpp');
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
