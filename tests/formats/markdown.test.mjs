// Markdown and the section of the model card, read by cmark and by marked (tables, as on GitHub).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { marked } from 'marked';
import { once, one, textOf, two } from './asked.mjs';
import { collapsed, ofHtml, splitAt, withTexts } from './events.mjs';
import { eachGroup } from './faults.mjs';
import { shown } from './shown.mjs';

const harmless = 'Harmless';

const pages = once((name) => {
  const [alone, table] = [one, two].map((ask) => ask(name, 'markdown', 'model-card'));
  return [
    textOf(alone, 'markdown'),
    textOf(alone, 'model-card', 'section'),
    textOf(table, 'markdown'),
    textOf(table, 'model-card', 'section'),
  ];
});

const cmark = (text) => execFileSync('cmark', ['--unsafe'], { input: text, encoding: 'utf8', maxBuffer: 2 ** 28 });

/** The events of each page; one process reads them all, and a rule is between them. */
const byCmark = (list) => splitAt('hr', ofHtml(cmark(list.join('\n\n***\n\n'))));
const byMarked = (list) => list.map((page) => ofHtml(marked.parse(page, { gfm: true, async: false })));

/** What must be read of a page with that name, from what was read of the harmless one. */
const expected = (events, name) => withTexts(events, (text) => collapsed(text.replaceAll(harmless, () => shown(name))));

const before = pages(harmless);

test('cmark and marked read the names and the digits of a harmless page', () => {
  const { totals } = two(harmless, 'markdown');
  for (const read of [byCmark, byMarked]) {
    const pages = read(before);
    assert.equal(pages.length, before.length);
    const text = JSON.stringify(pages[2]);
    for (const words of [`of ${harmless}.`, totals.carbon.text, totals.energy.text]) assert.ok(text.includes(words));
  }
  assert.ok(byMarked(before)[2].some(([, tag]) => tag === 'td'));
});

for (const [parser, read] of Object.entries({ cmark: byCmark, marked: byMarked })) {
  const plain = read(before);
  eachGroup(`Markdown by ${parser}`, (names) => {
    const all = read(names.flatMap(pages));
    return (name) => {
      const at = names.indexOf(name) * before.length;
      for (let i = 0; i < before.length; ++i)
        assert.deepEqual(
          withTexts(all[at + i], (text) => collapsed(text)),
          expected(plain[i], name),
        );
    };
  });
}
