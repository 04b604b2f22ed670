// How long an evaluation takes in both browsers and in Node while somebody types the hours of a run,
// for documents of 1 and of 100 runs:
//   node tests/bench/evaluate.mjs
// A time belongs to its machine; the ratio to the document of one run, in the same process, less so.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from '../../data/csv.mjs';
import { browserNames, start } from '../page/browsers.mjs';

const built = new URL('../../dist/npm/carbon-tally/index.mjs', import.meta.url);
const code = await readFile(fileURLToPath(built), 'utf8').catch(() => {
  throw new Error('dist/npm is missing: ./run --build makes it');
});

const devices = ['nvidia-a100-sxm4-80gb', 'nvidia-t4', 'nvidia-h100-sxm5-80gb', 'nvidia-v100-sxm2-16gb'];
const places = [
  { country: 'FRA' },
  { provider: 'aws', region: 'us-west-2' },
  { country: 'DEU' },
  { provider: 'gcp', region: 'europe-west9' },
  ...['USA', 'IND', 'POL', 'SWE', 'JPN', 'GBR'].map((country) => ({ country })),
  ...['ARG', 'AUS', 'AUT', 'BEL', 'BGR', 'BRA', 'CAN', 'CHE', 'CHL', 'CHN', 'COL', 'CRI', 'CZE', 'DNK', 'EGY', 'ESP']
    .concat(['EST', 'FIN', 'GRC', 'HRV', 'HUN', 'IDN', 'IRL', 'ISL', 'ISR', 'ITA', 'KAZ', 'KEN', 'KOR', 'LTU', 'LUX'])
    .concat(['LVA', 'MAR', 'MEX', 'MYS', 'NGA', 'NLD', 'NOR', 'NZL', 'PAK', 'PER', 'PHL', 'PRT', 'ROU', 'SAU', 'SGP'])
    .concat(['SRB', 'SVK', 'SVN', 'THA'])
    .map((country) => ({ country })),
];

const read = (file) => {
  const [{ fields: head }, ...rows] = parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
  return rows.map(({ fields }) => Object.fromEntries(head.map((name, i) => [name, fields[i]])));
};
const once = (codes) => [...new Set(codes)];

/** Every place that has a life-cycle intensity: countries, cloud regions, zones. */
const everywhere = [
  ...once(read('grid_country_year.csv').map(({ iso3 }) => iso3)).map((country) => ({ country })),
  ...read('cloud_regions.csv').map(({ provider, region }) => ({ provider, region })),
  ...once(read('odbl_electricity_maps.csv').map(({ zone }) => zone)).map((grid) => ({ grid })),
];

const rounds = 65;

/** `runs` runs over so many different devices and places, as many times as a run's hours change. */
function documents(runs, ofDevices, ofPlaces, more = {}, compared = []) {
  const run = (_, i) => ({
    name: `run ${i}`,
    stage: i % 3 ? 'search' : 'final',
    device: { id: devices[i % ofDevices] },
    count: 8,
    hours: 10 + i,
    year: 2024,
    place: places[Math.floor(i / ofDevices) % ofPlaces],
    ...more,
  });
  const all = Array.from({ length: runs }, run);
  return Array.from({ length: rounds }, (_, round) => {
    all[(7 * round) % runs].hours = 20 + round / 8;
    const compare = { places: compared };
    return JSON.stringify({ format: 'carbon-tally', version: 1, outputs: ['latex', 'markdown'], compare, runs: all });
  });
}

const host = { memory_gb: 64 };
const typed = {
  '1 run': documents(1, 1, 1),
  '100 runs, one device, one place': documents(100, 1, 1),
  '100 runs, 2 devices, 4 places': documents(100, 2, 4),
  '100 runs, 4 devices, 10 places': documents(100, 4, 10),
  '100 runs, 2 devices, 60 places': documents(100, 2, 60),
  '100 runs with hosts, 2 devices, 4 places': documents(100, 2, 4, { host }),
  '100 runs, one device, one place, compared in 60': documents(100, 1, 1, {}, places),
  '100 runs, 2 devices, 4 places, compared in 60': documents(100, 2, 4, {}, places),
  [`100 runs, 2 devices, 4 places, compared in all ${everywhere.length}`]: documents(100, 2, 4, {}, everywhere),
};

/** Runs where the core runs: it may use nothing from outside. */
async function measure(address, typed) {
  const core = await (await import(address)).load();
  const times = {};
  for (const [name, texts] of Object.entries(typed)) {
    const each = texts.map((text) => {
      const begin = performance.now();
      core.evaluate(text);
      return performance.now() - begin;
    });
    times[name] = { first: each[0], typed: each.slice(5).sort((a, b) => a - b) };
  }
  return times;
}

function report(where, times) {
  const median = (values) => values[Math.floor(values.length / 2)];
  const p95 = (values) => values[Math.floor(values.length * 0.95)];
  const one = median(times['1 run'].typed);
  for (const [name, { first, typed }] of Object.entries(times))
    console.log(
      `${where}, ${name}: median ${median(typed).toFixed(1)} ms, p95 ${p95(typed).toFixed(1)} ms, ${(median(typed) / one).toFixed(1)} times one run; the first ${first.toFixed(1)} ms`,
    );
}

report('Node', await measure(built.href, typed));
for (const name of browserNames) {
  const browser = await start(name);
  try {
    const tab = await browser.newPage();
    const address = await tab.evaluate(
      (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
      code,
    );
    report(name, await tab.evaluate(`(${measure})(${JSON.stringify(address)}, ${JSON.stringify(typed)})`));
  } finally {
    await browser.close();
  }
}
