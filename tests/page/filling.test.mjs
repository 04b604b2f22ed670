// The order of the runs, and the keys that fill them in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { upload } from './files.mjs';
import { chord, open } from './open.mjs';
import { words } from './words.mjs';

const focused = (tally) => tally.read(() => document.activeElement.id);
const focusOn = async (tally, key, run) => (await tally.field(key, run)).focus();
const idOf = async (tally, key, run) => (await tally.field(key, run)).evaluate(({ id }) => id);

async function search(t, here, more) {
  const tally = await open(t, here, more);
  await tally.press(words.example.search);
  await eventually(async () => (await tally.names()).length, 3);
  return tally;
}

const stages = ['failed', undefined, 'final', 'search', 'final', 'no stage of ours'];
const withStages = JSON.stringify({
  format: 'carbon-tally',
  version: 1,
  runs: stages.map((stage, index) => ({ name: `${stage} ${index}`, stage, hours: 1 })),
});

inBrowsers((here) => {
  test('runs are moved by Alt and an arrow, and it is said', async (t) => {
    const tally = await search(t, here);
    const [a, b, c] = await tally.names();
    const said = (text) => eventually(() => tally.text('.file-actions [role=status] span'), text);
    await focusOn(tally, 'hours', 2);
    const at = await focused(tally);
    await chord(tally.page, 'ArrowUp', 'Alt');
    await eventually(() => tally.names(), [a, c, b]);
    await said(words.moved(c, 2, 3));
    await eventually(() => focused(tally), at, 'the focus moves with the run');
    await chord(tally.page, 'ArrowUp', 'Alt');
    await eventually(() => tally.names(), [c, a, b]);
    await chord(tally.page, 'ArrowUp', 'Alt');
    await chord(tally.page, 'ArrowDown', 'Alt');
    await eventually(() => tally.names(), [a, c, b]);
    await tally.press(words.of(words.moveDown, c));
    await eventually(() => tally.names(), [a, b, c]);
    await chord(tally.page, 'z');
    await eventually(() => tally.names(), [a, c, b]);
    await said(words.undone(words.of(words.moveDown, c)));
    await tally.assertCalm();
  });

  test('in a list, Alt and an arrow open it', async (t) => {
    const tally = await search(t, here);
    const names = await tally.names();
    await focusOn(tally, 'place', 1);
    await chord(tally.page, 'ArrowDown', 'Alt');
    await eventually(async () => (await tally.options()).length > 0, true);
    assert.deepEqual(await tally.names(), names);
  });

  test('runs are grouped by stage, in the order of the core, where that changes something', async (t) => {
    const tally = await open(t, here);
    const offered = () => tally.text('.add').then((text) => text.includes(words.groupByStage));
    assert.equal(await offered(), false);
    await upload(tally, 'stages.json', withStages);
    await eventually(async () => (await tally.names()).length, stages.length);
    const before = await tally.names();
    await tally.press(words.groupByStage);
    const known = before.filter((name) => !/undefined|ours/.test(name));
    await eventually(async () => (await tally.names()).slice(0, 2), ['final 2', 'final 4']);
    const after = await tally.names();
    assert.deepEqual(after.slice(-2), ['undefined 1', 'no stage of ours 5'], 'without a stage, as they were');
    assert.deepEqual([...after].sort(), [...before].sort());
    assert.equal(known.length, 4);
    assert.equal(await offered(), false);
    await chord(tally.page, 'z');
    await eventually(() => tally.names(), before);
  });

  test('Enter in the last formula adds a run, Escape leaves it again', async (t) => {
    const tally = await search(t, here);
    const count = async () => (await tally.names()).length;
    await focusOn(tally, 'hours', 0);
    await tally.page.keyboard.press('Enter');
    await focusOn(tally, 'name', 2);
    await tally.page.keyboard.press('Enter');
    assert.equal(await count(), 3);
    await focusOn(tally, 'hours', 2);
    await tally.page.keyboard.press('Enter');
    await eventually(count, 4);
    await eventually(() => focused(tally), await idOf(tally, 'count', 3));
    await tally.page.keyboard.press('Enter');
    await tally.page.keyboard.press('Escape');
    await eventually(count, 3);
    await eventually(() => tally.read(() => document.activeElement.textContent), `+ ${words.addRun}`);
    await tally.page.keyboard.press('Enter');
    await eventually(count, 4);
    await tally.page.keyboard.type('8');
    await tally.page.keyboard.press('Escape');
    await chord(tally.page, 'Enter');
    await eventually(count, 5);
    assert.equal(await tally.value('count', 3), '8');
    await tally.assertCalm();
  });

  test('Enter in an open picker takes its option, in a text a new line', async (t) => {
    const tally = await open(t, here);
    await tally.choose('device', 'H100 SXM', /H100 SXM/);
    assert.equal((await tally.names()).length, 1);
    await tally.openMore();
    await focusOn(tally, 'notes');
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.value('notes'), '\n');
    assert.equal((await tally.names()).length, 1);
    await chord(tally.page, 'Enter');
    await eventually(async () => (await tally.names()).length, 2);
  });

  test('the Tab key goes through a formula as it reads, with no stop between', async (t) => {
    const tally = await open(t, here);
    const keys = ['count', 'device', undefined, 'hours', 'utilisation', 'pue'];
    await focusOn(tally, 'count');
    for (const key of keys) {
      if (key) await eventually(() => focused(tally), await idOf(tally, key));
      await tally.page.keyboard.press('Tab');
    }
  });

  test('the first field has the focus at the start, ready to be typed over', async (t) => {
    const tally = await open(t, here);
    await eventually(() => focused(tally), await idOf(tally, 'count'));
    await tally.page.keyboard.type('3');
    await eventually(() => tally.value('count'), '3');
  });

  test('it has not where the page is in a frame of another, or on a phone', async (t) => {
    const framed = await open(t, here, { place: 'a sandboxed frame' });
    assert.equal(await framed.read(() => document.activeElement === document.body), true);
    const touch = () => {
      globalThis.matchMedia = (query) => ({ matches: query === '(pointer: coarse)' });
    };
    const phone = await open(t, here, { before: touch, width: 360, height: 640 });
    assert.equal(await phone.read(() => document.activeElement === document.body), true);
    await phone.press(`+ ${words.addRun}`);
    await phone.press(words.undoIt(words.addRun));
    await eventually(async () => (await phone.names()).length, 1);
    assert.equal(await phone.read(() => document.activeElement.matches('input')), false);
  });
});
