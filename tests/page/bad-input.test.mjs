// What cannot be right, typed into the form: said at the field, kept as typed, and nothing else is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './tally.mjs';

const number = /is not a number.*Write digits with a point/;
const wrong = [
  ['Wall-clock hours', '', /^Error.*The time is missing/],
  ['Wall-clock hours', '0', /^Error.*cannot be 0/],
  ['Wall-clock hours', '-1', /^Error.*cannot be -1/],
  ['Wall-clock hours', 'abc', number],
  ['Wall-clock hours', 'NaN', number],
  ['Wall-clock hours', '1e999', number],
  ['Wall-clock hours', '1,5', number],
  ['Devices', '0', /^Error.*cannot be 0/],
  ['Devices', '2.5', /^Error.*must be whole/],
  ['Utilisation', '-1', /^Error.*cannot be -1/],
  ['PUE', '0.9', /^Error.*cannot be 0\.9.*1 is the least/],
  ['Year of run', '1960', /^Error.*1960.*The data begin in/],
];
const doubtful = [
  ['Year of run', '2030', /^Check.*2030.*is used/],
  ['Utilisation', '2', /^Check.*more than the rated power/],
];
const leftOut = /1 run is left out of the total/;

async function twoRuns(t, here) {
  const tally = await open(t, here);
  await tally.pressAt(0, 'Duplicate');
  await eventually(async () => (await tally.names()).length, 2);
  return tally;
}

inBrowsers((here) => {
  test('each fault is said at its field, and the other run still counts', async (t) => {
    const tally = await open(t, here);
    const one = await tally.headline();
    await tally.pressAt(0, 'Duplicate');
    await eventually(async () => (await tally.names()).length, 2);
    const both = await tally.headline();
    assert.notEqual(both, one);
    for (const [label, text, sentence] of wrong) {
      const before = await tally.value(label, 1);
      await tally.type(label, text, 1);
      await eventually(async () => (await tally.complaint(label, 1)).text, sentence, `${label}: “${text}”`);
      assert.equal((await tally.complaint(label, 1)).wrong, true, `${label}: “${text}” is marked`);
      assert.equal(await tally.value(label, 1), text);
      assert.equal(await tally.headline(), one);
      for (const place of ['.total-parts', '.tally']) assert.match(await tally.text(place), leftOut);
      await tally.type(label, before, 1);
      await eventually(() => tally.headline(), both);
      assert.deepEqual(await tally.complaint(label, 1), { wrong: false, text: '' });
    }
    await tally.assertCalm();
  });

  test('what is only doubtful is said too, and counts', async (t) => {
    const tally = await twoRuns(t, here);
    for (const [label, text, sentence] of doubtful) {
      const before = await tally.value(label, 1);
      await tally.type(label, text, 1);
      await eventually(async () => (await tally.complaint(label, 1)).text, sentence, `${label}: “${text}”`);
      assert.equal((await tally.complaint(label, 1)).wrong, false);
      assert.doesNotMatch(await tally.text('.total-parts'), /left out/);
      await tally.type(label, before, 1);
      await eventually(async () => (await tally.complaint(label, 1)).text, '');
    }
  });

  test('a place and a hardware of one’s own are checked as well', async (t) => {
    const tally = await twoRuns(t, here);
    await tally.choose('Place', 'own value', /^Own value/, 1);
    await eventually(() => tally.text('.total-parts'), leftOut);
    await tally.type('Carbon intensity', '-5', 1);
    await eventually(async () => (await tally.complaint('Carbon intensity', 1)).text, /^Error.*cannot be -5/);
    await tally.type('Carbon intensity', '50', 1);
    await eventually(() => tally.text('.total-parts'), /2 runs/);
    await tally.choose('Hardware', 'zzzz', /^Own hardware “zzzz”/, 1);
    await tally.type('Rated power', '0', 1);
    await eventually(async () => (await tally.complaint('Rated power', 1)).text, /^Error.*cannot be 0/);
    assert.equal((await tally.complaint('Rated power', 1)).wrong, true);
    await tally.type('Rated power', '300', 1);
    await eventually(() => tally.text('.total-parts'), /2 runs/);
    assert.equal(await tally.value('Own hardware', 1), 'zzzz');
  });
});
