// Two tabs that keep the same project: neither overwrites what the other has written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { beginRenaming, enter, entries, isKept, keeping, openProjects, projects } from './kept.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const said = (tally, text) => eventually(async () => (await tally.said()).includes(text), true, text);

/** Two tabs with the same project on show. */
async function twoTabs(t, here) {
  const first = await open(t, here);
  await enter(first, 'Ours');
  const second = await open(t, here, { beside: first });
  await eventually(() => second.names(), ['Ours']);
  // A tab behind another one draws nothing, and so nothing in it can be clicked.
  await first.page.bringToFront();
  return [first, second];
}

const heads = async (tally) =>
  Object.values(await entries(tally))
    .map(({ name, revisions }) => [name, JSON.parse(revisions.at(-1).text).runs[0].name])
    .sort();

/**
 * Runs in the page. Two tabs write words to one project, in any order and at once; at times one of them opens the
 * project anew. Every word that was written must stand in the newest state of some project.
 */
async function interleaved(times, seed) {
  const { openRecords, write, draftOf, newWork, projectOf, newest } = globalThis.keeping;
  let state = seed;
  const roll = (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const records = [openRecords(60_000), openRecords(60_000)];
  const draft = ({ work, said }) => ({ ...draftOf({ runs: [{ name: said.join(' ') }] }), work });
  const counts = { lost: [], branches: 0, writes: 0 };

  async function reopened(tab) {
    let kept;
    await tab.records.change(tab.work.id, (value) => {
      kept = projectOf(tab.work.id, value);
      return value;
    });
    const { number, text } = newest(kept);
    Object.assign(tab.work, { revision: number, begun: 0, text });
    tab.said = JSON.parse(text).runs[0].name.split(' ');
  }

  async function step(tab, time) {
    if (roll(6) === 0 && tab.work.revision > 0) await reopened(tab);
    tab.said = [...tab.said, `${tab.name}${time}`];
    await write(tab.records, draft(tab), 1000 * time * (1 + 60 * roll(2)), () => {
      counts.branches += 1;
    });
    counts.writes += 1;
  }

  async function one() {
    for (const [key] of await records[0].all()) await records[0].change(key, () => undefined);
    const { id } = newWork();
    const tabs = records.map((records, index) => ({
      records,
      name: 'ab'[index],
      work: { id, revision: 0, begun: 0, written: 0 },
      said: [],
      busy: Promise.resolve(),
    }));
    const wanted = [];
    for (let time = 1; time <= 3 + roll(5); time += 1) {
      const tab = tabs[roll(2)];
      wanted.push(`${tab.name}${time}`);
      // Each tab makes one step after the other, as the keeper does; the two tabs do not wait for each other.
      tab.busy = tab.busy.then(() => step(tab, time));
      if (roll(3) === 0) await tab.busy;
    }
    await Promise.all(tabs.map(({ busy }) => busy));
    const all = await records[0].all();
    const there = new Set(
      all.flatMap(([key, value]) => JSON.parse(newest(projectOf(key, value)).text).runs[0].name.split(' ')),
    );
    for (const word of wanted) if (!there.has(word)) counts.lost.push(word);
  }

  for (let i = 0; i < times; i += 1) await one();
  return counts;
}

inBrowsers((here) => {
  test('of 1,000 random interleavings of two tabs none loses what was written', async (t) => {
    const context = await here.browser.createBrowserContext();
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(`${here.server.origin}/blank`);
    await page.addScriptTag({ content: await keeping() });
    const counts = { lost: [], branches: 0, writes: 0 };
    // In parts, so that no single answer takes longer than the browser's protocol waits.
    for (let seed = 1; seed <= 10; seed += 1) {
      const part = await page.evaluate(interleaved, 100, seed);
      counts.lost.push(...part.lost);
      counts.branches += part.branches;
      counts.writes += part.writes;
    }
    t.diagnostic(`${counts.writes} writes, ${counts.branches} copies`);
    assert.deepEqual(counts.lost, []);
    assert.ok(counts.branches > 500, `${counts.branches} copies`);
  });

  test('a tab that finds a newer state keeps its own work as a copy, and says so', async (t) => {
    const [first, second] = await twoTabs(t, here);
    await enter(first, 'From the first');
    await second.page.bringToFront();
    await said(second, words.changedElsewhere('From the first'));
    await enter(second, 'From the second');
    await said(second, words.branched('From the first', words.copyOf('From the first')));
    assert.deepEqual(await heads(second), [
      [words.copyOf('From the first'), 'From the second'],
      ['From the first', 'From the first'],
    ]);
    await enter(second, 'From the second, again');
    await first.page.bringToFront();
    await enter(first, 'From the first, again');
    assert.deepEqual(await heads(first), [
      [words.copyOf('From the first'), 'From the second, again'],
      ['From the first, again', 'From the first, again'],
    ]);
    assert.deepEqual([...first.heard.errors, ...second.heard.errors], []);
  });

  test('a tab is told of the newer state when it comes to the front, and shows it by one click', async (t) => {
    const [first, second] = await twoTabs(t, here);
    await enter(first, 'Newer');
    await second.page.bringToFront();
    await said(second, words.changedElsewhere('Newer'));
    await second.press(words.newestState);
    await eventually(() => second.names(), ['Newer']);
    await enter(second, 'Newest');
    assert.deepEqual(await heads(second), [['Newest', 'Newest']]);
  });

  test('what is entered into a project that another tab has deleted is kept anew', async (t) => {
    const [first, second] = await twoTabs(t, here);
    await openProjects(first);
    await first.press(words.of(words.remove, 'Ours'));
    await eventually(async () => Object.keys(await entries(first)).length, 0);
    await second.page.bringToFront();
    await enter(second, 'Still ours');
    await said(second, words.orphaned);
    assert.deepEqual(await heads(second), [['Still ours', 'Still ours']]);
  });

  test('a name that one tab gives stays when the other one writes', async (t) => {
    const [first, second] = await twoTabs(t, here);
    await openProjects(first);
    await beginRenaming(first, 'Ours');
    await first.page.keyboard.type('Given');
    await first.page.keyboard.press('Enter');
    await eventually(() => projects(first), ['Given']);
    await second.page.bringToFront();
    await second.type('hours', '7');
    await isKept(second);
    assert.deepEqual(await heads(second), [['Given', 'Ours']]);
    assert.match(await second.text('.kept-state'), /^Given/);
  });
});
