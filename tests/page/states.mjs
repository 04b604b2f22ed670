// The states of the page that are looked at and walked through: each is reached from the first view, in English. What is
// given back stands in the panel.
import { eventually } from './browsers.mjs';
import { openProjects } from './kept.mjs';
import { words } from './words.mjs';

const run = { device: { id: 'nvidia-a100-sxm4-80gb' }, count: 8, hours: 10, year: 2022, place: { country: 'FRA' } };
const reports = [10, 200, 3000].map((hours) => ({
  format: 'carbon-tally',
  version: 1,
  title: `${hours} hours`,
  runs: [{ ...run, hours }],
}));

const table =
  'Name\tGPU\tGPUs\tHours\tCountry\tShelf\nPretraining\tA100\t8\t100,5\tFrance\t1\nSearch\tV100\t4\t7,5\tGermany\t2';

/** As a paste, all at once. */
const put = (tally, selector, text) =>
  tally.read(
    (selector, text) => {
      const area = document.querySelector(selector);
      area.focus();
      area.select();
      document.execCommand('insertText', false, text);
    },
    selector,
    text,
  );

export const states = {
  async 'first view'() {
    return 'h1';
  },
  async typed(tally) {
    await tally.type('name', 'Pretraining');
    await tally.type('hours', '3 d 4 h');
    await eventually(() => tally.text('.runs'), /76/);
    return '.formula';
  },
  async error(tally) {
    await tally.type('count', '0');
    await tally.type('pue', '0.9');
    await tally.type('year', '2030');
    await tally.page.keyboard.press('Tab');
    await eventually(() => tally.text('.problem.error'), /./);
    return '.formula';
  },
  async 'few runs need'(tally) {
    await tally.openMore();
    await tally.press(words.working);
    return '.more-fields';
  },
  async picker(tally) {
    await tally.type('device', 'a100');
    await eventually(async () => (await tally.options()).length > 1, true);
    return '[role=listbox]';
  },
  async projects(tally) {
    await tally.type('name', 'Pretraining');
    await tally.press(words.clear);
    await tally.type('name', 'Second');
    await openProjects(tally);
    await tally.press(words.of(words.revisions, 'Pretraining'));
    return '.projects';
  },
  async share(tally) {
    await tally.press(words.share);
    await eventually(() => tally.text('#link'), /#1\./);
    return '.share';
  },
  async paste(tally) {
    await tally.press(words.pasteRows);
    await put(tally, '#paste-area', table);
    await eventually(() => tally.text('.paste'), new RegExp(words.rowsRead(2)));
    return '.paste';
  },
  async comparison(tally) {
    await tally.press(words.lists.near);
    await eventually(() => tally.text('.ranked tbody'), /./);
    await tally.press(words.sourcesHere);
    await eventually(() => tally.text('.inspection'), /./);
    return '.elsewhere';
  },
  async survey(tally) {
    await tally.press(words.survey.ofSurvey);
    await eventually(() => tally.text('.claims h3'), words.survey.claims);
    return '.survey';
  },
  async collection(tally) {
    await tally.press(words.survey.ofCollection);
    await tally.read(() => {
      for (const details of document.querySelectorAll('.collection details')) details.open = true;
    });
    await put(tally, '.collection textarea', JSON.stringify(reports));
    await tally.press(words.collection.add);
    await eventually(() => tally.text('.survey'), /200 hours/);
    return '.survey';
  },
};
