// The page as its user meets it: fields by their labels, buttons by their names, and what it says.
import assert from 'node:assert/strict';
import { eventually } from './browsers.mjs';
import { words } from './words.mjs';

/** The options of the pickers that lead to a value of one's own. */
export const ownDevice = new RegExp(`^${words.ownDevice.split(':')[0]}`);
export const ownPlace = new RegExp(`^${words.ownPlace}`);

export class Tally {
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

  /** The control of a run with the label that the page gives to `key`. */
  field(key, run = 0) {
    const find = (label, run) =>
      [...(document.querySelectorAll('li.run')[run]?.querySelectorAll('label') ?? [])].find(
        (element) => element.firstChild.textContent.trim() === label,
      )?.control;
    return this.element(find, words.field(key), run);
  }

  async value(key, run) {
    return (await this.field(key, run)).evaluate((control) => control.value);
  }

  async clear(key, run) {
    const field = await this.field(key, run);
    await field.click({ count: 3 });
    await field.evaluate((control) => control.select());
    await this.page.keyboard.press('Backspace');
  }

  /** Key by key. */
  async type(key, text, run) {
    await this.clear(key, run);
    await this.page.keyboard.type(text);
  }

  /** All at once, as a paste or an input method would. */
  async enter(key, text, run) {
    await this.clear(key, run);
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

  /** The button of a run: `action` is to delete or to duplicate. */
  async pressAt(run, action) {
    const name = (await this.names())[run];
    await this.press(words.of(action, name));
  }

  options() {
    return this.read(() => [...document.querySelectorAll('[role=option]')].map((option) => option.innerText));
  }

  /** The option that the Enter key would take. */
  selected() {
    return this.read(() => document.querySelector('[role=option][aria-selected=true]')?.innerText ?? '');
  }

  /** Goes down the list of an open picker to the first option that matches, and takes it by the Enter key. */
  async take(option) {
    await eventually(async () => (await this.options()).some((text) => option.test(text)), true, `${option}`);
    for (const _ of await this.options()) {
      const before = await this.selected();
      if (option.test(before)) break;
      await this.page.keyboard.press('ArrowDown');
      await eventually(async () => (await this.selected()) !== before, true);
    }
    assert.match(await this.selected(), option);
    await this.page.keyboard.press('Enter');
    await eventually(() => this.options(), []);
  }

  /** Searches in a picker, and takes an option by the keyboard. */
  async choose(key, query, option, run) {
    await this.type(key, query, run);
    await this.take(option);
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
  async complaint(key, run) {
    return (await this.field(key, run)).evaluate((control) => ({
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
