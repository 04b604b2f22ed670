// The whole way without a mouse, with the focus always in view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { formats } from './core.mjs';
import { chord, open, pasted } from './open.mjs';
import { ownPlace } from './tally.mjs';
import { words } from './words.mjs';

/** What has the focus: its name, and what is wrong with how it shows. */
function focus() {
  const element = document.activeElement;
  const named = document.getElementById(element.getAttribute('aria-labelledby'));
  const name = element.ariaLabel ?? named?.textContent ?? element.labels?.[0]?.firstChild.textContent;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const onTop = document.elementFromPoint(x, y);
  const style = getComputedStyle(element);
  const faults = [];
  if (element === document.body) faults.push('the focus is nowhere');
  else if (!onTop || !element.contains(onTop)) faults.push(`covered by ${onTop?.outerHTML.slice(0, 80) ?? 'the edge'}`);
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) faults.push('no outline');
  return { name: (name ?? element.textContent).trim(), faults };
}

const focused = async (tally) => (await tally.read(focus)).name;

async function assertSeen(tally) {
  const { name } = await tally.read(focus);
  await eventually(async () => (await tally.read(focus)).faults, [], `the focus on “${name}”`);
}

/** Presses Tab until the focus is on something of that name; every stop on the way is in view. */
async function tabTo(tally, wanted, { back = false } = {}) {
  for (let steps = 0; steps < 200; steps += 1) {
    if (back) await chord(tally.page, 'Tab', 'Shift');
    else await tally.page.keyboard.press('Tab');
    await assertSeen(tally);
    if ((await focused(tally)) === wanted) return;
  }
  assert.fail(`“${wanted}” is not reached by the Tab key`);
}

async function tabAndType(tally, label, text) {
  await tabTo(tally, label);
  await tally.page.keyboard.type(text);
}

async function pressed(tally, key, thenFocus) {
  await tally.page.keyboard.press(key);
  await eventually(() => focused(tally), thenFocus);
  await assertSeen(tally);
}

async function enterRun(tally) {
  const { keyboard } = tally.page;
  await keyboard.type('384');
  await tabAndType(tally, words.field('device'), 'a100 sxm4');
  await tally.take(/A100 SXM4 80GB/);
  await eventually(() => tally.value('device', 1), /80GB/);
  await tabAndType(tally, words.field('hours'), '2820.286');
  await tabAndType(tally, words.field('pue'), '1');
  await tabTo(tally, words.field('place'));
  await keyboard.press('ArrowDown');
  await eventually(async () => (await tally.options()).length > 1, true);
  await keyboard.press('End');
  await eventually(() => tally.selected(), ownPlace);
  await pressed(tally, 'Enter', words.field('place/g_per_kwh'));
  await keyboard.type('57');
  await tabAndType(tally, words.field('year'), '2022');
  await tabAndType(tally, words.field('place/source'), 'Luccioni et al. 2022');
  await tabAndType(tally, words.field('place/year'), '2022');
}

inBrowsers((here) => {
  test('a run is entered and copied by keys alone', async (t) => {
    const tally = await open(t, here);
    const [example] = await tally.names();
    await tabTo(tally, `+ ${words.addRun}`);
    await pressed(tally, 'Enter', words.field('count'));
    await enterRun(tally);
    await tabTo(tally, words.of(words.remove, example), { back: true });
    await pressed(tally, 'Enter', words.undo);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await pressed(tally, 'Enter', words.field('count'));
    await eventually(() => tally.names(), [example, words.runName(2)]);
    await tabTo(tally, words.of(words.remove, example), { back: true });
    await pressed(tally, 'Enter', words.undo);
    await tabTo(tally, words.dismiss);
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.names(), [words.runName(1)]);
    await eventually(async () => (await tally.said()).includes(words.deleted(example)), false);
    await tabTo(tally, words.copy);
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.text('#snippet .saying'), words.copied);
    assert.equal(await focused(tally), words.copy);
    assert.match(await pasted(here), /24\.7~t/);
    await tally.assertCalm();
  });

  test('every format is reached by the arrows in one list, and says when to take it', async (t) => {
    const tally = await open(t, here);
    await tabTo(tally, words.format);
    for (const [index, { id, use }] of formats.entries()) {
      if (index > 0) await pressed(tally, 'ArrowDown', words.format);
      const described = await tally.read(() => {
        const list = document.activeElement;
        return [list.value, document.getElementById(list.getAttribute('aria-describedby')).textContent];
      });
      assert.deepEqual(described, [id, use]);
      await eventually(() => tally.snippet(), /./);
    }
    await pressed(tally, 'Home', words.format);
    await eventually(() => tally.snippet(), /^\\textbf/);
    await tabTo(tally, words.copy);
    await tabTo(tally, words.download);
  });

  test('no action leaves the focus nowhere', async (t) => {
    const tally = await open(t, here);
    const [name] = await tally.names();
    const act = async (button, done) => {
      await (await tally.button(button)).focus();
      await tally.page.keyboard.press('Enter');
      await eventually(done, true, button);
      await eventually(() => tally.read(() => document.activeElement !== document.body), true, `after “${button}”`);
    };
    const says = (text) => async () => (await tally.said()).includes(text);
    const runs = (count) => async () => (await tally.names()).length === count;
    await act(words.of(words.duplicate, name), runs(2));
    await act(words.of(words.remove, name), runs(1));
    await act(words.undo, runs(2));
    await act(words.example.bloom, says(words.replaced));
    await act(words.undo, runs(2));
    await act(words.redo, runs(1));
    const [bloom] = await tally.names();
    await act(words.dismiss, async () => !(await says(words.replaced)()));
    await act(words.fromCatalogue, async () => (await tally.headline()) === '–');
    await act(words.of(words.remove, bloom), runs(0));
    await act(words.dismiss, async () => !(await says(words.deleted(bloom))()));
  });

  for (const [width, height] of [
    [1280, 720],
    [320, 568],
  ]) {
    test(`every stop of the Tab key is in view, ${width} by ${height}`, async (t) => {
      const tally = await open(t, here, { width, height });
      await tally.press(words.example.search);
      await eventually(async () => (await tally.names()).length, 3);
      await tabTo(tally, words.preview);
      await tabTo(tally, words.example.finetuning, { back: true });
    });
  }
});
