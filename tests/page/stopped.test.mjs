// A browser, or a host's policy, that allows no WebAssembly.
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { addresses } from './places.mjs';
import { words } from './words.mjs';

function withoutWebAssembly() {
  delete globalThis.WebAssembly;
}

function withoutDecompression() {
  delete globalThis.DecompressionStream;
}

inBrowsers((here) => {
  for (const place of Object.keys(addresses)) {
    test(`without WebAssembly the page says that it cannot calculate, in ${place}`, async (t) => {
      const tally = await open(t, here, { place, before: withoutWebAssembly });
      await eventually(() => tally.text('[role=alert]'), `${words.stopped} ${words.stoppedWhy}`);
      await tally.assertCalm();
    });
  }

  test('so does a browser that is older than the page', async (t) => {
    const tally = await open(t, here, { before: withoutDecompression });
    await eventually(() => tally.text('[role=alert]'), `${words.stopped} ${words.stoppedWhy}`);
  });
});
