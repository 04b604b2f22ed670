// The controls of the page as its user meets them: fields by their labels, buttons by their names.
import assert from 'node:assert/strict';
import { words } from './words.mjs';

export class Controls {
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

  /** The control of that name in a run, or in another part of the page. */
  control(name, part = 0) {
    const find = (name, part) => {
      const root = typeof part === 'number' ? document.querySelectorAll('li.run')[part] : document.querySelector(part);
      const named = [...(root?.querySelectorAll('label, [aria-label]') ?? [])].find(
        ({ ariaLabel, firstChild, textContent }) =>
          (ariaLabel ?? (firstChild.textContent || textContent)).trim() === name,
      );
      return named?.control ?? named;
    };
    return this.element(find, name, part);
  }

  /** The control with the name that the page gives to `key`. */
  field(key, part) {
    return this.control(words.field(key), part);
  }

  async value(key, run) {
    return (await this.field(key, run)).evaluate((control) => control.value);
  }

  /** As a user would, who moves it out from under the total first, and waits until it stands still. */
  async click(control) {
    await control.evaluate(async (control) => {
      control.scrollIntoView({ block: 'center' });
      for (let before = '', now = 'moving'; now !== before; ) {
        before = now;
        await new Promise((frame) => {
          requestAnimationFrame(frame);
          setTimeout(frame, 100);
        });
        const { x, y } = control.getBoundingClientRect();
        now = `${x} ${y}`;
      }
    });
    await control.click();
  }

  /** Key by key, into a control that is found already. */
  async fill(control, text) {
    await this.click(control);
    // What is said meanwhile may have moved it from under the pointer.
    await control.evaluate((control) => {
      control.focus();
      control.select();
    });
    await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  async type(key, text, run) {
    await this.fill(await this.field(key, run), text);
  }

  /** All at once, as a paste or an input method would. */
  async enter(key, text, run) {
    await this.type(key, '', run);
    await this.read((text) => document.execCommand('insertText', false, text), text);
  }

  /** Chooses in a list, by the value of the option. */
  async pick(key, value, run) {
    await (await this.field(key, run)).select(value);
  }

  /** The first button of that name. */
  button(name) {
    const find = (name) =>
      [...document.querySelectorAll('button')].find(
        (button) => (button.ariaLabel ?? button.textContent).trim() === name,
      );
    return this.element(find, name);
  }

  /** A button that was drawn anew meanwhile is found again. */
  async press(name, tries = 3) {
    const click = this.click(await this.button(name));
    await click.catch((fault) => {
      if (tries > 1 && /not clickable|detached/.test(fault.message)) return this.press(name, tries - 1);
      throw fault;
    });
  }
}
