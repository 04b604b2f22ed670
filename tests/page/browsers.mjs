// The two browsers, started once per test file, and waiting for a condition instead of for a time.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { launch } from 'puppeteer-core';
import { serve } from './places.mjs';

function program(name) {
  const found = process.env.PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`${name} is not installed.`);
  return found;
}

/** The folder of the files that the page saves. */
export const downloads = mkdtempSync(join(tmpdir(), 'carbon-tally-'));
process.on('exit', () => rmSync(downloads, { recursive: true, force: true }));

// The page speaks the language of its browser: the tests read it in English.
const chromium = () => ({
  browser: 'chrome',
  executablePath: program('chromium'),
  args: ['--lang=en-US', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});

// Files on disk are strangers to each other in Firefox, as for users: puppeteer would have it otherwise.
const firefox = (prefs) => ({
  browser: 'firefox',
  executablePath: program('firefox-esr'),
  extraPrefsFirefox: {
    'security.fileuri.strict_origin_policy': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'intl.accept_languages': 'en-US, en',
    ...prefs,
  },
});

const options = { chromium, firefox };
export const browserNames = Object.keys(options);

export const start = (name, prefs = {}, more = {}) => launch({ headless: true, ...options[name](prefs), ...more });

/**
 * Declares the tests of `suite` for each browser. What it is given holds `browser` and `server`
 * while the tests run.
 */
export function inBrowsers(suite, { names = browserNames, prefs = {} } = {}) {
  for (const name of names) {
    describe(name, () => {
      const here = { name };
      before(async () => {
        here.server = await serve();
        here.browser = await start(name, prefs);
      });
      after(async () => {
        await here.browser?.close();
        here.server?.close();
      });
      suite(here);
    });
  }
}

const patience = 20_000;
const fits = (value, wanted) =>
  wanted instanceof RegExp ? wanted.test(String(value)) : isDeepStrictEqual(value, wanted);

/** Reads until the value is the wanted one, or matches it; fails with the last value read. */
export async function eventually(read, wanted, what) {
  const end = Date.now() + patience;
  let value = await read();
  while (!fits(value, wanted) && Date.now() < end) {
    await pause(25);
    value = await read();
  }
  if (wanted instanceof RegExp) assert.match(String(value), wanted, what);
  else assert.deepEqual(value, wanted, what);
}
