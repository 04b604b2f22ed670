#!/usr/bin/env node
// The command line: a document in, a document or a text out.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collect, published } from './collect.mjs';
import { load } from './index.mjs';

const usage = `Usage: carbon-tally COMMAND

  evaluate < request.json > response.json   count the carbon of the runs in a request document
  search   < request.json > response.json   find devices or places by what people call them
  places   < request.json > response.json   a list of places to compare, e.g. within 1,000 km
  intensities < year.json > all.json        the carbon intensity of every country in a year
  entry    < request.json > entry.json      what a collection keeps of a report
  analysis < entries.json > analysis.json   the research questions of Counting Carbon, of a collection
  table FILE.csv           > table.json     the runs or the entries in a table; “-” is standard input
        [--decimal , or .] [--each]         what begins decimals; each row is a report
  catalog  > catalog.json                   list everything that can be chosen
  formats                                   list the formats of the report, and what each is for

  write FORMAT             < request.json   the report in a format: its main text
  write FORMAT --part ID   < request.json   another text of it, e.g. the bibliography of latex
  write all --to FOLDER    < request.json   every format and the document as files in a folder, which is made;
               [--force]                    files that are there are replaced with --force only

  collect FOLDER                            check the reports of a folder, one *.json a report
  collect FOLDER --to FOLDER [--force]      and write its index, its table and its summaries

  --help      print this text
  --version   print the version

Exit code: 0 answered, 1 the answer reports errors (or there is none), 2 wrong usage.
write says the problems of the request in sentences on standard error.
`;

/** What the author of the command did wrong. */
class Misuse extends Error {}

async function input() {
  if (process.stdin.isTTY)
    process.stderr.write('carbon-tally: reading the request from the keyboard; end with Ctrl-D\n');
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks)); // drops a byte order mark
}

function version() {
  return JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).version;
}

const isError = ({ severity }) => severity === 'error';
const formatsOf = (core) => JSON.parse(core.catalog()).formats;

function parsed(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (fault) {
    throw new Misuse(fault.message);
  }
}

/** For commands that take nothing after their name. */
function alone(command) {
  return (rest) => {
    if (rest.length > 0) throw new Misuse(`unknown: ${rest.join(' ')}`);
    return command();
  };
}

/** For what answers with problems. */
const answering = (name) => async () => {
  const out = (await load())[name](await input());
  return { out, code: JSON.parse(out).problems?.some(isError) ? 1 : 0 };
};

/** Text in UTF-8; a byte order mark is left to the core. */
function textOf(bytes, file) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not text in UTF-8: save it as “CSV UTF-8”`);
  }
}

async function table(args) {
  const { values, positionals } = parsed(args, { decimal: { type: 'string' }, each: { type: 'boolean' } });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Misuse('table needs one file');
  const text = file === '-' ? await input() : textOf(readFileSync(file), file);
  const request = { text, decimal: values.decimal, each: values.each ? 'report' : undefined };
  const out = (await load()).table(JSON.stringify(request));
  const { asks, problems } = JSON.parse(out);
  const err = asks ? 'carbon-tally: say what begins the decimals: --decimal . or --decimal ,\n' : '';
  return { out, err, code: asks || problems.some(isError) ? 1 : 0 };
}

async function listFormats() {
  const formats = formatsOf(await load());
  const wide = Math.max(...formats.map(({ id }) => id.length));
  return { out: formats.map(({ id, name, use }) => `${id.padEnd(wide)}  ${name}. ${use}\n`).join('') };
}

/** A key of the request may hold what a terminal would obey. */
const seen = (path) =>
  path.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/** The texts wanted of a request. The problems are those of the request as it was given. */
function answered(core, request, outputs) {
  const { problems, totals } = JSON.parse(core.evaluate(request));
  const err = problems
    .map(({ path, message, remedy }) => `${path && `${seen(path)}: `}${message} ${remedy}\n`)
    .join('');
  if (!totals.counted) return { err: `${err}carbon-tally: no run counts, so nothing is written\n`, code: 1 };
  // JSON.parse would take one of the two where a key is given twice.
  if (problems.some(({ code }) => code === 'syntax'))
    return { err: `${err}carbon-tally: nothing is written before this is mended\n`, code: 1 };
  const { snippets } = JSON.parse(core.evaluate(JSON.stringify({ ...JSON.parse(request), outputs })));
  return { err, snippets, code: problems.some(isError) ? 1 : 0 };
}

function partOf(parts, id) {
  const part = id === undefined ? parts.at(-1) : parts.find((part) => part.id === id);
  if (part) return part.text;
  throw new Misuse(`unknown part “${id}”; there are ${parts.map((part) => part.id).join(', ')}`);
}

async function writeOne(core, format, { part, to, force }) {
  if (to !== undefined || force) throw new Misuse('--to and --force are for “write all”');
  const { snippets, ...answer } = answered(core, await input(), [format]);
  return { ...answer, out: snippets && partOf(snippets[format], part) };
}

/** The texts by their file names, of which no two are the same. */
const filesOf = (snippets) =>
  new Map(Object.values(snippets).flatMap((parts) => parts.map(({ file, text }) => [file, text])));

/** The document itself, which the page opens again; not for a blind review, for it has every name. */
const savedRuns = (request) => (JSON.parse(request).settings?.anonymous ? [] : [['carbon-tally.json', request]]);

function save(files, folder, force) {
  const there = [...files.keys()].filter((name) => existsSync(join(folder, name)));
  if (there.length > 0 && !force)
    throw new Error(`nothing is written: ${folder} has ${there.join(', ')}, which only --force replaces`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: force ? 'w' : 'wx' });
}

async function writeAll(core, formats, { part, to, force }) {
  if (!to) throw new Misuse('“write all” needs --to FOLDER');
  if (part !== undefined) throw new Misuse('--part is for one format');
  const request = await input();
  const { snippets, ...answer } = answered(core, request, formats);
  if (snippets) save(new Map([...filesOf(snippets), ...savedRuns(request)]), to, force);
  return answer;
}

async function write(args) {
  const { values, positionals } = parsed(args, {
    part: { type: 'string' },
    to: { type: 'string' },
    force: { type: 'boolean' },
  });
  const [format, ...rest] = positionals;
  if (format === undefined) throw new Misuse('no format; “carbon-tally formats” lists them');
  if (rest.length > 0) throw new Misuse(`unknown: ${rest.join(' ')}`);
  const core = await load();
  const formats = formatsOf(core).map(({ id }) => id);
  if (format === 'all') return writeAll(core, formats, values);
  if (formats.includes(format)) return writeOne(core, format, values);
  throw new Misuse(`unknown format “${format}”; there are ${formats.join(', ')} and all`);
}

async function collection(args) {
  const { values, positionals } = parsed(args, { to: { type: 'string' }, force: { type: 'boolean' } });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new Misuse('collect needs one folder');
  const core = await load();
  const { reports, refused } = collect(core, folder);
  const err = refused.map(({ file, refused }) => `${seen(file)}: ${refused.join(' ')}\n`).join('');
  const out = `${reports.length} of ${reports.length + refused.length} reports are right.\n`;
  if (values.to) save(published(core, reports), values.to, values.force);
  return { out, err, code: refused.length > 0 ? 1 : 0 };
}

const commands = {
  evaluate: alone(answering('evaluate')),
  search: alone(async () => ({ out: (await load()).search(await input()) })),
  places: alone(answering('places')),
  intensities: alone(async () => ({ out: (await load()).intensities(await input()) })),
  entry: alone(answering('entry')),
  analysis: alone(answering('analysis')),
  table,
  catalog: alone(async () => ({ out: (await load()).catalog() })),
  formats: alone(listFormats),
  write,
  collect: collection,
  '--help': alone(() => ({ out: usage })),
  '--version': alone(() => ({ out: `${version()}\n` })),
};

async function main([command, ...rest]) {
  try {
    if (command === undefined) throw new Misuse('no command');
    if (!Object.hasOwn(commands, command)) throw new Misuse(`unknown: ${[command, ...rest].join(' ')}`);
    const { out = '', err = '', code = 0 } = await commands[command](rest);
    process.stderr.write(err);
    process.stdout.write(out);
    return code;
  } catch (fault) {
    const misuse = fault instanceof Misuse;
    process.stderr.write(`carbon-tally: ${fault.message}\n${misuse ? `\n${usage}` : ''}`);
    return misuse ? 2 : 1;
  }
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (fault) => process.exit(fault.code === 'EPIPE' ? 0 : 1));
// Not process.exit(), which would lose what a pipe has not taken yet.
process.exitCode = await main(process.argv.slice(2));
