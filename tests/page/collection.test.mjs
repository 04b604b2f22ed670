// Collections of reports: opened together, listed, searched, analysed and taken away; what cannot be taken is named.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { eventually, inBrowsers } from './browsers.mjs';
import { pathOf, saved } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const core = await load();
const folder = fileURLToPath(new URL('../../docs/example-collection/reports/', import.meta.url));
const example = readdirSync(folder).map((name) => `${folder}${name}`);
const [first] = example;

function written(name, content) {
  writeFileSync(pathOf(name), content);
  return pathOf(name);
}

async function openCollection(t, here, options) {
  const tally = await open(t, here, options);
  await tally.press(words.survey.ofCollection);
  await eventually(() => tally.text('.collection'), /./);
  return tally;
}

async function add(tally, ...paths) {
  const [chooser] = await Promise.all([tally.page.waitForFileChooser(), tally.press(words.collection.open)]);
  await chooser.accept(paths);
}

async function paste(tally, text) {
  await tally.read(() => {
    document.querySelector('.collection details').open = true;
  });
  await tally.read((text) => {
    document.querySelector('.collection textarea').value = text;
  }, text);
  await tally.press(words.collection.add);
}

const opened = (tally, count) =>
  eventually(() => tally.text('.collection > [role=status]'), words.collection.opened(count));
const refused = (tally) =>
  tally.read(() =>
    [...document.querySelectorAll('.refused li')].map((row) => [
      row.querySelector('b').textContent,
      row.lastChild.textContent.trim(),
    ]),
  );
const models = (tally) =>
  tally.read(() =>
    [...(document.querySelector('.entries')?.querySelectorAll('tbody th') ?? [])].map((cell) => cell.textContent),
  );

const report = (i, more = {}) => ({
  format: 'carbon-tally',
  version: 1,
  id: `report-${i}`,
  title: `Report ${i}`,
  runs: [{ device: { id: 'nvidia-a100-sxm4-80gb' }, count: 8, hours: 10 + i, year: 2022, place: { country: 'FRA' } }],
  ...more,
});

inBrowsers((here) => {
  for (const place of ['http://', 'file://'])
    test(`ten reports are opened at once, listed and analysed: ${place}`, async (t) => {
      const tally = await openCollection(t, here, { place });
      await add(tally, ...example);
      await opened(tally, example.length);
      const titles = example.map((path) => JSON.parse(readFileSync(path, 'utf8')).title);
      assert.deepEqual((await models(tally)).sort(), titles.sort());
      assert.deepEqual(await refused(tally), []);
      await eventually(() => tally.read(() => document.querySelectorAll('.survey-figure .plot').length > 3), true);
      await tally.assertCalm();
    });

  test('what cannot be taken is named with its reason, and nothing else is lost', async (t) => {
    const tally = await openCollection(t, here);
    await add(
      tally,
      first,
      written('twice.json', readFileSync(first)),
      written('cut.json', '{"format": "carbon-tally", "runs": ['),
      written('empty.json', ''),
      written('nothing.json', JSON.stringify(report(1, { runs: [] }))),
      written('same-id.json', JSON.stringify({ ...report(2), id: JSON.parse(readFileSync(first, 'utf8')).id })),
      written('good.json', JSON.stringify(report(3))),
    );
    await opened(tally, 2);
    const said = new Map(await refused(tally));
    assert.deepEqual([...said.keys()].sort(), ['cut.json', 'empty.json', 'nothing.json', 'same-id.json', 'twice.json']);
    for (const [name, reason] of said) assert.match(reason, /^[A-Z].*\.$/s, name);
    const name = first.split('/').at(-1);
    assert.equal(said.get('twice.json'), words.collection.sameRuns(name));
    assert.match(said.get('same-id.json'), new RegExp(`is that of ${name}`));
    await tally.assertCalm();
  });

  test('reports are pasted in a sandboxed frame', async (t) => {
    const tally = await openCollection(t, here, { place: 'a sandboxed frame' });
    await paste(tally, JSON.stringify([report(1), report(2)]));
    await opened(tally, 2);
    assert.deepEqual((await models(tally)).sort(), ['Report 1', 'Report 2']);
    await tally.assertCalm();
  });

  test('many reports in one file, pasted ones, and rows of a table', async (t) => {
    const tally = await openCollection(t, here);
    await add(tally, written('many.json', JSON.stringify([report(1), report(2)])));
    await opened(tally, 2);
    await paste(tally, JSON.stringify(report(3)));
    await opened(tally, 3);
    await paste(
      tally,
      'model,GPU,GPUs,hours,country,year\nfrom a row,A100 SXM4 80GB,4,20,France,2022\nanother,A100 SXM4 80GB,4,30,Norway,2022\n',
    );
    await opened(tally, 5);
    assert.deepEqual((await models(tally)).sort(), ['Report 1', 'Report 2', 'Report 3', 'another', 'from a row']);
    assert.deepEqual(await refused(tally), []);
    await tally.assertCalm();
  });

  test('a comma that can be read in two ways is asked about, not guessed', async (t) => {
    const tally = await openCollection(t, here);
    await paste(tally, 'title;GPU;GPUs;hours;country;year\nfrom a row;A100 SXM4 80GB;4;20,5;France;2022\n');
    await eventually(() => tally.text('.refused li'), /20,5/);
    assert.deepEqual(await models(tally), []);
    await tally.press(words.collection.decimals[',']);
    await opened(tally, 1);
    assert.deepEqual(await refused(tally), []);
    const json = await saved(tally, words.collection.files['collection.json'], 'collection.json', /\}\n$/);
    assert.equal(JSON.parse(json).reports[0].device_hours, 82);
    await tally.assertCalm();
  });

  test('the rows can be found and sorted, and hostile names are only text', async (t) => {
    const tally = await openCollection(t, here);
    const name = '<img src=x onerror=alert(1)>';
    await add(tally, written('hostile.json', JSON.stringify([report(1, { title: name }), report(2)])), ...example);
    await opened(tally, example.length + 2);
    await tally.fill(await tally.control(words.survey.filter, '.survey'), 'onerror');
    await eventually(() => models(tally), [name]);
    await tally.fill(await tally.control(words.survey.filter, '.survey'), 'no such model');
    await eventually(() => models(tally), []);
    assert.deepEqual(tally.heard.dialogs, []);
    await tally.assertCalm();
  });

  test('the collection is taken away as CSV and JSON that open again, and as a summary to publish', async (t) => {
    const tally = await openCollection(t, here);
    await add(tally, ...example);
    await opened(tally, example.length);
    const { files } = words.collection;
    const csv = await saved(tally, files['collection.csv'], 'collection.csv', /\n$/);
    const json = await saved(tally, files['collection.json'], 'collection.json', /\}\n$/);
    const summary = await saved(tally, files['summary.md'], 'summary.md', /\n$/);
    assert.equal(csv.trimEnd().split('\n').length, example.length + 1);
    assert.equal(JSON.parse(json).reports.length, example.length);
    assert.match(summary, /10 reports/);
    assert.match(summary, /median/i);

    for (const name of ['collection.csv', 'collection.json']) {
      await tally.press(words.collection.close);
      await eventually(() => models(tally), []);
      await tally.press(words.collection.reopen);
      await opened(tally, example.length);
      await tally.press(words.collection.close);
      await eventually(() => models(tally), []);
      await add(tally, pathOf(name));
      await opened(tally, example.length);
      assert.deepEqual(await refused(tally), [], name);
    }
    await tally.assertCalm();
  });

  test('files and folders may be dropped; one document goes to the form', async (t) => {
    const tally = await open(t, here);
    const drop = (files) =>
      tally.read((files) => {
        const data = new DataTransfer();
        for (const [name, text] of files) data.items.add(new File([text], name));
        for (const kind of ['dragover', 'drop'])
          dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }, files);
    await drop([['one.json', JSON.stringify(report(1))]]);
    await eventually(() => tally.names(), [words.runName(1)]);
    assert.equal(await tally.text('.collection'), '');
    await drop([1, 2, 3].map((i) => [`${i}.json`, JSON.stringify(report(i))]));
    await opened(tally, 3);
    await drop([['rows.csv', 'title,GPU,GPUs,hours,country,year\ndropped,A100 SXM4 80GB,4,20,France,2022\n']]);
    await opened(tally, 4);
    await tally.assertCalm();
  });

  test('thousands are read with progress, and reading can be cancelled without losing what was read', async (t) => {
    const tally = await openCollection(t, here);
    const many = Array.from({ length: 20_000 }, (_, i) => report(i));
    await add(tally, written('thousands.json', JSON.stringify(many)));
    await eventually(() => tally.text('.progress span'), /[1-9]\d* reports/);
    await tally.press(words.collection.cancel);
    await eventually(() => tally.text('.collection > [role=status]'), /cancelled/);
    const [, read] = /^(\d+) reports/.exec(await tally.text('.collection > [role=status]')) ?? [];
    assert.ok(Number(read) > 0 && Number(read) < many.length, read);
    await tally.assertCalm();
  });

  test('an entry of a collection is what the core makes of the report', async (t) => {
    const tally = await openCollection(t, here);
    await add(tally, first);
    await opened(tally, 1);
    const json = await saved(tally, words.collection.files['collection.json'], 'collection.json', /\}\n$/);
    const { entry } = JSON.parse(core.entry(readFileSync(first, 'utf8')));
    assert.deepEqual(JSON.parse(json).reports, [entry]);
  });
});
