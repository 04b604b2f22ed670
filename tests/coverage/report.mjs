// How much of core/ its tests run: lines and branches, from llvm-cov's JSON export (LLVM 14 or later).
// Usage: node tests/coverage/report.mjs export.json. Fails below the thresholds, and for an entry of
// left-out.json that leaves nothing out.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const least = { lines: 98, branches: 95 }; // percent
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

/** The figures of one file without the lines that are left out; `used` gets the entries that were needed. */
export function figures({ name, source, segments, branches }, leftOut, used) {
  const text = source.split('\n');
  const entries = leftOut.filter(({ file }) => file === name);
  const counts = (all) =>
    all.filter(([line, taken]) => {
      const entry = entries.find((each) => text[line - 1].includes(each.line));
      if (entry && !taken) used.add(entry);
      return !entry;
    });
  const lines = counts([...linesOf(segments)].map(([line, times]) => [line, times > 0]));
  const ways = counts(branchesOf(branches));
  const open = [...new Set([...lines, ...ways].filter(([, taken]) => !taken).map(([line]) => line))];
  return { name, lines: count(lines), branches: count(ways), open: open.sort((a, b) => a - b) };
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
  const faults = Object.entries(least)
    .filter(([kind, limit]) => percent(total[kind]) < limit)
    .map(([kind, limit]) => `Fewer than ${limit} % of the ${kind} are run.`);
  for (const entry of leftOut.filter((each) => !used.has(each)))
    faults.push(`Nothing is left out by "${entry.line}" of ${entry.file}: take it out of left-out.json.`);
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv[2]) ? 0 : 1;
