// How long one evaluation takes in both browsers and in Node, for documents of 1 and of 100 runs:
//   node tests/bench/evaluate.mjs
// A time belongs to its machine; the ratio to the document of one run, in the same process, less so.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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
];

/** `runs` runs over so many different devices and places. */
function document(runs, ofDevices, ofPlaces, more = {}) {
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
  return JSON.stringify({
    format: 'carbon-tally',
    version: 1,
    outputs: ['latex', 'markdown'],
    runs: Array.from({ length: runs }, run),
  });
}

const documents = {
  '1 run': document(1, 1, 1),
  '100 runs, one device, one place': document(100, 1, 1),
  '100 runs, 2 devices, 4 places': document(100, 2, 4),
  '100 runs, 4 devices, 10 places': document(100, 4, 10),
  '100 runs with hosts, 2 devices, 4 places': document(100, 2, 4, { host: { memory_gb: 64 } }),
};

/** Runs where the core runs: it may use nothing from outside. */
async function measure(address, texts) {
  const core = await (await import(address)).load();
  const times = {};
  for (const [name, text] of Object.entries(texts)) {
    const each = [];
    for (let round = 0; round < 45; round += 1) {
      const begin = performance.now();
      core.evaluate(text);
      each.push(performance.now() - begin);
    }
    times[name] = each.slice(5).sort((a, b) => a - b); // without the first ones, compiled in haste
  }
  return times;
}

function report(where, times) {
  const median = (values) => values[Math.floor(values.length / 2)];
  const p95 = (values) => values[Math.floor(values.length * 0.95)];
  const one = median(times['1 run']);
  for (const [name, values] of Object.entries(times))
    console.log(
      `${where}, ${name}: median ${median(values).toFixed(1)} ms, p95 ${p95(values).toFixed(1)} ms, ${(median(values) / one).toFixed(1)} times one run`,
    );
}

report('Node', await measure(built.href, documents));
for (const name of browserNames) {
  const browser = await start(name);
  try {
    const tab = await browser.newPage();
    const address = await tab.evaluate(
      (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
      code,
    );
    report(name, await tab.evaluate(`(${measure})(${JSON.stringify(address)}, ${JSON.stringify(documents)})`));
  } finally {
    await browser.close();
  }
}
