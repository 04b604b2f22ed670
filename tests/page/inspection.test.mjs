// One place looked at closely: its sources side by side, the years, the mix.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { assertOwnSvg, saved, savedRuns, upload, wholeSvg } from './files.mjs';
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

const virginia = { provider: 'aws', region: 'us-east-1' };

/** A run in Virginia, and its sources. */
async function lookAtVirginia(tally, year) {
  const run = { device: { id: 'nvidia-a100-sxm4-80gb' }, count: 8, hours: 100, year, place: virginia };
  const inspect = { place: virginia, year };
  const document = { format: 'carbon-tally', version: 1, runs: [run], inspect };
  await upload(tally, 'virginia.json', JSON.stringify(document));
  await eventually(() => heading(tally), new RegExp(`us-east-1.*${year}$`));
}

/** What is set apart from the others: rows of the table, and lines by their names. */
const setApart = (tally) =>
  tally.read(() =>
    ['.sources tr.own th', '.inspection .names text.own'].map((selector) =>
      [...document.querySelectorAll(selector)].map(({ firstChild, textContent }) =>
        selector.includes('text') ? textContent : firstChild.textContent,
      ),
    ),
  );

/** The texts of a picture that do not end within it. */
async function cutTexts({ browser }, picture) {
  const page = await browser.newPage();
  await page.setContent(picture);
  const found = await page.evaluate(() => {
    const sheet = document.querySelector('svg').getBoundingClientRect();
    const cut = [...document.querySelectorAll('text')].filter((each) => {
      const { left, right, bottom } = each.getBoundingClientRect();
      return left < sheet.left - 1 || right > sheet.right + 1 || bottom > sheet.bottom + 1;
    });
    return cut.map(({ textContent }) => textContent);
  });
  await page.close();
  return found;
}

/** A name may stand in two rows. */
const wordsOf = (picture) => picture.replaceAll(/<[^>]*>/g, '');

inBrowsers((here) => {
  test('of two sources with one value the one that is used is set apart, in the table and in the lines', async (t) => {
    const tally = await open(t, here);
    await lookAtVirginia(tally, 2022);
    const [rows, lines] = await setApart(tally);
    assert.deepEqual(rows, ['PJM Interconnection average 2022, Electricity Maps 2026, life-cycle']);
    assert.deepEqual(lines, ['PJM Interconnection average, Electricity Maps 2026']);
    await tally.assertCalm();
  });

  test('a run before its zone begins is on the line of its place, which says what it goes on with', async (t) => {
    const tally = await open(t, here);
    await lookAtVirginia(tally, 2019);
    const [rows] = await setApart(tally);
    assert.deepEqual(rows, ['United States average 2019, Ember 2026, life-cycle']);
    await tally.press(words.lists.paper);
    await eventually(() => tally.text('.elsewhere .over-years .changes'), /from the ring in 2021 on PJM/);
    const drawn = await tally.read(() => {
      const { left, right } = document.querySelector('.over-years .here').getBoundingClientRect();
      const x = (left + right) / 2;
      return [...document.querySelectorAll('.over-years .own .line')].some((line) => {
        const box = line.getBoundingClientRect();
        return box.left <= x + 2 && x - 2 <= box.right;
      });
    });
    assert.ok(drawn, 'the line has the year of the run');
    await tally.assertCalm();
  });

  test('no name is cut in the saved lines, and their data and that of the table are CSV', async (t) => {
    const tally = await open(t, here);
    await lookAtVirginia(tally, 2024);
    const title = words.overYears('AWS us-east-1 (N. Virginia)');
    const picture = await saved(tally, words.saveLines(title), 'carbon-tally.sources.svg', wholeSvg);
    assert.deepEqual(await cutTexts(here, picture), []);
    const data = await saved(tally, words.saveLineData(title), 'carbon-tally.sources.csv', /\n$/);
    assert.ok(data.startsWith(`Line,Year,`));
    assert.match(
      data,
      /\n"PJM Interconnection average, Electricity Maps 2026",2022,434,"PJM [^"]*",life-cycle,consumption\n/,
    );
    const table = await saved(tally, words.saveTable, 'carbon-tally.values.csv', /\n$/);
    assert.equal(table.split('\n').length, (await sources(tally)).length + 2);
    await tally.press(words.lists.paper);
    const places = await saved(tally, words.saveLines(words.someOverYears(4)), 'carbon-tally.history.svg', wholeSvg);
    assert.deepEqual(await cutTexts(here, places), []);
    await tally.assertCalm();
  });

  test('the table behind the lines has the texts of the core', async (t) => {
    const tally = await open(t, here);
    await lookAtVirginia(tally, 2024);
    const cells = await tally.read(() =>
      [...document.querySelectorAll('.inspection .behind td')].map((cell) => cell.textContent),
    );
    assert.ok(cells.includes('434'));
    assert.ok(cells.every((text) => /^(–|[\d,]+(\.\d{1,2})?)$/.test(text)));
    await tally.assertCalm();
  });

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
    assert.equal(JSON.parse(await savedRuns(tally)).inspect, undefined);
    await tally.assertCalm();
  });

  test('its lines, and those of the compared places, are SVG files with text that need nothing else', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.lists.paper);
    await tally.press(words.sourcesHere);
    await eventually(() => heading(tally), /2024$/);
    const title = words.overYears('Google Cloud europe-west4 (Eemshaven)');
    const sources = await saved(tally, words.saveLines(title), 'carbon-tally.sources.svg', wholeSvg);
    assert.ok(wordsOf(sources).includes('Netherlands average, Ember 2026'));
    const places = await saved(tally, words.saveLines(words.someOverYears(4)), 'carbon-tally.history.svg', wholeSvg);
    assert.ok(places.includes(words.asRun));
    for (const text of [sources, places]) assertOwnSvg(text);
    await tally.click(await tally.control(words.anonymous, '.paper'));
    await eventually(() => tally.read(() => document.querySelector('.save-lines') === null), true);
    await tally.assertCalm();
  });
});
