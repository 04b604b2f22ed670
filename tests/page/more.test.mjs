// What few runs need: filled in, saved, opened again, and saved the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns, upload } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const texts = {
  pue: '1.2',
  pue_year: '2023',
  repeats: '3',
  notes: 'Two nodes.\nOne was new.',
  average_watts: '310.5',
  nodes: '2',
  'host/cpus': '2',
  'host/utilisation': '0.5',
  'host/memory_gb': '512',
  'measured/kwh': '1234.5',
  'measured/method': 'a meter at the rack',
  'reported/kwh': '1200',
  'reported/kg': '310',
  'reported/source': 'Doe et al. 2024',
  'embodied/kg': '150',
  'embodied/lifetime_years': '4',
};

const wanted = {
  name: 'fine-tuning',
  count: 1,
  device: { id: 'nvidia-a100-sxm4-80gb' },
  hours: 36,
  place: { provider: 'gcp', region: 'europe-west4' },
  year: 2024,
  pue: 1.2,
  pue_year: 2023,
  stage: 'final',
  repeats: 3,
  notes: 'Two nodes.\nOne was new.',
  average_watts: 310.5,
  nodes: 2,
  host: { cpu: { id: 'amd-epyc-7742' }, cpus: 2, utilisation: 0.5, memory_gb: 512 },
  ranges: { hours: [30, 40] },
  measured: { kwh: 1234.5, boundary: 'node', method: 'a meter at the rack' },
  reported: { kwh: 1200, kg: 310, source: 'Doe et al. 2024' },
  embodied: { kg: 150, lifetime_years: 4 },
};

const { filled } = words;
const groups = [filled.host, filled.measured, filled.ranges, filled.reported, filled.embodied, filled.notes];
const summary = words.moreWith(['Final training', words.repeats('3'), words.draw('310.5'), ...groups]);

const end = (tally, which) => tally.control(words.end(words.factors.hours, which));

async function fillIn(tally) {
  await tally.openMore();
  await tally.pick('stage', 'final');
  await tally.fill(await end(tally, words.low), '30');
  await tally.fill(await end(tally, words.high), '40');
  await tally.choose('host/cpu', 'epyc 7742', /EPYC 7742/);
  await eventually(() => tally.value('host/cpu'), /EPYC 7742/);
  for (const [key, text] of Object.entries(texts)) await tally.type(key, text);
  const { name, hint } = words.boundaries.node;
  await tally.click(await tally.control(name + hint));
}

inBrowsers((here) => {
  test('all that is filled in is in the file, and the file opens to the same', async (t) => {
    const tally = await open(t, here);
    assert.equal(await tally.opener(), words.moreFields);
    await fillIn(tally);
    await eventually(() => tally.opener(), summary);
    await eventually(() => tally.headline(), /^[1-9]/);
    const text = await savedRuns(tally);
    assert.deepEqual(JSON.parse(text).runs, [wanted]);
    const answer = await tally.answer();

    await tally.press(words.example.bloom);
    await eventually(() => tally.opener(), words.moreFields);
    await upload(tally, 'carbon-tally.json');
    await eventually(() => tally.opener(), summary);
    await eventually(() => tally.answer(), answer);
    await tally.openMore();
    for (const [key, text] of Object.entries(texts)) assert.equal(await tally.value(key), text, key);
    assert.equal(await (await end(tally, words.high)).evaluate(({ value }) => value), '40');
    assert.equal(await savedRuns(tally), text);
    await tally.assertCalm();
  });

  test('what is emptied again leaves nothing in the file', async (t) => {
    const tally = await open(t, here);
    const before = await savedRuns(tally);
    await tally.openMore();
    for (const key of ['repeats', 'notes', 'host/cpus', 'measured/kwh', 'reported/source', 'embodied/kg']) {
      await tally.type(key, '1');
      await tally.type(key, '');
    }
    await tally.pick('stage', 'final');
    await tally.pick('stage', '');
    await tally.fill(await end(tally, words.low), '30');
    await tally.fill(await end(tally, words.low), '');
    await eventually(() => tally.opener(), words.moreFields);
    assert.equal(await savedRuns(tally), before);
  });

  test('what is wrong in there is said while it is closed, too', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    await tally.type('repeats', '0');
    await eventually(async () => (await tally.complaint('repeats')).text, /^Error .*\b0\b/);
    await tally.openMore();
    await eventually(() => tally.text('.away .problem.error'), /^Error .*\b0\b/);
    assert.match(await tally.text('.away .problem.error'), new RegExp(words.field('repeats')));
  });
});
