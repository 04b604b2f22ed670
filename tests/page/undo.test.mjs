// Undo and redo: one history for everything that changes the document.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { upload } from './files.mjs';
import { moduleOf } from './module.mjs';
import { chord, open } from './open.mjs';
import { words } from './words.mjs';

const { noSteps, recorded, takenBack, doneAgain } = await moduleOf('undo.ts');

/** What of the document is on show: the runs, their fields, the places compared, and what follows. */
const everything = (tally) =>
  tally.read(() => ({
    names: [...document.querySelectorAll('li.run h3')].map((heading) => heading.textContent),
    fields: [...document.querySelectorAll('li.run .formula :is(input, select)')].map(({ value }) => value),
    places: [...document.querySelectorAll('.elsewhere .ranked tbody tr')].length,
    total: document.querySelector('.headline').textContent,
    title: document.querySelector('#report-title').value,
    anonymous: document.querySelector('#report-settings-anonymous').checked,
  }));

/** The names of the next steps back and forth; "Undo" where there is none. */
const next = (tally) =>
  tally.read(() =>
    [...document.querySelectorAll('.file-actions [aria-keyshortcuts]')].map(({ ariaLabel }) => ariaLabel),
  );

const undo = (tally) => chord(tally.page, 'z');
const redo = (tally) => chord(tally.page, 'y');
const redoByShift = async ({ page }) => {
  await page.keyboard.down('Shift');
  await chord(page, 'z');
  await page.keyboard.up('Shift');
};

const opened = JSON.stringify({
  format: 'carbon-tally',
  version: 1,
  runs: [
    { name: 'b', stage: 'failed', device: { watts: 1000 }, hours: 1, pue: 1, place: { g_per_kwh: 100 } },
    { name: 'a', stage: 'final', device: { watts: 1000 }, hours: 16, pue: 1, place: { g_per_kwh: 100 } },
  ],
});

/** What is done, and how its step is called. */
const deeds = [
  [(tally) => tally.enter('hours', '50'), words.field('hours')],
  [(tally) => tally.choose('device', 'H100 SXM', /H100 SXM/), words.field('device')],
  [(tally) => tally.setTime('device_hours'), words.field('device_hours')],
  [(tally) => tally.enter('device_hours', '80'), words.field('device_hours')],
  [(tally) => tally.pressAt(0, words.duplicate), words.of(words.duplicate, 'fine-tuning')],
  [(tally) => tally.press(`+ ${words.addRun}`), words.addRun],
  [(tally) => tally.pressAt(2, words.remove), words.of(words.remove, words.runName(3))],
  [(tally) => tally.press(words.lists.cleanest), /10/],
  [async (tally) => (await tally.control(words.anonymous, '.paper')).click(), words.areas.settings],
  [(tally) => tally.press(words.example.search), words.example.search],
  [(tally) => tally.press(words.clear), words.clear],
  [(tally) => upload(tally, 'two.json', opened), words.opened('two.json')],
  [(tally) => tally.press(words.of(words.moveUp, 'a')), words.of(words.moveUp, 'a')],
  [(tally) => tally.press(words.of(words.moveUp, 'b')), words.of(words.moveUp, 'b')],
  [(tally) => tally.press(words.groupByStage), words.groupByStage],
  [(tally) => tally.enter('title', 'Two', '.paper'), words.field('title')],
];

async function changed(tally, act, before) {
  await act(tally);
  await eventually(async () => JSON.stringify(await everything(tally)) !== JSON.stringify(before), true, `${act}`);
  // The last letter, and the answer to it.
  await tally.read(() => document.activeElement?.blur?.());
  return everything(tally);
}

test('at least 100 steps are kept, and not for ever', () => {
  const step = (n) => ({
    kind: 'typed',
    where: n,
    path: 'hours',
    before: { draft: n },
    after: { draft: n + 1 },
    at: 0,
  });
  let history = noSteps;
  for (let n = 0; n < 5000; n += 1) history = recorded(history, step(n), false);
  const { length } = history.past;
  assert.ok(length >= 100 && length < 1000, `${length}`);
  const last = history.past.at(-1);
  const back = takenBack(history, last);
  assert.deepEqual(doneAgain(back, last), history);
  assert.deepEqual(recorded(back, step(7), false).future, [], 'after something else nothing is done again');
});

inBrowsers((here) => {
  test('everything is undone step by step, and done again', async (t) => {
    const tally = await open(t, here);
    const states = [await everything(tally)];
    for (const [act, name] of deeds) {
      states.push(await changed(tally, act, states.at(-1)));
      const [label] = await next(tally);
      if (typeof name === 'string') assert.ok(label.startsWith(words.undoIt(name)), `${label} and ${name}`);
      else assert.match(label, name);
    }
    for (const state of states.slice(0, -1).reverse()) {
      await undo(tally);
      await eventually(() => everything(tally), state);
    }
    assert.deepEqual((await next(tally))[0], words.undo, 'nothing is left to undo');
    for (const [index, state] of states.slice(1).entries()) {
      await (index % 2 ? redo : redoByShift)(tally);
      await eventually(() => everything(tally), state);
    }
    assert.deepEqual((await next(tally))[1], words.redo);
    await tally.assertCalm();
  });

  test('the letters typed into a field are one step, and the focus comes back to it', async (t) => {
    const tally = await open(t, here);
    await tally.enter('hours', '1234');
    await tally.enter('utilisation', '0.5');
    await tally.page.keyboard.press('Tab');
    for (const [key, text] of [
      ['utilisation', ''],
      ['hours', '36'],
    ]) {
      await undo(tally);
      await eventually(() => tally.value(key), text);
      await eventually(
        async () => (await tally.field(key)).evaluate((field) => field === document.activeElement),
        true,
      );
    }
    await redo(tally);
    await eventually(() => tally.value('hours'), '1234');
    await tally.press(words.undoIt(words.field('hours')));
    await eventually(() => tally.value('hours'), '36');
    await tally.press(words.redoIt(words.field('hours')));
    await eventually(() => tally.value('hours'), '1234');
  });

  test('what is typed into an open picker is not in the document, so the browser undoes it', async (t) => {
    const tally = await open(t, here);
    await tally.enter('hours', '1234');
    await tally.type('device', 'h1');
    await eventually(async () => (await tally.options()).length > 0, true);
    await undo(tally);
    await tally.page.keyboard.press('Escape');
    assert.equal(await tally.value('hours'), '1234');
    await undo(tally);
    await eventually(() => tally.value('hours'), '36');
  });

  test('a change in what is folded away is unfolded', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    await tally.enter('repeats', '3');
    await tally.press(await tally.opener());
    await eventually(() => tally.read(() => document.querySelector('.more-fields')), null);
    await undo(tally);
    await eventually(() => tally.read(() => document.activeElement.id), /-repeats$/);
    assert.equal(await tally.value('repeats'), '');
  });

  test('a deleted run comes back beside what was entered since, and goes again', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    const all = await tally.names();
    await tally.pressAt(1, words.remove);
    await tally.enter('hours', '77');
    await tally.press(words.undo);
    await eventually(() => tally.names(), all);
    assert.equal(await tally.value('hours'), '77');
    await undo(tally);
    await eventually(async () => (await tally.names()).length, 2);
    await undo(tally);
    await eventually(() => tally.value('hours'), '3.5');
    await undo(tally);
    await eventually(() => tally.names(), all);
  });

  test('the notice of replaced runs leads back over what was entered since, and forth again', async (t) => {
    const tally = await open(t, here);
    await tally.enter('name', 'My own run');
    await tally.press(words.example.bloom);
    await eventually(() => tally.names(), ['BLOOM-176B']);
    await tally.enter('name', 'Not my run');
    await tally.press(words.undo);
    await eventually(() => tally.names(), ['My own run']);
    await tally.press(words.redo);
    await eventually(() => tally.names(), ['Not my run']);
    await tally.assertCalm();
  });
});
