// Where no run is counted there is nothing to report: no format has a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluated, formats, request, run } from './asked.mjs';

const broken = {
  'no runs': [],
  'a problem in the only run': [run('a', { hours: -1 })],
  'a problem in every run': [
    run('a', { hours: 0 }),
    run('b', { place: { country: 'nowhere' } }),
    run('c', { pue: 0.5 }),
  ],
  'runs that are nothing': [{}, null, 7, 'run'],
};

for (const [what, runs] of Object.entries(broken)) {
  test(`${what}: no format has a text`, () => {
    const { snippets, totals } = evaluated(request(runs, 'A title', formats));
    assert.equal(totals.counted, 0);
    assert.deepEqual(snippets, {});
  });

  for (const format of formats)
    test(`${what}: nothing for ${format} alone`, () =>
      assert.deepEqual(evaluated(request(runs, 'A title', [format])).snippets, {}));
}

test('one run without a problem is enough for each format', () => {
  const { snippets } = evaluated(request([run('a', { hours: 0 }), run('b')], '', formats));
  assert.deepEqual(Object.keys(snippets).sort(), [...formats].sort());
});
