// From a phone to a desk: nothing scrolls sideways, overlaps or is cut.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { upload } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const widths = [320, 360, 600, 768, 1024, 1280];

async function resize(tally, width) {
  await tally.page.setViewport({ width, height: 800 });
  await eventually(() => tally.read(() => innerWidth), width);
}

/** Of two years, elsewhere, with the sources of a place on show. */
const compared = {
  format: 'carbon-tally',
  version: 1,
  runs: [2019, 2022].map((year) => ({
    device: { id: 'nvidia-a100-sxm4-80gb' },
    count: 8,
    hours: 100,
    year,
    place: { provider: 'aws', region: 'us-east-1' },
  })),
  compare: {
    places: [
      { provider: 'aws', region: 'us-east-1' },
      { provider: 'gcp', region: 'northamerica-northeast1' },
      { grid: 'US-CAL-CISO' },
      { country: 'CAF' },
    ],
  },
  inspect: { place: { provider: 'gcp', region: 'northamerica-northeast1' }, year: 2022 },
};

async function compare(tally) {
  await upload(tally, 'compared.json', JSON.stringify(compared));
  await eventually(() => tally.read(() => document.querySelectorAll('.ranked tbody tr').length), 4);
}

const states = {
  empty: (tally) => tally.press(words.clear),
  'the search example': (tally) => tally.press(words.example.search),
  'more open': (tally) => tally.openMore(),
  'runs of two years elsewhere': compare,
};

/** Runs in the page: the controls at the name of a field that lie on each other or on the blank below them. */
function overlaps() {
  const boxes = (elements) => [...elements].map((element) => ({ element, box: element.getBoundingClientRect() }));
  const meet = (a, b) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  const found = [];
  for (const labels of document.querySelectorAll('.factor .labels')) {
    const parts = boxes(labels.querySelectorAll(':scope > :not(.unseen)'));
    const blanks = boxes(labels.parentElement.querySelectorAll(':scope > .entry > input'));
    for (const [index, { element, box }] of parts.entries())
      for (const other of [...parts.slice(index + 1), ...blanks])
        if (meet(box, other.box)) found.push(`${element.textContent} and ${other.element.outerHTML}`);
  }
  return found;
}

/** Runs in the page: the options of a list that it has no room for. */
function cutOptions(id) {
  const select = document.getElementById(id);
  const { font, paddingLeft, paddingRight } = getComputedStyle(select);
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = font;
  const arrow = 20;
  const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow;
  return [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
}

/** Runs in the page: what stands beyond the figure that it belongs to, and numbers or names that lie on each other. */
function cutNames() {
  const boxes = (elements) =>
    [...elements]
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
  const found = [];
  for (const figure of document.querySelectorAll('.over-years')) {
    const { left, right } = figure.getBoundingClientRect();
    const plot = figure.querySelector('.plot').getBoundingClientRect();
    const names = boxes(figure.querySelectorAll('.names tspan, .numbers text'));
    if (names.length === 0) found.push('no names');
    for (const { text, box } of names)
      if (box.left < plot.right || box.right > right + 0.5 || box.left < left) found.push(text);
    for (const [i, { text, box }] of names.entries())
      for (const other of names.slice(i + 1))
        if (box.top < other.box.bottom - 3 && other.box.top < box.bottom - 3) found.push(`${text} on ${other.text}`);
  }
  return found;
}

inBrowsers((here) => {
  test('the names of lines over the years have room, whatever the width', async (t) => {
    const tally = await open(t, here);
    await compare(tally);
    for (const width of widths) {
      await resize(tally, width);
      assert.equal(await tally.read(() => document.querySelectorAll('.over-years').length), 2);
      await eventually(() => tally.read(cutNames), [], `${width} px`);
    }
  });

  for (const [name, reach] of Object.entries(states)) {
    test(`the page does not scroll sideways: ${name}`, async (t) => {
      const tally = await open(t, here);
      await reach(tally);
      for (const width of widths) {
        await resize(tally, width);
        const wide = () => tally.read(() => Math.max(document.documentElement.scrollWidth - innerWidth, 0));
        await eventually(wide, 0, `${width} px`);
        assert.deepEqual(await tally.read(overlaps), [], `${width} px`);
      }
    });
  }

  test('on a phone Copy and Download stand beside each other, and no stage is cut', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    for (const width of [320, 360]) {
      await resize(tally, width);
      const places = await tally.read(() =>
        [...document.querySelectorAll('.code.main .code-head > button')].map((button) => {
          const { top, height, width } = button.getBoundingClientRect();
          return [top, height, width].map(Math.round);
        }),
      );
      const [copy, download] = places;
      assert.deepEqual(copy.slice(0, 2), download.slice(0, 2), `${width} px`);
      const id = await (await tally.field('stage')).evaluate(({ id }) => id);
      assert.deepEqual(await tally.read(cutOptions, id), [], `${width} px`);
    }
  });
});
