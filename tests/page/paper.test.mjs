// The paper in every format that the core has: what is shown, copied, saved and packed is the core's text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { formats, snippetsOf } from './core.mjs';
import { pathOf, saved, savedRuns, upload } from './files.mjs';
import { open, pasted } from './open.mjs';
import { unzipped } from './unzipped.mjs';
import { words } from './words.mjs';

const files = (snippets) => Object.values(snippets).flatMap((parts) => parts.filter(({ file }) => file !== ''));

/** The parts on show, the main one first. */
const parts = (tally) =>
  tally.read(() =>
    [...document.querySelectorAll('#snippet .code')].map((part) => ({
      where: part.querySelector('h3').textContent,
      text: part.querySelector('pre').textContent,
    })),
  );

const asShown = (parts) => [parts.at(-1), ...parts.slice(0, -1)];

async function pressIn(tally, index, name) {
  const find = (index, name) =>
    [...document.querySelectorAll('#snippet .code')[index].querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    );
  await tally.click(await tally.element(find, index, name));
}

const saying = (tally, index) =>
  tally.read((index) => document.querySelectorAll('#snippet .saying')[index].textContent, index);

const isDisabled = async (tally, name) => (await tally.button(name)).evaluate(({ disabled }) => disabled);

/** Runs in the page before its scripts: keeps what the core is asked for. */
function keepOutputs() {
  globalThis.asked = [];
  const { encode } = TextEncoder.prototype;
  TextEncoder.prototype.encode = function (text) {
    if (text?.includes('"outputs"')) globalThis.asked.push(JSON.parse(text).outputs);
    return encode.call(this, text);
  };
}

async function searched(t, here) {
  const tally = await open(t, here);
  await tally.press(words.example.search);
  await eventually(async () => (await tally.names()).length, 3);
  return tally;
}

inBrowsers((here) => {
  for (const { id } of formats) {
    test(`${id}: each part is shown, copied and saved as the core writes it`, async (t) => {
      const tally = await searched(t, here);
      const wanted = asShown(snippetsOf(await savedRuns(tally), [id])[id]);
      await tally.write(id);
      const shown = wanted.map(({ where, text }) => ({ where, text }));
      await eventually(() => parts(tally), shown);
      for (const [index, { file, text }] of wanted.entries()) {
        await pressIn(tally, index, words.copy);
        await eventually(() => saying(tally, index), words.copied);
        assert.equal(await pasted(here), text);
        const press = () => pressIn(tally, index, words.download);
        assert.equal(await saved(tally, press, file, /\n$/), text);
        await eventually(() => saying(tally, index), words.started);
      }
      const pictures = await tally.read(() => [...document.images].map((image) => image.naturalWidth > 0));
      assert.deepEqual(pictures, wanted[0].file.endsWith('.svg') ? [true] : []);
      await tally.assertCalm();
    });
  }

  test('the list has every format of the catalogue, in its order', async (t) => {
    const tally = await open(t, here);
    const listed = await tally.read(() => [...document.querySelectorAll('#format option')].map(({ text }) => text));
    assert.deepEqual(
      listed,
      formats.map(({ name }) => name),
    );
    const named = await tally.read(() => [...document.querySelectorAll('#format optgroup')].map((g) => g.label));
    assert.deepEqual(
      named,
      [...new Set(formats.map(({ group }) => group))].map((group) => words.formatGroups[group]),
    );
  });

  test('what was said of a text does not stand beside the next one', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.copy);
    await eventually(() => saying(tally, 0), words.copied);
    await tally.write('markdown');
    await eventually(() => saying(tally, 0), '');
  });

  test('the archive holds the document and every text of the core', async (t) => {
    const tally = await searched(t, here);
    const document = await savedRuns(tally);
    await saved(tally, words.zip, words.archive, /carbon-tally\.json.*carbon-tally\.json/s);
    const found = unzipped(pathOf(words.archive)).map(({ name, text }) => [name, text]);
    assert.deepEqual(found[0], ['carbon-tally.json', document]);
    const wanted = files(snippetsOf(document)).map(({ file, text }) => [file, text]);
    assert.deepEqual(new Set(found.slice(1).map(([, text]) => text)), new Set(wanted.map(([, text]) => text)));
    const names = found.map(([name]) => name);
    assert.equal(new Set(names).size, names.length);
    for (const [file] of wanted) assert.ok(names.includes(file), file);
    assert.ok((await tally.said()).includes(words.started));
    await tally.assertCalm();
  });

  test('the archive for a blind review is without the runs as they are saved', async (t) => {
    const tally = await searched(t, here);
    await tally.click(await tally.control(words.anonymous, '.paper'));
    await eventually(async () => (await tally.snippet()).includes('us-east-1'), false);
    await saved(tally, words.zip, words.archive, /carbon-tally\.tex/);
    const found = unzipped(pathOf(words.archive));
    assert.ok(found.length > 20);
    for (const { name, text } of found)
      for (const withheld of ['us-east-1', 'Virginia', 'a hyper-parameter search'])
        assert.ok(!text.includes(withheld), `${withheld} in ${name}`);
  });

  test('at every key the core is asked for the format on show and the preview alone', async (t) => {
    const tally = await open(t, here, { before: keepOutputs });
    const asked = () => tally.read(() => globalThis.asked.at(-1));
    for (const { id } of formats.slice(0, 3)) {
      await tally.write(id);
      await tally.type('hours', '77');
      assert.deepEqual(new Set(await asked()), new Set([id, 'markdown']));
    }
    await tally.press(words.zip);
    await eventually(
      asked,
      formats.map(({ id }) => id),
    );
  });

  test('what a format asks for is entered at it, and is in its text, the file and other formats', async (t) => {
    const tally = await searched(t, here);
    const field = (member) => tally.control(words.field(`about/${member}`), '.paper');
    const fields = () => tally.read(() => document.querySelectorAll('.asked-for :is(input, select)').length);
    assert.equal(await fields(), 0);
    await tally.write('acl');
    await eventually(fields, 1);
    await tally.fill(await field('parameters'), '7e9');
    await eventually(() => tally.snippet(), /Parameters: 7,000,000,000/);
    await tally.write('neurips');
    await eventually(async () => (await field('complete')).evaluate(({ value }) => value), '');
    await eventually(() => tally.snippet(), /Not stated: .*further runs/);
    await (await field('complete')).select('false');
    await eventually(() => tally.snippet(), /The project used more compute/);
    await tally.write('sci');
    await eventually(fields, 2);
    await tally.fill(await field('functional_unit'), 'training token');
    await tally.fill(await field('units'), '0');
    await eventually(
      () => tally.read(() => document.querySelector('.asked-for .problems')?.textContent ?? ''),
      /above 0/,
    );
    await tally.fill(await field('units'), '3e11');
    await eventually(() => tally.snippet(), /Not stated: M, the embodied carbon\.\n$/);
    const about = { parameters: 7e9, complete: false, functional_unit: 'training token', units: 3e11 };
    assert.deepEqual(JSON.parse(await savedRuns(tally)).about, about);
    await tally.assertCalm();
  });

  test('the text is Chinese where that is chosen, the page is not, and forms have no choice', async (t) => {
    const tally = await searched(t, here);
    const chooser = () => tally.control(words.language, '.paper');
    await (await chooser()).select('zh-Hans');
    await eventually(() => tally.snippet(), /碳足迹/);
    await tally.write('html');
    await eventually(() => tally.snippet(), /<th scope="col">运行/);
    await tally.write('acl');
    await eventually(() => tally.snippet(), /^Total computational budget/);
    assert.equal(await tally.read((name) => document.body.innerText.includes(name), words.language), false);
    assert.deepEqual(JSON.parse(await savedRuns(tally)).settings, { language: 'zh-Hans' });
    await tally.write('latex');
    await (await chooser()).select('en');
    await eventually(() => tally.snippet(), /Carbon footprint/);
    assert.equal(JSON.parse(await savedRuns(tally)).settings?.language, undefined);
    await tally.assertCalm();
  });

  test('numbers are aligned by siunitx where that is ticked, and in the report as it is opened again', async (t) => {
    const tally = await searched(t, here);
    const box = () => tally.control(words.siunitx, '.paper');
    const ticked = async () => (await box()).evaluate(({ checked }) => checked);
    const uses = async () => (await parts(tally)).some(({ text }) => text.includes('\\usepackage{siunitx}'));
    assert.equal(await uses(), false);
    await tally.click(await box());
    await eventually(uses, true);
    const report = await savedRuns(tally);
    assert.deepEqual(JSON.parse(report).settings, { siunitx: true });
    await tally.press(words.example.bloom);
    await eventually(ticked, false);
    await upload(tally, 'carbon-tally.json');
    await eventually(ticked, true);
    await eventually(uses, true);
    assert.equal(await savedRuns(tally), report);

    await tally.write('markdown');
    await eventually(async () => (await tally.text('.paper')).includes(words.siunitx), false);
    await tally.write('latex');
    await tally.click(await box());
    await eventually(uses, false);
    assert.equal(JSON.parse(await savedRuns(tally)).settings, undefined);
  });

  test('for a blind review the texts leave out every name, and the page keeps them', async (t) => {
    const tally = await searched(t, here);
    await tally.type('name', 'Secret');
    const text = async () => (await parts(tally)).map((part) => part.text).join('');
    await eventually(async () => /Secret/.test(await text()) && /us-east-1/.test(await text()), true);
    await tally.click(await tally.control(words.anonymous, '.paper'));
    await eventually(async () => /Secret|us-east-1/.test(await text()), false);
    assert.match(await text(), /AWS, United States/);
    assert.deepEqual(JSON.parse(await savedRuns(tally)).settings, { anonymous: true });
  });

  test('settings that are no settings are said', async (t) => {
    const tally = await open(t, here);
    const run = { device: { watts: 1000 }, hours: 10, pue: 1, place: { g_per_kwh: 100 } };
    const settings = { lines: 7, siunitx: 'yes' };
    const document = { format: 'carbon-tally', version: 1, settings, runs: [run] };
    await upload(tally, 'settings.json', JSON.stringify(document));
    await eventually(() => tally.text('.runs > .problems'), /neither true nor false/);
    assert.match(await tally.text('.runs > .problems'), /embodied, water, equivalences/);
  });

  test('where no run counts a sentence stands for the text, and nothing can be copied or packed', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.clear);
    for (const { id } of formats) {
      await tally.write(id);
      await eventually(() => tally.text('#snippet .aside'), words.nothingYet);
      assert.deepEqual(await parts(tally), []);
      for (const name of [words.copy, words.zip]) assert.equal(await isDisabled(tally, name), true, name);
    }
    await tally.press(words.example.bloom);
    await eventually(() => tally.snippet(), /./);
    for (const name of [words.copy, words.zip]) assert.equal(await isDisabled(tally, name), false, name);
  });
});
