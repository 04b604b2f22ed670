// One report in seventeen formats: the same digits in each of them, and no remains of a program's own words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluated, formats } from './asked.mjs';
import { digits, numbersBefore } from './digits.mjs';

const golden = (name) => JSON.parse(readFileSync(new URL(`../golden/${name}.request.json`, import.meta.url), 'utf8'));

// Where each total stands as the response prints it; the working shows unrounded sums.
const carbonIn = [
  ...['latex/body', 'markdown/body', 'html/html', 'text/text', 'model-card/section', 'neurips/text', 'acl/answer'],
  ...['reproducibility/answer', 'climate-card/card', 'sci/answer', 'badge/badge'],
];
const energyIn = carbonIn.filter((part) => part !== 'badge/badge');

const plain = (text) => text.replace(/[\u00a0~]/g, ' ');

/** True where the text has that number with its unit, and not as the end of a longer one. */
function holds(text, quantity) {
  const at = plain(text).indexOf(plain(quantity));
  return at >= 0 && !/[\d.,]/.test(plain(text)[at - 1] ?? ' ');
}

const inMegawattHours = { Wh: 1e-6, kWh: 1e-3, MWh: 1, GWh: 1e3 };

/** What the texts say in words, without their own layout: indents, columns, empty cells. */
const words = (part, text) =>
  part === 'text/text'
    ? text.replace(/(?<=\S) {2,}(?=\S)/g, ' ')
    : text.replace(/\\raggedright +/g, '').replace(/\| +(?=\|)/g, '| ');

for (const name of ['bloom', 'fine-tuning', 'lab']) {
  const response = evaluated({ ...golden(name), outputs: formats });
  const { carbon, energy } = response.totals;
  const texts = Object.entries(response.snippets).flatMap(([format, parts]) =>
    parts.map(({ id, text }) => [`${format}/${id}`, text]),
  );
  const text = Object.fromEntries(texts);

  test(`${name}: each format has a text`, () => {
    assert.deepEqual(Object.keys(response.snippets).sort(), [...formats].sort());
    for (const [part, each] of texts) assert.ok(each.trim(), part);
  });

  for (const part of carbonIn)
    test(`${name}: ${part} says ${carbon.text}`, () => assert.ok(holds(text[part], carbon.text), text[part]));
  for (const part of energyIn)
    test(`${name}: ${part} says ${energy.text}`, () => assert.ok(holds(text[part], energy.text), text[part]));

  test(`${name}: the EU AI Act's form has the energy in MWh, with the same digits`, () => {
    const [number, unit] = energy.text.split('\u00a0');
    const wanted = Number(number.replaceAll(',', '')) * inMegawattHours[unit];
    const found = numbersBefore('MWh', text['eu-ai-act/answer']).find((each) => digits(each) === digits(energy.text));
    assert.ok(Math.abs(Number(found?.replaceAll(',', '')) / wanted - 1) < 1e-9, text['eu-ai-act/answer']);
  });

  test(`${name}: the metadata has the total in grams, with the same digits`, () => {
    const [, grams] = /emissions: (.*)\n/.exec(text['model-card/metadata']);
    assert.match(grams, /^\d+(\.\d+)?$/);
    assert.equal(digits(grams), digits(carbon.text));
    assert.ok(Math.abs(Number(grams) / 1000 / carbon.value - 1) < 0.01);
    assert.ok(text['model-card/section'].includes(`(${grams} g)`));
  });

  test(`${name}: the working and the CSV end with the unrounded sums`, () => {
    for (const { exact } of [carbon, energy]) {
      const [number] = exact.split(' ');
      assert.ok(text['trace/text'].includes(`= ${number} `), exact);
      assert.ok(text['csv/summary'].includes(`,${number},`), exact);
    }
  });

  test(`${name}: the badge and the figure carry no other unit than the text does`, () => {
    assert.ok(text['badge/badge'].includes(`>${carbon.text}`));
    for (const run of response.runs) assert.ok(text['figure/figure'].includes(run.carbon.text), run.carbon.text);
  });

  test(`${name}: no text has a program's word, a gap or empty brackets`, () => {
    for (const [part, each] of texts) {
      assert.doesNotMatch(each, /\b(undefined|nan|inf|infinity|null)\b/i, part);
      // Of JSON it is an empty list.
      if (part !== 'boamps/report') assert.doesNotMatch(each, /\(\s*\)|\[\s*\](?!\w)|“”/, part);
      assert.doesNotMatch(words(part, each), /\S {2,}\S/, part);
      assert.doesNotMatch(each, / [,;:.](\s|$)|[\ufdd0-\ufdef]/u, part);
    }
  });
}
