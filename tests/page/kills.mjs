// A browser that is killed while somebody types, and started again.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, start } from './browsers.mjs';
import { addresses } from './places.mjs';
import { Tally } from './tally.mjs';
import { words } from './words.mjs';

/** So that Firefox does not ask what to do after so many crashes. */
const prefs = { 'toolkit.startup.max_resumed_crashes': -1, 'browser.sessionstore.resume_from_crash': false };

export function newProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'carbon-tally-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 9 }) };
}

/** Opens the page with what that profile remembers. */
export async function opened(name, folder, server, place = 'http://') {
  // Puppeteer puts the settings of a Firefox back after its end, at its leisure.
  await eventually(() => ['user.js', 'prefs.js'].some((file) => existsSync(join(folder, `${file}.puppeteer`))), false);
  const browser = await start(name, prefs, { userDataDir: folder });
  const page = await browser.newPage();
  await page.goto(addresses[place](server));
  const tally = new Tally(page, page.mainFrame(), {});
  await eventually(() => tally.read(() => document.querySelector('h1')?.textContent), 'Carbon Tally');
  return { browser, tally };
}

/** All of its processes, at once. */
export async function kill(browser) {
  const root = browser.process();
  const gone = new Promise((done) => root.once('exit', done));
  process.kill(-root.pid, 'SIGKILL');
  await gone;
}

/**
 * Types into the name of the first run until `isOver`. Gives back the texts with the time at which each had been
 * typed, and the last one that the page said was saved.
 */
export async function typed(tally, isOver) {
  const field = await tally.field('name');
  await field.evaluate((field) => {
    field.focus();
    field.select();
  });
  const log = [];
  let saved;
  for (let count = 0, text = ''; !isOver({ count, saved }); count += 1) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[count % 26];
    await tally.page.keyboard.type(letter);
    text += letter;
    log.push({ text, at: performance.now() });
    const seen = await tally.read(() => [
      document.activeElement.value,
      document.querySelector('.kept-state')?.textContent ?? '',
    ]);
    if (seen[1].endsWith(words.kept)) [saved] = seen;
  }
  return { log, saved };
}
