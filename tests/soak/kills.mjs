// How much typing a kill of the whole browser loses: node tests/soak/kills.mjs [times] [browser]
// To be run on a machine that has nothing else to do: at most half a second may be lost, and nothing may be broken.
import { setTimeout as pause } from 'node:timers/promises';
import { browserNames } from '../page/browsers.mjs';
import { kill, newProfile, opened, typed } from '../page/kills.mjs';
import { serve } from '../page/places.mjs';

const [times = '50', only] = process.argv.slice(2);
const most = 500; // milliseconds

/** Milliseconds of typing that are not there again; -1 where something else is there than was typed. */
async function lost(name, folder, server, time) {
  const { browser, tally } = await opened(name, folder, server);
  const begin = performance.now();
  const { log } = await typed(tally, ({ count }) => count > 0 && performance.now() - begin > time);
  const end = performance.now();
  await kill(browser);
  const again = await opened(name, folder, server);
  // The last project may come a moment after the page.
  let at = -1;
  for (let tries = 0; tries < 100 && at < 0; tries += 1) {
    const [kept] = await again.tally.names();
    at = log.findIndex(({ text }) => text === kept);
    if (at < 0) await pause(50);
  }
  await again.browser.close();
  if (at < 0) return -1;
  const next = log[at + 1];
  return next ? end - next.at : 0;
}

let failed = false;
for (const name of browserNames.filter((name) => !only || name === only)) {
  const server = await serve();
  const { folder, remove } = newProfile();
  const losses = [];
  for (let i = 0; i < Number(times); i += 1) {
    const loss = await lost(name, folder, server, 1000 + 2000 * Math.random());
    losses.push(loss);
    if (loss < 0 || loss > most)
      console.log(`${name}, kill ${i + 1}: ${loss < 0 ? 'nothing of it is there' : `${Math.round(loss)} ms lost`}`);
  }
  const sorted = [...losses].sort((a, b) => a - b);
  const wrong = losses.filter((loss) => loss < 0 || loss > most).length;
  failed ||= wrong > 0;
  const [median, largest] = [sorted[sorted.length >> 1], sorted.at(-1)].map(Math.round);
  console.log(
    `${name}: ${losses.length} kills, ${median} ms lost in the middle, ${largest} ms at most, ${wrong} too many`,
  );
  server.close();
  remove();
}
process.exitCode = failed ? 1 : 0;
