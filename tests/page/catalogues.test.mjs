// The words of every language beside the English ones: none missing, none forgotten, none unused.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages } from './words.mjs';

const [english, ...others] = languages;
const root = fileURLToPath(new URL('../../', import.meta.url));
const filesIn = (folder, ending) =>
  readdirSync(root + folder, { recursive: true })
    .filter((name) => ending.test(name))
    .map((name) => [name, readFileSync(`${root}${folder}/${name}`, 'utf8')]);

const isTable = (value) => typeof value === 'object' && value !== null;

/** Path and value of each message. What the core says is not among them. */
const messagesOf = (table, path = '') =>
  Object.entries(table).flatMap(([key, value]) =>
    path === '' && key === 'phrases'
      ? []
      : isTable(value)
        ? messagesOf(value, `${path}${key}/`)
        : [[path + key, value]],
  );

// Names, abbreviations and units, which are the same in Chinese.
const same = [
  /^(tool|archive|unitOfIntensity)$/,
  /^languages\//,
  /^example\/bloom$/,
  /^(fields|factors)\/(pue|host\/cpu)$/,
  /^survey\/grams$/,
  /^guide\/(formula|terms\/pue)$/,
];

// What a message may be given; the first that its English form can use.
const given = (at) => [
  `q${at}`,
  1000 + at,
  [`q${at}`, `q${at}0`],
  [{ name: `q${at}`, count: `q${at}0`, mean: `q${at}1`, years: `q${at}2`, text: `q${at}3` }],
  { name: `q${at}`, mean: `q${at}0`, done: 40 + at, of: `q${at}2`, entries: `q${at}3` },
  // The core has an English name for what another language puts together.
  { name: `the utilisation of q${at}`, factor: 'utilisation', of: `q${at}`, text: `q${at}3` },
  Object.fromEntries(
    ['carbon_kg', 'energy_kwh'].map((key, i) => [
      key,
      Object.fromEntries(['least', 'most', 'median'].map((of, j) => [of, { text: `q${at}${i}${j}` }])),
    ]),
  ),
];

function* choices(length) {
  if (length === 0) return yield [];
  for (const before of choices(length - 1)) for (const value of given(length - 1)) yield [...before, value];
}

/** With arguments for which the English message tells something. */
function argumentsFor(message) {
  for (const values of choices(message.length)) {
    try {
      const said = message(...values);
      if (!/undefined|object|NaN/.test(said)) return values;
    } catch {}
  }
  throw new Error(`No arguments fit ${message}`);
}

const toldIn = (text) => [...new Set(text.match(/q\d+/g))].sort();

for (const language of others) {
  const own = new Map(messagesOf(language));
  const wanted = messagesOf(english);

  test(`${language.called} has every message, and no other`, () => {
    assert.deepEqual([...own.keys()].sort(), wanted.map(([path]) => path).sort());
  });

  test(`in ${language.called} nothing is English still`, () => {
    const left = wanted.filter(
      ([path, value]) => String(own.get(path)) === String(value) && !same.some((each) => each.test(path)),
    );
    assert.deepEqual(
      left.map(([path]) => path),
      [],
    );
  });

  test(`each message in ${language.called} tells what its English form tells`, () => {
    for (const [path, message] of wanted) {
      if (typeof message !== 'function') continue;
      const values = argumentsFor(message);
      const said = own.get(path)(...values);
      // Which of two forms a plural has is nothing that is told.
      assert.deepEqual(toldIn(said), toldIn(message(...values)), path);
    }
  });

  test(`what the core says is known by the words that it has, in ${language.called}`, () => {
    const strings = filesIn('core', /\.[ch]pp$/).map(([, text]) => text.replaceAll(/"\s*\n\s*"/g, ''));
    const known = Object.keys(language.phrases);
    assert.ok(known.length > 20);
    const gone = known.filter((phrase) => {
      const literal = JSON.stringify(phrase);
      return !strings.some((text) => text.includes(literal));
    });
    assert.deepEqual(gone, []);
  });
}

test('Chinese has its own signs, and a space where it meets other letters', () => {
  const chinese = languages.find(({ code }) => code === 'zh-Hans');
  const texts = [...messagesOf(chinese), ...Object.entries(chinese.phrases)].filter(
    ([, text]) => typeof text === 'string',
  );
  const wrong = /[\u4e00-\u9fff][A-Za-z0-9,;:?!()]|[A-Za-z0-9%,;:?!()][\u4e00-\u9fff]/;
  assert.deepEqual(
    texts.filter(([path, text]) => path !== 'called' && wrong.test(text)),
    [],
  );
});

test('every message is read somewhere in the page', () => {
  const page = filesIn('web', /\.tsx?$/)
    .filter(([name]) => !name.startsWith('words/'))
    .map(([, text]) => text)
    .join('\n');
  // By the severity of a problem; of a language that is offered.
  const indirect = ['error', 'warning', 'called'];
  const unused = Object.keys(english).filter(
    (key) =>
      !indirect.includes(key) && !new RegExp(`words\\s*\\.${key}\\b|'${key}'|\\b${key}\\b.* } = words;`).test(page),
  );
  assert.deepEqual(unused, []);
});
