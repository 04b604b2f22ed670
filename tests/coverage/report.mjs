// How much of core/ its tests run: lines and branches, from llvm-cov's JSON export (LLVM 14 or later).
// Usage: node tests/coverage/report.mjs export.json. Fails below the thresholds, of all files and of each,
// and for an entry of left-out.json (`line`, and as many as `lines`) that leaves nothing out, or in two places.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const least = { lines: 98, branches: 95 }; // percent
const leastOfFile = { lines: 90, branches: 75 };
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each line that holds code, with how often it ran: as llvm-cov counts them in its own reports. */
export function linesOf(segments) {
  const counts = new Map();
  let before; // the segment that reaches into the line from above
  for (let at = 0; at < segments.length; ) {
    const line = segments[at][0];
    const here = [];
    while (at < segments.length && segments[at][0] === line) here.push(segments[at++]);
    const starts = here.filter(([, , , hasCount, isEntry, isGap]) => hasCount && isEntry && !isGap);
    const skipped = !here[0][3] && here[0][4];
    if (!skipped && (before?.[3] || starts.length > 0))
      counts.set(line, Math.max(before?.[3] ? before[2] : 0, ...starts.map(([, , count]) => count)));
    before = here.at(-1);
    const next = segments[at]?.[0] ?? line;
    if (before[3]) for (let between = line + 1; between < next; between += 1) counts.set(between, before[2]);
  }
  return counts;
}

/** Each way out of each condition, as [line, taken]; the instances of a template are one condition. */
export function branchesOf(branches) {
  const conditions = new Map();
  for (const [line, column, endLine, endColumn, yes, no] of branches) {
    const key = `${line}:${column}-${endLine}:${endColumn}`;
    const known = conditions.get(key) ?? { line, yes: 0, no: 0 };
    conditions.set(key, { line, yes: known.yes + yes, no: known.no + no });
  }
  return [...conditions.values()].flatMap(({ line, yes, no }) => [
    [line, yes > 0],
    [line, no > 0],
  ]);
}

const count = (all) => ({ all: all.length, run: all.filter(([, taken]) => taken).length });
const percent = ({ all, run }) => (all === 0 ? 100 : (100 * run) / all);
const shown = (part) => `${part.run}/${part.all}`.padStart(11) + `${percent(part).toFixed(1)} %`.padStart(9);
const sum = (files, kind) => ({
  all: files.reduce((total, file) => total + file[kind].all, 0),
  run: files.reduce((total, file) => total + file[kind].run, 0),
});

/** The lines of a source, from 1 on, on which the lines begin that an entry leaves out. */
const placesOf = (entry, source) => source.split('\n').flatMap((line, i) => (line.includes(entry.line) ? [i + 1] : []));

/** The figures of one file without the lines that are left out; `used` gets the entries that were needed. */
export function figures({ name, source, segments, branches }, leftOut, used) {
  const entries = leftOut
    .filter(({ file }) => file === name)
    .map((entry) => ({ entry, places: placesOf(entry, source) }));
  const covers = ({ entry, places }, line) => places.some((at) => at <= line && line < at + (entry.lines ?? 1));
  const counts = (all) =>
    all.filter(([line, taken]) => {
      const found = entries.find((each) => covers(each, line));
      if (found && !taken) used.add(found.entry);
      return !found;
    });
  const lines = counts([...linesOf(segments)].map(([line, times]) => [line, times > 0]));
  const ways = counts(branchesOf(branches));
  const open = [...new Set([...lines, ...ways].filter(([, taken]) => !taken).map(([line]) => line))];
  return { name, lines: count(lines), branches: count(ways), open: open.sort((a, b) => a - b) };
}

/** What is too little, of all files together and of each of them. */
export function shortfalls(total, files) {
  const below = (figures, limits, where) =>
    Object.entries(limits)
      .filter(([kind, limit]) => percent(figures[kind]) < limit)
      .map(([kind, limit]) => `Fewer than ${limit} % of the ${kind}${where} are run.`);
  return [...below(total, least, ''), ...files.flatMap((each) => below(each, leastOfFile, ` of ${each.name}`))];
}

/** What is wrong with an entry: it leaves out one place of its file, and something there does not run. */
export function faultOf(entry, source, used) {
  const places = placesOf(entry, source).length;
  if (places > 1) return `"${entry.line}" stands in ${places} lines of ${entry.file}: say which is left out.`;
  if (used.has(entry)) return undefined;
  return `Nothing is left out by "${entry.line}" of ${entry.file}: take it out of left-out.json.`;
}

function main(file) {
  const leftOut = JSON.parse(readFileSync(join(root, 'tests/coverage/left-out.json'), 'utf8'));
  const used = new Set();
  const files = JSON.parse(readFileSync(file, 'utf8'))
    .data[0].files.map((each) => ({ ...each, name: relative(root, each.filename).replaceAll('\\', '/') }))
    .filter(({ name }) => name.startsWith('core/'))
    .map((each) => figures({ ...each, source: readFileSync(each.filename, 'utf8') }, leftOut, used))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const total = { lines: sum(files, 'lines'), branches: sum(files, 'branches') };
  const width = Math.max(...files.map(({ name }) => name.length));
  console.log(`${''.padEnd(width)}${'lines'.padStart(20)}${'branches'.padStart(20)}`);
  for (const { name, lines, branches, open } of files) {
    console.log(name.padEnd(width) + shown(lines) + shown(branches));
    if (open.length > 0) console.log(`  not wholly run: ${open.join(', ')}`);
  }
  const of = (kind) => `${percent(total[kind]).toFixed(1)} % of ${total[kind].all} ${kind}`;
  console.log(`core: ${of('lines')}, ${of('branches')}; left out:`);
  for (const { file, line, reason } of leftOut) console.log(`  ${file}: ${line.trim()}\n    ${reason}`);
  const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const faults = shortfalls(total, files);
  faults.push(...leftOut.map((entry) => faultOf(entry, textOf(join(root, entry.file)), used)).filter(Boolean));
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv[2]) ? 0 : 1;
