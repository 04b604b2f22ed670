// What the total and the tally say about themselves: calmly, and only what is news.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const scolds = new RegExp(`left out|${words.leftOut}|\\b${words.error}\\b`);
const stages = (tally) =>
  tally.read(() => [...document.querySelectorAll('.tally .stages th')].map((name) => name.textContent));

inBrowsers((here) => {
  test('an empty start says what to enter, and scolds nobody', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.clear);
    await eventually(() => tally.text('.total-parts'), new RegExp(words.begin));
    await eventually(() => tally.text('.total [role=status]'), new RegExp(words.begin));
    const seen = () => tally.read(() => document.querySelector('main').innerText);
    assert.doesNotMatch(await seen(), scolds);
    assert.match(await tally.text('.tally'), new RegExp(words.toFillIn));

    await tally.type('device', 'a100 sxm');
    await tally.page.keyboard.press('Enter');
    await tally.type('place', 'france');
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.text('.todo'), words.todo(['hours', 'year'].map(words.field)));
    assert.doesNotMatch(await seen(), scolds, 'nor while it is filled in');
    await tally.type('hours', 'abc');
    await eventually(() => tally.text('.total-parts'), new RegExp(words.notCounted(1)), 'what is wrong is said');
    assert.doesNotMatch(await tally.text('.total-parts'), new RegExp(words.begin));
    await tally.type('hours', '10');
    await eventually(() => tally.headline(), /^[1-9]/);
    assert.equal(await tally.text('.total-parts .aside'), '');
    await eventually(() => tally.text('.todo'), words.betterWith([words.field('year')]), 'nor is it unfinished');
    await tally.assertCalm();
  });

  test('subtotals of stages are shown where they sum up runs', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    assert.deepEqual(await stages(tally), [], 'one run in each stage says the runs again');
    assert.match(await tally.text('.tally tfoot'), new RegExp(words.wholeProject));
    await tally.pressAt(0, words.duplicate);
    await eventually(async () => (await stages(tally)).length, 4);
    await tally.pressAt(0, words.remove);
    await eventually(() => stages(tally), []);
  });

  test('a total that rests on full rated power says so, by the number of its runs', async (t) => {
    const tally = await open(t, here);
    const upper = () => tally.text('.total .upper');
    await eventually(upper, words.upper(1, 1));
    await tally.type('utilisation', '0.6');
    await eventually(upper, '');
    await tally.type('utilisation', '');
    await tally.page.keyboard.press('Tab');
    await eventually(upper, words.upper(1, 1));
    await tally.openMore();
    await tally.type('average_watts', '300');
    await eventually(upper, '', 'what was measured is no upper estimate');
    await tally.press(words.example.search);
    await eventually(upper, words.upper(2, 3));
    await tally.type('utilisation', '', 0);
    await tally.page.keyboard.press('Tab');
    await eventually(upper, words.upper(3, 3));
    await tally.type('hours', 'abc', 2);
    await eventually(upper, words.upper(2, 2), 'a run that is left out is not one of them');
  });
});
