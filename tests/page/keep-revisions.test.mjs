// What becomes a revision of a project, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moduleOf } from './module.mjs';
import { words } from './words.mjs';

const { write } = await moduleOf('keep/writer.ts');
const { draftOf } = await moduleOf('opened.ts');

const second = 1000;
const start = 1_700_000_000_000;

/** A tab that writes texts into a storage; `told` holds what it said. */
function tabOf(values = new Map()) {
  const shelf = {
    async change(key, change) {
      values.set(key, change(values.get(key)));
    },
  };
  const { work } = draftOf({ runs: [] });
  const told = [];
  const put = (title, after) =>
    write(shelf, { ...draftOf({ title, runs: [] }), work }, start + after * second, (text) => told.push(text));
  return { values, work, told, put, kept: () => values.get(work.id) };
}

const titles = ({ revisions }) => revisions.map(({ text }) => JSON.parse(text).title);

test('what is entered without a pause is one revision, for five minutes', async () => {
  const tab = tabOf();
  for (const after of [0, 1, 50, 100, 150, 200, 250, 299]) await tab.put(`at ${after}`, after);
  assert.deepEqual(titles(tab.kept()), ['at 299']);
  await tab.put('at 301', 301);
  assert.deepEqual(titles(tab.kept()), ['at 299', 'at 301']);
  await tab.put('at 361', 361);
  assert.deepEqual(titles(tab.kept()), ['at 299', 'at 301', 'at 361'], 'a minute is a pause');
  assert.deepEqual(
    tab.kept().revisions.map(({ number }) => number),
    [8, 9, 10],
  );
});

test('the last ten revisions are kept', async () => {
  const tab = tabOf();
  for (let i = 1; i <= 25; i += 1) await tab.put(`${i}`, 100 * i);
  assert.deepEqual(titles(tab.kept()), ['16', '17', '18', '19', '20', '21', '22', '23', '24', '25']);
});

test('of large documents there are as many as fit into 8 million characters, and one in any case', async () => {
  const tab = tabOf();
  for (let i = 1; i <= 5; i += 1) await tab.put('x'.repeat(3e6 + i), 100 * i);
  assert.deepEqual(
    tab.kept().revisions.map(({ number }) => number),
    [4, 5],
  );
  await tab.put('y'.repeat(9e6), 900);
  assert.deepEqual(
    tab.kept().revisions.map(({ number }) => number),
    [6],
  );
});

test('the same text is written once', async () => {
  const tab = tabOf();
  await tab.put('same', 0);
  const kept = tab.kept();
  await tab.put('same', 500);
  assert.equal(tab.kept(), kept);
});

test('a project is called after its title until its author names it', async () => {
  const tab = tabOf();
  await tab.put('First', 0);
  assert.equal(tab.kept().name, 'First');
  await tab.put('Second', 1);
  assert.equal(tab.kept().name, 'Second');
  tab.values.set(tab.work.id, { ...tab.kept(), name: 'Given', named: true });
  await tab.put('Third', 2);
  assert.deepEqual([tab.kept().name, tab.work.name], ['Given', 'Given']);
  await tab.put('', 3);
  assert.equal(tabOf().work.name, undefined);
});

test('a revision of another tab is never replaced, and what is no project neither', async () => {
  for (const strange of ['x', null, {}, { id: 'x', name: 'x', revisions: [] }]) {
    const tab = tabOf();
    const { id } = tab.work;
    tab.values.set(id, strange);
    await tab.put('Mine', 0);
    assert.equal(tab.values.get(id), strange);
    assert.notEqual(tab.work.id, id);
    assert.deepEqual(titles(tab.kept()), ['Mine']);
  }
  const tab = tabOf();
  await tab.put('Ours', 0);
  const { id } = tab.work;
  const other = { ...tab.kept(), revisions: [{ ...tab.kept().revisions[0], number: 2 }] };
  tab.values.set(id, other);
  await tab.put('Mine', 1);
  assert.equal(tab.values.get(id), other);
  assert.equal(tab.kept().name, words.copyOf('Ours'));
  assert.deepEqual(tab.told, [words.branched('Ours', words.copyOf('Ours'))]);
});
