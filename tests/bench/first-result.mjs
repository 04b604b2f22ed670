// How long the offline file takes from a new tab to its first result, in both browsers:
//   node tests/bench/first-result.mjs
// A time belongs to its machine; the ratio to an empty page, opened in turns in the same run, less so.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserNames, start } from '../page/browsers.mjs';

const rounds = 15;
const page = fileURLToPath(new URL('../../dist/carbon-tally.html', import.meta.url));
await stat(page).catch(() => {
  throw new Error('dist/carbon-tally.html is missing: ./run --build makes it');
});

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds from the start of navigation until `selector` is in a new tab's document. */
async function opened(browser, address, selector) {
  const tab = await browser.newPage();
  try {
    await tab.evaluateOnNewDocument((wanted) => {
      const look = () => {
        if (document.querySelector(wanted)) globalThis.firstSeen ??= performance.now();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    }, selector);
    await tab.goto(address);
    await tab.waitForFunction(() => globalThis.firstSeen);
    return await tab.evaluate(() => globalThis.firstSeen);
  } finally {
    await tab.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'carbon-tally-bench-'));
const empty = join(folder, 'empty.html');
await writeFile(empty, '<!doctype html><title>empty</title><p class="headline">0</p>');
try {
  for (const name of browserNames) {
    const browser = await start(name);
    const times = { page: [], empty: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(await opened(browser, pathToFileURL(empty).href, '.headline'));
      times.page.push(await opened(browser, pathToFileURL(page).href, '.headline'));
    }
    await browser.close();
    const [ours, none] = [median(times.page), median(times.empty)];
    console.log(
      `${name}: first result after ${ours.toFixed(0)} ms, empty page ${none.toFixed(0)} ms: ${(ours / none).toFixed(1)} times (medians of ${rounds})`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}
