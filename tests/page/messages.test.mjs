// Messages between the page and its host: what is no message changes nothing, and a sound one proposes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { embedded, fillIn, giveMessages, hostPage } from './hosts.mjs';
import { generated, hostile, random } from './messages.mjs';
import { moduleOf } from './module.mjs';
import { words } from './words.mjs';

const { isAsked, isTold, limit } = await moduleOf('embed/messages.ts');

const report = {
  carbonTally: 1,
  type: 'report',
  document: '{}',
  summary: '',
  tool: '1',
  data: '1',
  carbon_kg: 0,
  energy_kwh: 1,
};
const told = [
  { carbonTally: 1, type: 'ready', tool: '1', data: '1' },
  { carbonTally: 1, type: 'height', height: 900 },
  { carbonTally: 1, type: 'change', runs: 1, counted: 1, missing: 0, complete: true, attached: false },
  report,
];

test('no hostile message is one of ours, in either direction', () => {
  assert.ok(hostile.length >= 100, `${hostile.length}`);
  for (const [index, message] of hostile.entries()) assert.equal(isAsked(message), false, `${index}`);
  for (const message of hostile.filter((message) => !told.some(({ type }) => type === message?.type)))
    assert.equal(isTold(message), false);
  const next = random(20261130);
  for (let i = 0; i < 5000; i += 1) {
    const message = generated(next);
    assert.equal(
      isAsked(message),
      false,
      JSON.stringify(message, (_, value) => (typeof value === 'bigint' ? 'big' : value)),
    );
    assert.equal(isTold(message), false);
  }
});

test('what the page says is sound, and with any member altered it is not', () => {
  for (const message of told) {
    assert.ok(isTold(message), message.type);
    assert.equal(isAsked(message), false);
    for (const key of Object.keys(message)) {
      const { [key]: _, ...without } = message;
      assert.equal(isTold(without), false, `${message.type} without ${key}`);
      for (const value of [null, [], {}, -1, Number.NaN, 'x'.repeat(2 ** 20 + 1)])
        assert.equal(isTold({ ...message, [key]: value }), false, `${message.type}, another ${key}`);
    }
    assert.equal(isTold({ ...message, more: 1 }), false);
  }
});

test('messages that come too often are too many', () => {
  let time = 0;
  const accepts = limit(3, 10, () => time);
  assert.deepEqual([1, 2, 3, 4].map(accepts), [true, true, true, false]);
  time = 100;
  assert.deepEqual([1, 2].map(accepts), [true, false]);
  time = 1e6;
  assert.deepEqual([1, 2, 3, 4].map(accepts), [true, true, true, false]);
});

/** All that a message could have changed. */
const seen = (tally) =>
  tally.read(() => ({
    text: document.body.innerText,
    html: document.querySelectorAll('*').length,
    values: [...document.querySelectorAll('input, select, textarea')].map(
      ({ value, checked }) => `${value} ${checked}`,
    ),
    attributes: document.documentElement.outerHTML.slice(0, 200),
    focus: document.activeElement.id,
    own: Object.keys(Object.prototype).length,
  }));

inBrowsers((here) => {
  test('hostile messages change nothing, and nothing is answered', async (t) => {
    const tally = await embedded(t, here);
    await fillIn(tally);
    await giveMessages(tally);
    // What a screen reader is told comes a moment later.
    await eventually(() => tally.text('.total [role=status]'), /^Total /);
    const before = await seen(tally);
    const heard = await tally.page.evaluate(() => globalThis.heard.length);
    const sent = await tally.page.evaluate(async () => {
      const { hostile, hollow, generated, random } = globalThis.messages;
      const { contentWindow } = document.querySelector('iframe');
      const next = random(7);
      const all = [...hostile, ...hollow, ...Array.from({ length: 2000 }, () => generated(next))];
      // With pauses: else all but the first would be too many.
      for (const [index, message] of all.entries()) {
        contentWindow.postMessage(message, '*');
        if (index < hostile.length + hollow.length && index % 15 === 0)
          await new Promise((done) => setTimeout(done, 1000));
      }
      return all.length;
    });
    assert.ok(sent > 2100);
    await tally.read(() => new Promise((done) => setTimeout(done)));
    assert.deepEqual(await seen(tally), before);
    assert.equal(await tally.page.evaluate(() => globalThis.heard.length), heard);
    assert.deepEqual(tally.heard.dialogs, []);
    // After so many, the first ones may be too many still.
    const answered = async () => {
      await tally.host.says({ type: 'hello' });
      return (await tally.host.heard('change')).length > 0;
    };
    await eventually(answered, true, 'the page hears as before');
    await tally.assertCalm();
  });

  test('another frame is not heard, though it speaks as the host would', async (t) => {
    const tally = await embedded(t, here);
    here.server.pages.set(
      '/sibling',
      hostPage(`<script>
        for (let i = 0; i < parent.length; i += 1)
          for (const type of ['hello', 'received']) parent[i].postMessage({ carbonTally: 1, type }, '*');
        parent.postMessage('done', '*');
      </script>`),
    );
    await tally.page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${here.server.origin}/sibling`);
    await eventually(() => tally.page.evaluate(() => globalThis.heard.includes('done')), true);
    await tally.type('name', 'After');
    await eventually(() => tally.names(), ['After']);
    assert.deepEqual(await tally.host.heard('change'), []);
    assert.equal(await tally.text('.attach'), '');
  });

  test('a host that has said hello hears counts and no content, and may propose', async (t) => {
    const tally = await embedded(t, here, { fragment: 'embed&require=stage' });
    await tally.host.says({ type: 'hello' });
    await eventually(() => tally.text('.attach h2'), words.attachTitle);
    assert.ok((await tally.text('.attach p')).includes(tally.host.origin));
    await tally.type('name', 'Secret-canary');
    await fillIn(tally);
    await eventually(async () => (await tally.host.heard('change')).at(-1)?.counted, 1);
    const prefill = (name) =>
      tally.host.says({
        type: 'prefill',
        document: JSON.stringify({ format: 'carbon-tally', version: 1, runs: [{ name }] }),
      });
    await prefill('Theirs');
    await eventually(() => tally.text('.runs > .notice p'), words.offersRuns(1));
    assert.deepEqual(await tally.names(), ['Secret-canary']);
    await tally.press(words.dismiss);
    assert.deepEqual(await tally.names(), ['Secret-canary']);
    await prefill('Theirs again');
    await eventually(() => tally.text('.runs > .notice p'), words.offersRuns(1));
    await tally.press(words.openOffered);
    await eventually(() => tally.names(), ['Theirs again']);
    await tally.press(words.undo);
    await eventually(() => tally.names(), ['Secret-canary']);
    const all = await tally.page.evaluate(() => JSON.stringify(globalThis.heard));
    assert.ok(!all.includes('canary') && !all.includes('report'), all);
    for (const message of JSON.parse(all)) assert.ok(isTold(message), JSON.stringify(message));
  });

  test('a report that nobody takes is said to be unanswered', async (t) => {
    const tally = await embedded(t, here, { fragment: 'embed&attach' });
    await fillIn(tally);
    await tally.press(words.attach);
    await eventually(() => tally.text('.attach .saying'), words.outcomes.unanswered);
    assert.equal((await tally.host.heard('report')).length, 1);
    await tally.host.says({ type: 'received' });
    await eventually(() => tally.text('.attach .saying'), words.outcomes.attached);
    await tally.type('hours', '20');
    await eventually(() => tally.text('.attach .saying'), '');
  });
});
