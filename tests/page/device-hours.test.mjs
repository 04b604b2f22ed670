// The two ways to state the time of a run: no number moves from one to the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

async function eightDevices(t, here) {
  const tally = await open(t, here);
  await tally.type('count', '8');
  await tally.type('hours', '120');
  await eventually(() => tally.text('.tally tfoot'), /960/);
  return tally;
}

async function savedRun(tally) {
  const { runs } = JSON.parse(await savedRuns(tally));
  return runs[0];
}

inBrowsers((here) => {
  test('wall-clock hours are not taken for device-hours, and come back', async (t) => {
    const tally = await eightDevices(t, here);
    const before = await tally.answer();

    await tally.setTime('device_hours');
    await eventually(() => tally.headline(), '–');
    assert.equal(await tally.value('device_hours'), '', 'nothing was reinterpreted');
    await eventually(async () => (await tally.complaint('device_hours')).text, /^Error .*missing/);
    assert.match(await tally.text('.factor.result'), new RegExp(words.leftOut));

    await tally.type('device_hours', '960');
    await eventually(() => tally.answer(), before);
    assert.equal(await tally.read(() => document.querySelector('.factor.count').classList.contains('idle')), true);

    await tally.setTime('hours');
    await eventually(() => tally.value('hours'), '120');
    await eventually(() => tally.answer(), before);
    await tally.setTime('device_hours');
    await eventually(() => tally.value('device_hours'), '960');
    await tally.assertCalm();
  });

  test('a saved file holds only the time in use', async (t) => {
    const tally = await eightDevices(t, here);
    await tally.setTime('device_hours');
    await tally.type('device_hours', '960');
    const { hours, ...other } = await savedRun(tally);
    assert.equal(hours, undefined);
    assert.equal(other.device_hours, 960);
    assert.equal(other.count, 8);
    await tally.setTime('hours');
    const { device_hours, ...one } = await savedRun(tally);
    assert.equal(device_hours, undefined);
    assert.equal(one.hours, 120);
  });

  test('a run that is still being written is not blamed for the time it lacks', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.clear);
    await eventually(() => tally.text('.todo'), new RegExp(words.field('hours')));
    await tally.setTime('device_hours');
    await eventually(() => tally.text('.todo'), new RegExp(words.field('device_hours')));
    assert.equal((await tally.complaint('device_hours')).wrong, false);
  });
});
