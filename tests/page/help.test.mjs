// What a word means: one click or key away, in place, and gone again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const question = (key) => words.ask(words.field(key));
const meanings = (tally) => tally.read(() => [...document.querySelectorAll('.meaning')].map((e) => e.textContent));

/** Whether the button says that its answer is open, and which text it leads to. */
const state = async (tally, name) =>
  (await tally.button(name)).evaluate((button) => ({
    expanded: button.getAttribute('aria-expanded'),
    text: document.getElementById(button.getAttribute('aria-controls'))?.textContent ?? '',
  }));

const closed = { expanded: 'false', text: '' };

inBrowsers((here) => {
  test('the question at a field opens its sentence, and closes it', async (t) => {
    const tally = await open(t, here);
    const fields = { count: 'count', device: 'power', hours: 'time', pue: 'pue', place: 'place', year: 'year' };
    for (const [key, term] of Object.entries(fields)) {
      assert.deepEqual(await state(tally, question(key)), closed);
      await tally.press(question(key));
      const text = words.meaning(term);
      await eventually(() => state(tally, question(key)), { expanded: 'true', text });
      assert.deepEqual(await meanings(tally), [text], 'and no other one is open');
    }
    await tally.press(question('year'));
    await eventually(() => meanings(tally), []);
    assert.deepEqual(await state(tally, question('year')), closed);
    await tally.assertCalm();
  });

  test('it is reached by the keyboard, and seen while it has the focus', async (t) => {
    const tally = await open(t, here);
    const { keyboard } = tally.page;
    await (await tally.control(words.timeWay)).focus();
    const focused = () => tally.read(() => document.activeElement.ariaLabel);
    await keyboard.press('Tab');
    await eventually(focused, question('hours'));
    const opacity = () => tally.read(() => getComputedStyle(document.activeElement).opacity);
    await eventually(opacity, '1');
    await keyboard.press('Enter');
    await eventually(() => meanings(tally), [words.meaning('time')]);
    assert.equal(await focused(), question('hours'), 'the focus stays');
    await keyboard.press(' ');
    await eventually(() => meanings(tally), []);
  });

  test('groups, the tally and the marks are explained as well', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    const names = [words.groups.ranges, words.groups.embodied, words.basisName, words.deviceHours, words.notInTotal];
    for (const name of names) {
      await tally.press(words.ask(name));
      await eventually(async () => (await state(tally, words.ask(name))).text, /\.$/, name);
    }
    for (const name of names) {
      if ((await state(tally, words.ask(name))).expanded === 'true') await tally.press(words.ask(name));
    }
    await eventually(() => meanings(tally), []);
  });
});
