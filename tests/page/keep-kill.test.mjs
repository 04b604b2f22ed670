// The browser is killed while somebody types: what the page said was saved is there again, and nothing is broken.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browserNames, eventually } from './browsers.mjs';
import { isKept } from './kept.mjs';
import { kill, newProfile, opened, typed } from './kills.mjs';
import { serve } from './places.mjs';

for (const name of browserNames) {
  describe(name, () => {
    test('after a kill the last state that was said to be saved is open again, or a later one', async (t) => {
      const server = await serve();
      t.after(() => server.close());
      const { folder, remove } = newProfile();
      t.after(remove);
      const { browser, tally } = await opened(name, folder, server);
      const { log, saved } = await typed(tally, ({ count, saved }) => count > 40 && saved);
      await kill(browser);

      const again = await opened(name, folder, server);
      await eventually(async () => (await again.tally.names())[0].startsWith(saved), true, saved);
      const [kept] = await again.tally.names();
      assert.ok(
        log.some(({ text }) => text === kept),
        kept,
      );
      await again.tally.type('hours', '99');
      await isKept(again.tally);
      await kill(again.browser);

      const third = await opened(name, folder, server);
      await eventually(() => third.tally.names(), [kept]);
      assert.equal(await third.tally.value('hours'), '99');
      await third.browser.close();
    });
  });
}
