// Whatever can be put in can be taken out again by keys alone, and leaves nothing behind in the document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const beside = '.separate';

/** The groups, with what is typed into each. */
const groups = {
  'host, with its CPU': ['nodes', 'host/cpus', 'host/utilisation', 'host/memory_gb', 'host/cpu'],
  embodied: ['embodied/kg', 'embodied/lifetime_years'],
  reported: ['reported/kwh', 'reported/kg', 'reported/source'],
  'measured, without a boundary': ['measured/kwh', 'measured/method'],
  purpose: ['stage', 'repeats', 'notes', 'average_watts'],
};
const texts = { stage: 'Other', 'host/cpu': 'AMD EPYC 7742' };

const boundary = async (tally, which) => {
  const { name, hint } = words.boundaries[which];
  const choice = await tally.control(name + hint);
  await choice.evaluate((choice) => choice.scrollIntoView({ block: 'center' }));
  return choice;
};

/** By keys alone: the control has the focus already. */
async function enter(tally, control, text) {
  await control.focus();
  const isSelect = await control.evaluate((control) => control.matches('select'));
  if (isSelect) return tally.page.keyboard.press(text === '' ? 'Home' : 'End');
  await control.evaluate((control) => control.select());
  await tally.page.keyboard.press('Backspace');
  await tally.page.keyboard.type(text);
  await tally.page.keyboard.press('Tab');
}

async function unfold(tally, name) {
  const find = (name) => [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === name);
  await (await tally.element(find, name)).focus();
  await tally.page.keyboard.press('Enter');
}

/** What was in the document before is in it again, and nothing else. */
async function assertAsBefore(tally, answer) {
  const wanted = { format: 'carbon-tally', version: 1 };
  await eventually(() => tally.answer(), answer);
  const { runs, computed, ...head } = JSON.parse(await savedRuns(tally));
  assert.deepEqual(head, wanted);
  assert.ok(computed.kg > 0);
  assert.deepEqual(Object.keys(runs[0]), ['name', 'count', 'device', 'hours', 'place', 'year']);
}

inBrowsers((here) => {
  for (const [name, keys] of Object.entries(groups)) {
    test(name, async (t) => {
      const tally = await open(t, here);
      const answer = await tally.answer();
      await tally.openMore();
      for (const key of keys) await enter(tally, await tally.field(key), texts[key] ?? '2');
      await eventually(async () => (await tally.opener()) !== words.moreFields, true);
      for (const key of keys) await enter(tally, await tally.field(key), '');
      await eventually(() => tally.opener(), words.moreFields);
      await assertAsBefore(tally, answer);
    });
  }

  test('measured energy, by the choice that nothing is measured', async (t) => {
    const tally = await open(t, here);
    const answer = await tally.answer();
    await tally.openMore();
    assert.equal(await (await boundary(tally, '')).evaluate(({ checked }) => checked), true);
    await enter(tally, await tally.field('measured/kwh'), '44');
    await (await boundary(tally, 'device')).focus();
    await tally.page.keyboard.press(' ');
    await eventually(() => tally.text('.extras'), /44/);
    await tally.page.keyboard.press('ArrowUp');
    await eventually(() => tally.text('.extras'), '');
    assert.equal(await tally.value('measured/kwh'), '');
    await tally.page.keyboard.press('ArrowDown');
    await eventually(() => tally.text('.extras'), /44/, 'what was typed is kept on the way');
    await tally.page.keyboard.press('ArrowUp');
    await eventually(() => tally.opener(), words.moreFields);
    await assertAsBefore(tally, answer);
  });

  test('ranges, and a CPU of one’s own', async (t) => {
    const tally = await open(t, here);
    const answer = await tally.answer();
    await tally.openMore();
    const ends = [words.low, words.high].map((end) => words.end(words.factors.hours, end));
    for (const end of ends) await enter(tally, await tally.control(end), '36');
    await eventually(async () => (await tally.opener()) !== words.moreFields, true);
    for (const end of ends) await enter(tally, await tally.control(end), '');
    await (await tally.field('host/cpu')).focus();
    await tally.page.keyboard.type('zzzz');
    await tally.take(new RegExp(words.hardware.cpu.own.split(':')[0]));
    await eventually(() => tally.value('host/cpu/name'), 'zzzz');
    await (await tally.button(words.fromCatalogue)).focus();
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.opener(), words.moreFields);
    await assertAsBefore(tally, answer);
  });

  test('what stands beside the total', async (t) => {
    const tally = await open(t, here);
    const answer = await tally.answer();
    for (const name of [words.marketBased, words.reportedTotal]) await unfold(tally, name);
    const keys = ['market_based/kg', 'market_based/source', 'reported/kwh', 'reported/kg', 'reported/source'];
    for (const key of keys) await enter(tally, await tally.field(key, beside), '2');
    await eventually(() => tally.text('.separate dl'), /./);
    for (const key of keys) await enter(tally, await tally.field(key, beside), '');
    await eventually(() => tally.text('.separate dl'), '');
    for (const times of [1, 2]) {
      await (await tally.control(words.lines.water, beside)).focus();
      await tally.page.keyboard.press(' ');
      await eventually(async () => (await tally.text('.separate dl')) === '', times === 2);
    }
    await assertAsBefore(tally, answer);
  });

  test('device and place', async (t) => {
    const tally = await open(t, here);
    for (const key of ['device', 'place']) await enter(tally, await tally.field(key), '');
    await eventually(() => tally.headline(), '–');
    const [run] = JSON.parse(await savedRuns(tally)).runs;
    assert.deepEqual(Object.keys(run), ['name', 'count', 'hours', 'year']);
    assert.match((await tally.complaint('place')).text, /missing/);
  });
});
