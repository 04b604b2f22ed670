// HTML with hostile names has the elements of one with a harmless name, and the names as text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once, one, textOf, two } from './asked.mjs';
import { ofHtml, withTexts } from './events.mjs';
import { eachGroup, value } from './faults.mjs';
import { parsedByPython } from './python.mjs';
import { shown } from './shown.mjs';

const harmless = 'Harmless';
const pages = once((name) => [one, two].map((ask) => textOf(ask(name, 'html'), 'html')));

/** The names as they must be read, and the texts as they were read. */
function same(parse, before, name, after) {
  const expected = parse(before).map((page) => withTexts(page, (text) => text.replaceAll(harmless, () => shown(name))));
  assert.deepEqual(parse(after), expected);
}

const before = pages(harmless);

test('a harmless name stands in the HTML, and the digits of the totals', () => {
  const text = ofHtml(before[1])
    .filter(([kind]) => kind === '=')
    .map(([, text]) => text)
    .join('');
  const { totals } = two(harmless, 'html');
  for (const words of [`of ${harmless}.`, `${harmless}1\u00a0× ${harmless}`, totals.carbon.text, totals.energy.text])
    assert.ok(text.includes(words), `${words} is not in ${text}`);
});

eachGroup('HTML by parse5', () => (name) => {
  same((list) => list.map(ofHtml), before, name, pages(name));
});

eachGroup("HTML by Python's html.parser", (names) => {
  const read = parsedByPython('html', [before, ...names.map(pages)].flat()).map(value);
  return (name) => {
    const at = 2 * (names.indexOf(name) + 1);
    same((list) => list, read.slice(0, 2), name, read.slice(at, at + 2));
  };
});
