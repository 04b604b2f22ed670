// The core breaks down in the page itself: a new instance goes on with the same document, and the user is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginBreaking, breakNext, broken, typeOver } from './breaking.mjs';
import { eventually, inBrowsers } from './browsers.mjs';
import { isKept, openProjects, projects, reloaded } from './kept.mjs';
import { chord, open } from './open.mjs';
import { addresses } from './places.mjs';
import { ownDevice } from './tally.mjs';
import { words } from './words.mjs';

/** All that the user has entered and reads as the result. */
const onShow = (tally) =>
  tally.read(() => [
    ...[...document.querySelectorAll('.runs input, .runs select')].map(({ value }) => value),
    document.querySelector('.headline').textContent,
    document.querySelector('.tally table').textContent,
    document.querySelector('#snippet-main').textContent,
  ]);

/** How often the user is told at this moment. */
const told = (tally) =>
  tally.read(
    (text) => [...document.querySelectorAll('[role=status]')].filter((e) => e.textContent.includes(text)).length,
    words.restarted,
  );

const start = (t, here, place) => open(t, here, { place, before: beginBreaking });

inBrowsers((here) => {
  for (const place of Object.keys(addresses)) {
    test(`100 times in a row the work goes on as if nothing had happened, in ${place}`, async (t) => {
      const tally = await start(t, here, place);
      await tally.type('name', 'Mine');
      await typeOver(tally, 'hours', '10');
      const short = await onShow(tally);
      await tally.page.keyboard.press('5');
      await eventually(() => tally.value('hours'), '105');
      const long = await onShow(tally);
      assert.notDeepEqual(short, long);
      const before = await broken(tally);
      assert.equal(await told(tally), 0);
      for (let round = 1; round <= 100; round += 1) {
        await breakNext(tally, round % 2 ? 'trap' : 'abort');
        await tally.page.keyboard.press(round % 2 ? 'Backspace' : '5');
        const now = { faults: before.faults + round, instances: before.instances + round };
        await eventually(() => broken(tally), now, `round ${round}`);
        await eventually(() => onShow(tally), round % 2 ? short : long, `round ${round}`);
        assert.equal(await told(tally), 1, `round ${round}`);
      }
      assert.deepEqual(tally.heard.errors, []);
      await typeOver(tally, 'hours', '77');
      await breakNext(tally);
      await chord(tally.page, 'z');
      await eventually(() => tally.value('name'), 'Mine');
      await eventually(async () => (await tally.value('hours')) !== '77', true);
      assert.equal(await told(tally), 1);
      await tally.press(words.dismiss);
      await eventually(() => told(tally), 0);
      await typeOver(tally, 'hours', '105');
      await breakNext(tally);
      await tally.page.keyboard.press('Backspace');
      await eventually(() => told(tally), 1, 'another time');
      await eventually(() => onShow(tally), short);
    });
  }

  /** All that asks the core, and what is to be seen of it. */
  const questions = {
    async 'a search for hardware'(tally) {
      const field = await tally.field('device');
      await tally.click(field);
      await breakNext(tally);
      await tally.page.keyboard.type('h');
      await eventually(async () => (await tally.options()).length > 5, true);
    },
    async 'a search for a place'(tally) {
      await tally.type('place', 'fran');
      await breakNext(tally);
      await tally.page.keyboard.type('c');
      await eventually(() => tally.options(), /France/);
    },
    async 'another format'(tally) {
      await breakNext(tally);
      await tally.write('markdown');
      await eventually(() => tally.snippet(), /^\*\*/);
    },
    async 'places to compare'(tally) {
      await breakNext(tally);
      await tally.press(words.lists.cleanest);
      await eventually(() => tally.read(() => document.querySelectorAll('.ranked tbody tr').length > 3), true);
    },
    async 'the sources of a place'(tally) {
      await breakNext(tally);
      await tally.press(words.sourcesHere);
      await eventually(() => tally.text('.inspection .mix'), /./);
    },
    async 'the survey'(tally) {
      await breakNext(tally);
      await tally.press(words.survey.ofSurvey);
      await eventually(() => tally.text('.survey h3'), /./);
    },
    async 'rows of a spreadsheet'(tally) {
      await tally.press(words.pasteRows);
      const area = await tally.element(() => document.querySelector('#paste-area'));
      await tally.fill(area, 'name,hours');
      await breakNext(tally);
      await tally.page.keyboard.press('Enter');
      await tally.page.keyboard.type('x,1');
      await eventually(() => tally.text('.paste'), new RegExp(words.rowsRead(1)));
    },
  };

  for (const [name, ask] of Object.entries(questions)) {
    test(`so does what asks the core otherwise: ${name}`, async (t) => {
      const tally = await start(t, here);
      const [run, total] = [await tally.names(), await tally.headline()];
      const { faults } = await broken(tally);
      await ask(tally);
      assert.equal((await broken(tally)).faults, faults + 1);
      await eventually(() => told(tally), 1);
      assert.deepEqual(await tally.names(), run);
      assert.equal(await tally.headline(), total);
      assert.deepEqual(tally.heard.errors, []);
    });
  }

  test('where it breaks down for good what was typed is on show, and kept', async (t) => {
    const tally = await start(t, here);
    await tally.type('name', 'Mine');
    await isKept(tally);
    await typeOver(tally, 'hours', '4');
    await breakNext(tally, 'trap', Number.MAX_SAFE_INTEGER);
    await tally.page.keyboard.press('2');
    await eventually(() => tally.text('[role=alert]'), new RegExp(words.stopped));
    const { runs } = JSON.parse(await tally.read(() => document.querySelector('textarea').value));
    assert.deepEqual([runs[0].name, runs[0].hours], ['Mine', 42]);
    await reloaded(tally);
    await eventually(() => tally.names(), ['Mine']);
    await eventually(() => tally.value('hours'), '42');
    await openProjects(tally);
    assert.deepEqual(await projects(tally), ['Mine']);
  });

  test('a picker in which nothing can be found any more still offers what is typed', async (t) => {
    const tally = await start(t, here);
    await tally.click(await tally.field('device'));
    await breakNext(tally, 'trap', Number.MAX_SAFE_INTEGER);
    await tally.page.keyboard.type('h100');
    await eventually(() => tally.options(), ownDevice);
    assert.equal((await tally.options()).length, 1);
    await eventually(() => told(tally), 1);
    assert.deepEqual(tally.heard.errors, []);
  });

  test('so it is where something else than the result cannot be drawn', async (t) => {
    const tally = await start(t, here);
    await tally.type('name', 'Mine');
    await breakNext(tally, 'trap', Number.MAX_SAFE_INTEGER);
    await tally.press(words.survey.ofSurvey);
    await eventually(() => tally.text('[role=alert]'), new RegExp(words.stopped));
    assert.match(await tally.read(() => document.querySelector('textarea').value), /"Mine"/);
  });
});
