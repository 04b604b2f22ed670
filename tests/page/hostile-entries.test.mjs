// Several hundred texts that would like to be more than text, through every way by which a document comes in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names } from '../formats/hostile.mjs';
import { eventually, inBrowsers } from './browsers.mjs';
import { upload } from './files.mjs';
import { embedded } from './hosts.mjs';
import { poison, reloaded } from './kept.mjs';
import { linkTo, textOf } from './links.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const whole = names.filter((name) => name.isWellFormed?.() ?? !/\p{Surrogate}/u.test(name));
/** A run has room for so many. */
const perRun = 9;

function run(at) {
  const text = (index) => whole[(at + index) % whole.length];
  return {
    name: text(0),
    device: { name: text(1), watts: 400 },
    count: 8,
    hours: 100,
    utilisation: 1,
    pue: 1.1,
    year: 2024,
    place: { name: text(2), g_per_kwh: 57, source: text(3) },
    measured: { kwh: 300, boundary: 'facility', method: text(4) },
    host: { cpu: { name: text(5), watts: 100 } },
    reported: { kwh: 300, source: text(6) },
    notes: `${text(7)}${text(8)}`,
  };
}

/** All of the texts, in documents whose runs are all on show. */
function documents() {
  const runs = Array.from({ length: Math.ceil(whole.length / perRun) }, (_, index) => run(index * perRun));
  const most = 45;
  return Array.from({ length: Math.ceil(runs.length / most) }, (_, index) => ({
    format: 'carbon-tally',
    version: 1,
    id: whole[index],
    title: whole.at(-1 - index),
    about: { task: whole[7 + index], data_set: whole[17 + index], metric: whole[27 + index] },
    runs: runs.slice(index * most, (index + 1) * most),
  }));
}

const all = documents();

/** What could act, and is not the page's own; the origin of whatever a link leads to. */
const alive = (tally) =>
  tally.read(() => ({
    scripts: document.scripts.length,
    elsewhere: document.querySelectorAll('a:not([href^="https://"][rel="noreferrer noopener"], .view-actions a)')
      .length,
    strange: document.querySelectorAll(
      'img, iframe, object, embed, base, form, meta[http-equiv=refresh], [onload], [onerror]',
    ).length,
    marks: document.querySelectorAll('svg:not(.mark)').length,
  }));

const calm = { scripts: 2, elsewhere: 0, strange: 0, marks: 0 };

/** What Unicode keeps for a program's own marks is no text. */
const noncharacters = /[\uFDD0-\uFDEF]/g;

/** All that the page holds, as it would give it away. */
async function held(tally) {
  await tally.press(words.share);
  await eventually(() => tally.text('#link'), /#1\.[\w-]{20,}$/);
  const { text } = await textOf((await tally.text('#link')).split('#')[1]);
  await tally.press(words.share);
  const { computed, ...document } = JSON.parse(text);
  return document;
}

async function assertIsText(tally, document) {
  const wanted = document.runs.map(({ name }) => name.replace(noncharacters, '\uFFFD'));
  await eventually(async () => (await tally.names()).length, wanted.length);
  assert.deepEqual(await tally.names(), wanted);
  assert.deepEqual(await alive(tally), calm);
  assert.deepEqual(tally.heard.dialogs, []);
  assert.deepEqual(await held(tally), document, 'no text was altered on its way');
}

/** Each opens the documents one after the other, and gives what the page is in after each. */
const entries = {
  async *'a file'(t, here) {
    const tally = await open(t, here);
    for (const [index, document] of all.entries()) {
      await upload(tally, `hostile-${index}.json`, JSON.stringify(document));
      yield tally;
    }
  },
  async *'a link'(t, here) {
    for (const document of all) yield await open(t, here, { fragment: `#${linkTo(JSON.stringify(document))}` });
  },
  async *'a message of the host'(t, here) {
    for (const document of all) {
      const tally = await embedded(t, here);
      await tally.host.says({ type: 'prefill', document: JSON.stringify(document) });
      yield tally;
    }
  },
  async *storage(t, here) {
    const tally = await open(t, here);
    await eventually(() => tally.text('.masthead'), /./);
    for (const [index, document] of all.entries()) {
      const revision = { number: 1, time: Date.now() + index * 1000, runs: 1, text: JSON.stringify(document) };
      await poison(tally, `p${index}`, {
        id: `p${index}`,
        name: whole[40 + index],
        named: true,
        revisions: [revision],
      });
      await reloaded(tally);
      yield tally;
    }
  },
};

inBrowsers((here) => {
  test(`${whole.length} hostile texts are told apart, and no few`, () => {
    assert.ok(new Set(whole).size >= 516);
  });

  for (const [what, opened] of Object.entries(entries))
    test(`hostile texts that come by ${what} are shown as the text they are`, async (t) => {
      let at = 0;
      for await (const tally of opened(t, here)) {
        await assertIsText(tally, all[at]);
        assert.deepEqual(await tally.read(() => globalThis.violations), []);
        assert.deepEqual(tally.heard.errors, []);
        at += 1;
      }
      assert.equal(at, all.length);
    });
});
