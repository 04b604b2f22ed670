// A collection: a folder of reports, one document a file, each with a stable id that is the name of its file, or the
// rows of one id in a table of runs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const name = (file) => basename(file, '.json');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

const isTable = (file) => file.endsWith('.csv');

/** What must be right beside the document itself, in sentences. */
function faultsOf({ file, document, entry }, twin, taken) {
  const { id } = document;
  const missing = isTable(file) ? 'Give it in a column “id”.' : 'Give the name of the file without “.json”.';
  return [
    ...(id === undefined ? [`The id is missing. ${missing}`] : []),
    ...(id !== undefined && !isTable(file) && id !== name(file)
      ? [`The id “${id}” is not the name of the file. Make the two alike.`]
      : []),
    ...(taken ? [`The id “${id}” is that of a report in ${taken}. Give another one.`] : []),
    ...(twin ? [`The runs are those of ${twin}. Keep one of the two.`] : []),
    ...(entry ? [] : ['No run of it counts.']),
  ];
}

const errorsOf = (problems) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message, remedy }) => `${path && `${path}: `}${message} ${remedy}`);

/** One report, as the core reads it: its entry, and everything that is wrong with it. */
function reportOf(core, file, text, document) {
  const { entry, problems } = JSON.parse(core.entry(document));
  const refused = errorsOf(problems);
  if (refused.length > 0) return { file, refused };
  return { file, text, document: JSON.parse(document), entry, refused };
}

/** The reports in a table of runs. */
function tabled(core, file, text) {
  const { reports, asks, problems } = JSON.parse(core.table(JSON.stringify({ text, each: 'report' })));
  const refused = errorsOf(problems);
  if (asks) refused.push('It has a decimal comma, or what could be one. Write decimals with a point.');
  if (!reports && refused.length === 0) refused.push('It has entries, which cannot be reckoned anew. Give the runs.');
  if (refused.length > 0) return [{ file, refused }];
  return reports.map((report) => reportOf(core, file, text, JSON.stringify(report)));
}

/** One file: its report, or those of its rows. */
function read(core, folder, file) {
  let text;
  try {
    text = utf8.decode(readFileSync(join(folder, file)));
  } catch {
    return [{ file, refused: ['It cannot be read as text in UTF-8.'] }];
  }
  return isTable(file) ? tabled(core, file, text) : [reportOf(core, file, text, text)];
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** All reports of a folder by the names of their files: those that count, and those that are refused, with reasons. */
export function collect(core, folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') || isTable(file));
  const firstOf = new Map(); // of the same runs
  const idsOf = new Map();
  const first = (map, key, file) => {
    const found = map.get(key);
    if (found === undefined) map.set(key, file);
    return found;
  };
  const all = files
    .sort()
    .flatMap((file) => read(core, folder, file))
    .map((report) => {
      if (report.refused.length > 0) return report;
      const { file, document } = report;
      const taken = document.id && first(idsOf, document.id, file);
      return { ...report, refused: faultsOf(report, first(firstOf, JSON.stringify(document.runs), file), taken) };
    });
  return {
    reports: all.filter(({ refused }) => refused.length === 0),
    refused: all.filter(({ refused }) => refused.length > 0),
  };
}

/** The files that a collection is published with, by their names. */
export function published(core, reports) {
  const entries = reports.map(({ entry }) => entry);
  const request = { entries, method: 'facility' };
  const { files } = JSON.parse(core.analysis(JSON.stringify({ ...request, files: true })));
  const made = (name) => [name, files.find(({ file }) => file === name).text];
  const index = reports.map(({ file, text, entry }) => ({ file, sha256: sha256(text), ...entry }));
  return new Map([
    ['index.json', `${JSON.stringify({ format: 'carbon-tally-collection', version: 1, reports: index }, null, 1)}\n`],
    made('collection.csv'),
    made('summary.md'),
    ['summary.json', core.analysis(JSON.stringify(request))],
  ]);
}
