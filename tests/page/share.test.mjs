// A link to the runs on show, and what comes by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { upload } from './files.mjs';
import {
  answers,
  damaged,
  documentOf,
  foreign,
  fragmentOf,
  good,
  large,
  link,
  linkTo,
  newer,
  refused,
  textOf,
} from './links.mjs';
import { open, pasted } from './open.mjs';
import { addresses } from './places.mjs';
import { words } from './words.mjs';

const shownLink = (tally) => tally.text('#link');

async function openShare(tally) {
  await tally.press(words.share);
  await eventually(() => shownLink(tally), /#1\.[\w-]{20,}$/);
}

/** As when an address is pasted into the tab, which stays. */
const goTo = (tally, fragment) =>
  tally.read((fragment) => {
    location.hash = fragment;
  }, fragment);

const sharedText = async (tally) => (await textOf((await shownLink(tally)).split('#')[1] ?? '')).text ?? 'null';

async function typed(tally) {
  await tally.type('name', 'Mine');
  await eventually(() => tally.names(), ['Mine']);
  return tally.headline();
}

inBrowsers((here) => {
  test('every text of the document is told before it goes', async (t) => {
    const tally = await open(t, here);
    const runs = [
      { name: 'n-one', device: { id: 'secret-chip' }, place: { provider: 'aws', region: 'secret-region' } },
      {
        device: { name: 'own-chip', watts: 70 },
        hours: 1,
        place: { name: 'own-place', g_per_kwh: 1, source: 'own-source' },
      },
      { measured: { kwh: 1, boundary: 'node', method: 'a-method' }, reported: { kg: 1, source: 'a-report' } },
    ];
    const text = JSON.stringify({
      format: 'carbon-tally',
      version: 1,
      title: 't-one',
      about: { task: 'a-task' },
      runs,
    });
    await upload(tally, 'runs.json', text);
    await eventually(() => tally.names(), ['n-one', words.runName(2), words.runName(3)]);
    await openShare(tally);
    const told = await tally.text('.share dl');
    const texts = 'n-one t-one secret-chip secret-region own-chip own-place own-source a-method a-report a-task';
    for (const each of texts.split(' ')) assert.ok(told.includes(each), `${each} in ${told}`);
  });

  for (const place of Object.keys(addresses)) {
    test(`a link holds the whole document, in ${place}`, async (t) => {
      const tally = await open(t, here, { place });
      await tally.press(words.example.search);
      await tally
        .type('notes', 'two words', 1)
        .catch(() => tally.openMore(1).then(() => tally.type('notes', 'two words', 1)));
      await openShare(tally);
      await eventually(() => tally.text('.share dl'), /1 note, 2 words/);
      const revealed = await tally.text('.share dl');
      for (const part of [
        'a hyper-parameter search',
        '3: search, final run, evaluation',
        'V100',
        'us-east-1',
        'France',
      ])
        assert.ok(revealed.includes(part), part);
      const [page] = (await shownLink(tally)).split('#');
      const { href } = await tally.read(() => ({ href: location.href }));
      assert.equal(page, href.startsWith('http') ? href : '');
      assert.equal((await tally.text('.share')).includes(words.linkWithoutPage), page === '');
      assert.ok((await tally.text('.share')).includes(words.linkLength((await shownLink(tally)).length)));
      const before = await tally.headline();

      await tally.press(words.copyLink);
      await eventually(() => tally.text('.share .saying'), words.copied);
      const copied = await pasted(here);
      assert.equal(copied, await shownLink(tally));
      const document = JSON.parse(await sharedText(tally));
      assert.equal(document.runs[1].notes, 'two words');

      await tally.assertCalm();
      const other = await open(t, here, { fragment: copied.slice(copied.indexOf('#')) });
      await eventually(() => other.names(), ['search', 'final run', 'evaluation']);
      assert.equal(await other.headline(), before);
      assert.match(await other.said(), new RegExp(words.fromLink));
      await openShare(other);
      assert.deepEqual(JSON.parse(await sharedText(other)), document);
      await other.assertCalm();
    });
  }

  test('the link follows what is entered, and says what a blind review would tell', async (t) => {
    const tally = await open(t, here);
    await openShare(tally);
    const before = await shownLink(tally);
    await tally.type('hours', '37');
    await eventually(
      async () => (await shownLink(tally)) !== before && JSON.parse(await sharedText(tally))?.runs[0].hours,
      37,
    );
    assert.ok(!(await tally.text('.share')).includes(words.revealedNames));
    await tally.click(await tally.control(words.anonymous, '.paper'));
    await eventually(async () => (await tally.text('.share')).includes(words.revealedNames), true);
    await tally.press(words.share);
    await eventually(() => tally.text('.share'), '');
  });

  test('a long link is offered with a warning, and in place of a longer one a file', async (t) => {
    const tally = await open(t, here);
    const buttons = () =>
      tally.read(() => [...document.querySelectorAll('.share button')].map(({ textContent }) => textContent));
    const seen = new Set();
    await tally.press(words.share);
    // Browsers do not compress to the same length.
    for (const runs of [2, 168, 172, 176, 180, 184, 690, 700, 710, 720, 730, 740, 10_000]) {
      await upload(tally, 'long.json', documentOf(runs));
      await eventually(async () => (await tally.text('.share dl')).includes(`${runs}: `), true);
      await eventually(() => buttons().then(({ length }) => length > 0), true);
      const { length } = await shownLink(tally);
      const kind = length === 0 ? 'file' : length <= 8000 ? 'link' : 'both';
      seen.add(kind);
      assert.ok(length <= 32_000);
      const wanted = { file: [words.save], link: [words.copyLink], both: [words.save, words.copyLink] };
      assert.deepEqual(await buttons(), wanted[kind], `${runs} runs, ${length} characters`);
      const said = { file: words.linkTooLong, link: words.linkLength(length), both: words.linkLong(length) };
      assert.ok((await tally.text('.share')).includes(said[kind]));
      if (length > 0) assert.equal(JSON.parse(await sharedText(tally)).runs.length, runs);
    }
    assert.deepEqual([...seen], ['link', 'both', 'file']);
  });

  test('a link that is opened replaces nothing for good', async (t) => {
    const tally = await open(t, here);
    const total = await typed(tally);
    await goTo(tally, link);
    await eventually(() => tally.names(), ['Good']);
    await eventually(() => tally.said(), new RegExp(words.fromLink));
    assert.equal(await tally.headline(), '1.00 kg CO2e');
    await tally.press(words.undo);
    await eventually(() => tally.names(), ['Mine']);
    assert.equal(await tally.headline(), total);
    await eventually(() => tally.read(() => location.hash), '', 'the address is no longer that of the link');
    await goTo(tally, link);
    await eventually(() => tally.names(), ['Good'], 'a second time');
    await tally.assertCalm();
    await tally.page.reload();
    await eventually(() => tally.names(), ['Good']);
    await tally.type('hours', '20');
    await eventually(() => tally.read(() => location.hash), '');
  });

  test('links that are damaged, newer or too large change nothing, and are said', async (t) => {
    const tally = await open(t, here);
    const total = await typed(tally);
    for (const [fault, links] of Object.entries({ damaged, newer, large })) {
      const said = await tally.read(answers, Object.values(links));
      const wanted = Object.keys(links).map((what) => [what, `${words.linkFaults[fault]} ${words.asBefore}`]);
      assert.deepEqual(
        Object.keys(links).map((what, index) => [what, said[index]]),
        wanted,
      );
    }
    for (const [what, [text, reason]] of Object.entries(refused)) {
      await goTo(tally, linkTo(text));
      await eventually(() => tally.said(), reason, what);
      assert.match(await tally.said(), new RegExp(words.refused(words.sharedRuns)));
    }
    for (const fragment of foreign) await goTo(tally, fragment);
    assert.deepEqual(await tally.names(), ['Mine']);
    assert.equal(await tally.headline(), total);
    assert.deepEqual(tally.heard.dialogs, []);
    await tally.assertCalm();
  });

  test('a link that is cut anywhere, or altered, is said to be damaged by the page itself', async (t) => {
    const tally = await open(t, here);
    const total = await typed(tally);
    const altered = [];
    for (let at = 1; at < link.length; at += 5) altered.push(link.slice(0, at));
    for (let at = 0; at < link.length; at += 5)
      altered.push(link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1));
    const said = new Set(await tally.read(answers, altered));
    assert.deepEqual([...said], [`${words.linkFaults.damaged} ${words.asBefore}`]);
    assert.deepEqual(await tally.names(), ['Mine']);
    assert.equal(await tally.headline(), total);
  });

  for (const place of Object.keys(addresses)) {
    test(`an address with a link opens it at the start, and a damaged one the page as usual, in ${place}`, async (t) => {
      if (place === 'a sandboxed frame') {
        const tally = await open(t, here, { place });
        await goTo(tally, link);
        return eventually(() => tally.names(), ['Good']);
      }
      const tally = await open(t, here, { place, fragment: `#${await fragmentOf(good)}` });
      await eventually(() => tally.names(), ['Good']);
      const other = await open(t, here, { place, fragment: `#${link.slice(0, -5)}` });
      await eventually(() => other.names(), ['fine-tuning']);
      assert.match(await other.said(), new RegExp(words.linkFaults.damaged));
      await other.assertCalm();
    });
  }
});
