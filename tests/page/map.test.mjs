// The compared places on a map, lists of places by one click, and the pictures as files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { assertOwnSvg, saved, savedRuns, wholeSvg } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const { lists } = words;

/** What each dot of the map says, in its order. */
const dots = (tally) =>
  tally.read(() => [...document.querySelectorAll('.world .dot')].map((dot) => dot.getAttribute('aria-label')));
const rows = (tally) =>
  tally.read(() =>
    [...document.querySelectorAll('.elsewhere > table tbody tr:not(.group) th')].map((cell) => cell.innerText),
  );
const focused = (tally) => tally.read(() => document.activeElement?.getAttribute('aria-label') ?? '');

async function add(tally, list) {
  await tally.press(list);
  await eventually(async () => (await rows(tally)).length > 0, true);
}

inBrowsers((here) => {
  test('each located place is a dot in the order of the rows, within the map', async (t) => {
    const tally = await open(t, here);
    assert.deepEqual(await dots(tally), []);
    await add(tally, lists.paper);
    const [said, named] = [await dots(tally), await rows(tally)];
    assert.equal(said.length, named.length);
    for (const [at, name] of named.entries()) assert.ok(said[at].startsWith(`${name}: `), `${said[at]} of ${name}`);
    assert.match(said[0], /: [\d.]+\s*k?g CO2e, 0\.\d+ × as run\.$/);
    const outside = await tally.read(() => {
      const map = document.querySelector('.world').getBoundingClientRect();
      const middles = [...document.querySelectorAll('.world .dot')].map((dot) => {
        const { left, right, top, bottom } = dot.getBoundingClientRect();
        return [(left + right) / 2, (top + bottom) / 2];
      });
      return middles.filter(([x, y]) => x < map.left || x > map.right || y < map.top || y > map.bottom).length;
    });
    assert.equal(outside, 0);
    await tally.assertCalm();
  });

  test('a dot stands on its country', async (t) => {
    const tally = await open(t, here);
    await add(tally, lists.paper);
    const inked = await tally.read(() => {
      const names = ['United States', 'China', 'Australia', 'Canada', 'Spain'];
      return names.map((name) => {
        const dot = [...document.querySelectorAll('.world .dot')].find((each) =>
          each.getAttribute('aria-label').startsWith(`${name}: `),
        );
        dot.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = dot.getBoundingClientRect();
        const under = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
        return under.some((element) => element.classList.contains('land'));
      });
    });
    assert.deepEqual(inked, [true, true, true, true, true]);
  });

  test('the dots are one stop of the tab key, and the arrow keys follow the carbon', async (t) => {
    const tally = await open(t, here);
    await add(tally, lists.paper);
    const said = await dots(tally);
    assert.equal(await tally.read(() => document.querySelectorAll('.world [tabindex="0"]').length), 1);
    await tally.read(() => document.querySelector('.world [tabindex="0"]').focus());
    assert.equal(await focused(tally), said[0]);
    await tally.page.keyboard.press('ArrowRight');
    assert.equal(await focused(tally), said[1]);
    assert.equal(await tally.text('.map figcaption'), said[1]);
    await tally.page.keyboard.press('End');
    assert.equal(await focused(tally), said.at(-1));
    await tally.page.keyboard.press('ArrowDown');
    assert.equal(await focused(tally), said.at(-1));
    await tally.page.keyboard.press('Home');
    assert.equal(await focused(tally), said[0]);
    await tally.assertCalm();
  });

  test('places that are close are shown closer, and the whole world is one click away', async (t) => {
    const tally = await open(t, here);
    await add(tally, lists.near);
    const view = () => tally.read(() => document.querySelector('.world svg').getAttribute('viewBox'));
    const close = await view();
    await tally.press(words.wholeWorld);
    await eventually(async () => (await view()) === close, false);
    await tally.press(words.wholeWorld);
    await eventually(view, close);
    await tally.assertCalm();
  });

  test('a list is added as one step that can be undone, says what it is, and is saved with the runs', async (t) => {
    const tally = await open(t, here);
    await add(tally, lists.cleanest);
    await eventually(() => tally.text('.elsewhere .notice'), /The 10 countries with the lowest life-cycle/);
    const ten = (await rows(tally)).length;
    await add(tally, lists.clouds);
    await eventually(async () => (await rows(tally)).length > ten, true);
    await tally.press(words.undo);
    await eventually(async () => (await rows(tally)).length, ten);
    const { compare } = JSON.parse(await savedRuns(tally));
    assert.equal(compare.places.length, 10);
    assert.ok(compare.places.every(({ country }) => /^[A-Z]{3}$/.test(country)));
    await tally.assertCalm();
  });

  test('rows can be grouped, ordered by name, and drawn from 0', async (t) => {
    const tally = await open(t, here);
    await add(tally, lists.near);
    await add(tally, lists.paper);
    const choose = async (label, option) => (await tally.control(label, '.elsewhere')).select(option);
    await choose(words.orderBy, 'name');
    const named = await rows(tally);
    assert.deepEqual(
      named,
      [...named].sort((a, b) => a.localeCompare(b, 'en')),
    );
    await choose(words.groupBy, 'country');
    const groups = await tally.read(() =>
      [...document.querySelectorAll('.elsewhere tr.group')].map((row) => row.innerText.trim()),
    );
    assert.ok(groups.includes('Germany') && groups.includes('China'), `${groups}`);
    assert.equal((await rows(tally)).length, named.length);
    const far = () => tally.read(() => document.querySelector('.dots circle').getAttribute('cx'));
    const logarithmic = await far();
    await choose(words.scale, 'linear');
    await eventually(async () => (await far()) === logarithmic, false);
    await tally.assertCalm();
  });

  test('map and chart are SVG files with text, on white, that need nothing else', async (t) => {
    const tally = await open(t, here);
    await add(tally, lists.paper);
    const map = await saved(tally, words.saveMap, 'carbon-tally.map.svg', wholeSvg);
    const chart = await saved(tally, words.saveDots, 'carbon-tally.comparison.svg', wholeSvg);
    const [least, most] = [(await rows(tally))[0], (await rows(tally)).at(-1)];
    for (const text of [map, chart]) {
      assertOwnSvg(text);
      assert.ok(text.includes(least) && text.includes(most));
    }
    const data = await saved(tally, words.saveMapData, 'carbon-tally.map.csv', /\n$/);
    const placed = data.split('\n').filter((row) => row.split(',')[1] && /^-?\d/.test(row.split(',')[1]));
    assert.equal(placed.length, (await dots(tally)).length);
    assert.match(data, /\nFRA,,,,,[\d.]+,2024,"Ember 2026"\n/);
    await tally.assertCalm();
  });
});
