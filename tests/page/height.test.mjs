// A frame as high as its page: it settles, whatever the host does with the heights that it is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { embedded, fillIn, hostPage } from './hosts.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const mostMessages = 10;

/** Each runs in the host, and is given the frame and each height. */
const hosts = {
  'one that follows': (frame, { height }) => {
    frame.style.height = `${height}px`;
  },
  'one that echoes': (frame, message) => {
    frame.style.height = `${message.height}px`;
    frame.contentWindow.postMessage(message, '*');
    frame.contentWindow.postMessage({ carbonTally: 1, type: 'hello' }, '*');
  },
  'one that is late': (frame, { height }) => {
    setTimeout(() => {
      frame.style.height = `${height}px`;
    }, 400);
  },
  'one that adds 8 px': (frame, { height }) => {
    frame.style.height = `${height + 8}px`;
  },
  'one that sets 100vh': (frame) => {
    frame.style.height = '100vh';
  },
  'one whose width depends on the height': (frame, { height }) => {
    frame.style.height = `${height}px`;
    frame.style.width = `${400 + (height % 700)}px`;
  },
};

const heights = (tally) => tally.host.heard('height');

/** No further height comes for as long as it would take a late host to answer. */
async function settled(tally) {
  let before = -1;
  const isQuiet = async () => {
    const { length } = await heights(tally);
    const same = length === before;
    before = length;
    await tally.page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
    return same;
  };
  await eventually(isQuiet, true);
  return heights(tally);
}

inBrowsers((here) => {
  for (const [name, react] of Object.entries(hosts))
    test(`it settles in ${name}`, async (t) => {
      const tally = await embedded(t, here, { react });
      const first = await settled(tally);
      assert.ok(first.length >= 1 && first.length <= mostMessages, `${first.length}`);
      await fillIn(tally);
      await tally.openMore();
      const before = (await settled(tally)).length;
      // Nothing happens, and the host alone could go on.
      assert.equal((await settled(tally)).length, before);
      for (const { height } of await heights(tally)) assert.ok(height >= 200 && height <= 20_000);
    });

  test('in one that follows, nothing is left to scroll, wide and narrow', async (t) => {
    const tally = await embedded(t, here, { react: hosts['one that follows'] });
    const overflow = () => tally.read(() => document.documentElement.scrollHeight - window.innerHeight);
    await eventually(overflow, 0);
    await tally.page.setViewport({ width: 400, height: 900 });
    await eventually(overflow, 0);
    await fillIn(tally);
    await settled(tally);
    await eventually(overflow, 0);
  });

  test('the element follows by itself', async (t) => {
    const element = hostPage('<carbon-tally></carbon-tally>', '<script src="/carbon-tally-element.js"></script>');
    here.server.pages.set('/element', element);
    const tally = await open(t, here, { address: `${here.server.origin}/element` });
    const overflow = () => tally.read(() => document.documentElement.scrollHeight - window.innerHeight);
    await eventually(overflow, 0);
    await tally.press(words.addRun.startsWith('+') ? words.addRun : `+ ${words.addRun}`);
    await eventually(() => tally.names().then(({ length }) => length), 2);
    await eventually(overflow, 0);
  });
});
