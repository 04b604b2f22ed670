// Files that the page saves and opens.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { value } from '../formats/faults.mjs';
import { parsedByPython } from '../formats/python.mjs';
import { downloads, eventually } from './browsers.mjs';
import { words } from './words.mjs';

/** Where a file is that was saved. */
export const pathOf = (name) => join(downloads, name);

/** The text of the file that a button saves, or a function that presses it, once all of it has arrived. */
export async function saved(tally, button, name, whole) {
  const path = pathOf(name);
  rmSync(path, { force: true });
  await (typeof button === 'function' ? button() : tally.press(button));
  await eventually(() => existsSync(path) && readFileSync(path, 'utf8'), whole);
  await eventually(() => readdirSync(downloads).filter((name) => /\.(part|crdownload)$/.test(name)), []);
  return readFileSync(path, 'utf8');
}

export const wholeSvg = /<\/svg>\n$/;

/** A picture with a title, on white, that needs no style and no other file. */
export function assertOwnSvg(text) {
  assert.ok(text.startsWith('<svg '), text.slice(0, 100));
  assert.match(text, /<title>/);
  assert.match(text, /<rect [^>]*fill="#fff"/);
  assert.doesNotMatch(text, /var\(|class=|href|currentColor|tabindex|undefined|NaN/);
  assert.equal(value(parsedByPython('svg', [text])[0])[0][1], '{http://www.w3.org/2000/svg}svg');
}

/** The text of the document of all runs. */
export const savedRuns = (tally) => saved(tally, words.save, 'carbon-tally.json', /^\{.*\n\}$/s);

/** Opens a file by the button; one that was saved before, where there is no content. */
export async function upload(tally, name, content, button = words.open) {
  const path = pathOf(name);
  if (content !== undefined) writeFileSync(path, content);
  const [chooser] = await Promise.all([tally.page.waitForFileChooser(), tally.press(button)]);
  await chooser.accept([path]);
}
