// Whatever the text, the core answers with a document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';

const tally = await load();
const document = (name) => `{"format":"carbon-tally","version":1,"title":"${name}","runs":[]}`;
const run = (fields) => `{"format":"carbon-tally","version":1,"runs":[{${fields}}]}`;
const megabyte = 2 ** 20;

const texts = {
  empty: '',
  'white space': ' \n\t',
  'a byte order mark': '\u{feff}{}',
  'a lone surrogate': document('\u{d800}'),
  'an escaped lone surrogate': document('\\ud800'),
  'NUL characters': document('\0'),
  'escaped NUL characters': document('\\u0000'),
  'not a number': run('"hours":NaN'),
  'more than a double holds': run('"hours":1e999'),
  'a number of a million digits': run(`"hours":${'9'.repeat(megabyte)}`),
  'open brackets': '['.repeat(megabyte),
  'open braces': '{"a":'.repeat(megabyte),
  'nesting that is closed': `${'['.repeat(megabyte)}${']'.repeat(megabyte)}`,
  'nesting inside a run': run(`"name":${'[{"a":'.repeat(megabyte)}`),
  'a string of 15 MB': document('x'.repeat(15 * megabyte)),
  'a string of 20 MB': document('x'.repeat(20 * megabyte)),
  'a string of 20 MB of emoji': document('🌍'.repeat(5 * megabyte)),
  '200,000 empty runs': `{"runs":[${'{},'.repeat(199_999)}{}]}`,
};

for (const [name, text] of Object.entries(texts)) {
  test(name, () => {
    const { format, problems } = JSON.parse(tally.evaluate(text));
    assert.equal(format, 'carbon-tally-response');
    assert.ok(Array.isArray(problems));
    assert.ok(Array.isArray(JSON.parse(tally.search(text)).matches));
    assert.ok(JSON.parse(tally.places(text)).problems.length > 0);
    assert.ok(JSON.parse(tally.intensities(text)).countries);
  });
}

test('a text that is too long is refused by the core', () => {
  const { problems } = JSON.parse(tally.evaluate(document('x'.repeat(20 * megabyte))));
  assert.deepEqual(
    problems.map(({ path, severity, code }) => ({ path, severity, code })),
    [{ path: '', severity: 'error', code: 'limit' }],
  );
});

test('what is no text is an error in words', () => {
  for (const value of [undefined, null, 1, {}, new Uint8Array(3)])
    assert.throws(() => tally.evaluate(value), { name: 'TypeError', message: 'The request must be a string.' });
});
