// Comparing the same runs in other places.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns, upload } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const core = await load();
const codes = JSON.parse(core.catalog()).countries.map(({ id }) => id);

/** The rows as they are read, without their buttons. */
const rows = (tally) =>
  tally.read(() =>
    [...document.querySelectorAll('.elsewhere > table tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td:not(.take-out)')].map((cell) => cell.innerText.trim()).filter(Boolean),
    ),
  );
const names = async (tally) =>
  (await rows(tally)).map(([name]) => name.split('\n')[0].replace(words.theseRuns, '').trim());

async function compareWith(tally, query, name) {
  await tally.fill(await tally.control(words.addPlace, '.elsewhere'), query);
  await eventually(() => tally.selected(), new RegExp(name));
  await tally.page.keyboard.press('Enter');
  await eventually(async () => (await names(tally)).some((each) => each.includes(name)), true);
}

inBrowsers((here) => {
  test('the runs are ranked among the places that are chosen, and taken into the files', async (t) => {
    const tally = await open(t, here);
    assert.deepEqual(await names(tally), []);
    await compareWith(tally, 'norway', 'Norway');
    await compareWith(tally, 'poland', 'Poland');
    assert.deepEqual(await names(tally), ['Norway', words.asRun, 'Poland']);
    const [norway, own] = await rows(tally);
    assert.equal(own.at(-1), '1 ×');
    assert.match(norway.at(-1), /^0\.\d+ ×$/);
    assert.ok((await tally.text('.total')).includes(own[2].split('\n')[0].replace(/\s.*/, '')));
    await compareWith(tally, 'europe-west4', 'europe-west4');
    assert.equal((await names(tally)).includes(words.asRun), false, 'their own place is one of them');

    await eventually(() => tally.text('#snippet'), /Elsewhere the same runs would have emitted/);
    await eventually(() => tally.text('.preview'), /Elsewhere the same runs would have emitted/);

    await tally.press(words.of(words.takeOut, 'Norway'));
    await eventually(async () => (await names(tally)).includes('Norway'), false);
    await tally.press(words.takeOutAll(0));
    await eventually(() => names(tally), []);
    assert.doesNotMatch(await tally.text('#snippet'), /Elsewhere/);
    await tally.assertCalm();
  });

  test('a grid with intensities of two kinds is offered with each', async (t) => {
    const tally = await open(t, here);
    await tally.fill(await tally.control(words.addPlace, '.elsewhere'), 'quebec');
    await tally.take(/Québec \(CA-QC\), direct/);
    await eventually(() => tally.text('.elsewhere .problems'), /direct.*cannot be compared/s);
    const { compare } = JSON.parse(await savedRuns(tally));
    assert.deepEqual(compare.places, [{ grid: 'CA-QC', kind: 'direct' }]);
    await tally.assertCalm();
  });

  test('of very many places the ends are shown and the runs as they were, and all of them on demand', async (t) => {
    const tally = await open(t, here);
    const document = JSON.parse(await savedRuns(tally));
    const places = codes.map((country) => ({ country }));
    await upload(tally, 'many.json', JSON.stringify({ ...document, compare: { places } }));
    await eventually(async () => (await names(tally)).length, 61);
    const shown = await names(tally);
    assert.ok(shown.includes(words.asRun));
    await tally.press(words.allRows(codes.length + 1));
    await eventually(async () => (await names(tally)).length, codes.length + 1);
    const all = await names(tally);
    assert.deepEqual([...all.slice(0, 30), words.asRun, ...all.slice(-30)], shown);
    await tally.assertCalm();
  });

  test('an intensity of another year than the runs is said to be, and so are those of two years', async (t) => {
    const tally = await open(t, here);
    const cells = () =>
      tally.read(() => [...document.querySelectorAll('.ranked td.intensity')].map((cell) => cell.innerText.trim()));
    const run = { device: { id: 'nvidia-t4' }, hours: 1000, place: { country: 'FRA' } };
    const compare = { places: [{ country: 'CAF' }] };
    const document = { format: 'carbon-tally', version: 1, compare };
    await upload(tally, 'one.json', JSON.stringify({ ...document, runs: [{ ...run, year: 2022 }] }));
    // France, as run, and the Central African Republic.
    await eventually(async () => (await cells()).sort(), ['111.11\u00a0g/kWh, 2012', '78.54\u00a0g/kWh']);
    compare.places = [{ country: 'POL' }];
    const runs = [2019, 2022].map((year) => ({ ...run, year }));
    await upload(tally, 'two.json', JSON.stringify({ ...document, runs }));
    await eventually(async () => (await cells()).join('|'), /g\/kWh, 2019\n[\d.]+\s?g\/kWh, 2022/);
    await tally.assertCalm();
  });

  test('each place may have its own PUE', async (t) => {
    const tally = await open(t, here);
    await compareWith(tally, 'norway', 'Norway');
    const before = (await rows(tally))[0];
    await tally.click(await tally.control(words.ownPue, '.elsewhere'));
    await eventually(async () => (await rows(tally))[0][2] === before[2], false);
    await tally.assertCalm();
  });

  test('what is no place is said, kept, and taken out by one click', async (t) => {
    const tally = await open(t, here);
    await tally.fill(await tally.control(words.addPlace, '.elsewhere'), 'Atlantis');
    await tally.page.keyboard.press('Tab');
    await eventually(() => tally.text('.elsewhere .problems'), /“Atlantis” is not a country/);
    assert.doesNotMatch(await tally.text('.runs'), /Atlantis/);
    await tally.press(words.takeOutAll(1));
    await eventually(() => tally.text('.elsewhere'), /^(?!.*Atlantis)/s);
    await tally.assertCalm();
  });

  test('all regions of the provider are one click, and the places are saved with the runs', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.allRegionsOf('Google Cloud'));
    await eventually(async () => (await names(tally)).length > 40, true);
    const { compare } = JSON.parse(await savedRuns(tally));
    assert.deepEqual(compare.places[0].provider, 'gcp');
    await tally.assertCalm();
  });
});
