// How long the page takes to read, analyse and draw thousands of reports, and for how long it does not answer meanwhile:
//   node tests/bench/collection-page.mjs
// A time belongs to its machine; the ratio to one report alone less so.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserNames, start } from '../page/browsers.mjs';
import { words } from '../page/words.mjs';

const page = fileURLToPath(new URL('../../dist/carbon-tally.html', import.meta.url));
const countries = ['FRA', 'USA', 'CHN', 'DEU', 'SWE', 'IND'];

const report = (i) => ({
  format: 'carbon-tally',
  version: 1,
  id: `report-${i}`,
  about: { task: `task ${i % 5}`, data_set: `set ${i % 5}`, metric: 'accuracy', score: 50 + (i % 400) / 10 },
  runs: [
    {
      device: { id: 'nvidia-a100-sxm4-80gb' },
      count: 1 + (i % 64),
      hours: 1 + ((i * 7919) % 2000),
      year: 2015 + (i % 9),
      place: { country: countries[i % 6] },
    },
  ],
});

/** Runs in the page: the longest time between two frames until `done`. */
function watchFrames() {
  const seen = { last: performance.now(), longest: 0, gaps: [] };
  globalThis.frames_seen = seen;
  const look = () => {
    const now = performance.now();
    seen.gaps.push(now - seen.last);
    seen.longest = Math.max(seen.longest, now - seen.last);
    seen.last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function read(browser, file, count) {
  const tab = await browser.newPage();
  try {
    await tab.goto(pathToFileURL(page).href);
    await tab.waitForSelector('.survey .beside button');
    await (await tab.$$('.survey .beside button'))[1].click();
    const input = await tab.waitForSelector('.collection input[type=file]');
    await tab.evaluate(watchFrames);
    const begin = performance.now();
    await input.uploadFile(file);
    await tab.waitForFunction(
      (text) => document.querySelector('.collection > [role=status]')?.textContent.startsWith(text),
      { timeout: 300_000 },
      words.collection.opened(count),
    );
    const readIn = performance.now() - begin;
    await tab.waitForFunction(() => document.querySelectorAll('.survey-figure .plot').length > 3);
    const { longest, gaps } = await tab.evaluate(() => globalThis.frames_seen);
    const sorted = gaps.sort((a, b) => a - b);
    return { readIn, longest, p95: sorted[Math.floor(sorted.length * 0.95)] };
  } finally {
    await tab.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'carbon-tally-bench-'));
try {
  for (const name of browserNames) {
    const browser = await start(name);
    for (const count of [1, 1000, 5000]) {
      const file = join(folder, `${count}.json`);
      await writeFile(file, JSON.stringify(Array.from({ length: count }, (_, i) => report(i))));
      const { readIn, longest, p95 } = await read(browser, file, count);
      console.log(
        `${name}: ${count} reports in ${readIn.toFixed(0)} ms; from frame to frame 95 % of times ${p95.toFixed(0)} ms, at most ${longest.toFixed(0)} ms`,
      );
    }
    await browser.close();
  }
} finally {
  await rm(folder, { recursive: true });
}
