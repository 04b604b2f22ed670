// Names typed in full or nearly so: taken, or answered by what the catalogue has, and taken out again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns } from './files.mjs';
import { open } from './open.mjs';
import { ownPlace } from './tally.mjs';
import { words } from './words.mjs';

/** What is typed, and what it is then called. */
const names = [
  ['place', 'germany', 'Germany'],
  ['place', ' fra ', 'France'],
  ['place', 'europe-west4, eemshaven', 'europe-west4, Eemshaven'],
  ['place', 'us-va', 'Virginia (US-VA)'],
  ['place', 'québec (ca-qc)', 'Québec (CA-QC)'],
  ['place', 'US-East-1', 'us-east-1, N. Virginia'],
  ['device', 'nvidia-t4', 'NVIDIA T4'],
  ['device', 'nvidia a100  SXM4 80gb', 'NVIDIA A100 SXM4 80GB'],
  ['host/cpu', 'amd epyc 7742', 'AMD EPYC 7742'],
];
const taken = {
  place: { provider: 'aws', region: 'us-east-1' },
  device: { id: 'nvidia-a100-sxm4-80gb' },
  host: { cpu: { id: 'amd-epyc-7742' } },
};

const leave = async (tally) => {
  await tally.page.keyboard.press('Tab');
  await eventually(() => tally.options(), []);
};
const marked = async (tally, key) => ({
  typed: await tally.value(key),
  first: (await tally.options())[0] === (await tally.selected()),
});
const hasFocus = async (tally, key) =>
  (await tally.field(key)).evaluate((control) => control === document.activeElement);
const ways = (tally, key) =>
  tally.read(
    (at) => [...document.querySelectorAll(`.run .problems.at-${at} .fix`)].map((button) => button.textContent),
    key.split('/')[0],
  );

inBrowsers((here) => {
  test('a full name is taken when the field is left', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    for (const [key, text, name] of names) {
      await tally.type(key, text);
      await leave(tally);
      await eventually(() => tally.value(key), name);
      assert.equal((await tally.complaint(key)).wrong, false, text);
      await eventually(() => tally.headline(), /^[1-9]/);
    }
    const [{ place, device, host }] = JSON.parse(await savedRuns(tally)).runs;
    assert.deepEqual({ place, device, host }, taken);
    await tally.assertCalm();
  });

  test('Enter takes the first match, which is marked while the name is typed', async (t) => {
    const tally = await open(t, here);
    for (const [key, text, name] of [
      ['place', 'germ', 'Germany'],
      ['device', 'a100 sxm', /A100 SXM4/],
    ]) {
      await tally.type(key, text);
      await eventually(() => marked(tally, key), { typed: text, first: true });
      await tally.page.keyboard.press('Enter');
      await eventually(() => tally.options(), []);
      await eventually(() => tally.value(key), name);
    }
    await eventually(() => tally.headline(), /^[1-9]/);
  });

  test('where a word is of several names, Enter marks the first and takes none of them yet', async (t) => {
    const tally = await open(t, here);
    const before = await tally.value('device');
    await tally.type('device', 'h100');
    await eventually(async () => (await tally.options()).length > 2, true);
    assert.equal(await tally.selected(), '');
    await tally.page.keyboard.press('Enter');
    await eventually(() => marked(tally, 'device'), { typed: 'h100', first: true });
    await tally.page.keyboard.press('Escape');
    await eventually(() => tally.value('device'), before);
    await tally.type('device', 'h100');
    await eventually(async () => (await tally.options()).length > 2, true);
    await tally.page.keyboard.press('ArrowDown');
    const [first] = await tally.options();
    await eventually(() => tally.selected(), first);
  });

  test('a name that is typed back to what it was changes nothing', async (t) => {
    const tally = await open(t, here);
    const before = [await tally.value('place'), await tally.headline()];
    await (await tally.field('place')).click();
    await eventually(async () => (await tally.options()).length > 1, true);
    for (const key of ['ArrowRight', 'x', 'Backspace']) await tally.page.keyboard.press(key);
    await leave(tally);
    await eventually(async () => [await tally.value('place'), await tally.headline()], before);
    assert.equal((await tally.complaint('place')).wrong, false);
  });

  for (const [key, text, name] of [
    ['place', 'Germny', 'Germany'],
    ['device', 'A100-80 GB', /A100/],
    ['host/cpu', 'EPYC 7742x', /EPYC 7742/],
  ]) {
    test(`an unknown name stays, and what is near it is one click away: ${key}`, async (t) => {
      const tally = await open(t, here);
      await tally.openMore();
      await tally.type(key, text);
      await leave(tally);
      await eventually(async () => (await tally.complaint(key)).wrong, true);
      assert.equal(await tally.value(key), text);
      const [first, ...others] = await ways(tally, key);
      assert.match(first, new RegExp(name));
      assert.ok(others.length < 6);
      await tally.press(first);
      await eventually(() => tally.value(key), first);
      await eventually(() => hasFocus(tally, key), true);
      assert.deepEqual(await ways(tally, key), []);
      await tally.press(words.undo);
      await eventually(() => tally.value(key), text);
      await tally.assertCalm();
    });
  }

  test('a bare number as a place is offered as the intensity', async (t) => {
    const tally = await open(t, here);
    const offer = words.useIntensity('350');
    await tally.type('place', '350');
    await eventually(() => tally.selected(), offer);
    await leave(tally);
    await eventually(() => ways(tally, 'place'), [offer]);
    await tally.press(offer);
    await eventually(() => tally.value('place/g_per_kwh'), '350');
    await eventually(() => hasFocus(tally, 'place/g_per_kwh'), true);
    await eventually(() => tally.headline(), /^[1-9]/);
    await tally.press(words.fromCatalogue);
    await tally.type('place', '57 g/kWh');
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.value('place/g_per_kwh'), '57');

    await tally.press(words.fromCatalogue);
    await tally.choose('place', '57', ownPlace);
    await eventually(() => hasFocus(tally, 'place/g_per_kwh'), true);
    assert.equal(await tally.value('place/name'), '', 'a number is no name');
    await tally.assertCalm();
  });
});
