// The page in every state, as axe-core sees it.
import { inChromium, inFirefox } from './axe.mjs';
import { eventually } from './browsers.mjs';
import { beginRenaming, enter, openProjects, projects } from './kept.mjs';
import { link } from './links.mjs';
import { ownDevice, ownPlace } from './tally.mjs';
import { words } from './words.mjs';

const states = {
  async 'first screen'() {
    return '.headline .digits';
  },
  async 'search example'(tally) {
    await tally.press(words.example.search);
    return 'li.run:nth-of-type(3)';
  },
  async 'hardware picker open'(tally) {
    await tally.type('device', 'a100');
    await eventually(async () => (await tally.options()).length > 1, true);
    await tally.page.keyboard.press('ArrowDown');
    return '[role=listbox] [aria-selected=true]';
  },
  async 'place picker open'(tally) {
    await (await tally.field('place')).click();
    return '[role=listbox] .option-group';
  },
  async 'errors shown'(tally) {
    await tally.type('count', '0');
    await tally.type('pue', '0.9');
    await tally.type('year', '2030');
    await tally.press(`+ ${words.addRun}`);
    return '.problem.error';
  },
  async 'own values'(tally) {
    await tally.choose('device', 'zzzz', ownDevice);
    await tally.choose('place', words.ownPlace, ownPlace);
    return 'fieldset.figure select';
  },
  async 'places compared'(tally) {
    await tally.press(words.allRegionsOf('Google Cloud'));
    return '.elsewhere > table tbody tr:nth-child(40)';
  },
  async 'sources of a place'(tally) {
    await tally.press(words.sourcesHere);
    return '.inspection .mix';
  },
  async 'example replaced'(tally) {
    await tally.type('hours', '7');
    await tally.press(words.example.bloom);
    await eventually(() => tally.said(), new RegExp(words.replaced));
    return '.notice button';
  },
  async 'a link'(tally) {
    await tally.press(words.share);
    await tally.click(await tally.control(words.anonymous, '.paper'));
    await eventually(() => tally.text('.share b'), /./);
    return '#link';
  },
  async 'a report to read'(tally) {
    const { origin } = new URL(tally.page.url());
    await tally.page.goto('about:blank');
    await tally.page.goto(`${origin}/#view&${link}`);
    tally.frame = tally.page.mainFrame();
    return '.report .trace';
  },
  async 'in another page, with a required field that is empty'(tally) {
    const { origin } = new URL(tally.page.url());
    await tally.page.goto('about:blank');
    await tally.page.goto(`${origin}/#embed&accent=plum&attach&require=title,stage`);
    tally.frame = tally.page.mainFrame();
    return '.missing button';
  },
  async 'rows that are pasted, with a comma in doubt'(tally) {
    await tally.press(words.pasteRows);
    await eventually(() => tally.read(() => document.activeElement.id), 'paste-area');
    const rows = 'name\tGPU\tGPUs\thours\tcountry\na\tA100 SXM4 80GB\t4\t20,5\tFrance\nb\tnone\t4\t20\tFrance';
    await tally.read((rows) => document.execCommand('insertText', false, rows), rows);
    return '.paste fieldset';
  },
  async 'a quantity as it was typed, and something to undo'(tally) {
    await tally.type('hours', '3 d 4 h');
    return '.read-as';
  },
  async 'projects, one of them deleted'(tally) {
    await enter(tally, 'First');
    await tally.press(words.clear);
    await enter(tally, 'Second');
    await tally.press(words.clear);
    await enter(tally, 'Third');
    await openProjects(tally);
    await eventually(async () => (await projects(tally)).length, 3);
    await tally.press(words.of(words.remove, 'First'));
    await eventually(() => tally.text('.projects'), new RegExp(words.gone('First')));
    await tally.press(words.of(words.revisions, 'Third'));
    await beginRenaming(tally, 'Second');
    return '.revisions button';
  },
  async 'work that cannot be kept'(tally) {
    await tally.read(() => {
      IDBObjectStore.prototype.put = () => {
        throw new Error('no');
      };
    });
    await tally.type('name', 'Mine');
    await eventually(() => tally.text('.kept-state [role=status]'), words.keepFaults.broken);
    return '.kept-state [role=status]';
  },
  async 'run deleted'(tally) {
    await tally.pressAt(0, words.remove);
    return '.notice button';
  },
  async Markdown(tally) {
    await tally.write('markdown');
    return '#format option[value=markdown]:checked';
  },
  async 'sources and working open'(tally) {
    await tally.press(words.working);
    return '.working .trace';
  },
};

inChromium(states);
inFirefox('first screen', states['first screen']);
