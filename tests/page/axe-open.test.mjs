// The page with everything open that can be opened, as axe-core sees it.
import { inChromium, inFirefox } from './axe.mjs';
import { eventually } from './browsers.mjs';
import { ownDevice } from './tally.mjs';
import { words } from './words.mjs';

const texts = {
  pue: '1.2',
  pue_year: '2023',
  repeats: '3',
  nodes: '1',
  'host/memory_gb': '512',
  'measured/method': 'a meter at the rack',
  'reported/kwh': '1200',
  'reported/source': 'Doe et al. 2024',
  'embodied/kg': '150',
};

const boundary = async (tally, which) => {
  const { name, hint } = words.boundaries[which];
  await tally.click(await tally.control(name + hint));
};

async function moreFilled(tally) {
  await tally.openMore();
  for (const [key, text] of Object.entries(texts)) await tally.type(key, text);
  await tally.choose('host/cpu', 'epyc 7742', /EPYC 7742/);
  await tally.fill(await tally.control(words.end(words.factors.hours, words.low)), '30');
  await tally.fill(await tally.control(words.end(words.factors.hours, words.high)), '40');
}

async function measured(tally) {
  await tally.type('measured/kwh', '44');
  await boundary(tally, 'node');
  await eventually(() => tally.text('.extras'), /44/);
}

/** Opens all that is folded in the tally, and fills in what stands there. */
async function unfoldTally(tally) {
  for (const line of Object.values(words.lines)) await tally.click(await tally.control(line, '.separate'));
  for (const summary of await tally.frame.$$('.tally summary')) await tally.click(summary);
  await tally.type('market_based/kg', '1.25', '.separate');
  await tally.type('market_based/source', 'the report of the provider', '.separate');
  await tally.type('reported/kg', '3860', '.separate');
}

const unfold = (tally, part) =>
  tally.read((part) => {
    for (const details of document.querySelectorAll(`${part} details`)) details.open = true;
  }, part);

const run = { device: { id: 'nvidia-a100-sxm4-80gb' }, count: 8, hours: 10, year: 2022, place: { country: 'FRA' } };
const reports = [{ runs: [run] }, { runs: [{ ...run, hours: 20 }] }, { runs: [] }].map((report) => ({
  format: 'carbon-tally',
  version: 1,
  ...report,
}));

const states = {
  async 'more, with all of it filled in'(tally) {
    await moreFilled(tally);
    return '.more-fields .choices';
  },
  async 'a measured run'(tally) {
    await moreFilled(tally);
    await measured(tally);
    return '.brace';
  },
  async 'own CPU, and errors in the fields of few runs'(tally) {
    await tally.openMore();
    await tally.choose('host/cpu', 'zzzz', new RegExp(`^${words.hardware.cpu.own.split(':')[0]}`));
    await tally.type('host/cpu/watts', '0');
    await tally.type('measured/kwh', '5');
    await tally.type('repeats', '0');
    return '.more-fields .problem.error';
  },
  async 'errors of closed fields'(tally) {
    await tally.openMore();
    await tally.type('repeats', '0');
    await tally.openMore();
    return '.away .problem.error';
  },
  async 'device-hours'(tally) {
    await tally.setTime('device_hours');
    await tally.type('device_hours', '960');
    return '.idle';
  },
  async 'a way out that was taken'(tally) {
    await tally.choose('device', 'zzzz', ownDevice);
    await tally.type('device/watts', '0.4');
    await eventually(() => tally.text('.problems'), /Use 400 W/);
    await tally.press('Use 400 W');
    await tally.type('count', '16');
    await tally.type('hours', '3840');
    return 'button.fix';
  },
  async 'places on a map, in groups'(tally) {
    await tally.press(words.lists.near);
    await (await tally.control(words.groupBy, '.elsewhere')).select('country');
    return '.world .dot';
  },
  async 'working in the paper'(tally) {
    await tally.write('trace');
    return '#snippet-main a';
  },
  async 'the survey, unfolded'(tally) {
    await tally.press(words.survey.ofSurvey);
    await eventually(() => tally.text('.claims h3'), words.survey.claims);
    await unfold(tally, '.survey');
    return '.survey-figure .entries';
  },
  async 'a collection of which a part is refused, and the manual'(tally) {
    await tally.press(words.survey.ofCollection);
    await unfold(tally, '.collection');
    await tally.read((text) => {
      document.querySelector('.collection textarea').value = text;
    }, JSON.stringify(reports));
    await tally.press(words.collection.add);
    await eventually(() => tally.text('.refused'), /./);
    await unfold(tally, 'footer');
    return '.collection .refused li';
  },
  async everything(tally) {
    await moreFilled(tally);
    await measured(tally);
    await tally.pressAt(0, words.duplicate);
    await eventually(async () => (await tally.names()).length, 2);
    await tally.press(words.working);
    await unfoldTally(tally);
    for (const key of ['count', 'embodied']) await tally.press(words.ask(words.field(key)));
    for (const name of [words.basisName, words.deviceHours, words.notInTotal]) await tally.press(words.ask(name));
    await tally.write('trace');
    return '.working .trace';
  },
};

inChromium(states);
inFirefox('everything', states.everything);
