// The sums, line by line: as a format of the paper, and below each run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { saved } from './files.mjs';
import { open, pasted } from './open.mjs';
import { words } from './words.mjs';

/** The links of a part of the page, with what they say. */
const links = (tally, selector) =>
  tally.read(
    (selector) =>
      [...document.querySelectorAll(`${selector} a`)].map((link) => ({
        text: link.textContent,
        href: link.getAttribute('href'),
        target: link.target,
        rel: link.rel,
      })),
    selector,
  );

const linkTo = (href, text = href) => ({ text, href, target: '_blank', rel: 'noreferrer noopener' });

/** Every line below the runs stands in the text as well. */
async function assertHolds(tally, text) {
  const lines = await tally.read(() => [...document.querySelectorAll('.trace li')].map((line) => line.textContent));
  assert.ok(lines.length > 0);
  for (const line of lines) assert.ok(text.includes(line), line);
}

inBrowsers((here) => {
  test('the format holds the sums, which can be copied and saved', async (t) => {
    const tally = await open(t, here);
    await tally.write('trace');
    await eventually(() => tally.snippet(), /36 h.*400 W.*1\.07.*250\.72 g/s);
    await tally.press(words.working);
    await eventually(() => tally.text('.working .trace'), /400 W/);
    const text = await tally.snippet();
    await assertHolds(tally, text);
    await tally.press(words.copy);
    await eventually(() => tally.text('#snippet .saying'), words.copied);
    assert.equal(await pasted(here), text);
    assert.equal(await saved(tally, words.download, 'carbon-tally.working.txt', /\n$/), text);
    await tally.assertCalm();
  });

  test('it follows what is entered', async (t) => {
    const tally = await open(t, here);
    await tally.write('trace');
    await tally.type('utilisation', '0.625');
    await eventually(() => tally.snippet(), /0\.625/);
    await tally.press(words.clear);
    await eventually(() => tally.text('#snippet .aside'), words.nothingYet);
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

  test('addresses of sources are links, and nothing else is', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.working);
    await eventually(async () => (await links(tally, '.working')).length > 3, true);
    const all = await links(tally, '.working');
    for (const link of all) assert.deepEqual(link, linkTo(link.text));
    assert.ok(all.some(({ href }) => href === 'https://epoch.ai/data/machine-learning-hardware'));
    await tally.write('trace');
    const before = await links(tally, '#snippet');
    assert.ok(before.some(({ href }) => href === 'https://epoch.ai/data/machine-learning-hardware'));

    await tally.type('name', 'javascript:alert(1), http://a.org, (https://b.org/c_(d)?e=1).');
    await eventually(() => tally.snippet(), /b\.org/);
    const own = (await links(tally, '#snippet')).filter(({ text }) => !before.some((link) => link.text === text));
    assert.ok(own.length > 0);
    for (const link of own) assert.deepEqual(link, linkTo('https://b.org/c_(d)?e=1'));
    await tally.assertCalm();
  });

  test('what stands beside the total names its sources', async (t) => {
    const tally = await open(t, here);
    await tally.click(await tally.control(words.lines.equivalences, '.separate'));
    await eventually(async () => (await links(tally, '.separate dl')).length > 1, true);
    for (const link of await links(tally, '.separate dl')) {
      assert.deepEqual(link, linkTo(link.href, link.text));
      assert.match(link.href, /^https:/);
      assert.doesNotMatch(link.text, /https:/);
    }
    await tally.write('trace');
    const said = await tally.read(() => [...document.querySelectorAll('.said')].map(({ innerText }) => innerText));
    assert.ok(said.length > 1);
    await eventually(async () => (await tally.snippet()).includes(said.at(-1).split(' (')[0]), true);
    const text = await tally.snippet();
    for (const each of said) assert.ok(text.includes(each.split(' (')[0]), each);
  });
});
