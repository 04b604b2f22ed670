// What stands beside the total, and never in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const beside = '.separate';
const figures = (tally) => tally.text('.separate dl');
const tick = async (tally, line) => tally.click(await tally.control(words.lines[line], beside));

async function unfold(tally, name) {
  const find = (name) => [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === name);
  await tally.click(await tally.element(find, name));
}

inBrowsers((here) => {
  test('no line is shown before it is asked for, and none changes the total', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    const before = await tally.answer();
    assert.equal(await figures(tally), '');
    await tick(tally, 'embodied');
    await eventually(() => figures(tally), /Embodied.*[\d.]+\s(g|kg|t)\b/s);
    await tick(tally, 'water');
    await eventually(() => figures(tally), /Water/);
    await tick(tally, 'equivalences');
    await eventually(() => figures(tally), new RegExp(words.lines.equivalences));
    assert.equal(await tally.answer(), before);
    await tick(tally, 'embodied');
    await eventually(async () => (await figures(tally)).includes('Embodied'), false);
    await tick(tally, 'water');
    await tick(tally, 'equivalences');
    await eventually(() => figures(tally), '');
    assert.equal(await tally.answer(), before);
    await tally.assertCalm();
  });

  test('a market-based figure stands beside the total', async (t) => {
    const tally = await open(t, here);
    const before = await tally.answer();
    await unfold(tally, words.marketBased);
    await tally.type('market_based/kg', '1.25', beside);
    await eventually(async () => (await tally.complaint('market_based/kg', beside)).wrong, false);
    await tally.type('market_based/source', 'the report of the provider', beside);
    await eventually(() => figures(tally), /Market-based.*1\.25\skg/s);
    assert.equal(await tally.answer(), before);
    const { market_based: saved } = JSON.parse(await savedRuns(tally));
    assert.deepEqual(saved, { kg: 1.25, source: 'the report of the provider' });
  });

  test('a published total is compared and changes nothing', async (t) => {
    const tally = await open(t, here);
    const before = await tally.answer();
    await unfold(tally, words.reportedTotal);
    await tally.type('reported/kg', '3860', beside);
    await eventually(async () => (await tally.complaint('reported/kg', beside)).text, /^Check .*\. [A-Z]/);
    assert.equal(await tally.answer(), before);
    await tally.type('reported/kg', 'abc', beside);
    await eventually(async () => (await tally.complaint('reported/kg', beside)).wrong, true);
    assert.equal(await tally.answer(), before);
  });
});
