// The core that the page was built with, for what its texts are to be.
const { load } = await import(new URL('../../dist/npm/carbon-tally/index.mjs', import.meta.url).href);
const core = await load();

export const { formats } = JSON.parse(core.catalog());

/** The parts of each format, of a document that the page saved. */
export function snippetsOf(document, outputs = formats.map(({ id }) => id)) {
  return JSON.parse(core.evaluate(JSON.stringify({ ...JSON.parse(document), outputs }))).snippets;
}
