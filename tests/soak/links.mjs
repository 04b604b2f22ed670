// Links in the browsers themselves: node tests/soak/links.mjs [documents] [browser]
// So many random documents come back from their links as they were, and a good link that is cut anywhere, or has any
// other letter anywhere, is said to be damaged by the page, in which the work stays as it was.
import assert from 'node:assert/strict';
import { browserNames, eventually, start } from '../page/browsers.mjs';
import { answers, link, textOf } from '../page/links.mjs';
import { scriptOf } from '../page/module.mjs';
import { serve } from '../page/places.mjs';
import { Tally } from '../page/tally.mjs';
import { words } from '../page/words.mjs';
import { soundDocuments } from '../wasm/documents.mjs';

const [documents = '10000', only] = process.argv.slice(2);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
const part = 500;

const script = await scriptOf('links', ['share/link.ts']);

function* inParts(all) {
  for (let from = 0; from < all.length; from += part) yield all.slice(from, from + part);
}

/** Runs in the browser: the fragments of the texts, and how many of these did not come back. */
async function roundTrips(texts) {
  const { fragmentOf, textOf } = globalThis.links;
  const fragments = [];
  let lost = 0;
  for (const text of texts) {
    const fragment = await fragmentOf(text);
    if ((await textOf(fragment)).text !== text) lost += 1;
    fragments.push(fragment);
  }
  return { fragments, lost };
}

async function soakDocuments(page, server) {
  await page.goto(`${server.origin}/blank`);
  await page.addScriptTag({ content: script });
  let [lost, lostHere] = [0, 0];
  for (const texts of inParts(soundDocuments(Number(documents), 11, [], 0))) {
    const there = await page.evaluate(roundTrips, texts);
    lost += there.lost;
    for (const [i, fragment] of there.fragments.entries())
      if ((await textOf(fragment)).text !== texts[i]) lostHere += 1;
  }
  return [lost, lostHere];
}

function* altered() {
  for (let at = 1; at < link.length; at += 1) yield link.slice(0, at);
  for (let at = 0; at < link.length; at += 1)
    for (const letter of letters) if (letter !== link[at]) yield link.slice(0, at) + letter + link.slice(at + 1);
}

/** The page with work of somebody's; how many links were not said to be damaged. */
async function soakDamage(page, server) {
  await page.goto(`${server.origin}/`);
  const tally = new Tally(page, page.mainFrame(), {});
  await eventually(() => tally.text('h1'), 'Carbon Tally');
  await tally.type('name', 'Mine');
  await eventually(() => tally.names(), ['Mine']);
  const total = await tally.headline();
  const all = [...altered()];
  let wrong = 0;
  for (const links of inParts(all)) {
    const said = await tally.read(answers, links);
    for (const [i, text] of said.entries())
      if (text !== `${words.linkFaults.damaged} ${words.asBefore}`) {
        wrong += 1;
        console.log(`${links[i]}: ${text}`);
      }
    assert.deepEqual([await tally.names(), await tally.headline()], [['Mine'], total]);
  }
  return [all.length, wrong];
}

const server = await serve();
for (const name of browserNames.filter((name) => !only || name === only)) {
  // No browser is to think that the page is out of its mind.
  const browser = await start(name, { 'dom.navigation.locationChangeRateLimit.count': 1_000_000 });
  const page = await browser.newPage();
  const lost = await soakDocuments(page, server);
  console.log(`${name}: ${documents} documents, ${lost[0]} lost there and ${lost[1]} in Node`);
  const [count, wrong] = await soakDamage(page, server);
  console.log(`${name}: ${count} altered links, ${wrong} not said to be damaged; the work was as before`);
  await browser.close();
  if (lost[0] + lost[1] + wrong > 0) process.exitCode = 1;
}
server.close();
