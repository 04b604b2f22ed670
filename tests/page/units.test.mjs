// Numbers as they are typed, with their units: read by the core, said below the field, kept as they were typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns } from './files.mjs';
import { open } from './open.mjs';
import { ownDevice, ownPlace } from './tally.mjs';
import { words } from './words.mjs';

/** What is said below a field about how it was read. */
const echo = async (tally, key) =>
  (await tally.field(key)).evaluate(({ id }) =>
    (document.getElementById(`${id}-read`)?.textContent ?? '').replace(/\u00a0/g, ' '),
  );

const typed = [
  ['hours', '3 d 4 h', '76 h'],
  ['hours', '90 min', '1.5 h'],
  ['hours', '3-04:00:00', '76 h'],
  ['hours', '1 234', '1234 h'],
  ['device/watts', '1.5 kW', '1500 W'],
  ['utilisation', '85 %', '0.85'],
  ['place/g_per_kwh', '0.4 kg/kWh', '400 g/kWh'],
];

inBrowsers((here) => {
  test('a quantity is read with its unit, and stays as it was typed', async (t) => {
    const tally = await open(t, here);
    await tally.choose('device', 'zzzz', ownDevice);
    await tally.choose('place', words.ownPlace, ownPlace);
    for (const [key, text, read] of typed) {
      await tally.enter(key, text);
      await eventually(() => echo(tally, key), `= ${read}`, text);
      assert.equal(await tally.value(key), text);
      // A text that ends with a letter may go on: its result waits.
      await eventually(async () => (await tally.complaint(key)).wrong, false, text);
      assert.match((await tally.complaint(key)).text, /= /, 'it is said to a screen reader, too');
    }
    await tally.enter('pue', '1');
    assert.equal(await echo(tally, 'pue'), '', 'a plain number needs no echo');
    const [run] = JSON.parse(await savedRuns(tally)).runs;
    assert.deepEqual(run.place.g_per_kwh, 400);
    assert.deepEqual([run.hours, run.device.watts, run.utilisation, run.pue], [1234, 1500, 0.85, 1]);
    await tally.assertCalm();
  });

  test('whether a comma begins the decimals is asked at the field', async (t) => {
    const tally = await open(t, here);
    const fixes = () => tally.read(() => [...document.querySelectorAll('.fix')].map(({ innerText }) => innerText));
    await tally.enter('hours', '1,200');
    await eventually(async () => (await tally.complaint('hours')).text, /“1,200” is not a number: .* two ways/);
    const [grouped, decimal] = await fixes();
    assert.match(grouped, /1200\sh/);
    assert.match(decimal, /1\.2\sh/);
    await tally.press(decimal);
    await eventually(() => tally.value('hours'), '1.2');
    await tally.press(words.undo);
    await eventually(() => tally.value('hours'), '1,200');
    await tally.press(grouped);
    await eventually(() => tally.value('hours'), '1200');
    await tally.enter('hours', '1,5');
    await eventually(async () => (await fixes()).length, 1);
  });

  test('what is no quantity of the field is refused as it was', async (t) => {
    const tally = await open(t, here);
    for (const text of ['3 kW', '3 x', '8 x A100', '4 h 3 d']) {
      await tally.enter('hours', text);
      await eventually(async () => (await tally.complaint('hours')).text, new RegExp(`“${text}” is not a number`));
      assert.equal(await echo(tally, 'hours'), '');
    }
  });
});
