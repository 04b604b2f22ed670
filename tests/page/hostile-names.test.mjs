// Text that would like to be more than text, through every field and file name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { open } from './open.mjs';
import { ownDevice, ownPlace } from './tally.mjs';
import { words } from './words.mjs';

const hostile = {
  'a script': '<script>alert(1)</script>',
  'an image': '<img src=x onerror=alert(2)>',
  'an SVG': '"><svg/onload=alert(3)>',
  'TeX that reads a file': '\\input{/etc/hostname}',
  'text turned to the left': 'report\u{202e}fdp.exe',
  'an emoji and Markdown': '🌍 **x** [y](javascript:alert(4))',
};
const texts = ['name', 'device/name', 'place/name', 'place/source'];
const numbers = ['count', 'hours', 'utilisation', 'pue', 'year'];

/** Everything in the page that could act, and is not the page's own. */
const alive = (tally) =>
  tally.read(() => ({
    scripts: document.scripts.length,
    links: document.links.length, // to the sources
    elsewhere: document.querySelectorAll('a:not([href^="https://"][rel="noreferrer noopener"])').length,
    strange: document.querySelectorAll('img, iframe, object, embed, base, form, [onload], [onerror]').length,
    marks: document.querySelectorAll('svg:not(.mark)').length,
  }));

async function fillIn(tally, text) {
  for (const label of texts) await tally.enter(label, text);
}

inBrowsers((here) => {
  test('hostile names are shown as the text they are', async (t) => {
    const tally = await open(t, here);
    const before = await alive(tally);
    const { links, ...rest } = before;
    assert.ok(links > 0);
    assert.deepEqual(rest, { scripts: 2, elsewhere: 0, strange: 0, marks: 0 });
    await tally.choose('device', 'zzzz', ownDevice);
    await tally.type('device/watts', '400');
    await tally.choose('place', words.ownPlace, ownPlace);
    await tally.type('place/g_per_kwh', '57');
    await eventually(() => tally.headline(), /^[1-9]/);
    for (const [what, text] of Object.entries(hostile)) {
      await fillIn(tally, text);
      await eventually(() => tally.names(), [text], what);
      for (const label of texts) assert.equal(await tally.value(label), text, `${what} in ${label}`);
      assert.ok((await tally.text('.tally')).includes(text), `${what} in the tally`);
      assert.match(await tally.headline(), /^[1-9]/);
      assert.doesNotMatch(await tally.snippet(), /\\input\{|\u{202e}/u, `${what} in LaTeX`);
      assert.deepEqual(await alive(tally), before, what);
    }
    assert.deepEqual(tally.heard.dialogs, []);
    await tally.assertCalm();
  });

  test('hostile text in fields of numbers and in the pickers is answered in words', async (t) => {
    const tally = await open(t, here);
    const before = await alive(tally);
    const entries = numbers.map((label, index) => [label, Object.values(hostile)[index]]);
    for (const [label, text] of entries) await tally.enter(label, text);
    for (const [label, text] of entries) {
      await eventually(async () => (await tally.complaint(label)).wrong, true, `${text} in ${label}`);
      assert.match((await tally.complaint(label)).text, /^Error.*is not a number/s);
      assert.equal(await tally.value(label), text);
    }
    assert.deepEqual(await alive(tally), before);
    for (const text of Object.values(hostile)) {
      for (const label of ['device', 'place']) {
        await tally.enter(label, text);
        await eventually(async () => (await tally.options()).at(-1), /./);
        assert.deepEqual(await alive(tally), before, `${text} in ${label}`);
        await tally.page.keyboard.press('Escape');
        await eventually(() => tally.options(), []);
      }
    }
    assert.deepEqual(tally.heard.dialogs, []);
    await tally.assertCalm();
  });
});
