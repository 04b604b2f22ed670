// CSV: as many cells as for a harmless name, the same names, and no cell that a spreadsheet computes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { evaluated, once, one, request, run, textOf, two } from './asked.mjs';
import { eachGroup, value } from './faults.mjs';
import { names } from './hostile.mjs';
import { parsedByPython } from './python.mjs';
import { isActive, kept, unmarked } from './shown.mjs';

const harmless = 'Harmless';

// An own place of that name and source, beside one that is harmless.
const compare = (name) => ({
  places: [
    { g_per_kwh: 40, name, source: name },
    { g_per_kwh: 50, name: 'second', source: 's' },
  ],
  pue: 'place',
});

const pages = once((name) => {
  const response = evaluated(request([run(name), run('second')], name, ['csv', 'figure'], { compare: compare(name) }));
  return [
    textOf(response, 'csv', 'summary'),
    textOf(response, 'csv', 'runs'),
    textOf(response, 'csv', 'comparison'),
    textOf(response, 'figure', 'data'),
    textOf(one(name, 'csv'), 'csv', 'summary'),
  ];
});

const before = pages(harmless);

const byCsvParse = (text) => parse(text, { relax_column_count: true });

function sameCell(cell, text) {
  assert.ok(!isActive(cell), `${JSON.stringify(cell)} is a formula`);
  assert.equal(unmarked(cell), unmarked(text));
}

function same(read, plain, name) {
  assert.equal(read.length, plain.length);
  for (const [i, row] of plain.entries()) {
    assert.equal(read[i].length, row.length);
    for (const [j, cell] of row.entries())
      sameCell(
        read[i][j],
        cell.replaceAll(harmless, () => kept(name)),
      );
  }
}

const parsers = {
  'CSV by csv-parse': (texts) => texts.map(byCsvParse),
  "CSV by Python's csv": (texts) => parsedByPython('csv', texts).map(value),
};

for (const [parser, read] of Object.entries(parsers)) {
  const plain = read(before);

  test(`${parser}: a row per run, and the sums unrounded`, () => {
    const { totals } = two(harmless, 'csv');
    assert.deepEqual(
      plain.map((rows) => rows.length),
      [2, 3, 3, 3, 2],
    );
    const cell = (name) => Number(plain[0][1][plain[0][0].indexOf(name)]);
    assert.equal(cell('carbon_kg'), Number(totals.carbon.exact.split(' ')[0]));
    assert.equal(cell('energy_kwh'), Number(totals.energy.exact.split(' ')[0]));
  });

  test(`${parser}: the comparison has a row per place, with the sums and the ratio of the response`, () => {
    const { comparison } = evaluated(
      request([run(harmless), run('second')], harmless, [], { compare: compare(harmless) }),
    );
    const [head, ...rows] = plain[2];
    const cell = (row, name) => row[head.indexOf(name)];
    assert.equal(rows.length, comparison.places.length);
    for (const [i, place] of comparison.places.entries()) {
      assert.equal(cell(rows[i], 'Place'), place.name);
      assert.ok(Math.abs(Number(cell(rows[i], 'Ratio')) / place.ratio - 1) < 1e-11); // twelve digits are printed
      assert.equal(Number(cell(rows[i], 'Rank')), place.rank);
      assert.equal(Number(cell(rows[i], 'Emissions [kg CO₂eq]')), Number(place.carbon.exact.split(' ')[0]));
    }
  });

  eachGroup(parser, (names) => {
    const all = read(names.flatMap(pages));
    return (name) => {
      const at = before.length * names.indexOf(name);
      for (let i = 0; i < before.length; ++i) same(all[at + i], plain[i], name);
    };
  });
}

/** The cells of a reader that knows no quotes and another separator; a row may begin with a number. */
const cellsBy = (text, separator) =>
  text
    .split(/[\r\n]/)
    .map((line) => line.replace(/^[-+]?[\d.]+(e[-+]?\d+)?(?=,)/i, ''))
    .flatMap((line) => line.split(separator))
    .map((cell) => cell.replace(/^\s*"?/, ''));

for (const separator of [';', '\t'])
  test(`no cell is a formula where ${JSON.stringify(separator)} separates cells`, () => {
    for (const name of [...names, "x;=cmd|'/C calc'!A0;y", 'a\n=1+1;b', 'a\t@b'])
      for (const text of pages(name))
        for (const cell of cellsBy(text, separator))
          assert.ok(!isActive(cell), `${JSON.stringify(cell)} of ${JSON.stringify(name)}`);
  });

test('a name that is a number stays one, negative ones too', () => {
  for (const name of ['-1', '+1', '-0.5', '-2e5', '1e5', '0777'])
    assert.equal(byCsvParse(textOf(two(name, 'csv'), 'csv', 'runs'))[1][0], name);
});
