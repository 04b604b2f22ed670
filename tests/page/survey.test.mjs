// The author's report beside the 95 models of Counting Carbon: its place, the figures and tables of the paper, and its numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { eventually, inBrowsers } from './browsers.mjs';
import { assertOwnSvg, saved, wholeSvg } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const core = await load();
const analysis = JSON.parse(core.analysis('{"survey": true}'));

async function openSurvey(t, here, options) {
  const tally = await open(t, here, options);
  await tally.press(words.survey.ofSurvey);
  await eventually(() => tally.text('.claims h3'), words.survey.claims);
  return tally;
}

const count = (tally, selector) => tally.read((selector) => document.querySelectorAll(selector).length, selector);

/** Of each figure: its number, its sentence, and how many rows the table behind it has. */
const figures = (tally) =>
  tally.read(() =>
    [...document.querySelectorAll('.survey-figure')].map((figure) => ({
      number: figure.querySelector('.which').textContent,
      title: figure.querySelector('figcaption > span').textContent,
      rows: figure.querySelectorAll('.behind tbody tr').length,
      mine: figure.querySelectorAll('.mine').length,
    })),
  );

const about = (tally, field) => tally.control(words.field(`about/${field}`), '.about-model');

inBrowsers((here) => {
  for (const place of ['http://', 'file://', 'a sandboxed frame'])
    test(`nothing of the survey is there until it is asked for, then all of it: ${place}`, async (t) => {
      const tally = await open(t, here, { place });
      assert.equal(await count(tally, '.survey-figure'), 0);
      await tally.press(words.survey.ofSurvey);
      await eventually(() => count(tally, '.survey-figure'), 7);
      const shown = await figures(tally);
      assert.deepEqual(
        shown.map(({ number }) => number).sort(),
        ['1', '2', '3', '4', '5', '6a', '6b'].map(words.survey.figure),
      );
      for (const { number, title, rows } of shown) {
        assert.ok(rows > 2, `${number} has a table behind it`);
        assert.match(title, /\.$/, 'a sentence');
        assert.doesNotMatch(title, /undefined|NaN/);
      }
      const tables = await tally.read(() => [...document.querySelectorAll('.titled .which')].map((e) => e.textContent));
      assert.deepEqual(tables.sort(), ['1', '2', '3'].map(words.survey.tableOf));
      assert.match(await tally.text('.survey'), /CC BY-NC-SA 4\.0/);
      await tally.assertCalm();
    });

  test('the report is a marked point, with its place and a sentence for the paper', async (t) => {
    const tally = await openSurvey(t, here);
    const marked = async () => Object.fromEntries((await figures(tally)).map(({ number, mine }) => [number, mine]));
    const before = await marked();
    assert.deepEqual(
      ['2', '3', '4', '5'].map((number) => before[words.survey.figure(number)]),
      [1, 1, 0, 0],
    );
    assert.match(
      await tally.text('.standing blockquote'),
      /^By the method of Counting Carbon.*does not stand for all models/s,
    );
    assert.equal(await count(tally, '.shares li'), 1);

    await (await about(tally, 'task')).select('image classification');
    await eventually(() => count(tally, '.shares li'), 2);
    await (await about(tally, 'data_set')).select('ImageNet');
    await tally.fill(await about(tally, 'score'), '81');
    await eventually(async () => (await marked())[words.survey.figure('4')], 1);
    const all = await marked();
    // Of all models, and of those of the task.
    assert.equal(all[words.survey.figure('3')], 2);
    assert.equal(all[words.survey.figure('5')], 1);
    assert.match(await tally.text('.standing blockquote'), /image classification/);
    await tally.assertCalm();
  });

  test('the mark follows what is typed, and goes where no run counts', async (t) => {
    const tally = await openSurvey(t, here);
    const at = () => tally.read(() => document.querySelector('.mine circle')?.getAttribute('cx') ?? null);
    const before = await at();
    await tally.type('count', '64');
    await eventually(async () => (await at()) === before, false);
    await tally.press(words.clear);
    await eventually(at, null);
    assert.equal(await tally.text('.standing .aside'), words.survey.noFootprint);
    assert.equal(await count(tally, '.survey-figure'), 7);
    await tally.assertCalm();
  });

  test('what the paper prints stands beside what its data give', async (t) => {
    const tally = await openSurvey(t, here);
    const rows = await tally.read(() =>
      [...document.querySelectorAll('.claims tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent.trim()),
      ),
    );
    const reproduces = ({ verdict }) => verdict === 'reproduces';
    const wanted = [...analysis.claims.filter((claim) => !reproduces(claim)), ...analysis.claims.filter(reproduces)];
    assert.equal(rows.length, wanted.length);
    for (const [i, { what, printed, recomputed, verdict }] of wanted.entries()) {
      assert.ok(rows[i][0].startsWith(what), rows[i][0]);
      assert.deepEqual(rows[i].slice(1, 4), [printed, recomputed, words.survey.verdicts[verdict]]);
    }
    const low = rows.find(([what]) => what.startsWith('low-carbon sources'));
    assert.match(low.join(' '), /34.*22.*differs.*oil/);
    const named = await tally.text('.claims ul');
    for (const model of [9, 14, 15, 60, 61, 86]) assert.match(named, new RegExp(`\\b${model}\\b`));
  });

  test('the models can be searched and sorted, and are told as published, too', async (t) => {
    const tally = await openSurvey(t, here);
    await tally.read(() => {
      for (const details of document.querySelectorAll('.survey-figure details')) details.open = true;
    });
    const first = () => tally.read(() => document.querySelector('.entries tbody tr').innerText.split('\t'));
    const most = Math.max(...analysis.points.map(({ carbon_kg }) => carbon_kg.value));
    const largest = analysis.points.find(({ carbon_kg }) => carbon_kg.value === most);
    assert.equal((await first())[0], String(largest.index));
    await tally.press(`${words.survey.columns.carbon} ↓`);
    await eventually(async () => (await first())[0] === String(largest.index), false);
    await tally.fill(await tally.control(words.survey.filter, '.survey'), 'hydro canada');
    const hydro = analysis.survey.filter(({ main_source, country }) => main_source === 'hydro' && country === 'CAN');
    assert.ok(hydro.length > 0);
    await eventually(() => tally.text('.filter .hint'), /of 95 rows/);
    await (await tally.control(words.survey.footprint, '.survey')).select('published');
    await eventually(() => tally.text('.survey-figure figcaption'), /72\.77\s?t/);
    await tally.assertCalm();
  });

  test('every figure is an SVG file that needs nothing else', async (t) => {
    const tally = await openSurvey(t, here);
    const files = ['energy-carbon', 'years', 'score-carbon', 'score-energy', 'map', 'intensity', 'sources'];
    const shown = await figures(tally);
    assert.equal(shown.length, files.length);
    for (const [at, { title }] of shown.entries()) {
      const button = () => tally.press(words.saveLines(title));
      const text = await saved(tally, button, `carbon-tally.survey.${files[at]}.svg`, wholeSvg);
      assertOwnSvg(text);
      assert.ok(text.includes('<title>'), files[at]);
    }
    await tally.assertCalm();
  });
});
