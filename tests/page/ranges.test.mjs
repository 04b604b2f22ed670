// The 90 % range of a result, at the run, in the total and in what is announced.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const range = /([\d.]+)–([\d.]+)\s(g|kg|t)\b/;
const ends = (text) => {
  const [, low, high] = range.exec(text) ?? [];
  return { low: Number(low), high: Number(high) };
};

const interval = (tally) => tally.text('.total .interval');
const announced = (tally) => tally.text('.total [role=status]');

inBrowsers((here) => {
  test('the range is shown at the run and in the total, and announced', async (t) => {
    const tally = await open(t, here);
    await eventually(() => interval(tally), range);
    const { low, high } = ends(await interval(tally));
    assert.ok(low < high);
    assert.deepEqual(ends(await tally.text('.result .range')), { low, high }, 'of one run it is the same');
    assert.match(await interval(tally), new RegExp(`^${words.ranged('')}`));
    await eventually(async () => (await announced(tally)).includes(await interval(tally)), true);
    assert.match(await tally.text('.total .doubt'), /utilisation/);
  });

  test('what is stated narrows it', async (t) => {
    const tally = await open(t, here);
    const before = ends(await interval(tally));
    await tally.type('utilisation', '0.8');
    await eventually(async () => {
      const { low, high } = ends(await interval(tally));
      return high / low < before.high / before.low / 2;
    }, true);
    assert.doesNotMatch(await tally.text('.total .doubt'), /utilisation/);
    await eventually(async () => (await announced(tally)).includes(await interval(tally)), true);
  });

  test('a range of one’s own widens it, and half a range is not used, and leaves the run in the total', async (t) => {
    const tally = await open(t, here);
    const before = ends(await interval(tally));
    const { hours } = words.factors;
    await tally.openMore();
    await tally.click(await tally.control(words.end(hours, words.low)));
    await tally.page.keyboard.type('12');
    await tally.page.keyboard.press('Tab');
    await tally.page.keyboard.type('120');
    await tally.page.keyboard.press('Tab');
    await eventually(async () => ends(await interval(tally)).high > before.high, true);
    assert.equal(await tally.text('.problems'), '');
    await tally.fill(await tally.control(words.end(hours, words.high)), '');
    await tally.click(await tally.field('count'));
    await eventually(() => tally.text('.problems'), /The range has no high end, so it is not used yet\./);
    await eventually(async () => ends(await interval(tally)), before);
  });
});
