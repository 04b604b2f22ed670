// From a key in a field to the result of it on the screen, in both browsers, with 1 and with 100 runs in the page:
//   node tests/bench/keystroke.mjs
// A time belongs to its machine; the ratio to a page of one run, in the same browser, less so.
import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserNames, start } from '../page/browsers.mjs';
import { linkTo } from '../page/links.mjs';

const page = fileURLToPath(new URL('../../dist/carbon-tally.html', import.meta.url));
await stat(page).catch(() => {
  throw new Error('dist/carbon-tally.html is missing: ./run --build makes it');
});

const devices = ['nvidia-a100-sxm4-80gb', 'nvidia-v100-sxm2-16gb'];
const places = ['FRA', 'DEU', 'USA', 'POL'];
const keys = 101;

/** A link to so many runs. */
function linkOf(count) {
  const runs = Array.from({ length: count }, (_, i) => ({
    name: `run ${i}`,
    device: { id: devices[i % 2] },
    count: 8,
    hours: 10 + i,
    year: 2024,
    place: { country: places[i % 4] },
  }));
  return linkTo(JSON.stringify({ format: 'carbon-tally', version: 1, runs }));
}

/** In the page: the time from each key to the end of the task after the frame that shows its result. */
function watch() {
  globalThis.painted = [];
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => {
    pressed = timeStamp;
  });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => globalThis.painted.push(performance.now() - pressed);
  const changed = () => requestAnimationFrame(() => port2.postMessage(''));
  const result = document.querySelector('.headline');
  new MutationObserver(changed).observe(result, { childList: true, characterData: true, subtree: true });
}

/** The times of keys that change the hours of a run in the middle of those on show. */
async function typed(browser, count) {
  const tab = await browser.newPage();
  await tab.goto(`${pathToFileURL(page).href}#${linkOf(count)}`);
  const hours = 'input[id^="run-"][id$="-hours"]';
  await tab.waitForSelector(hours);
  const fields = await tab.$$(hours);
  const field = fields[Math.floor(fields.length / 2)];
  await tab.evaluate(watch);
  await field.evaluate((input) => {
    input.focus();
    input.select();
  });
  await tab.keyboard.press('9');
  await tab.waitForFunction(() => globalThis.painted.length > 0);
  for (let key = 0; key < keys; key += 1) {
    await tab.keyboard.press(key % 2 === 1 ? 'Backspace' : String(1 + ((key / 2) % 9)));
    await tab.waitForFunction((seen) => globalThis.painted.length > seen, {}, key + 1);
  }
  const times = await tab.evaluate(() => globalThis.painted.slice(1));
  await tab.close();
  return times.sort((a, b) => a - b);
}

const at = (times, share) => times[Math.floor(times.length * share)];

for (const name of browserNames) {
  const browser = await start(name);
  const one = await typed(browser, 1);
  const many = await typed(browser, 100);
  await browser.close();
  const said = (times) => `median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`;
  const times = (at(many, 0.5) / at(one, 0.5)).toFixed(1);
  console.log(`${name}: 1 run: ${said(one)}; 100 runs: ${said(many)}, ${times} times (${keys} keys each)`);
}
