// What a word means: one click or key away, in place, and gone again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { chord, open } from './open.mjs';
import { ownPlace } from './tally.mjs';
import { words } from './words.mjs';

const question = (key) => words.ask(words.field(key));
const meanings = (tally) => tally.read(() => [...document.querySelectorAll('.meaning')].map((e) => e.textContent));

/** Whether the button says that its answer is open, and which text it leads to. */
const state = async (tally, name) =>
  (await tally.button(name)).evaluate((button) => ({
    expanded: button.getAttribute('aria-expanded'),
    text: document.getElementById(button.getAttribute('aria-controls'))?.textContent ?? '',
  }));

/** Runs in the page: the size and the contrast of each question. */
function looksOfQuestions() {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
  const contrast = (color) => Math.max(luminance(color) / paper, paper / luminance(color));
  return [...document.querySelectorAll('button.ask')].map((button) => {
    const { width, height } = button.getBoundingClientRect();
    const { opacity, color } = getComputedStyle(button);
    const { borderTopColor, borderTopStyle } = getComputedStyle(button, '::before');
    const ring = borderTopStyle === 'solid' ? contrast(borderTopColor) : 0;
    return { size: [width, height], opacity, glyph: contrast(color), ring };
  });
}

const closed = { expanded: 'false', text: '' };

inBrowsers((here) => {
  test('the question at a field opens its sentence, and closes it', async (t) => {
    const tally = await open(t, here);
    const fields = { count: 'count', device: 'power', hours: 'time', pue: 'pue', place: 'place', year: 'year' };
    for (const [key, term] of Object.entries(fields)) {
      assert.deepEqual(await state(tally, question(key)), closed);
      await tally.press(question(key));
      const text = words.meaning(term);
      await eventually(() => state(tally, question(key)), { expanded: 'true', text });
      assert.deepEqual(await meanings(tally), [text], 'and no other one is open');
    }
    await tally.press(question('year'));
    await eventually(() => meanings(tally), []);
    assert.deepEqual(await state(tally, question('year')), closed);
    await tally.assertCalm();
  });

  test('F1 in a field opens and closes it, and is no stop on the way', async (t) => {
    const tally = await open(t, here);
    const { keyboard } = tally.page;
    await (await tally.control(words.timeWay)).focus();
    await keyboard.press('Tab');
    const described = () =>
      tally.read(() => {
        const { id, ariaKeyShortcuts } = document.activeElement;
        const keys = ariaKeyShortcuts ?? document.activeElement.getAttribute('aria-keyshortcuts');
        const about = document.activeElement.getAttribute('aria-describedby');
        return [id.endsWith('-hours'), keys, document.getElementById(about)?.textContent ?? ''];
      });
    await eventually(described, [true, 'F1', '']);
    await keyboard.press('F1');
    await eventually(described, [true, 'F1', words.meaning('time')]);
    await eventually(() => tally.text('.file-actions [role=status] span'), words.meaning('time'));
    await keyboard.press('F1');
    await eventually(() => meanings(tally), []);
    for (const [key, term] of [
      ['place', 'place'],
      ['year', 'year'],
      ['pue', 'pue'],
    ]) {
      await (await tally.field(key)).focus();
      await chord(tally.page, 'Slash', 'Alt');
      await eventually(() => meanings(tally), [words.meaning(term)]);
    }
    const stops = await tally.read(() =>
      [...document.querySelectorAll('button.ask')]
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(({ ariaLabel }) => ariaLabel),
    );
    const beside = ['count', 'device', 'hours', 'utilisation', 'pue', 'place', 'year'].map(question);
    assert.deepEqual(
      stops.filter((stop) => beside.includes(stop)),
      [],
    );
    assert.ok(stops.includes(words.ask(words.basisName)), 'what is at no field keeps its stop');
  });

  test('groups, the tally and the marks are explained as well', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    const names = [words.groups.ranges, words.groups.embodied, words.basisName, words.deviceHours, words.notInTotal];
    for (const name of names) {
      await tally.press(words.ask(name));
      await eventually(async () => (await state(tally, words.ask(name))).text, /\.$/, name);
    }
    for (const name of names) {
      if ((await state(tally, words.ask(name))).expanded === 'true') await tally.press(words.ask(name));
    }
    await eventually(() => meanings(tally), []);
  });

  test('every answer is one or two plain sentences with an example', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    await tally.choose('place', words.ownPlace, ownPlace);
    for (const summary of await tally.frame.$$('.tally summary')) await tally.click(summary);
    const count = await tally.read(() => document.querySelectorAll('button.ask').length);
    assert.ok(count > 20, `${count} questions`);
    const read = async (index) => {
      await tally.read((index) => document.querySelectorAll('button.ask')[index].click(), index);
      const opened = '.ask[aria-expanded=true]';
      await eventually(() => tally.read((opened) => document.querySelectorAll(opened).length, opened), 1);
      const text = await tally.text('.meaning');
      await tally.read((opened) => document.querySelector(opened).click(), opened);
      return text;
    };
    for (let index = 0; index < count; index += 1) {
      const text = await read(index);
      const sentences = text.replaceAll(/e\.g\. /gi, 'e.g., ').split(/[.?!] (?=[A-Z“])/);
      assert.ok(sentences.length <= 2, text);
      assert.match(text, /^[A-Z].*\be\.g\. .*\.$|^[A-Z].*E\.g\. .*\.$/, text);
    }
  });

  test('what is easily mistaken is said', () => {
    assert.match(words.meaning('pue'), /outside a data centre.* has PUE 1: type 1/);
    assert.match(words.meaning('utilisation'), /“GPU-Util” of nvidia-smi is not it.*how often.*not how much power/);
    assert.match(words.meaning('utilisation'), /average draw in watts from “nvidia-smi --query-gpu=power\.draw”/);
  });

  test('what is assumed is said calmly', async (t) => {
    const tally = await open(t, here);
    const basis = () => tally.text('.utilisation .basis');
    assert.equal((await basis()).trim(), 'assumed full power');
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    const lines = await tally.read(() => [...document.querySelectorAll('.basis')].map((line) => line.textContent));
    assert.deepEqual(
      lines.filter((text) => text.includes('assumed:')),
      [],
    );
  });

  test('a question is seen without being near it, and large enough to hit', async (t) => {
    const tally = await open(t, here);
    await tally.openMore();
    const schemes = here.name === 'chromium' ? ['light', 'dark'] : ['light'];
    for (const scheme of schemes) {
      if (here.name === 'chromium')
        await tally.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const looks = await tally.read(looksOfQuestions);
      assert.ok(looks.length > 10);
      for (const { size, opacity, glyph, ring } of looks) {
        assert.ok(Math.min(...size) >= 24, `${size} px, ${scheme}`);
        assert.equal(opacity, '1');
        assert.ok(glyph >= 4.5, `the glyph has ${glyph}:1, ${scheme}`);
        assert.ok(ring >= 3, `the ring has ${ring}:1, ${scheme}`);
      }
    }
  });
});
