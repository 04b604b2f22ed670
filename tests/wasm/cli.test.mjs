// The command line, as a process.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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

test('search and catalog', () => {
  const found = cli(['search'], '{"kind":"place","query":"france"}');
  assert.equal(found.status, 0);
  assert.ok(JSON.parse(found.stdout).matches.some(({ country }) => country === 'FRA'));
  const { stdout, status } = cli(['catalog']);
  assert.equal(status, 0);
  assert.ok(JSON.parse(stdout).devices.length > 100);
});

test('help and version', () => {
  assert.match(cli(['--help']).stdout, /^Usage: carbon-tally COMMAND/);
  assert.match(cli(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('wrong usage is said and gives 2', () => {
  for (const args of [[], ['tally'], ['evaluate', 'request.json'], ['constructor']]) {
    const { stdout, stderr, status } = cli(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^carbon-tally: (no command|unknown: )/);
    assert.match(stderr, /Usage: carbon-tally COMMAND/);
  }
});
