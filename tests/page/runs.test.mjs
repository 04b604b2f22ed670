// Examples, runs that come and go, and undoing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './tally.mjs';

const figure = /^[1-9][\d.]* (g|kg|t) CO2e$/;
const examples = { 'Hyper-parameter search': 3, BLOOM: 1, 'Fine-tuning, one GPU': 1 };

const focused = (tally) =>
  tally.read(() => (document.activeElement.ariaLabel ?? document.activeElement.textContent).trim());

inBrowsers((here) => {
  test('each example is one click away, and gives its own total and snippet', async (t) => {
    const tally = await open(t, here);
    const seen = new Set();
    for (const [name, runs] of Object.entries(examples)) {
      await tally.press(name);
      await eventually(async () => (await tally.names()).length, runs);
      await eventually(() => tally.headline(), figure);
      await eventually(() => tally.text('.saying'), '');
      seen.add(await tally.headline()).add(await tally.snippet());
      assert.doesNotMatch(await tally.said(), /Undo/, 'an untouched example is replaced without a word');
    }
    assert.equal(seen.size, 6);
    await tally.press('BLOOM');
    await eventually(() => tally.headline(), '24.69 t CO2e');
    await tally.assertCalm();
  });

  test('an example chosen after an edit can be undone, and done again', async (t) => {
    const tally = await open(t, here);
    await tally.type('Name of the run', 'My own run');
    await tally.type('Wall-clock hours', '1234');
    await eventually(() => tally.snippet(), /My own run.*1234/s);
    const mine = await tally.headline();
    await tally.press('BLOOM');
    await eventually(() => tally.headline(), '24.69 t CO2e');
    await eventually(() => tally.said(), /What you had entered is put aside/);
    await tally.press('Undo');
    await eventually(() => tally.names(), ['My own run']);
    assert.equal(await tally.value('Wall-clock hours'), '1234');
    await eventually(() => tally.headline(), mine);
    await tally.press('Redo');
    await eventually(() => tally.headline(), '24.69 t CO2e');
  });

  test('add, duplicate, delete, and undo the deletion', async (t) => {
    const tally = await open(t, here);
    await tally.press('BLOOM');
    await eventually(() => tally.headline(), '24.69 t CO2e');
    const [bloom] = await tally.names();

    await tally.press('+ Add a run');
    await eventually(() => tally.names(), [bloom, 'Run 2']);
    const first = await tally.field('Devices', 1);
    await eventually(
      () => first.evaluate((field) => field === document.activeElement),
      true,
      'the new run has the focus',
    );
    assert.equal((await tally.complaint('Wall-clock hours', 1)).wrong, false, 'a new run is not blamed');
    assert.match(await tally.text('li:last-of-type .todo'), /^Still to fill in: .*Wall-clock hours/);
    await (await tally.field('Wall-clock hours', 1)).click();
    await tally.page.keyboard.press('Tab');
    await eventually(async () => (await tally.complaint('Wall-clock hours', 1)).wrong, true, 'until it was left');
    await eventually(() => tally.text('.total-parts'), /1 run is left out of the total/);
    assert.equal(await tally.headline(), '24.69 t CO2e');

    await tally.press('Delete Run 2');
    await eventually(() => tally.names(), [bloom]);
    await tally.press(`Duplicate ${bloom}`);
    await eventually(() => tally.headline(), '49.38 t CO2e');
    await tally.type('Name of the run', 'The copy', 1);
    await tally.type('Devices', '192', 1);
    await eventually(() => tally.headline(), '37.04 t CO2e');

    await tally.press(`Delete ${bloom}`);
    await eventually(() => tally.headline(), '12.35 t CO2e');
    await eventually(() => tally.said(), new RegExp(`“${bloom}” is deleted`));
    await eventually(() => focused(tally), 'Undo');
    await tally.press('Undo');
    await eventually(() => tally.names(), [bloom, 'The copy']);
    await eventually(() => tally.headline(), '37.04 t CO2e');
    assert.equal(await tally.value('Devices', 0), '384');

    await tally.press('Delete The copy');
    await tally.press(`Delete ${bloom}`);
    await eventually(() => tally.names(), []);
    await eventually(() => tally.headline(), '–');
    assert.match(await tally.text('.paper'), /Nothing to paste yet/);
    await tally.press('Undo');
    await eventually(() => tally.headline(), '24.69 t CO2e');
    await tally.assertCalm();
  });
});
