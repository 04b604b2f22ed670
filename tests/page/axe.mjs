// What axe-core can find: WCAG 2.2 AA and best practice, in either scheme and every width.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1280, 360, 320];

function faults(tags) {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const scroll = wide > 0 ? [`the page scrolls sideways by ${wide} px`] : [];
  return globalThis.axe.run({ runOnly: tags, resultTypes: ['violations'] }).then(({ violations, passes }) => {
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => `${id}: ${target} ${[...any, ...all, ...none][0]?.message}`),
    );
    const rules = passes.map(({ id }) => id);
    return { found: [...scroll, ...found], rules };
  });
}

async function check(tally, shown, circumstances) {
  await eventually(() => tally.read((shown) => document.querySelector(shown) !== null, shown), true, shown);
  const { found, rules } = await tally.read(faults, tags);
  assert.deepEqual(found, [], circumstances);
  for (const rule of ['color-contrast', 'target-size', 'region'])
    assert.ok(rules.includes(rule), `${rule} was checked`);
}

async function checkWidths(tally, shown, circumstances) {
  for (const width of widths) {
    await tally.page.setViewport({ width, height: 800 });
    await eventually(() => tally.read(() => innerWidth), width);
    await check(tally, shown, `${circumstances}, ${width} px`);
  }
}

async function isDark(tally) {
  return tally.read(() => matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Each state brings the page into it; what it gives back is on show while the state lasts. */
export function inChromium(states) {
  inBrowsers(
    (here) => {
      for (const [name, reach] of Object.entries(states)) {
        test(name, async (t) => {
          const tally = await open(t, here);
          const shown = await reach(tally);
          await tally.read(axe);
          for (const scheme of ['light', 'dark']) {
            await tally.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
            await eventually(() => isDark(tally), scheme === 'dark');
            await checkWidths(tally, shown, scheme);
          }
        });
      }
    },
    { names: ['chromium'] },
  );
}

/** The same for one state in Firefox, which takes its scheme from the start. */
export function inFirefox(name, reach) {
  for (const [scheme, value] of Object.entries({ light: 1, dark: 0 })) {
    inBrowsers(
      (here) => {
        test(`${name}, ${scheme}`, async (t) => {
          const tally = await open(t, here);
          const shown = await reach(tally);
          assert.equal(await isDark(tally), scheme === 'dark');
          await tally.read(axe);
          await checkWidths(tally, shown, scheme);
        });
      },
      { names: ['firefox'], prefs: { 'layout.css.prefers-color-scheme.content-override': value } },
    );
  }
}
