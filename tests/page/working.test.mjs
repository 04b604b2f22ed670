// The sums, line by line: in the third tab of the paper, and below each run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { downloads, keepDownloads, saved } from './files.mjs';
import { open, pasted } from './open.mjs';
import { words } from './words.mjs';

/** Every line below the runs stands in the text as well. */
async function assertHolds(tally, text) {
  const lines = await tally.read(() => [...document.querySelectorAll('.trace li')].map((line) => line.textContent));
  assert.ok(lines.length > 0);
  for (const line of lines) assert.ok(text.includes(line), line);
}

inBrowsers(
  (here) => {
    test('the tab holds the sums, which can be copied and saved', async (t) => {
      await keepDownloads(here);
      const tally = await open(t, here);
      await tally.press(words.formats.trace);
      await eventually(() => tally.snippet(), /36 h.*400 W.*1\.07.*250\.72 g/s);
      assert.match(await tally.text('#snippet'), new RegExp(`^${words.trace}`));
      await tally.press(words.working);
      await eventually(() => tally.text('.working .trace'), /400 W/);
      const text = await tally.snippet();
      await assertHolds(tally, text);
      await tally.press(words.copy);
      await eventually(() => tally.text('.saying'), words.copied);
      assert.equal((await pasted(here)).trim(), text.trim());
      assert.ok((await saved(tally, words.download, 'carbon-tally.txt', /\n$/)).includes(text));
      await tally.assertCalm();
    });

    test('it follows what is entered', async (t) => {
      const tally = await open(t, here);
      await tally.press(words.formats.trace);
      await tally.type('utilisation', '0.625');
      await eventually(() => tally.snippet(), /0\.625/);
      await tally.press(words.clear);
      await eventually(() => tally.text('#snippet'), words.nothingYet);
      const disabled = await (await tally.button(words.copy)).evaluate((button) => button.disabled);
      assert.equal(disabled, true);
    });

    test('below a run each factor has its basis, its source and its range', async (t) => {
      const tally = await open(t, here);
      await tally.press(words.working);
      const rows = await tally.read(() =>
        [...document.querySelectorAll('.working tbody tr')].map((row) => row.textContent),
      );
      const row = (factor) => rows.find((text) => text.startsWith(words.factors[factor]));
      assert.match(row('power'), new RegExp(`400.W.*${words.basis.catalog}.*Epoch AI`, 's'));
      assert.match(row('hours'), new RegExp(`36.h.*${words.basis.stated}`, 's'));
      assert.match(row('utilisation'), new RegExp(`${words.basis.assumed}.*90 % range.*https://`, 's'));
      await tally.press(words.working);
      await eventually(() => tally.text('.working'), '');
    });
  },
  { prefs: downloads },
);
