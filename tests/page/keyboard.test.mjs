// The whole way without a mouse, with the focus always in view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { chord, open, pasted } from './tally.mjs';

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
  for (let steps = 0; steps < 80; steps += 1) {
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
  await tabAndType(tally, 'Hardware', 'a100 sxm4');
  await eventually(async () => (await tally.options()).slice(0, 2).join(), /40GB.*80GB/s);
  await keyboard.press('ArrowDown');
  await eventually(() => tally.text('[aria-selected=true] .option-name'), /80GB/);
  await keyboard.press('Enter');
  await eventually(() => tally.value('Hardware', 1), /80GB/);
  await tabAndType(tally, 'Wall-clock hours', '2820.286');
  await tabAndType(tally, 'PUE', '1');
  await tabTo(tally, 'Place');
  await keyboard.press('ArrowDown');
  await eventually(async () => (await tally.options()).length > 1, true);
  await keyboard.press('End');
  await eventually(() => tally.text('[aria-selected=true] .option-name'), /^Own value/);
  await pressed(tally, 'Enter', 'Carbon intensity');
  await keyboard.type('57');
  await tabAndType(tally, 'Year of run', '2022');
  await tabAndType(tally, 'Published in', 'Luccioni et al. 2022');
  await tabAndType(tally, 'Year of the figure', '2022');
}

inBrowsers((here) => {
  test('a run is entered and copied by keys alone', async (t) => {
    const tally = await open(t, here);
    const [example] = await tally.names();
    await tabTo(tally, '+ Add a run');
    await pressed(tally, 'Enter', 'Devices');
    await enterRun(tally);
    await tabTo(tally, `Delete ${example}`, { back: true });
    await pressed(tally, 'Enter', 'Undo');
    await eventually(() => tally.headline(), '24.69 t CO2e');
    await pressed(tally, 'Enter', 'Devices');
    await eventually(() => tally.names(), [example, 'Run 2']);
    await tabTo(tally, `Delete ${example}`, { back: true });
    await pressed(tally, 'Enter', 'Undo');
    await tabTo(tally, 'Dismiss');
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.names(), ['Run 1']);
    await eventually(async () => (await tally.said()).includes('is deleted'), false);
    await tabTo(tally, 'Copy');
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.text('.saying'), 'Copied.');
    assert.equal(await focused(tally), 'Copy');
    assert.match(await pasted(here), /24\.69~t/);
    await tally.assertCalm();
  });

  test('the formats are tabs that the arrows move between', async (t) => {
    const tally = await open(t, here);
    await tabTo(tally, 'LaTeX');
    await pressed(tally, 'ArrowRight', 'Markdown');
    await eventually(() => tally.snippet(), /^\*\*Carbon footprint/);
    await pressed(tally, 'ArrowLeft', 'LaTeX');
    await eventually(() => tally.snippet(), /^\\textbf/);
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
    await act(`Duplicate ${name}`, runs(2));
    await act(`Delete ${name}`, runs(1));
    await act('Undo', runs(2));
    await act('BLOOM', says('put aside'));
    await act('Undo', runs(2));
    await act('Redo', runs(1));
    await act('Dismiss', async () => !(await says('put aside')()));
    await act('Choose from the catalogue', async () => (await tally.headline()) === '–');
    await act(`Delete ${(await tally.names())[0]}`, runs(0));
    await act('Dismiss', async () => !(await says('is deleted')()));
  });

  for (const [width, height] of [
    [1280, 720],
    [320, 568],
  ]) {
    test(`every stop of the Tab key is in view, ${width} by ${height}`, async (t) => {
      const tally = await open(t, here, { width, height });
      await tally.press('Hyper-parameter search');
      await eventually(async () => (await tally.names()).length, 3);
      await tabTo(tally, 'As it reads');
      await tabTo(tally, 'Fine-tuning, one GPU', { back: true });
    });
  }
});
