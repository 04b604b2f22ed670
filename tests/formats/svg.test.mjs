// The figure is well-formed XML with the elements of a harmless one; the badge has no name at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once, one, textOf, two } from './asked.mjs';
import { ofHtml, withTexts } from './events.mjs';
import { eachGroup, value } from './faults.mjs';
import { parsedByPython } from './python.mjs';
import { kept, shortened, shown } from './shown.mjs';

const harmless = 'Harmless';
const letters = 28; // of a name beside the chart
const figure = once((name) => textOf(two(name, 'figure'), 'figure'));
const before = figure(harmless);

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const columns = (text) => [...text].length + (text.match(wide)?.length ?? 0);

/** As much of the name as finds room. */
function fitted(name) {
  let most = letters;
  while (columns(shortened(kept(name), most)) > letters + 1) most -= 1;
  return shown(name, most);
}

const expected = (events, name) => withTexts(events, (text) => (text === harmless ? fitted(name) : text));
const read = (text) => value(parsedByPython('svg', [text])[0]);

test('the figure has a row per run with its emissions, and nothing that acts or fetches', () => {
  const events = read(before);
  const texts = events.filter(([kind]) => kind === '=').map(([, text]) => text);
  const { runs } = two(harmless, 'figure');
  for (const text of [harmless, 'second', runs[0].carbon.text]) assert.ok(texts.includes(text), text);
  const allowed = ['svg', 'title', 'rect', 'text', 'line', 'circle'].map((tag) => `{http://www.w3.org/2000/svg}${tag}`);
  for (const [kind, tag, attributes] of events) {
    if (kind !== '<') continue;
    assert.ok(allowed.includes(tag), tag);
    assert.doesNotMatch(attributes.join(' '), /href|^on|url\(/);
  }
});

test('the badge tells the digits of the total and no name', () => {
  const response = one('Unwanted', 'badge');
  const badge = textOf(response, 'badge');
  assert.doesNotMatch(badge, /Unwanted/);
  const texts = read(badge).filter(([kind]) => kind === '=');
  assert.ok(texts.some(([, text]) => text.startsWith(response.totals.carbon.text)));
});

eachGroup("SVG by Python's xml.etree", (names) => {
  const [plain, ...all] = parsedByPython('svg', [before, ...names.map(figure)]);
  return (name) => assert.deepEqual(value(all[names.indexOf(name)]), expected(value(plain), name));
});

eachGroup('SVG inside HTML by parse5', () => {
  const plain = ofHtml(before);
  return (name) => assert.deepEqual(ofHtml(figure(name)), expected(plain, name));
});
