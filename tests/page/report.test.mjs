// A report to read: on the screen of a reviewer, and on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { savedRuns, upload } from './files.mjs';
import { link, linkTo, textOf } from './links.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const headline = (tally) => tally.text('.report-sum');
const verdict = (tally) => tally.text('.verdict');

/** The link of the Share panel, to read only. */
async function linkToRead(tally) {
  await tally.press(words.share);
  await (await tally.control(words.report.toView, '.share')).click();
  await eventually(() => tally.text('#link'), /#view&1\.[\w-]{20,}$/);
  return (await tally.text('#link')).replace(/.*#/, '#');
}

async function altered(fragment, change) {
  const { text } = await textOf(fragment.replace(/^#(view&)?/, ''));
  const document = JSON.parse(text);
  change(document);
  return `#view&${linkTo(JSON.stringify(document))}`;
}

const print = (tally, event) => tally.read((event) => dispatchEvent(new Event(event)), event);
const printed = (tally) => tally.read(() => document.querySelector('.printed').textContent);

inBrowsers((here) => {
  for (const place of ['http://', 'file://'])
    test(`a reviewer reads what the author has shared, with the same numbers, from ${place}`, async (t) => {
      const author = await open(t, here, { place });
      await author.press(words.example.search);
      const sum = await author.headline();
      const fragment = await linkToRead(author);
      const reviewer = await open(t, here, { place, fragment });
      await eventually(() => headline(reviewer), new RegExp(`^${sum.split(' ')[0]}`));
      assert.match(await verdict(reviewer), /Checked\. Computed anew by Carbon Tally .* the same numbers\.$/);
      assert.equal(await reviewer.read(() => document.querySelectorAll('.report h3').length), 3);
      assert.match(await reviewer.text('.report .trace'), /÷ 1000 W\/kW/);
      assert.deepEqual(
        await reviewer.read(() => document.querySelectorAll('main input:not([hidden]), select').length),
        0,
      );
      await reviewer.assertCalm();

      await reviewer.read(() => document.querySelector('.view-actions a').click());
      // The page begins anew meanwhile.
      await eventually(() => reviewer.names().catch(() => []), ['search', 'final run', 'evaluation']);
      assert.match(await reviewer.said(), new RegExp(words.fromLink));
    });

  test('numbers that were altered, or are of another version, are said to differ', async (t) => {
    const author = await open(t, here);
    const fragment = await linkToRead(author);
    const lie = await altered(fragment, ({ computed }) => {
      computed.kg /= 10;
    });
    const reviewer = await open(t, here, { fragment: lie });
    await eventually(
      () => verdict(reviewer),
      /^It differs\. The report states .* It was altered after it was computed\.$/,
    );
    const old = await altered(fragment, ({ computed, runs }) => {
      computed.data = '2020-01';
      runs[0].hours += 1;
    });
    await reviewer.read((hash) => {
      location.hash = hash;
    }, old);
    await eventually(() => verdict(reviewer), /data “2020-01”.* have changed since, or it was altered\.$/);
    const none = await altered(fragment, (document) => delete document.computed);
    await reviewer.read((hash) => {
      location.hash = hash;
    }, none);
    await eventually(() => verdict(reviewer), `${words.report.verdict.unstated} ${words.report.unstated}`);
    await reviewer.assertCalm();
  });

  test('whoever opens an altered report to go on with it learns that, until something is changed', async (t) => {
    const tally = await open(t, here);
    const document = JSON.parse(await savedRuns(tally));
    assert.deepEqual(Object.keys(document.computed), ['tool', 'data', 'kwh', 'kg']);
    await upload(tally, 'same.json', JSON.stringify(document));
    await eventually(() => tally.said(), /^(?!.*altered)/s);
    document.computed.kg += 1;
    await upload(tally, 'altered.json', JSON.stringify(document));
    await eventually(() => tally.said(), /It was altered after it was computed\./);
    await tally.type('hours', '37');
    const again = JSON.parse(await savedRuns(tally));
    assert.ok(Math.abs(again.computed.kg - document.computed.kg + 1) > 0.01, 'saved with the numbers of now');
    await tally.assertCalm();
  });

  test('a file is read where no link is, and what is no report says why', async (t) => {
    const author = await open(t, here);
    const document = await savedRuns(author);
    const reviewer = await open(t, here, { fragment: '#view' });
    assert.match(await reviewer.text('.purpose'), new RegExp(words.report.begin));
    await upload(reviewer, 'no.json', '{"format":"x"}', words.report.open);
    await eventually(() => reviewer.text('.notice'), /was not opened/);
    assert.equal(await reviewer.read(() => document.querySelector('.report')), null);
    await upload(reviewer, 'report.json', document, words.report.open);
    await eventually(() => verdict(reviewer), /^Checked\./);
    await reviewer.assertCalm();
  });

  test('what is opened to change is the report on show, not the one of the address', async (t) => {
    const author = await open(t, here);
    const document = await savedRuns(author);
    const reviewer = await open(t, here, { fragment: `#view&${link}` });
    const edits = () => reviewer.read(() => document.querySelectorAll('.view-actions a').length);
    await eventually(edits, 1);
    await upload(reviewer, 'report.json', document, words.report.open);
    await eventually(edits, 0);
  });

  test('a damaged link to read is said to be, and nothing is shown as a report', async (t) => {
    const reviewer = await open(t, here, { fragment: `#view&${link.slice(0, -2)}` });
    await eventually(() => reviewer.text('.notice'), new RegExp(words.linkFaults.damaged.slice(0, 20)));
    assert.equal(await reviewer.read(() => document.querySelector('.report')), null);
    await reviewer.assertCalm();
  });

  test('what is read leaves nothing in the browser, and the work that is kept there as it was', async (t) => {
    const author = await open(t, here);
    await author.type('name', 'Mine');
    await eventually(() => author.text('.kept-state'), /Mine Saved/);
    const reviewer = await open(t, here, { fragment: `#view&${link}`, beside: author });
    await eventually(() => headline(reviewer), /^1\.00.kg/);
    const later = await open(t, here, { beside: author });
    await eventually(() => later.names(), ['Mine']);
  });

  test('on paper stands the report in place of the form, as it is at that moment', async (t) => {
    const tally = await open(t, here);
    await tally.type('hours', '3 d');
    await print(tally, 'beforeprint');
    const sum = await tally.headline();
    await eventually(() => printed(tally), new RegExp(`${sum.split(' ')[0]}.*72 h`, 's'));
    const shown = await tally.read(() => {
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      return rules.some(({ conditionText, cssText }) => conditionText === 'print' && cssText.includes('.printed'));
    });
    assert.ok(shown);
    await print(tally, 'afterprint');
    await eventually(() => printed(tally), '');
    await tally.assertCalm();
  });

  test('where a frame may not print the page says so', async (t) => {
    const tally = await open(t, here, { place: 'a sandboxed frame' });
    await tally.press(words.report.print);
    await eventually(() => tally.text('.paper-use'), new RegExp(words.report.noPrint));
  });
});
