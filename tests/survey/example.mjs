// Writes the example collection of docs/collections.md from public model cards of tests/cases/published.csv:
//   node tests/survey/example.mjs
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { collect, published } from '../../dist/npm/carbon-tally/collect.mjs';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { cases } from '../cases/table.mjs';

export const folder = fileURLToPath(new URL('../../docs/example-collection', import.meta.url));

/** The case, the task, and the year of the training. */
const cards = {
  'bloom-176b': ['BL-1', 'language modelling', 2022],
  dinov2: ['MC-dino', 'image features', 2023],
  distilgpt2: ['MC-dgpt2', 'language modelling', 2019],
  'llama-2-7b': ['L2-7B', 'language modelling', 2023],
  'llama-2-13b': ['L2-13B', 'language modelling', 2023],
  'llama-2-70b': ['L2-70B', 'language modelling', 2023],
  'llama-3-8b': ['L3-8B', 'language modelling', 2024],
  'llama-3-70b': ['L3-70B', 'language modelling', 2024],
  'stable-diffusion-v1': ['MC-sd1', 'image generation', 2022],
  'stable-diffusion-v2': ['MC-sd2', 'image generation', 2022],
};

const kilograms = { t: 1000, kg: 1 };
const given = (text) => (text === '' ? undefined : Number(text));

function report(id, [of, task, year]) {
  const row = cases.find((each) => each.id === of);
  const run = {
    name: row.model,
    stage: 'pre-training',
    device: { id: row.device },
    count: given(row.count),
    hours: given(row.hours),
    device_hours: given(row.device_hours),
    year,
    place: { g_per_kwh: Number(row.g_per_kwh), name: 'as in the source', source: row.source },
    pue: Number(row.pue),
    reported: { kg: Number((Number(row.co2) * kilograms[row.co2_unit]).toPrecision(12)), source: row.source },
    notes: row.note,
  };
  return { format: 'carbon-tally', version: 1, id, title: row.model, about: { task }, runs: [run] };
}

/** The text of each file by its path in the folder: the reports, and what is written of them. */
export async function files() {
  const reports = Object.entries(cards).map(([id, card]) => [
    `${id}.json`,
    `${JSON.stringify(report(id, card), null, 2)}\n`,
  ]);
  const to = join(folder, 'reports');
  if (argv[1] === fileURLToPath(import.meta.url)) {
    mkdirSync(to, { recursive: true });
    for (const [name, text] of reports) writeFileSync(join(to, name), text);
  }
  const { reports: right, refused } = collect(await load(), to);
  if (refused.length > 0 || readdirSync(to).length !== reports.length)
    throw new Error(
      `docs/example-collection/reports is not right: ${JSON.stringify(refused.map(({ refused }) => refused))}`,
    );
  return new Map([...reports.map(([name, text]) => [`reports/${name}`, text]), ...published(await load(), right)]);
}

if (argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of await files()) writeFileSync(join(folder, name), text);
