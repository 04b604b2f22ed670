// From opening the page to LaTeX on the clipboard, wherever the page is opened.
// The figures are those of Luccioni, Viguier and Ligozat (2022), arXiv 2211.02001: 24.69 t, said to the digits of its range.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { chord, open, pasted } from './open.mjs';
import { addresses } from './places.mjs';
import { ownPlace } from './tally.mjs';
import { words } from './words.mjs';

async function enterBloom(tally, name) {
  await tally.type('name', name);
  await tally.type('count', '384');
  await tally.choose('device', 'a100 sxm4 80', /^NVIDIA A100 SXM4 80GB/);
  await tally.type('hours', '2820.286');
  await tally.type('pue', '1');
  await tally.type('year', '2022');
  await tally.choose('place', words.ownPlace, ownPlace);
  await tally.type('place/g_per_kwh', '57');
  await tally.type('place/name', 'Jean Zay, France');
  await tally.type('place/source', 'Luccioni et al. 2022');
  await tally.type('place/year', '2022');
}

function refuseCopies() {
  Document.prototype.execCommand = () => false;
  Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
}

inBrowsers((here) => {
  for (const place of Object.keys(addresses)) {
    test(`BLOOM by hand, in ${place}`, async (t) => {
      const tally = await open(t, here, { place });
      await eventually(() => tally.headline(), /^[1-9][\d.]* (g|kg|t) CO2e$/);
      await enterBloom(tally, `BLOOM in ${place}`);
      await eventually(() => tally.headline(), '24.7 t CO2e');
      await eventually(() => tally.snippet(), new RegExp(`BLOOM in ${place}.*24\\.7~t`, 's'));
      await tally.press(words.copy);
      await eventually(() => tally.text('#snippet .saying'), words.copied);
      assert.equal(await pasted(here), await tally.snippet());
      await tally.assertCalm();
    });
  }

  test('where a browser refuses to copy, the text is selected and the page says so', async (t) => {
    const tally = await open(t, here, { place: 'a sandboxed frame', before: refuseCopies });
    await tally.type('name', 'Refused');
    await eventually(() => tally.snippet(), /Refused/);
    await tally.press(words.copy);
    await eventually(() => tally.text('#snippet .saying'), words.byHand);
    await chord(tally.page, 'c');
    const text = await pasted(here);
    assert.match(text, /Refused/);
    assert.equal(text.trim(), (await tally.snippet()).trim());
  });
});
