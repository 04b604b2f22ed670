// A collection: a folder of reports, one document a file, each with a stable id that is the name of its file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const name = (file) => basename(file, '.json');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** What must be right beside the document itself, in sentences. */
function faultsOf({ file, document, entry }, first) {
  const { id } = document;
  return [
    ...(id === undefined ? ['The id is missing. Give the name of the file without “.json”.'] : []),
    ...(id !== undefined && id !== name(file)
      ? [`The id “${id}” is not the name of the file. Make the two alike.`]
      : []),
    ...(first ? [`The runs are those of ${first}. Keep one of the two.`] : []),
    ...(entry ? [] : ['No run of it counts.']),
  ];
}

/** One file, read by the core: its entry, and everything that is wrong with it. */
function read(core, folder, file) {
  let text;
  try {
    text = utf8.decode(readFileSync(join(folder, file)));
  } catch {
    return { file, refused: ['It cannot be read as text in UTF-8.'] };
  }
  const { entry, problems } = JSON.parse(core.entry(text));
  const refused = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message, remedy }) => `${path && `${path}: `}${message} ${remedy}`);
  if (refused.length > 0) return { file, refused };
  return { file, text, document: JSON.parse(text), entry, refused: [] };
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** All reports of a folder by the names of their files: those that count, and those that are refused, with reasons. */
export function collect(core, folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const firstOf = new Map(); // of the same runs
  const all = files.sort().map((file) => {
    const report = read(core, folder, file);
    if (report.refused.length > 0) return report;
    const runs = JSON.stringify(report.document.runs);
    const refused = faultsOf(report, firstOf.get(runs));
    if (!firstOf.has(runs)) firstOf.set(runs, file);
    return { ...report, refused };
  });
  return {
    reports: all.filter(({ refused }) => refused.length === 0),
    refused: all.filter(({ refused }) => refused.length > 0),
  };
}

/** The table that other programs aggregate: one row a report. */
function csv(core, reports) {
  const rows = reports.map(({ document }) => {
    const { snippets } = JSON.parse(core.evaluate(JSON.stringify({ ...document, outputs: ['csv'] })));
    return snippets.csv.find(({ id }) => id === 'summary').text.split(/(?<=^[^\n]*\n)/);
  });
  return rows.length === 0 ? '' : rows[0][0] + rows.map(([, row]) => row).join('');
}

/** The files that a collection is published with, by their names. */
export function published(core, reports) {
  const entries = reports.map(({ entry }) => entry);
  const index = reports.map(({ file, text, entry }) => ({ file, sha256: sha256(text), ...entry }));
  return new Map([
    ['index.json', `${JSON.stringify({ format: 'carbon-tally-collection', version: 1, reports: index }, null, 1)}\n`],
    ['collection.csv', csv(core, reports)],
    ['summary.json', core.analysis(JSON.stringify({ entries, method: 'facility' }))],
  ]);
}
