// What a place's electricity is made of, and what others say of its intensity.
import assert from 'node:assert/strict';
import test from 'node:test';
import { tables } from '../../data/compile.mjs';
import { readFacts } from '../../data/facts.mjs';
import { technologies } from '../../data/facts-sources.mjs';
import { percents } from '../../data/percents.mjs';
import { dataFolder } from './folder.mjs';

const facts = readFacts(dataFolder);
const sum = (values) => values.reduce((all, value) => all + value, 0);
const partsOf = (row) => technologies.map((name) => row[name] ?? 0);

test('whole percents of each mix add up to 100, are within one of the share, and keep the main source', (t) => {
  let moved = 0;
  for (const row of facts.mixes) {
    const parts = partsOf(row);
    const whole = percents(parts);
    const where = `${row.iso3} ${row.year}`;
    assert.equal(sum(whole), 100, where);
    const largest = Math.max(...parts);
    assert.equal(whole.indexOf(Math.max(...whole)), parts.indexOf(largest), where);
    for (const [i, part] of parts.entries()) {
      const astray = Math.abs(whole[i] - (100 * part) / sum(parts));
      if (astray >= 1) moved += 1;
      assert.ok(astray < 1.6, `${where} ${technologies[i]}: ${whole[i]} for ${part}`);
    }
  }
  t.diagnostic(`${moved} shares of ${facts.mixes.length * 9} are astray by one and more`);
  assert.ok(moved <= 10);
});

test('percents of parts', () => {
  assert.deepEqual(percents([0.5, 0.25, 0.25]), [50, 25, 25]);
  assert.deepEqual(percents([1, 1, 1]), [34, 33, 33]);
  assert.deepEqual(percents([0, 0, 2]), [0, 0, 100]);
  assert.deepEqual(percents([0.4495, 0.4505, 0.1]), [44, 46, 10]); // the second is the larger, and stays it
});

test('the main sources of 2023 are those of its publisher', () => {
  const main = (iso3) => {
    const row = facts.mixes.find((each) => each.iso3 === iso3 && each.year === 2023);
    const parts = partsOf(row);
    return technologies[parts.indexOf(Math.max(...parts))];
  };
  const of = { FRA: 'nuclear', USA: 'gas', IND: 'coal', CHN: 'coal', CAN: 'hydro', BRA: 'hydro', NOR: 'hydro' };
  const more = { POL: 'coal', DEU: 'wind', GBR: 'gas', WLD: 'coal', EUU: 'nuclear' };
  for (const [iso3, name] of Object.entries({ ...of, ...more })) assert.equal(main(iso3), name, iso3);
});

test('years up to 2020 are life-cycle, later ones operational; the table tells them by their number', () => {
  for (const row of facts.regionYears) assert.equal(row.kind, row.year <= 2020 ? 'life-cycle' : 'operational');
  for (const { region, first_year, life_cycle_years } of tables(facts).region_years)
    assert.equal(life_cycle_years, Math.max(0, 2021 - first_year), region);
});

test('calculators are those of the comparison of eleven places, and two editions', () => {
  const tools = (rows) => [...new Set(rows.map((row) => `${row.tool} ${row.version}`.trim()))].sort();
  assert.deepEqual(tools(facts.calculators), [
    '2022',
    'CodeCarbon 3.3.0',
    'Eco2AI 366debb',
    'EcoLogits 5be90da',
    'Green Algorithms 3.0',
    'July 2025',
    'ML CO2 Impact d0d3ee5',
  ]);
  assert.deepEqual(tools(facts.odblCalculators), ['Green Algorithms 3.1']);
  const editions = facts.calculators.filter((row) => row.tool === '');
  assert.deepEqual(
    editions.map((row) => [row.iso3, row.year, row.g_per_kwh]),
    [
      ['USA', 2020, 369.6],
      ['USA', 2020, 387.2],
    ],
  );
});
