// What axe-core can find: WCAG 2.2 AA and best practice, in every state, scheme and width.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { ownDevice, ownPlace } from './tally.mjs';
import { words } from './words.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1280, 360, 320];

/** Each brings the page into a state; what it gives back is on show while the state lasts. */
const states = {
  async 'first screen'() {
    return '.headline .digits';
  },
  async 'search example'(tally) {
    await tally.press(words.example.search);
    return 'li.run:nth-of-type(3)';
  },
  async 'hardware picker open'(tally) {
    await tally.type('device', 'a100');
    await eventually(async () => (await tally.options()).length > 1, true);
    await tally.page.keyboard.press('ArrowDown');
    return '[role=listbox] [aria-selected=true]';
  },
  async 'place picker open'(tally) {
    await (await tally.field('place')).click();
    return '[role=listbox] .option-group';
  },
  async 'errors shown'(tally) {
    await tally.type('count', '0');
    await tally.type('pue', '0.9');
    await tally.type('year', '2030');
    await tally.press(`+ ${words.addRun}`);
    return '.problem.error';
  },
  async 'own values'(tally) {
    await tally.choose('device', 'zzzz', ownDevice);
    await tally.choose('place', words.ownPlace, ownPlace);
    return 'fieldset.figure select';
  },
  async 'example replaced'(tally) {
    await tally.type('hours', '7');
    await tally.press(words.example.bloom);
    await eventually(() => tally.said(), new RegExp(words.replaced));
    return '.notice button';
  },
  async 'run deleted'(tally) {
    await tally.pressAt(0, words.remove);
    return '.notice button';
  },
  async Markdown(tally) {
    await tally.press(words.formats.markdown);
    return '#tab-markdown[aria-selected=true]';
  },
  async 'sources and working open'(tally) {
    await (await tally.element(() => document.querySelector('summary'))).click();
    return 'details[open] .trace';
  },
};

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

for (const [scheme, value] of Object.entries({ light: 1, dark: 0 })) {
  inBrowsers(
    (here) => {
      test(`first screen, ${scheme}`, async (t) => {
        const tally = await open(t, here);
        assert.equal(await isDark(tally), scheme === 'dark');
        await tally.read(axe);
        await checkWidths(tally, '.headline .digits', scheme);
      });
    },
    { names: ['firefox'], prefs: { 'layout.css.prefers-color-scheme.content-override': value } },
  );
}
