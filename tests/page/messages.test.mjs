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

test('what a host may say is sound, and with a member more it is not', () => {
  for (const type of ['hello', 'received', 'dropped', 'prefill']) {
    const message = { carbonTally: 1, type, ...(type === 'prefill' && { document: '{}' }) };
    assert.ok(isAsked(message), type);
    assert.equal(isAsked({ ...message, more: 1 }), false);
    assert.equal(isTold(message), false);
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
  test('hostile messages are read, and change nothing, and nothing is answered', async (t) => {
    const tally = await embedded(t, here);
    await fillIn(tally);
    await giveMessages(tally);
    const count = await tally.page.evaluate(() => {
      const { hostile, hollow, generated, random } = globalThis.messages;
      const next = random(7);
      const half = hollow.length / 2;
      // What is sound in its form is read 20 times at once; the rest is read always.
      const sound = [hollow.slice(0, half), hollow.slice(half)];
      globalThis.batches = [hostile, ...sound, Array.from({ length: 2000 }, () => generated(next))];
      return globalThis.batches.length;
    });
    const answers = async () => (await tally.host.heard('change')).length;
    await tally.host.says({ type: 'hello' });
    await eventually(answers, 1);
    // What a screen reader is told comes a moment later.
    await eventually(() => tally.text('.total [role=status]'), /^Total /);
    const before = await seen(tally);
    // Besides its height, which its own layout changes.
    const heard = () => tally.page.evaluate(() => globalThis.heard.filter(({ type }) => type !== 'height').length);
    const first = await heard();
    for (let batch = 0; batch < count; batch += 1) {
      await tally.page.evaluate((batch) => {
        const { contentWindow } = document.querySelector('iframe');
        for (const message of globalThis.batches[batch]) contentWindow.postMessage(message, '*');
      }, batch);
      // The greeting behind them is answered: they were all read before it.
      await tally.host.says({ type: 'hello' });
      await eventually(answers, batch + 2);
      assert.deepEqual(await seen(tally), before);
      assert.equal(await heard(), first + batch + 1, 'nothing but the greeting is answered');
    }
    assert.deepEqual(tally.heard.dialogs, []);
    await tally.assertCalm();
  });

  test('what is meant for others takes no turn of the host', async (t) => {
    const tally = await embedded(t, here);
    await tally.page.evaluate(() => {
      for (let i = 0; i < 500; i += 1) globalThis.says('[iFrameSizer]message:0:0');
      globalThis.says({ carbonTally: 1, type: 'hello' });
    });
    await eventually(async () => (await tally.host.heard('change')).length, 1);
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
    await eventually(() => tally.text('.attach .saying'), words.outcomes.changed);
    await tally.host.says({ type: 'dropped' });
    await eventually(() => tally.text('.attach .saying'), '');
  });
});
