// Requests whose every text of an author is one name, and the parts of the answer.
import { load } from '../../dist/npm/carbon-tally/index.mjs';

const core = await load();

export const catalog = JSON.parse(core.catalog());

/** The ids of all formats. */
export const formats = catalog.formats.map(({ id }) => id);

/** A run that has the name in each field of words. */
export const run = (name, more = {}) => ({
  name,
  device: { name, watts: 300 },
  count: 1,
  hours: 100,
  utilisation: 0.9,
  pue: 1.2,
  place: { g_per_kwh: 457, name, source: name },
  ...more,
});

export const request = (runs, title, outputs, more = {}) => ({
  format: 'carbon-tally',
  version: 1,
  title,
  runs,
  outputs,
  ...more,
});

export const evaluated = (asked) => JSON.parse(core.evaluate(JSON.stringify(asked)));

/** The response for one run of that name. */
export const one = (name, ...outputs) => evaluated(request([run(name)], name, outputs));

/** The response for a table of two runs, the second with a harmless name. */
export const two = (name, ...outputs) => evaluated(request([run(name), run('second')], name, outputs));

/** The same function, which makes of each name once what it makes of it. */
export function once(make) {
  const made = new Map();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name);
  };
}

/** The text of a part, the main one where none is named. */
export function textOf(response, format, id) {
  const parts = response.snippets[format];
  return (id ? parts.find((part) => part.id === id) : parts.at(-1)).text;
}
