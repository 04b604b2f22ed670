// Two tabs that write one project at once, in any order: node tests/soak/tabs.mjs [times] [browser]
// Each has the modules of the page and the storage of the browser; every word that either wrote must stand in the
// newest state of some project.
import { browserNames, start } from '../page/browsers.mjs';
import { keeping } from '../page/kept.mjs';
import { serve } from '../page/places.mjs';

const [times = '1000', only] = process.argv.slice(2);

/** Runs in a tab: `steps` writes, before some of which it reads what is there. */
async function writes(name, id, seed, steps) {
  const { openRecords, write, draftOf, projectOf, newest } = globalThis.keeping;
  globalThis.records ??= openRecords(60_000);
  let state = seed;
  const roll = (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const work = { id, revision: 0, begun: 0, written: 0 };
  let said = [];
  let copies = 0;

  // A timer of a tab behind another one waits for a second.
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((resume) => {
      port1.onmessage = resume;
      port2.postMessage('');
    });

  async function reopened() {
    let kept;
    await globalThis.records.change(work.id, (value) => {
      kept = projectOf(work.id, value);
      return value;
    });
    if (!kept) return;
    const { number, text } = newest(kept);
    Object.assign(work, { revision: number, begun: 0, text });
    said = JSON.parse(text).runs[0].name.split(' ');
  }

  for (let time = 1; time <= steps; time += 1) {
    if (roll(4) === 0) await reopened();
    for (let turns = roll(4); turns > 0; turns -= 1) await turn();
    said = [...said, `${name}${time}`];
    const draft = { ...draftOf({ runs: [{ name: said.join(' ') }] }), work };
    await write(globalThis.records, draft, 1000 * time * (1 + 60 * roll(2)), () => {
      copies += 1;
    });
  }
  return copies;
}

/** Runs in a tab: the words of all newest states; the storage is empty then. */
async function taken() {
  const { openRecords, projectOf, newest } = globalThis.keeping;
  globalThis.records ??= openRecords(60_000);
  const all = await globalThis.records.all();
  for (const [key] of all) await globalThis.records.change(key, () => undefined);
  return all.flatMap(([key, value]) => JSON.parse(newest(projectOf(key, value)).text).runs[0].name.split(' '));
}

async function soak(name, server, modules) {
  const browser = await start(name);
  const tabs = [];
  for (let i = 0; i < 2; i += 1) {
    const tab = await browser.newPage();
    await tab.goto(`${server.origin}/blank`);
    await tab.addScriptTag({ content: modules });
    tabs.push(tab);
  }
  const counts = { lost: 0, copies: 0, writes: 0 };
  for (let i = 1; i <= Number(times); i += 1) {
    const steps = [0, 1].map((tab) => 2 + ((i * (tab + 3)) % 5));
    const id = `soak${i}`;
    const copies = await Promise.all(tabs.map((tab, n) => tab.evaluate(writes, 'ab'[n], id, 2 * i + n, steps[n])));
    const there = new Set(await tabs[0].evaluate(taken));
    const wanted = steps.flatMap((most, n) => Array.from({ length: most }, (_, time) => `${'ab'[n]}${time + 1}`));
    const lost = wanted.filter((word) => !there.has(word));
    if (lost.length > 0) console.log(`${name}, interleaving ${i}: lost ${lost.join(' ')}`);
    counts.lost += lost.length;
    counts.copies += copies[0] + copies[1];
    counts.writes += wanted.length;
  }
  await browser.close();
  console.log(
    `${name}: ${times} interleavings of two tabs, ${counts.writes} writes, ${counts.copies} kept as copies, ${counts.lost} lost`,
  );
  return counts.lost === 0;
}

const server = await serve();
const modules = await keeping();
for (const name of browserNames.filter((name) => !only || name === only))
  if (!(await soak(name, server, modules))) process.exitCode = 1;
server.close();
