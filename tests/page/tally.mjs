// The page as its user meets it: its runs, its pickers, and what it says.
import assert from 'node:assert/strict';
import { eventually } from './browsers.mjs';
import { Controls } from './controls.mjs';
import { words } from './words.mjs';

/** The options of the pickers that lead to a value of one's own. */
export const ownDevice = new RegExp(`^${words.hardware.device.own.split(':')[0]}`);
export const ownPlace = new RegExp(`^${words.ownPlace}`);

export class Tally extends Controls {
  /** The button of a run: `action` is to delete or to duplicate. */
  async pressAt(run, action) {
    const name = (await this.names())[run];
    await this.press(words.of(action, name));
  }

  /** Chooses how the time of a run is stated. */
  async setTime(time, run) {
    await (await this.control(words.timeWay, run)).select(time);
  }

  /** The button that opens what few runs need, below a run. */
  opener(run = 0) {
    return this.read((run) => document.querySelectorAll('li.run')[run].querySelector('.opener').textContent, run);
  }

  async openMore(run) {
    await this.press(await this.opener(run));
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

  /** Shows the paper in that format, by its id. */
  async write(format) {
    await (await this.control(words.format, '.paper')).select(format);
  }

  /** The main text of the paper. */
  snippet() {
    return this.read(() => document.querySelector('#snippet-main')?.textContent ?? '');
  }

  /** What all notices, problems and states say at this moment. */
  said() {
    const all = '[role=status]:not(.unseen), .problems';
    return this.read((all) => [...document.querySelectorAll(all)].map((e) => e.textContent).join('\n'), all);
  }

  /** The result, its range and what it is made of, as they stand at the end of the sum. */
  answer() {
    return this.text('.answer');
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
      text: (control.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
        .join('\n'),
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
