// Reports that are saved and opened again, and files that are no reports.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns, upload } from './files.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const head = '"format":"carbon-tally","version":1';
const noReports = {
  'an empty file': ['', /empty/],
  'no JSON': ['carbon,tally\n1,2\n', /JSON/],
  'cut short': [`{${head},"runs":[{"hours":12`, /ends/],
  bytes: [Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x13]), /JSON/],
  null: ['null', /object/],
  list: ['[]', /object/],
  'a newer version': ['{"format":"carbon-tally","version":2,"runs":[]}', /newer version/],
  'another format': ['{"format":"<img src=x onerror=alert(1)>","version":1,"runs":[]}', /format/],
  'no runs': [`{${head}}`, /runs/],
  'runs that are no list': [`{${head},"runs":{}}`, /runs/],
  'deep nesting': [`{${head},"runs":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, /nested/],
};

const strange = [
  ...['null', '1', '"x"', '[]', '{}', '{"__proto__":{"hours":1},"constructor":1,"toString":1}'],
  '{"name":{"toString":1},"device":7,"hours":[1],"count":{},"place":[],"year":"2022","pue":null}',
  '{"name":"\\ud800","device":{"id":["x"]},"place":{"country":{"a":1}},"utilisation":true,"unknown":"<b>"}',
  '{"device":{"watts":{"a":[]},"name":[]},"place":{"g_per_kwh":"57","kind":"hasOwnProperty","source":{}},"hours":1e300}',
  '{"device":{"id":"__proto__"},"place":{"provider":"constructor","region":7},"hours":1}',
];
const good = '{"name":"Good","device":{"watts":1000},"hours":10,"pue":1,"place":{"g_per_kwh":100}}';

/** What is in the fields, and what follows from it. */
const everything = (tally) =>
  tally.read(() => ({
    fields: [...document.querySelectorAll('li.run :is(input, select, textarea)')].map(({ value }) => value),
    total: document.querySelector('.headline').textContent,
    snippet: document.querySelector('#snippet-main').textContent,
  }));

inBrowsers((here) => {
  test('a saved report gives the same total when it is opened again', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.example.search);
    await eventually(async () => (await tally.names()).length, 3);
    await tally.type('hours', '77.125', 2);
    await tally.type('pue', '0.9', 1);
    await eventually(() => tally.text('.total-parts'), new RegExp(words.notCounted(1)));
    const before = await everything(tally);
    const report = await savedRuns(tally);
    assert.equal(JSON.parse(report).runs.length, 3);

    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await upload(tally, 'carbon-tally.json');
    await eventually(() => everything(tally), before);
    assert.equal(await tally.value('pue', 1), '0.9');
    assert.equal((await tally.complaint('pue', 1)).wrong, true);
    assert.equal(await savedRuns(tally), report);
  });

  test('where a host may forbid downloads the page says so', async (t) => {
    const tally = await open(t, here, { place: 'a sandboxed frame' });
    for (const button of [words.download, words.save, words.zip]) await tally.press(button);
    await eventually(async () => (await tally.said()).match(new RegExp(words.uncertain, 'g'))?.length, 3);
  });

  test('a report that is dropped on the page is opened, and what it replaced comes back', async (t) => {
    const tally = await open(t, here);
    await tally.type('name', 'Mine');
    await tally.read((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.json'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, `{${head},"runs":[${good}]}`);
    await eventually(() => tally.names(), ['Good']);
    await eventually(() => tally.headline(), '1.00 kg CO2e');
    await tally.press(words.undo);
    await eventually(() => tally.names(), ['Mine']);
  });

  test('a file that is no report is refused in words, and the runs stay', async (t) => {
    const tally = await open(t, here);
    await tally.type('name', 'Mine');
    await eventually(() => tally.names(), ['Mine']);
    const total = await tally.headline();
    for (const [what, [content, reason]] of Object.entries(noReports)) {
      await upload(tally, `${what}.json`, content);
      await eventually(() => tally.said(), new RegExp(words.refused(`${what}.json`)));
      await eventually(() => tally.text('.problem.error'), reason, what);
      assert.match(await tally.text('.problem.error'), /^Error .*\. [A-Z]/, 'and what to do about it');
      assert.deepEqual(await tally.names(), ['Mine']);
      assert.equal(await tally.headline(), total);
    }
    assert.deepEqual(tally.heard.dialogs, []);
    await tally.assertCalm();
  });

  test('runs of hostile shapes are shown and left out, and the good one counts', async (t) => {
    const tally = await open(t, here);
    await upload(tally, 'strange.json', `{${head},"title":7,"more":{},"runs":[${[...strange, good]}]}`);
    await eventually(async () => (await tally.names()).length, strange.length + 1);
    await eventually(() => tally.headline(), '1.00 kg CO2e');
    assert.match(await tally.text('.total-parts'), new RegExp(words.notCounted(strange.length)));
    const silent = await tally.read(
      () =>
        [...document.querySelectorAll('li.run')].slice(0, -1).filter((run) => !run.querySelector('.problem.error'))
          .length,
    );
    assert.equal(silent, 0, 'each says what is wrong with it');
    await tally.pressAt(0, words.remove);
    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await tally.assertCalm();
  });

  test('a report with more problems than are listed is opened', async (t) => {
    const tally = await open(t, here);
    await upload(tally, 'unfinished.json', `{${head},"runs":[${Array(900).fill('{}')}]}`);
    await eventually(() => tally.said(), /further problems/);
    await eventually(() => tally.headline(), '–');
  });

  test('of 10,001 runs one is said to be left out, and the page still answers', async (t) => {
    const tally = await open(t, here);
    await upload(tally, 'many.json', `{${head},"runs":[${Array(10_001).fill(good)}]}`);
    await eventually(() => tally.said(), /10,001 runs/);
    await eventually(() => tally.headline(), '10.0 t CO2e');
    assert.match(await tally.text('.total-parts'), new RegExp(words.notCounted(1)));
    await tally.type('hours', '20010');
    await eventually(() => tally.headline(), '12.0 t CO2e');
    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
  });
});
