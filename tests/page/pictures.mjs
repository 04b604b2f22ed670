// Pictures of every panel, in both schemes, three widths and both languages, into build/pictures/:
//   node tests/page/pictures.mjs [state]
// They are made to be looked at, and compared with nothing.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventually, start } from './browsers.mjs';
import { open } from './open.mjs';
import { serve } from './places.mjs';
import { states } from './states.mjs';
import { languages } from './words.mjs';

const [only] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../build/pictures/', import.meta.url));
const widths = { 1280: 900, 768: 1024, 360: 780 };
/** Of a panel, in pixels. */
const most = 2400;
mkdirSync(folder, { recursive: true });

/** All of the panel, or of the page where that is asked for. */
async function take(tally, selector, path) {
  const { width } = tally.page.viewport();
  const { top, height } = await tally.read((selector) => {
    const { top, height } = document.querySelector(selector).getBoundingClientRect();
    return { top: top + scrollY, height };
  }, selector);
  const clip = { x: 0, y: Math.max(top - 24, 0), width, height: Math.min(height + 48, most) };
  await tally.page.screenshot({ path, clip, captureBeyondViewport: true });
}

async function each(here, state, language, ended) {
  const tally = await open({ after: (end) => ended.push(end) }, here);
  const selector = await states[state](tally);
  await tally.press(language.called);
  await eventually(() => tally.read(() => document.documentElement.lang), language.code);
  for (const scheme of ['light', 'dark']) {
    await tally.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const [width, height] of Object.entries(widths)) {
      await tally.page.setViewport({ width: Number(width), height });
      await eventually(() => tally.read(() => innerWidth), Number(width));
      const name = `${state.replaceAll(' ', '-')}.${language.code}.${scheme}.${width}.png`;
      // A picker closes where its field is left, as for the language.
      const there = await tally.read((selector) => document.querySelector(selector) !== null, selector);
      if (selector === 'h1' || !there) await tally.page.screenshot({ path: folder + name });
      else await take(tally, selector, folder + name);
    }
  }
}

const server = await serve();
const browser = await start('chromium');
let count = 0;
for (const state of Object.keys(states).filter((state) => !only || state === only)) {
  for (const language of languages) {
    const ended = [];
    await each({ browser, server }, state, language, ended);
    for (const end of ended) await end();
    count += 2 * Object.keys(widths).length;
  }
}
await browser.close();
server.close();
console.log(`${count} pictures in ${folder}`);
