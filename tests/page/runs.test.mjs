// Examples, runs that come and go, and undoing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const figure = /^[1-9][\d.]* (g|kg|t) CO2e$/;
const examples = { search: 3, bloom: 1, finetuning: 1 };

const focused = (tally) =>
  tally.read(() => (document.activeElement.ariaLabel ?? document.activeElement.textContent).trim());

inBrowsers((here) => {
  test('each example is one click away, and gives its own total and snippet', async (t) => {
    const tally = await open(t, here);
    const seen = new Set();
    for (const [name, runs] of Object.entries(examples)) {
      await tally.press(words.example[name]);
      await eventually(async () => (await tally.names()).length, runs);
      await eventually(() => tally.headline(), figure);
      await eventually(() => tally.text('#snippet .saying'), '');
      seen.add(await tally.headline()).add(await tally.snippet());
      assert.doesNotMatch(
        await tally.said(),
        new RegExp(words.undo),
        'an untouched example is replaced without a word',
      );
    }
    assert.equal(seen.size, 6);
    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await tally.assertCalm();
  });

  test('an example chosen after an edit can be undone, and done again', async (t) => {
    const tally = await open(t, here);
    await tally.type('name', 'My own run');
    await tally.type('hours', '1234');
    await eventually(() => tally.snippet(), /My own run.*1234/s);
    const mine = await tally.headline();
    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await eventually(() => tally.said(), new RegExp(words.replaced));
    await tally.press(words.undo);
    await eventually(() => tally.names(), ['My own run']);
    assert.equal(await tally.value('hours'), '1234');
    await eventually(() => tally.headline(), mine);
    await tally.press(words.redo);
    await eventually(() => tally.headline(), '24.7 t CO2e');
  });

  test('looking at two examples after an edit does not lose what was entered', async (t) => {
    const tally = await open(t, here);
    await tally.type('name', 'My own run');
    await eventually(() => tally.snippet(), /My own run/);
    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    await tally.press(words.undo);
    await eventually(() => tally.names(), ['My own run']);
  });

  test('the form can be started empty, and two deletions undone one after the other', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.clear);
    await eventually(() => tally.names(), [words.runName(1)]);
    await eventually(() => tally.snippet(), '');
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    const all = await tally.names();
    await tally.pressAt(0, words.remove);
    await tally.pressAt(0, words.remove);
    await eventually(() => tally.names(), all.slice(2));
    await tally.press(words.undo);
    await eventually(() => tally.names(), all.slice(1));
    await tally.press(words.undo);
    await eventually(() => tally.names(), all);
  });

  test('the last run can be duplicated where a run is added', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    const [first, second, last] = await tally.names();
    const look = (name) =>
      tally.button(name).then((button) =>
        button.evaluate((button) => {
          const { color, fontSize, fontWeight } = getComputedStyle(button);
          return { color, fontSize, fontWeight, top: Math.round(button.getBoundingClientRect().top) };
        }),
      );
    assert.deepEqual(await look(`+ ${words.duplicateLast}`), await look(`+ ${words.addRun}`));
    await tally.press(`+ ${words.duplicateLast}`);
    await eventually(() => tally.names(), [first, second, last, last]);
    for (const _ of [1, 2, 3, 4]) await tally.pressAt(0, words.remove);
    await eventually(() => tally.names(), []);
    assert.equal(await tally.text('.add'), `+ ${words.addRun}${words.pasteRows}`);
  });

  test('add, duplicate, delete, and undo the deletion', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    const [bloom] = await tally.names();

    await tally.press(`+ ${words.addRun}`);
    await eventually(() => tally.names(), [bloom, words.runName(2)]);
    const first = await tally.field('count', 1);
    await eventually(
      () => first.evaluate((field) => field === document.activeElement),
      true,
      'the new run has the focus',
    );
    assert.equal((await tally.complaint('hours', 1)).wrong, false, 'a new run is not blamed');
    assert.match(await tally.text('li:last-of-type .todo'), new RegExp(words.field('hours')));
    await eventually(() => tally.text('.total-parts'), new RegExp(words.stillToFill(1)));
    assert.equal(await tally.headline(), '24.7 t CO2e');

    await tally.pressAt(1, words.remove);
    await eventually(() => tally.names(), [bloom]);
    await tally.pressAt(0, words.duplicate);
    await eventually(() => tally.headline(), '49.4 t CO2e');
    await tally.type('name', 'The copy', 1);
    await tally.type('device_hours', '541495', 1);
    await eventually(() => tally.headline(), '37.0 t CO2e');

    await tally.pressAt(0, words.remove);
    await eventually(() => tally.headline(), '12.3 t CO2e');
    await eventually(() => tally.said(), new RegExp(words.deleted(bloom)));
    await eventually(() => focused(tally), words.undo);
    await tally.press(words.undo);
    await eventually(() => tally.names(), [bloom, 'The copy']);
    await eventually(() => tally.headline(), '37.0 t CO2e');
    assert.equal(await tally.value('count', 0), '384');

    await tally.pressAt(1, words.remove);
    await tally.pressAt(0, words.remove);
    await eventually(() => tally.names(), []);
    await eventually(() => tally.headline(), '–');
    assert.match(await tally.text('.paper'), new RegExp(words.nothingYet));
    await tally.press(words.undo);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await tally.assertCalm();
  });
});
