// The page in the language of its reader; what leaves it is the same in each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { pathOf, saved, savedRuns, upload, wholeSvg } from './files.mjs';
import { open } from './open.mjs';
import { addresses } from './places.mjs';
import { unzipped } from './unzipped.mjs';
import { languages, words } from './words.mjs';

const [english, chinese] = languages;
const spoken = (tally) =>
  tally.read(() => [document.documentElement.lang, document.querySelector('#runs').textContent]);
const inEnglish = ['en', english.runs];
const inChinese = ['zh-Hans', chinese.runs];

/** Run in the page before its own scripts: what was remembered by the tests before is forgotten. */
const forget = 'try { localStorage.clear() } catch {}';
const wanting = (...tags) => `Object.defineProperty(navigator, 'languages', { get: () => ${JSON.stringify(tags)} });`;

/** Runs in the page: the texts that are in that language, as far as they are marked. */
function textsIn(language) {
  const found = [];
  const all = document.createTreeWalker(document.querySelector('#page'), NodeFilter.SHOW_TEXT);
  for (let text = all.nextNode(); text; text = all.nextNode())
    if (text.parentElement.closest('[lang]').lang === language && text.data.trim()) found.push(text.data.trim());
  return found;
}

/** Every plain text of a catalogue. */
const textsOf = (table) =>
  Object.values(table).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' ? textsOf(value) : [],
  );

const compared = JSON.stringify({
  format: 'carbon-tally',
  version: 1,
  runs: [2019, 2022].map((year) => ({
    device: { id: 'nvidia-a100-sxm4-80gb' },
    host: { cpu: { id: 'amd-epyc-7742' }, memory_gb: 512 },
    count: 8,
    hours: 100,
    year,
    stage: 'final',
    place: { country: 'FRA' },
  })),
  settings: { lines: ['embodied', 'water', 'equivalences'] },
  compare: {
    places: [{ provider: 'gcp', region: 'northamerica-northeast1' }, { country: 'POL' }, { grid: 'US-CAL-CISO' }],
  },
  inspect: { place: { country: 'GBR' }, year: 2024 },
});

async function compare(tally) {
  await upload(tally, 'languages.json', compared);
  await eventually(() => tally.read(() => document.querySelectorAll('.ranked tbody tr').length), 4);
  await eventually(() => tally.read(() => document.querySelectorAll('.world .dot').length), 4);
}

/** The contents of all files that the page gives, by what they are called. */
async function filesOf(tally, words) {
  const wholeCsv = /\n$/;
  const history = words.placesOverYears;
  const years = words.overYears('United Kingdom');
  const files = {
    'carbon-tally.map.svg': [words.saveMap, wholeSvg],
    'carbon-tally.map.csv': [words.saveMapData, wholeCsv],
    'carbon-tally.history.svg': [words.saveLines(history), wholeSvg],
    'carbon-tally.history.csv': [words.saveLineData(history), wholeCsv],
    'carbon-tally.sources.svg': [words.saveLines(years), wholeSvg],
    'carbon-tally.sources.csv': [words.saveLineData(years), wholeCsv],
    'carbon-tally.values.csv': [words.saveTable, wholeCsv],
    'carbon-tally.json': [words.save, /^\{.*\n\}$/s],
  };
  const texts = {};
  for (const [name, [button, whole]] of Object.entries(files)) texts[name] = await saved(tally, button, name, whole);
  await saved(tally, words.zip, words.archive, /carbon-tally\.json.*carbon-tally\.json/s);
  for (const { name, text } of unzipped(pathOf(words.archive))) texts[`zip/${name}`] = text;
  return texts;
}

inBrowsers((here) => {
  const wanted = [
    [['zh-CN', 'en'], inChinese],
    [['fr', 'zh', 'en'], inChinese],
    [['zh-Hans-SG'], inChinese],
    [['en-GB', 'zh-CN'], inEnglish],
    // Of other letters; of no language that the page has; of none at all.
    [['zh-TW', 'en-US'], inEnglish],
    [['fr'], inEnglish],
    [['not a language', 'x'], inEnglish],
    [[], inEnglish],
  ];
  for (const [tags, shown] of wanted)
    test(`where the browser wants [${tags}] the page is in ${shown[0]}`, async (t) => {
      const tally = await open(t, here, { before: forget + wanting(...tags) });
      await eventually(() => spoken(tally), shown);
      await tally.assertCalm();
    });

  for (const place of Object.keys(addresses))
    test(`the language is changed where the reader is, and nothing is lost, in ${place}`, async (t) => {
      const tally = await open(t, here, { place, before: forget });
      await tally.type('hours', '7.25');
      await tally.openMore();
      await tally.press(words.working);
      await tally.type('notes', 'of mine');
      await tally.press(chinese.called);
      await eventually(() => spoken(tally), inChinese);
      const focused = () => tally.read(() => document.activeElement.textContent);
      assert.equal(await focused(), chinese.called);
      const values = (key) =>
        tally.read((name) => {
          const label = [...document.querySelectorAll('.run label')].find((each) => each.textContent === name);
          return label.control.value;
        }, key);
      assert.equal(await values(chinese.fields.hours), '7.25');
      assert.equal(await values(chinese.fields.notes), 'of mine');
      assert.equal(await tally.read(() => document.querySelectorAll('.working, .more-fields').length), 2);
      assert.equal(
        await tally.read(() => document.querySelector('[lang="zh-Hans"][aria-pressed=true]') !== null),
        true,
      );
      await tally.page.keyboard.down('Shift');
      await tally.page.keyboard.press('Tab');
      await tally.page.keyboard.up('Shift');
      assert.equal(await focused(), english.called);
      await tally.page.keyboard.press('Enter');
      await eventually(() => spoken(tally), inEnglish);
      assert.equal(await focused(), english.called);
      await tally.assertCalm();
    });

  test('a page that cannot be says so in the language of the browser', async (t) => {
    const before = `${forget}; delete globalThis.WebAssembly; ${wanting('zh-CN')}`;
    const tally = await open(t, here, { before });
    await eventually(() => tally.text('[role=alert]'), `${chinese.stopped} ${chinese.stoppedWhy}`);
    assert.equal(await tally.read(() => document.querySelector('[role=alert]').closest('[lang]').lang), 'zh-Hans');
  });

  test('the choice is remembered, and before the wish of the browser', async (t) => {
    const tally = await open(t, here, { before: forget });
    await tally.press(chinese.called);
    await eventually(() => spoken(tally), inChinese);
    const again = await open(t, here, { beside: tally });
    await eventually(() => spoken(again), inChinese);
    await again.press(english.called);
    const third = await open(t, here, { before: wanting('zh-CN'), beside: tally });
    await eventually(() => spoken(third), inEnglish);
  });

  for (const stored of ['__proto__', '<img src=x onerror=alert(1)>', 'zh-Hans\u0000', 'x'.repeat(100_000)])
    test(`what is stored as a language and is none changes nothing: ${stored.slice(0, 30)}`, async (t) => {
      const before = `try { localStorage.setItem('carbon-tally.language', ${JSON.stringify(stored)}) } catch {}`;
      const tally = await open(t, here, { before });
      await eventually(() => spoken(tally), inEnglish);
      assert.deepEqual(tally.heard.dialogs, []);
      await tally.assertCalm();
    });

  test('in a Chinese page all words are Chinese, and what the core says in English is marked as that', async (t) => {
    const tally = await open(t, here, { before: forget });
    await compare(tally);
    await tally.openMore();
    await tally.press(words.working);
    for (const summary of await tally.frame.$$('.tally summary')) await tally.click(summary);
    await tally.press(chinese.called);
    await eventually(() => spoken(tally), inChinese);
    const texts = await tally.read(textsIn, 'zh-Hans');
    assert.ok(texts.length > 200, String(texts.length));
    const own = new Set(textsOf(chinese));
    const left = textsOf(english).filter((text) => !own.has(text) && /[a-z]{3}/.test(text));
    assert.deepEqual(
      texts.filter((text) => left.includes(text)),
      [],
    );
    // Names have capitals; a sentence has words in a row that have none.
    const sentences = texts.filter((text) => !/\p{Script=Han}/u.test(text) && /(\b[a-z]+\b[ ,]+){3}/.test(text));
    assert.deepEqual(sentences, []);
    const marked = await tally.read(textsIn, 'en');
    assert.ok(marked.some((text) => /as stated by the author\.$/.test(text)));
  });

  test('every file is the same, whatever the language of the page', async (t) => {
    const tally = await open(t, here, { before: forget });
    await compare(tally);
    const files = await filesOf(tally, words);
    await tally.press(chinese.called);
    await eventually(() => spoken(tally), inChinese);
    const same = await filesOf(tally, { ...words, ...chinese });
    assert.deepEqual(Object.keys(same), Object.keys(files));
    for (const [name, text] of Object.entries(files)) assert.equal(same[name], text, name);
    assert.doesNotMatch(files['carbon-tally.history.svg'], /\p{Script=Han}/u);
    assert.match(files['carbon-tally.history.csv'], new RegExp(english.asRun));
    await tally.press(english.called);
    await eventually(() => spoken(tally), inEnglish);
    assert.equal(await savedRuns(tally), files['carbon-tally.json']);
  });
});
