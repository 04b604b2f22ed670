// Rows of a spreadsheet, pasted: shown as they were understood, then taken as one step.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { chord, open } from './open.mjs';
import { words } from './words.mjs';

const rows = [
  ['Country', 'Run', 'Number of GPUs', 'GPU', 'Hours', 'Year', 'Owner'],
  ['France', 'first', '8', 'A100 SXM4 80GB', '120', '2022', 'me'],
  ['Germany', 'second', '4', 'H100 SXM', '36.5', '2023', 'you'],
];
const tabbed = (rows) => rows.map((row) => row.join('\t')).join('\r\n');

/** As the browser would, with that text on the clipboard. */
const paste = (tally, text) =>
  tally.read((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!event.clipboardData?.getData('text/plain'))
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    return !(document.activeElement ?? document.body).dispatchEvent(event);
  }, text);

const summary = (tally) => tally.text('.paste [role=status]');

inBrowsers((here) => {
  test('pasted rows are shown, then begin in place of an example, as one step', async (t) => {
    const tally = await open(t, here);
    const before = await tally.names();
    await tally.read(() => document.activeElement.blur());
    assert.equal(await paste(tally, tabbed(rows)), true);
    await eventually(() => summary(tally), words.rowsRead(2));
    assert.deepEqual(await tally.names(), before, 'nothing is taken yet');
    const columns = await tally.text('.paste .columns');
    for (const name of ['count', 'hours', 'device', 'year'].map(words.field).concat(words.columns['place/country']))
      assert.ok(columns.includes(name), `${name} in ${columns}`);
    assert.match(columns, new RegExp(`Owner.*${words.columnUnused}`));
    await eventually(() => tally.read(() => document.activeElement.textContent), words.beginWithRows(2));
    await tally.page.keyboard.press('Enter');
    await eventually(() => tally.names(), ['first', 'second']);
    assert.deepEqual([await tally.value('count', 0), await tally.value('hours', 1)], ['8', '36.5']);
    await eventually(() => tally.headline(), /^[1-9].* kg CO2e$/);
    await chord(tally.page, 'z');
    await eventually(() => tally.names(), before);
    await chord(tally.page, 'y');
    await eventually(() => tally.names(), ['first', 'second']);
    await tally.assertCalm();
  });

  test('they are added below what was entered', async (t) => {
    const tally = await open(t, here);
    await tally.enter('name', 'mine');
    await (await tally.field('name')).focus();
    await paste(tally, tabbed(rows));
    await tally.press(words.addRows(2));
    await eventually(() => tally.names(), ['mine', 'first', 'second']);
  });

  test('of many rows the first new one comes into view, with the focus', async (t) => {
    const tally = await open(t, here);
    const many = Array.from({ length: 60 }, (_, at) => ['T4', String(at + 1)]);
    const label = () => tally.read(() => document.activeElement.textContent);
    for (const words_ of [words.beginWithRows, words.addRows]) {
      await tally.read(() => document.activeElement.blur());
      await paste(tally, tabbed([['GPU', 'Hours'], ...many]));
      await eventually(label, words_(60));
      await tally.page.keyboard.press('Enter');
    }
    await eventually(async () => (await tally.names()).length, 100);
    await eventually(() => tally.read(() => document.activeElement.closest('.run') !== null), true);
    await eventually(() => tally.value('hours', 60), '1');
  });

  test('a decimal comma is asked for once', async (t) => {
    const tally = await open(t, here);
    await tally.press(words.pasteRows);
    await eventually(() => tally.read(() => document.activeElement.id), 'paste-area');
    const text = 'Run;GPU;Hours;PUE\na;A100;1,250;1,1\nb;A100;2,5;1,2';
    await tally.read((text) => document.execCommand('insertText', false, text), text);
    await eventually(() => tally.text('.paste .decimal'), /decimals begin with/);
    const ready = () => tally.read(() => !document.querySelector('#paste-take').disabled);
    assert.equal(await ready(), false);
    await (await tally.control(words.decimals[','], '.paste')).click();
    await eventually(ready, true);
    await tally.press(words.beginWithRows(2));
    await eventually(() => tally.names(), ['a', 'b']);
    assert.deepEqual([await tally.value('hours', 0), await tally.value('pue', 1)], ['1.25', '1.2']);
  });

  test('numbers that are not used are said at the button, and their column can be told', async (t) => {
    const tally = await open(t, here);
    await tally.read(() => document.activeElement.blur());
    await paste(
      tally,
      tabbed([
        ['GPU', 'n', 'Hours', 'Owner'],
        ['T4', '64', '10', 'me'],
      ]),
    );
    const label = () => tally.text('#paste-take');
    await eventually(label, words.beginWithRows(1) + words.withoutColumns(['n']));
    assert.equal(await tally.read(() => document.querySelectorAll('.paste .left-out').length), 1);
    const choice = await tally.control(words.columnHolds('n'), '.paste');
    const offered = await choice.evaluate(({ options }) => [...options].map(({ text }) => text));
    assert.equal(new Set(offered).size, offered.length, 'no two are called the same');
    await choice.select('count');
    await eventually(label, words.beginWithRows(1));
    await tally.press(words.beginWithRows(1));
    await eventually(() => tally.value('count', 0), '64');
    await tally.assertCalm();
  });

  test('a device that may be one of several is chosen once for all of its rows', async (t) => {
    const tally = await open(t, here);
    await tally.read(() => document.activeElement.blur());
    await paste(
      tally,
      tabbed([
        ['GPU', 'GPUs', 'Hours'],
        ['V100', '8', '10'],
        ['V100', '4', '1'],
        ['T4', '1', '1'],
      ]),
    );
    await eventually(() => tally.text('.paste .problems'), /“V100”.*In 2 rows/s);
    const [first] = await tally.frame.$$('.paste .fix');
    const name = (await tally.text('.paste .fix')).replace(/^Take /, '');
    await first.click();
    await eventually(() => tally.read(() => document.querySelector('.paste .problem').className), 'problem');
    await tally.press(words.beginWithRows(3));
    await eventually(() => tally.value('device', 0), name);
    assert.equal(await tally.value('device', 1), name);
    await tally.assertCalm();
  });

  test('what is no table is pasted as ever, and nothing is taken from rows that are not read', async (t) => {
    const tally = await open(t, here);
    const names = await tally.names();
    await (await tally.field('name')).focus();
    for (const text of ['a name', 'two\nlines', 'a\tb', '{"a": 1,\n"b": 2}'])
      assert.equal(await paste(tally, text), false);
    await (await tally.field('title', '.paper')).focus();
    assert.equal(await paste(tally, tabbed(rows)), false, 'a title is no place for rows');
    await tally.read(() => document.activeElement.blur());
    await paste(tally, 'x\ty\n1\t2');
    await eventually(() => tally.text('.paste .problem'), /\. [A-Z]/);
    assert.equal(await tally.read(() => document.querySelector('#paste-take')), null);
    await eventually(() => tally.read(() => document.activeElement.id), 'paste-area');
    await tally.page.keyboard.press('Escape');
    await eventually(() => tally.read(() => document.activeElement.id), 'paste-rows');
    assert.deepEqual(await tally.names(), names);
    await tally.assertCalm();
  });
});
