// The page in Chinese, as axe-core sees it; its states are reached in English.
import { inChromium, inFirefox } from './axe.mjs';
import { eventually } from './browsers.mjs';
import { languages, words } from './words.mjs';

const [english, chinese] = languages;

async function speak(tally, { called, code } = chinese) {
  await tally.press(called);
  await eventually(() => tally.read(() => document.documentElement.lang), code);
}

const reached = {
  async 'first screen'(tally) {
    await speak(tally);
    return '.headline .digits';
  },
  async 'search example, with its more and its working'(tally) {
    await tally.press(words.example.search);
    await tally.openMore();
    await tally.press(words.working);
    await speak(tally);
    return '.working .trace';
  },
  async 'errors shown'(tally) {
    await tally.type('count', '0');
    await tally.type('pue', '0.9');
    await tally.type('year', '2030');
    await tally.press(`+ ${words.addRun}`);
    await speak(tally);
    return '.problem.error';
  },
  async 'places compared, and the sources of one'(tally) {
    await tally.press(words.lists.paper);
    await tally.press(words.sourcesHere);
    await speak(tally);
    return '.inspection .mix';
  },
};

/** The state before left the browser in Chinese. */
const states = Object.fromEntries(
  Object.entries(reached).map(([name, reach]) => [
    name,
    async (tally) => {
      await speak(tally, english);
      return reach(tally);
    },
  ]),
);

inChromium(states);
inFirefox('first screen', states['first screen']);
