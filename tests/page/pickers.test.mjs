// The pickers by the mouse: a click opens, a click chooses, and a double click does no more than open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';

inBrowsers((here) => {
  test('a double click opens a picker and chooses nothing', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    const before = await tally.answer();
    for (const key of ['device', 'place', 'host/cpu']) {
      const value = await tally.value(key);
      const field = await tally.field(key);
      await tally.click(field);
      await tally.page.keyboard.press('Escape');
      await eventually(() => tally.options(), []);
      await field.click({ count: 3 });
      await eventually(async () => (await tally.options()).length > 0, true, key);
      assert.equal(await tally.value(key), value, key);
      await tally.page.keyboard.press('Escape');
      await eventually(() => tally.options(), []);
    }
    assert.equal(await tally.answer(), before);
  });

  test('hardware and processor are chosen by a click', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    const before = await tally.answer();
    for (const [key, query] of [
      ['device', 'H100 SXM'],
      ['host/cpu', 'EPYC 7742'],
    ]) {
      await tally.type(key, query);
      await eventually(async () => (await tally.options())[0], new RegExp(query));
      // A click too soon after the list opened is taken for the second one of a double click.
      await eventually(async () => {
        const [first] = await tally.frame.$$('[role=option]');
        if (first) await tally.click(first);
        return (await tally.options()).length;
      }, 0);
      assert.match(await tally.value(key), new RegExp(query));
    }
    assert.notEqual(await tally.answer(), before);
    await tally.assertCalm();
  });
});
