// What is entered is kept by itself, as projects with names and their earlier states.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { upload } from './files.mjs';
import { beginRenaming, enter, entries, isKept, openProjects, projects, reloaded } from './kept.mjs';
import { good, link } from './links.mjs';
import { chord, open } from './open.mjs';
import { words } from './words.mjs';

const title = 'Mine';
const said = (tally, text) => eventually(() => tally.said(), new RegExp(text));

inBrowsers((here) => {
  for (const place of ['http://', 'file://']) {
    test(`what is entered is there again after a reload, in ${place}`, async (t) => {
      const tally = await open(t, here, { place });
      assert.equal(await tally.text('.kept-state'), '', 'an example is not kept');
      await enter(tally, title);
      await tally.type('hours', '37.5');
      await tally.type('notes', 'a note').catch(() => tally.openMore().then(() => tally.type('notes', 'a note')));
      await isKept(tally);
      const total = await tally.headline();
      await reloaded(tally);
      await eventually(() => tally.names(), [title]);
      assert.equal(await tally.headline(), total);
      assert.equal(await tally.value('hours'), '37.5');
      await said(tally, `“${title}”.* is open again`);
      await tally.press(words.example.finetuning);
      await eventually(() => tally.names(), ['fine-tuning']);
      await reloaded(tally);
      await eventually(() => tally.names(), [title], 'an example is not kept');
      await tally.press(words.clear);
      await eventually(() => tally.names(), [words.runName(1)]);
      assert.deepEqual(
        Object.values(await entries(tally)).map(({ name }) => name),
        [title],
      );
      assert.deepEqual(tally.heard.errors, []);
    });
  }

  test('a run that is not finished is no error when it is opened again', async (t) => {
    const tally = await open(t, here);
    await tally.press(`+ ${words.addRun}`);
    await isKept(tally);
    await reloaded(tally);
    await eventually(() => tally.names(), ['fine-tuning', words.runName(2)]);
    await eventually(() => tally.text('.todo'), /./);
    assert.equal(await tally.text('.problem.error:not(.unseen *)'), '');
  });

  test('several projects have names, and each is opened as it was', async (t) => {
    const tally = await open(t, here);
    await enter(tally, 'First');
    await tally.press(words.example.bloom);
    await eventually(() => tally.headline(), '24.7 t CO2e');
    await tally.type('hours', '1').catch(() => tally.type('device_hours', '1'));
    await isKept(tally);
    await openProjects(tally);
    await eventually(() => projects(tally), ['BLOOM', 'First']);
    await tally.press('First');
    await eventually(() => tally.names(), ['First']);
    await openProjects(tally);
    await beginRenaming(tally, 'First');
    await tally.fill(await tally.control(words.of(words.newName, 'First'), '.projects'), 'For the <b>thesis</b>');
    await tally.page.keyboard.press('Enter');
    await eventually(() => projects(tally), ['BLOOM', 'For the <b>thesis</b>']);
    await tally.type('name', 'Second', 0);
    await isKept(tally);
    await eventually(() => projects(tally), ['For the <b>thesis</b>', 'BLOOM']);
    await beginRenaming(tally, 'BLOOM');
    await tally.page.keyboard.type('not this');
    await chord(tally.page, 'z');
    await eventually(() => tally.names(), ['Second']);
    await tally.page.keyboard.press('Escape');
    await eventually(() => projects(tally), ['For the <b>thesis</b>', 'BLOOM']);
    await tally.press(`+ ${words.newProject}`);
    await eventually(() => tally.names(), [words.runName(1)]);
    await enter(tally, 'Third');
    await reloaded(tally);
    await eventually(() => tally.names(), ['Third']);
    await openProjects(tally);
    await eventually(() => projects(tally), ['Third', 'For the <b>thesis</b>', 'BLOOM']);
    assert.deepEqual(tally.heard.errors, []);
  });

  test('the project that was open is opened again, with nothing to undo', async (t) => {
    const tally = await open(t, here);
    await enter(tally, 'First');
    await tally.press(words.clear);
    await said(tally, words.setAside('First'));
    await enter(tally, 'Second');
    await openProjects(tally);
    await tally.press('First');
    await eventually(() => tally.names(), ['First']);
    await reloaded(tally);
    await eventually(() => tally.names(), ['First']);
    await chord(tally.page, 'z');
    await tally.type('hours', '12');
    await isKept(tally);
    assert.deepEqual(await tally.names(), ['First']);
  });

  test('a project that is deleted comes back with all that was in it', async (t) => {
    const tally = await open(t, here);
    await enter(tally, 'Other');
    await tally.press(words.clear);
    await enter(tally, title);
    const before = await entries(tally);
    await openProjects(tally);
    for (const name of ['Other', title]) {
      await tally.press(words.of(words.remove, name));
      await eventually(() => tally.text('.project [role=status], .project[role=status]'), new RegExp(words.gone(name)));
      await eventually(async () => Object.values(await entries(tally)).some((each) => each.name === name), false);
      await tally.press(words.of(words.undo, name));
      await eventually(() => entries(tally), before);
      await eventually(() => projects(tally), [title, 'Other']);
      await eventually(() => tally.names(), [title]);
    }
    await tally.press(words.of(words.remove, title));
    await eventually(() => tally.names(), [words.runName(1)]);
    await tally.press(words.of(words.remove, 'Other'));
    await eventually(() => entries(tally), {});
    await reloaded(tally);
    await eventually(() => tally.names(), ['fine-tuning']);
    assert.deepEqual(tally.heard.errors, []);
  });

  test('the earlier states of a project can be looked at and restored', async (t) => {
    const tally = await open(t, here);
    for (let session = 1; session <= 3; session += 1) {
      await enter(tally, `State ${session}`);
      await reloaded(tally);
      await eventually(() => tally.names(), [`State ${session}`]);
    }
    const earlier = () =>
      tally.read(() => [...document.querySelectorAll('.revisions button')].map(({ textContent }) => textContent));
    async function look(index) {
      await openProjects(tally);
      await eventually(async () => (await projects(tally)).length, 1);
      await tally.press(words.of(words.revisions, (await projects(tally))[0]));
      await eventually(async () => (await earlier()).length > index, true);
      const all = await tally.frame.$$('.revisions button');
      await tally.click(all[index]);
    }
    await look(2);
    await eventually(() => tally.names(), ['State 1']);
    await said(tally, 'as it was on');
    await tally.press(words.newestState);
    await eventually(() => tally.names(), ['State 3']);
    await look(1);
    await eventually(() => tally.names(), ['State 2']);
    await tally.press(words.restore);
    await said(tally, words.restored);
    await isKept(tally);
    await reloaded(tally);
    await eventually(() => tally.names(), ['State 2']);
    await look(1);
    await eventually(() => tally.names(), ['State 3'], 'what was the newest state is there still');
    await enter(tally, 'State 3 and more');
    await reloaded(tally);
    await eventually(() => tally.names(), ['State 3 and more']);
    assert.deepEqual(tally.heard.errors, []);
  });

  test('an opened file is kept as a project of its own; a link with its first change', async (t) => {
    const tally = await open(t, here);
    await enter(tally, title);
    await upload(tally, 'good.json', good);
    await eventually(() => tally.names(), ['Good']);
    await isKept(tally);
    await reloaded(tally);
    await eventually(() => tally.names(), ['Good']);
    await openProjects(tally);
    await eventually(() => projects(tally), ['Good', title]);
    await tally.read((link) => {
      location.hash = link;
    }, link);
    await said(tally, words.fromLink);
    assert.equal(Object.keys(await entries(tally)).length, 2);
    await enter(tally, 'My copy');
    await eventually(() => projects(tally), ['My copy', 'Good', title]);
    const other = await open(t, here, { beside: tally, fragment: `#${link}` });
    await eventually(() => other.names(), ['Good']);
    await said(other, words.fromLink);
    await eventually(async () => Object.keys(await entries(tally)).length, 3);
    assert.deepEqual(tally.heard.errors, []);
  });

  test('nothing is asked when the tab is closed or reloaded', async (t) => {
    const tally = await open(t, here);
    await enter(tally, title);
    await tally.type('hours', '12');
    await tally.page.reload();
    await eventually(() => tally.names(), [title]);
    assert.deepEqual(tally.heard.dialogs, []);
  });
});
