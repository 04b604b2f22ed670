// The command line, as a process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { built, goldens } from './goldens.mjs';

function cli(args, input = '') {
  return spawnSync(process.execPath, [join(built, 'cli.mjs'), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

const hasErrors = (response) => JSON.parse(response).problems.some(({ severity }) => severity === 'error');

for (const golden of goldens) {
  test(`evaluate, golden ${golden.name}`, () => {
    const { stdout, stderr, status } = cli(['evaluate'], golden.request);
    assert.equal(stdout, golden.response);
    assert.equal(stderr, '');
    assert.equal(status, hasErrors(golden.response) ? 1 : 0);
  });
}

test('a byte order mark before the request is no fault', () => {
  const { request, response } = goldens.find(({ name }) => name === 'bloom');
  assert.equal(cli(['evaluate'], `\u{feff}${request}`).stdout, response);
});

test('no input and input that is not UTF-8 are answered', () => {
  for (const input of ['', Buffer.from([0xff, 0xfe, 0x00, 0x80])]) {
    const { stdout, status } = cli(['evaluate'], input);
    assert.ok(hasErrors(stdout));
    assert.equal(status, 1);
  }
});

test('a list of places, and what is wrong with one', () => {
  const list = (request) => cli(['places'], JSON.stringify(request));
  assert.equal(JSON.parse(list({ preset: 'paper' }).stdout).places.length, 12);
  assert.equal(list({ preset: 'paper' }).status, 0);
  assert.equal(list({ preset: 'rock' }).status, 1);
});

test('search and catalog', () => {
  const found = cli(['search'], '{"kind":"place","query":"france"}');
  assert.equal(found.status, 0);
  assert.ok(JSON.parse(found.stdout).matches.some(({ country }) => country === 'FRA'));
  const { stdout, status } = cli(['catalog']);
  assert.equal(status, 0);
  assert.ok(JSON.parse(stdout).devices.length > 100);
});

test('intensities', () => {
  const { stdout, status } = cli(['intensities'], '{"year":2023}');
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).countries.FRA.year, 2023);
  assert.equal(JSON.parse(cli(['intensities']).stdout).year, 2025); // the newest
});

test('help and version', () => {
  assert.match(cli(['--help']).stdout, /^Usage: carbon-tally COMMAND/);
  assert.match(cli(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
});

const { formats } = JSON.parse(cli(['catalog']).stdout);
const bloom = goldens.find(({ name }) => name === 'bloom').request;
const oneFaulty = goldens.find(({ response }) => hasErrors(response) && JSON.parse(response).totals?.counted > 0);
const noneCounts = '{"format":"carbon-tally","version":1,"runs":[{}]}';

/** The parts of a format, as evaluate gives them. */
function partsOf(request, format) {
  const { stdout } = cli(['evaluate'], JSON.stringify({ ...JSON.parse(request), outputs: [format] }));
  return JSON.parse(stdout).snippets[format];
}

/** The path of a folder that is not there yet. */
function newFolder(t) {
  const above = mkdtempSync(join(tmpdir(), 'carbon-tally-'));
  t.after(() => rmSync(above, { recursive: true, force: true }));
  return join(above, 'a', 'report');
}

test('formats are listed, each with its name and use', () => {
  const { stdout, status } = cli(['formats']);
  const lines = stdout.trimEnd().split('\n');
  assert.equal(status, 0);
  assert.equal(lines.length, formats.length);
  for (const [index, { id, name, use }] of formats.entries())
    assert.deepEqual(lines[index].split(/ {2,}/), [id, `${name}. ${use}`]);
});

for (const { id } of formats) {
  test(`write ${id} gives the main text, and each part by its id`, () => {
    const parts = partsOf(bloom, id);
    const { stdout, stderr, status } = cli(['write', id], bloom);
    assert.equal(stdout, parts.at(-1).text);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    for (const part of parts) assert.equal(cli(['write', id, '--part', part.id], bloom).stdout, part.text);
  });
}

test('write all makes the folder and a file of each part that has a name', (t) => {
  const folder = newFolder(t);
  const { stdout, stderr, status } = cli(['write', 'all', '--to', folder], bloom);
  assert.deepEqual([stdout, stderr, status], ['', '', 0]);
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  assert.equal(readFileSync(join(folder, 'carbon-tally.json'), 'utf8'), bloom);
  const document = { file: 'carbon-tally.json', text: bloom };
  const wanted = [document, ...formats.flatMap(({ id }) => partsOf(bloom, id)).filter(({ file }) => file !== '')];
  for (const { file, text } of wanted) assert.ok(texts.includes(text), file);
  assert.equal(texts.length, new Set(wanted.map(({ file, text }) => file + text)).size);
});

test('write all leaves the document itself out of a blind review', (t) => {
  const folder = newFolder(t);
  const request = JSON.stringify({ ...JSON.parse(bloom), settings: { anonymous: true } });
  assert.equal(cli(['write', 'all', '--to', folder], request).status, 0);
  assert.equal(existsSync(join(folder, 'carbon-tally.json')), false);
});

test('write all replaces nothing unless --force says so', (t) => {
  const folder = newFolder(t);
  cli(['write', 'all', '--to', folder], bloom);
  const [first, second] = readdirSync(folder);
  writeFileSync(join(folder, first), 'mine');
  rmSync(join(folder, second));
  const refused = cli(['write', 'all', '--to', folder], bloom);
  assert.equal(refused.status, 1);
  assert.ok(refused.stderr.includes(first) && refused.stderr.includes('--force'), refused.stderr);
  assert.equal(existsSync(join(folder, second)), false, 'nothing is written');
  assert.equal(readFileSync(join(folder, first), 'utf8'), 'mine');
  assert.equal(cli(['write', 'all', '--to', folder, '--force'], bloom).status, 0);
  assert.notEqual(readFileSync(join(folder, first), 'utf8'), 'mine');
  assert.ok(existsSync(join(folder, second)));
});

test('where a key is given twice, write says so and writes nothing', () => {
  const run = '{"device":{"id":"nvidia-t4"},"place":{"country":"FRA"},"hours":5';
  const request = `{"format":"carbon-tally","version":1,"runs":[${run}},${run},"hours":1000}]}`;
  const { stdout, stderr, status } = cli(['write', 'text'], request);
  assert.deepEqual([stdout, status], ['', 1]);
  assert.match(stderr, /“hours” is given twice\..*nothing is written before this is mended\n$/s);
});

test('where no run counts, write says why and writes nothing', (t) => {
  const folder = newFolder(t);
  for (const request of [noneCounts, '', '[]', '{"format":"carbon-tally","version":1,"runs":[]}']) {
    for (const args of [
      ['write', formats[0].id],
      ['write', 'all', '--to', folder],
    ]) {
      const { stdout, stderr, status } = cli(args, request);
      assert.deepEqual([stdout, status], ['', 1]);
      assert.match(stderr, /carbon-tally: no run counts, so nothing is written\n$/);
    }
  }
  assert.match(cli(['write', formats[0].id], noneCounts).stderr, /^\/runs\/0\/device: The hardware is missing\. [A-Z]/);
  assert.equal(existsSync(folder), false);
});

test('a run that is left out is said, and the rest is written', () => {
  const { stdout, stderr, status } = cli(['write', formats[0].id], oneFaulty.request);
  assert.ok(stdout.length > 0);
  assert.equal(status, 1);
  for (const { message, remedy } of JSON.parse(cli(['evaluate'], oneFaulty.request).stdout).problems)
    assert.ok(stderr.includes(`${message} ${remedy}`), message);
});

test('wrong usage is said and gives 2', () => {
  const [{ id }] = formats;
  const wrong = {
    'no command': [[]],
    unknown: [['tally'], ['evaluate', 'request.json'], ['formats', 'x'], ['constructor'], ['write', id, id]],
    'unknown format': [
      ['write', 'nonsense'],
      ['write', 'constructor'],
    ],
    'unknown part': [['write', id, '--part', 'nonsense']],
    'no format': [['write']],
    Unknown: [['write', id, '--nonsense']],
    '--to and --force': [
      ['write', id, '--to', 'folder'],
      ['write', id, '--force'],
    ],
    '“write all” needs --to': [['write', 'all']],
    '--part is for': [['write', 'all', '--to', 'folder', '--part', 'body']],
  };
  for (const [fault, commands] of Object.entries(wrong)) {
    for (const args of commands) {
      const { stdout, stderr, status } = cli(args, bloom);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.ok(stderr.startsWith(`carbon-tally: ${fault}`), stderr);
      assert.match(stderr, /Usage: carbon-tally COMMAND/);
    }
  }
});

/** A folder of these reports by their ids, and the path of another beside it. */
function folderOf(t, reports) {
  const folder = mkdtempSync(join(tmpdir(), 'carbon-tally-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, `${name}.json`), text);
  return [folder, join(folder, 'out')];
}

const named = (name, id = name) =>
  JSON.stringify({ ...JSON.parse(goldens.find((golden) => golden.name === name).request), id });
const right = { bloom: named('bloom'), lab: named('lab') };

test('a folder of reports is checked, and its index, table and summary agree', (t) => {
  const [folder, out] = folderOf(t, right);
  const { stdout, stderr, status } = cli(['collect', folder, '--to', out]);
  assert.deepEqual([stdout, stderr, status], ['2 of 2 reports are right.\n', '', 0]);
  const { reports } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
  const [head, ...rows] = readFileSync(join(out, 'collection.csv'), 'utf8').trimEnd().split('\n');
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
  assert.deepEqual(
    reports.map(({ id, file }) => [id, file]),
    [
      ['bloom', 'bloom.json'],
      ['lab', 'lab.json'],
    ],
  );
  const carbon = rows.map((row) =>
    Number(row.match(/("[^"]*"|[^,]*)(,|$)/g)[head.split(',').indexOf('carbon_kg')].slice(0, -1)),
  );
  for (const [i, { carbon_kg }] of reports.entries()) assert.ok(Math.abs(carbon[i] / carbon_kg - 1) < 1e-11);
  assert.equal(summary.carbon_kg.total.value, reports[0].carbon_kg + reports[1].carbon_kg);
  assert.match(readFileSync(join(out, 'summary.md'), 'utf8'), /^# Carbon of 2 reports\n\nCounted here: 2, as each /);
});

test('each file of a collection that is wrong is named with the reason, and the others count', (t) => {
  const [folder] = folderOf(t, {
    ...right,
    anonymous: JSON.stringify({ ...JSON.parse(named('gpt-3')), id: undefined }),
    broken: '{',
    empty: '{"format":"carbon-tally","version":1,"id":"empty","runs":[]}',
    renamed: named('gpt-3', 'another'),
    twin: named('bloom', 'twin'),
  });
  const { stdout, stderr, status } = cli(['collect', folder]);
  assert.equal(stdout, '2 of 7 reports are right.\n');
  assert.equal(status, 1);
  const said = stderr.trimEnd().split('\n');
  for (const [i, words] of [
    /^anonymous\.json: The id is missing/,
    /^broken\.json: .*ends before/,
    /^empty\.json: /,
    /^renamed\.json: The id “another” is not the name/,
    /^twin\.json: The runs are those of bloom\.json/,
  ].entries())
    assert.match(said[i], words);
  assert.equal(cli(['collect']).status, 2);
});

test('a table as runs or as entries; a decimal comma is asked for', (t) => {
  const [folder] = folderOf(t, {});
  const file = join(folder, 'runs.csv');
  const read = (text, ...more) => {
    writeFileSync(file, text);
    return cli(['table', file, ...more]);
  };
  const right = read('\u{feff}GPU;hours\nT4;1.5\n');
  assert.deepEqual([right.stderr, right.status], ['', 0]);
  assert.equal(JSON.parse(right.stdout).reports[0].runs[0].hours, 1.5);
  const asks = read('GPU;hours\nT4;1,5\n');
  assert.match(asks.stderr, /--decimal/);
  assert.equal(asks.status, 1);
  assert.equal(JSON.parse(read('GPU;hours\nT4;1,5\n', '--decimal', ',').stdout).reports[0].runs[0].hours, 1.5);
  assert.equal(JSON.parse(read('GPU;hours\nT4;1\nT4;2\n', '--each').stdout).reports.length, 2);
  assert.equal(read('GPU;hours\nT4;x\n').status, 1);
  assert.equal(JSON.parse(cli(['table', '-'], 'GPU;hours\nT4;1\n').stdout).rows, 1);
  const latin = read(Buffer.from([0x47, 0xe9, 0x0a]));
  assert.match(latin.stderr, /is not text in UTF-8/);
  assert.equal(latin.status, 1);
  assert.equal(cli(['table']).status, 2);
});

test('tables of runs in a folder are reports by their ids; what is wrong with one is said', (t) => {
  const [folder, out] = folderOf(t, { lab: named('lab') });
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('runs.csv', 'id,GPU,hours,country,year\na,T4,1,France,2023\nb,T4,2,France,2023\na,T4,3,France,2023\n');
  const { stdout, status } = cli(['collect', folder, '--to', out]);
  assert.deepEqual([stdout, status], ['3 of 3 reports are right.\n', 0]);
  const { reports } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
  assert.deepEqual(
    reports.map(({ id, file, runs }) => [id, file, runs]),
    [
      ['lab', 'lab.json', 14],
      ['a', 'runs.csv', 2],
      ['b', 'runs.csv', 1],
    ],
  );
  write('asks.csv', 'id,GPU,hours\nc,T4,"1,5"\n');
  write('broken.csv', 'id,GPU,hours\nd,T4,x\n');
  write('entries.csv', readFileSync(join(out, 'collection.csv'), 'utf8'));
  write('nameless.csv', 'GPU,hours,country\nT4,7,France\n');
  write('taken.csv', 'id,GPU,hours,country\na,T4,8,France\n');
  const said = cli(['collect', folder]).stderr.trimEnd().split('\n');
  for (const [i, words] of [
    /^asks\.csv: It has a decimal comma/,
    /^broken\.csv: \/rows\/2\/hours: /,
    /^entries\.csv: It has entries/,
    /^nameless\.csv: The id is missing\. Give it in a column/,
    /^taken\.csv: The id “a” is that of a report in runs\.csv/,
  ].entries())
    assert.match(said[i], words);
});
