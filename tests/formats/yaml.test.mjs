// The metadata of the model card: the very same names, and nothing but the expected keys and types.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { evaluated, once, one, request, run, textOf, two } from './asked.mjs';
import { digits } from './digits.mjs';
import { eachGroup, value } from './faults.mjs';
import { parsedByPython } from './python.mjs';
import { kept } from './shown.mjs';

const harmless = 'Harmless';
const pages = once((name) => [one, two].map((ask) => textOf(ask(name, 'model-card'), 'model-card', 'metadata')));
const before = pages(harmless);

/** As parsed.py gives a value: its type and its text. */
const typed = (value) =>
  value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typed(each)]))
    : [typeof value === 'string' ? 'str' : Number.isInteger(value) ? 'int' : typeof value, String(value)];

function byYaml(version) {
  return (text) => {
    const document = parseDocument(text, { version });
    assert.deepEqual([...document.errors, ...document.warnings], []);
    return typed(document.toJS());
  };
}

/** The same names, but a no-break space is a space. */
function expected(read, name) {
  const [entry] = Object.entries(read);
  const changed = Object.entries(entry[1]).map(([key, [type, text]]) => [
    key,
    [type, text.replaceAll(harmless, () => kept(name).replaceAll('\u00a0', ' '))],
  ]);
  return { [entry[0]]: Object.fromEntries(changed) };
}

const parsers = {
  'YAML 1.2 by yaml': (texts) => texts.map(byYaml('1.2')),
  'YAML 1.1 by yaml': (texts) => texts.map(byYaml('1.1')),
  'YAML 1.1 by PyYAML': (texts) => parsedByPython('yaml', texts).map(value),
};

for (const [parser, read] of Object.entries(parsers)) {
  const plain = read(before);

  test(`${parser}: the keys, their types, and the grams of the total`, () => {
    const { totals } = one(harmless, 'model-card');
    assert.deepEqual(Object.keys(plain[0]), ['co2_eq_emissions']);
    const { emissions, source, ...rest } = plain[0].co2_eq_emissions;
    assert.deepEqual(rest, { geographical_location: ['str', harmless], hardware_used: ['str', `1 × ${harmless}`] });
    assert.match(emissions[0], /^(int|float)$/);
    assert.equal(digits(emissions[1]), digits(totals.carbon.text));
    assert.ok(Math.abs(Number(emissions[1]) / 1000 / totals.carbon.value - 1) < 0.01);
    assert.equal(source[0], 'str');
  });

  eachGroup(parser, (names) => {
    const all = read(names.flatMap(pages));
    return (name) => {
      const at = 2 * names.indexOf(name);
      for (const i of [0, 1]) assert.deepEqual(all[at + i], expected(plain[i], name));
    };
  });
}

// The least and the most that the core counts, and what lies between.
const amounts = [-9, -6, -3, 0, 3, 6, 9].flatMap((power) => [1, 1e7].map((count) => ({ hours: 10 ** power, count })));

for (const [parser, read] of Object.entries(parsers))
  test(`${parser}: the emissions are a number, however small or large`, () => {
    const responses = amounts.map((more) => evaluated(request([run(harmless, more)], '', ['model-card'])));
    const known = responses.filter(({ totals }) => totals.counted === 1);
    assert.ok(known.length >= amounts.length / 2);
    const values = read(known.map((response) => textOf(response, 'model-card', 'metadata')));
    const texts = values.filter(({ co2_eq_emissions: { emissions } }) => !/^(int|float|number)$/.test(emissions[0]));
    assert.deepEqual(texts, []);
  });
