// The bibliography of all that a report can cite: reports of everything in the catalogue.
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { evaluated, request } from '../formats/asked.mjs';
import { latexOf } from './compiled.mjs';

const core = await load();
const catalog = JSON.parse(core.catalog());
const cpus = JSON.parse(core.search(JSON.stringify({ kind: 'cpu', query: '', limit: 1000 }))).matches;

const device = { id: 'nvidia-t4' };
const place = { country: 'FRA' };
const host = { memory_gb: 64 };
const regions = catalog.providers.flatMap(({ id, regions }) =>
  regions.map((region) => ({ provider: id, region: region.id })),
);
const countries = catalog.countries.map(({ id }) => ({ country: id }));

const runs = [
  ...catalog.devices.map(({ id }) => ({ device: { id }, place })),
  ...cpus.map(({ id }) => ({ device, place, host: { ...host, cpu: { id } } })),
  ...regions.flatMap((place) => [2019, 2024].map((year) => ({ device, place, year }))),
  ...countries.map((place) => ({ device, place, year: 2024 })),
].map((run) => ({ hours: 10, ...run }));

const most = 60; // more runs are not listed, and not cited

const namedBy = (factor) => [factor.source ?? '', ...(factor.range?.sources ?? [])].flatMap((keys) => keys.split('+'));

/** `entries`, each BibTeX entry by its key, and `named`, the keys of the sources that a factor of a response names. */
export function everySource() {
  const entries = new Map();
  const named = new Set();
  for (let at = 0; at < runs.length; at += most) {
    const response = evaluated(request(runs.slice(at, at + most), '', ['latex']));
    for (const run of response.runs) for (const key of Object.values(run.factors).flatMap(namedBy)) named.add(key);
    for (const entry of latexOf(response).bibliography.split(/\n(?=@)/)) entries.set(/\{(.*),/.exec(entry)[1], entry);
  }
  named.delete('');
  return { entries, named };
}
