// What cannot be right, typed into the form: said at the field, kept as typed, and nothing else is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { ownDevice, ownPlace } from './tally.mjs';
import { words } from './words.mjs';

// The value or what is meant by it, then a sentence on the way out: the rest of the wording is the core's.
const wrong = [
  ['hours', '', /^Error .*missing.*\. [A-Z].*\.$/],
  ['hours', '0', /^Error .*\b0\b.*\. [A-Z].*\.$/],
  ['hours', '-1', /^Error .*-1\b.*\. [A-Z].*\.$/],
  ['hours', 'abc', /^Error .*“abc” is not a number.*\. [A-Z].*\.$/],
  ['hours', 'NaN', /^Error .*“NaN” is not a number.*\. [A-Z].*\.$/],
  ['hours', '1e999', /^Error .*“1e999” is not a number.*\. [A-Z].*\.$/],
  ['hours', '1,5', /^Error .*“1,5” is not a number.*\. [A-Z].*\.$/],
  ['count', '0', /^Error .*\b0\b.*\. [A-Z].*\.$/],
  ['count', '2.5', /^Error .*whole.*\. [A-Z].*\.$/],
  ['utilisation', '-1', /^Error .*-1\b.*\. [A-Z].*\.$/],
  ['pue', '0.9', /^Error .*0\.9\b.*\. [A-Z].*\.$/],
  ['year', '1960', /^Error .*1960.*\. [A-Z].*\.$/],
];
const doubtful = [
  ['year', '2030', /^Check .*2030.*\. [A-Z].*\.$/],
  ['utilisation', '2', /^Check .*utilisation.*\. [A-Z].*\.$/i],
];
const leftOut = new RegExp(words.notCounted(1));

async function twoRuns(t, here) {
  const tally = await open(t, here);
  await tally.pressAt(0, words.duplicate);
  await eventually(async () => (await tally.names()).length, 2);
  return tally;
}

inBrowsers((here) => {
  test('each fault is said at its field, and the other run still counts', async (t) => {
    const tally = await open(t, here);
    const one = await tally.headline();
    await tally.pressAt(0, words.duplicate);
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
    await tally.choose('place', words.ownPlace, ownPlace, 1);
    await eventually(() => tally.text('.total-parts'), leftOut);
    await tally.type('place/g_per_kwh', '-5', 1);
    await eventually(async () => (await tally.complaint('place/g_per_kwh', 1)).text, /^Error .*-5\b/);
    await tally.type('place/g_per_kwh', '50', 1);
    await eventually(() => tally.text('.total-parts'), /2 runs/);
    await tally.choose('device', 'zzzz', ownDevice, 1);
    await tally.type('device/watts', '0', 1);
    await eventually(async () => (await tally.complaint('device/watts', 1)).text, /^Error .*\b0\b/);
    assert.equal((await tally.complaint('device/watts', 1)).wrong, true);
    await tally.type('device/watts', '300', 1);
    await eventually(() => tally.text('.total-parts'), /2 runs/);
    assert.equal(await tally.value('device/name', 1), 'zzzz');
  });
});
