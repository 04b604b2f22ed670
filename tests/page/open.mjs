// Opening the page in a tab, with everything heard that a user would not see; and what the keys and the clipboard do.
import { downloads, eventually } from './browsers.mjs';
import { addresses } from './places.mjs';
import { Tally } from './tally.mjs';

/** Runs in every document before its own scripts. */
function watch() {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', (event) => {
    globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
}

// Chromium notes this by itself where the host of a frame grants no clipboard; the page goes on to copy otherwise.
const clipboardNote = /^Permissions policy violation: The Clipboard API has been blocked/;

function listen(page, { asked }) {
  const heard = { errors: [], requests: [], dialogs: [], asked };
  page.on('console', (message) => {
    const grave = ['error', 'warn', 'assert'].includes(message.type());
    if (grave && !clipboardNote.test(message.text())) heard.errors.push(message.text());
  });
  page.on('pageerror', (error) => heard.errors.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) heard.requests.push(request.url());
  });
  page.on('dialog', (dialog) => {
    heard.dialogs.push(dialog.message());
    // Where storage is slow the page asks before it goes: it is to go.
    void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss());
  });
  return heard;
}

/** A tab among those of `beside`; else the first of a browser that remembers nothing. It ends with the test `t`. */
async function newTab(t, { name, browser }, beside) {
  if (beside) return beside.page.browserContext().newPage();
  const kept = { downloadBehavior: { policy: 'allow', downloadPath: downloads } };
  const context = await browser.createBrowserContext(name === 'chromium' ? kept : {});
  t.after(() => context.close());
  return context.newPage();
}

/** Opens the page in a tab, with that fragment in its address; `before` runs first in it. */
export async function open(t, here, options = {}) {
  const { server } = here;
  const { place = 'http://', address = addresses[place](server), fragment = '' } = options;
  const { before, width = 1280, height = 900, beside } = options;
  const page = await newTab(t, here, beside);
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument(watch);
  if (before) await page.evaluateOnNewDocument(before);
  const heard = listen(page, server);
  await page.goto(address + fragment);
  const frame = page.frames().at(-1);
  const tally = new Tally(page, frame, heard);
  await eventually(() => tally.read(() => document.querySelector('h1')?.textContent), 'Carbon Tally');
  heard.loaded = heard.requests.length;
  heard.served = heard.asked.length;
  return tally;
}

/** What a paste into another page gives. */
export async function pasted({ browser }) {
  const page = await browser.newPage();
  await page.setContent('<textarea></textarea>');
  await page.focus('textarea');
  await chord(page, 'v');
  const value = () => page.evaluate(() => document.querySelector('textarea').value);
  await eventually(value, /./);
  const text = await value();
  await page.close();
  return text;
}

export async function chord(page, key, modifier = 'Control') {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}
