// Ways out by one click: the field is mended, has the focus, and the click can be undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { upload } from './files.mjs';
import { open } from './open.mjs';
import { ownDevice } from './tally.mjs';
import { words } from './words.mjs';

const hasFocus = async (tally, key) =>
  (await tally.field(key)).evaluate((control) => control === document.activeElement);

/** Presses the button of a fix, and sees the focus in the field that it mends. */
async function fix(tally, label, key) {
  await eventually(() => tally.text('.problems'), new RegExp(label));
  await tally.press(label);
  await eventually(() => tally.text('.run .notice'), new RegExp(words.fixed(label)));
  await eventually(() => hasFocus(tally, key), true, `the focus is in ${key}`);
}

/** Runs before the page: a way out of a fault of the whole document, as a core to come may offer one. */
function offerFix() {
  const { parse } = JSON;
  JSON.parse = (...args) => {
    const document = parse(...args);
    const unknown = document?.problems?.find(({ path }) => path === '/colour');
    if (unknown) unknown.fixes = [{ label: 'Take it away', changes: [{ path: '/colour' }] }];
    return document;
  };
}

const withColour = '{"format":"carbon-tally","version":1,"colour":"red","runs":[{"name":"A run of a file"}]}';

inBrowsers((here) => {
  test('a fault of the whole document has its ways out, too', async (t) => {
    const tally = await open(t, here, { before: offerFix });
    await upload(tally, 'colour.json', withColour);
    await eventually(() => tally.names(), ['A run of a file']);
    await eventually(() => tally.text('.runs > .problems'), /colour.*Take it away/);
    await tally.press('Take it away');
    await eventually(() => tally.text('.runs > .problems'), '');
    await eventually(() => tally.text('.runs > .notice'), new RegExp(words.fixed('Take it away')));
    assert.equal(await tally.read(() => document.activeElement !== document.body), true);
    await tally.press(words.undo);
    await eventually(() => tally.text('.runs > .problems'), /colour.*Take it away/);
  });

  test('kilowatts are made watts by one click, and back by another', async (t) => {
    const tally = await open(t, here);
    await tally.choose('device', 'zzzz', ownDevice);
    await tally.type('device/watts', '0.4');
    await eventually(async () => (await tally.complaint('device/watts')).text, /^Check .*0\.4\sW/);
    await fix(tally, 'Use 400 W', 'device/watts');
    assert.equal(await tally.value('device/watts'), '400');
    assert.deepEqual(await tally.complaint('device/watts'), { wrong: false, text: '' });
    assert.equal(await tally.text('.problems'), '');

    await tally.press(words.undo);
    await eventually(() => tally.value('device/watts'), '0.4');
    await eventually(async () => (await tally.complaint('device/watts')).text, /^Check .*0\.4\sW/);
    await eventually(() => hasFocus(tally, 'device/watts'), true);
    assert.equal(await tally.value('device/name'), 'zzzz');
    assert.equal(await tally.text('.run .notice'), '');
    await tally.assertCalm();
  });

  test('hours that were device-hours all along keep their number', async (t) => {
    const tally = await open(t, here);
    await tally.type('count', '16');
    await tally.type('hours', '3840');
    await eventually(async () => (await tally.complaint('hours')).text, /device-hours of 16/);
    const before = await tally.headline();
    await fix(tally, 'They are device-hours', 'device_hours');
    assert.equal(await tally.value('device_hours'), '3840');
    assert.notEqual(await tally.headline(), before);
    assert.deepEqual(await tally.complaint('device_hours'), { wrong: false, text: '' });
    await tally.press(words.undo);
    await eventually(() => tally.value('hours'), '3840');
    await eventually(() => tally.headline(), before);
  });

  test('after another entry nothing is offered to be undone', async (t) => {
    const tally = await open(t, here);
    await tally.type('utilisation', '80');
    await fix(tally, 'Use 0.8', 'utilisation');
    await tally.type('count', '2');
    await eventually(() => tally.text('.run .notice'), '');
    assert.equal(await tally.value('utilisation'), '0.8');
  });

  test('a fix of a field that is folded away opens it', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    await tally.type('repeats', '3');
    await tally.openMore();
    await tally.setTime('device_hours');
    await tally.type('device_hours', '960');
    await fix(tally, 'Take the repeats out', 'repeats');
    assert.equal(await tally.value('repeats'), '');
    await eventually(() => tally.opener(), words.moreFields);
  });
});
