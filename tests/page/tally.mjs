// The page as its user meets it: fields by their labels, buttons by their names, and what it says.
import assert from 'node:assert/strict';
import { eventually } from './browsers.mjs';
import { addresses } from './places.mjs';

/** Runs in every document before its own scripts. */
function watch() {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', (event) => {
    globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
}

// Chromium notes this by itself where the host of a frame grants no clipboard; the page goes on to copy otherwise.
const clipboardNote = /^Permissions policy violation: The Clipboard API has been blocked/;

class Tally {
  constructor(page, frame, heard) {
    Object.assign(this, { page, frame, heard });
  }

  read(question, ...args) {
    return this.frame.evaluate(question, ...args);
  }

  async element(find, ...args) {
    const handle = await this.frame.evaluateHandle(find, ...args);
    const element = handle.asElement();
    assert.ok(element, `There is no ${args.join(', ')}`);
    return element;
  }

  /** The control with that label in a run. */
  field(label, run = 0) {
    const find = (label, run) =>
      [...(document.querySelectorAll('li.run')[run]?.querySelectorAll('label') ?? [])].find(
        (element) => element.firstChild.textContent.trim() === label,
      )?.control;
    return this.element(find, label, run);
  }

  async value(label, run) {
    return (await this.field(label, run)).evaluate((control) => control.value);
  }

  async clear(label, run) {
    const field = await this.field(label, run);
    await field.click({ count: 3 });
    await field.evaluate((control) => control.select());
    await this.page.keyboard.press('Backspace');
  }

  /** Key by key. */
  async type(label, text, run) {
    await this.clear(label, run);
    await this.page.keyboard.type(text);
  }

  /** All at once, as a paste or an input method would. */
  async enter(label, text, run) {
    await this.clear(label, run);
    await this.read((text) => document.execCommand('insertText', false, text), text);
  }

  /** The first button of that name. */
  button(name) {
    const find = (name) =>
      [...document.querySelectorAll('button')].find(
        (button) => (button.ariaLabel ?? button.textContent).trim() === name,
      );
    return this.element(find, name);
  }

  async press(name) {
    await (await this.button(name)).click();
  }

  /** "Delete" or "Duplicate". */
  async pressAt(run, action) {
    const name = (await this.names())[run];
    await this.press(`${action} ${name}`);
  }

  options() {
    return this.read(() => [...document.querySelectorAll('[role=option]')].map((option) => option.innerText));
  }

  /** Types into a picker, waits until the first option matches, and takes it by the Enter key. */
  async choose(label, query, option, run) {
    await this.type(label, query, run);
    await eventually(async () => (await this.options())[0], option);
    await this.page.keyboard.press('Enter');
    await eventually(() => this.options(), []);
  }

  /** "24.69 t CO2e" */
  headline() {
    return this.read(() => document.querySelector('.headline').textContent.replace(/\s+/g, ' '));
  }

  snippet() {
    return this.read(() => document.querySelector('#snippet-body')?.textContent ?? '');
  }

  /** What all notices, problems and states say at this moment. */
  said() {
    const all = '[role=status]:not(.unseen), .problems';
    return this.read((all) => [...document.querySelectorAll(all)].map((e) => e.textContent).join('\n'), all);
  }

  text(selector) {
    return this.read((selector) => document.querySelector(selector)?.textContent ?? '', selector);
  }

  /** The names of the runs, in order. */
  names() {
    return this.read(() => [...document.querySelectorAll('li.run h3')].map((heading) => heading.textContent));
  }

  /** What is said about a field, and whether it is said to be wrong. */
  async complaint(label, run) {
    return (await this.field(label, run)).evaluate((control) => ({
      wrong: control.getAttribute('aria-invalid') === 'true',
      text: document.getElementById(control.getAttribute('aria-describedby'))?.textContent.trim() ?? '',
    }));
  }

  /** Nothing was fetched since the page was loaded, and nothing was refused or thrown. */
  async assertCalm() {
    const { errors, requests } = this.heard;
    assert.deepEqual(errors, []);
    assert.deepEqual(requests.slice(this.heard.loaded), []);
    assert.deepEqual(this.heard.asked.slice(this.heard.served), []);
    const seen = await this.read(() => ({
      violations: globalThis.violations,
      fetched: performance.getEntriesByType('resource').map((entry) => entry.name),
    }));
    assert.deepEqual(seen, { violations: [], fetched: [] });
  }
}

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
    void dialog.dismiss();
  });
  return heard;
}

/** Opens the page in a tab of its own, which is closed when the test `t` ends; `before` runs first in it. */
export async function open(t, { browser, server }, { place = 'http://', before, width = 1280, height = 900 } = {}) {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument(watch);
  if (before) await page.evaluateOnNewDocument(before);
  const heard = listen(page, server);
  await page.goto(addresses[place](server));
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
