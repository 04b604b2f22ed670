// One place looked at closely: its sources side by side, the years, the mix.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { assertOwnSvg, downloads, keepDownloads, saved, savedRuns, wholeSvg } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const heading = (tally) => tally.text('.inspection h3');

/** Of each source: what it is called, g/kWh, and the carbon of these runs with it. */
const sources = (tally) =>
  tally.read(() =>
    [...document.querySelectorAll('.sources tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td:not(.strip)')].map((cell) => cell.textContent.trim()),
    ),
  );

const figures = (tally) =>
  tally.read(() => [...document.querySelectorAll('.inspection figure')].map((each) => each.textContent));

inBrowsers(
  (here) => {
    test('the sources of the place of the runs: every value, why they differ, the years and the mix', async (t) => {
      const tally = await open(t, here);
      await tally.press(words.sourcesHere);
      await eventually(() => heading(tally), /^The electricity of Google Cloud europe-west4 .*, 2024$/);
      const found = await sources(tally);
      assert.ok(found.length >= 3);
      const grams = found.map(([, text]) => Number.parseFloat(text));
      assert.deepEqual(
        grams,
        [...grams].sort((a, b) => a - b),
      );
      const used = found.find(([label]) => label.startsWith('Netherlands average 2024, Ember'));
      const total = await tally.text('.headline');
      assert.ok(total.includes(used[2].replace(/\s.*/, '')), `${used[2]} is the total: ${total}`);
      assert.match(await tally.text('.because'), /life-cycle/i);
      const [years, mix] = await figures(tally);
      assert.match(years, /over the years/);
      assert.match(mix, /main source of electricity was natural gas, \d+\s%/);
      await keepDownloads(here);
      assert.deepEqual(JSON.parse(await savedRuns(tally)).inspect, {
        place: { provider: 'gcp', region: 'europe-west4' },
        year: 2024,
      });
      await tally.assertCalm();
    });

    test('another year has other values, and closing leaves nothing behind', async (t) => {
      const tally = await open(t, here);
      await tally.press(words.sourcesHere);
      await eventually(() => heading(tally), /2024$/);
      const before = await sources(tally);
      await tally.page.evaluate(() => {
        const years = document.querySelector('.inspection select');
        years.value = '2019';
        years.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await eventually(() => heading(tally), /2019$/);
      assert.notDeepEqual(await sources(tally), before);
      await tally.press(words.close);
      await eventually(() => tally.read(() => document.querySelector('.inspection') === null), true);
      await keepDownloads(here);
      assert.equal(JSON.parse(await savedRuns(tally)).inspect, undefined);
      await tally.assertCalm();
    });

    test('its lines, and those of the compared places, are SVG files with text that need nothing else', async (t) => {
      const tally = await open(t, here);
      await tally.press(words.lists.paper);
      await tally.press(words.sourcesHere);
      await eventually(() => heading(tally), /2024$/);
      await keepDownloads(here);
      const title = words.overYears('Google Cloud europe-west4 (Eemshaven)');
      const sources = await saved(tally, words.saveLines(title), 'carbon-tally.sources.svg', wholeSvg);
      assert.ok(sources.includes('Netherlands average, Ember 2026'));
      const places = await saved(tally, words.saveLines(words.someOverYears(4)), 'carbon-tally.history.svg', wholeSvg);
      assert.ok(places.includes(words.asRun));
      for (const text of [sources, places]) assertOwnSvg(text);
      await tally.click(await tally.control(words.anonymous, '.paper'));
      await eventually(() => tally.read(() => document.querySelector('.save-lines') === null), true);
      await tally.assertCalm();
    });
  },
  { prefs: downloads },
);
