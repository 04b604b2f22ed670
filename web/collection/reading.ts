// From files to the entries of a collection: reports as JSON, many of them in one file, or rows of a table. None is lost:
// what does not become an entry is told with its reasons.
import type { Entry, Problem, RequestDocument } from 'carbon-tally';
import type { Core } from '../core.js';
import { type Fields, isFields } from '../pointer.js';
import { isError } from '../problems.js';
import { words } from '../words.js';

/** A text that was opened, dropped or pasted; nothing where it cannot be read. */
export interface Source {
  name: string;
  text(): Promise<string | undefined>;
  /** What begins the decimals of a table, once it was asked for. */
  decimal?: '.' | ',';
}

/** What the core says of a table of which rows were taken. */
export interface Remark {
  name: string;
  sentences: string[];
}

export interface Refused {
  name: string;
  reasons: string[];
  /** A table whose commas can be read in two ways: to be read again when that is known. */
  asks?: Source;
}

/** What became of one report or row. */
interface Found {
  name: string;
  entry?: Entry | undefined;
  /** By which it is known again. */
  runs?: string;
  reasons: string[];
  asks?: Source;
  /** Said of it, though it was taken. */
  remarks?: string[];
}

const sentence = ({ path, message, remedy }: Problem) => `${path && `${path}: `}${message} ${remedy}`;
const errors = (problems: readonly Problem[]) => problems.filter(isError).map(sentence);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ofReport(core: Core, name: string, text: string): Found {
  const { entry, problems } = core.entry(text);
  const reasons = errors(problems);
  const document = parsed(text);
  const runs = isFields(document) ? JSON.stringify(document.runs) : undefined;
  if (reasons.length === 0 && !entry) reasons.push(words.collection.nothingCounts);
  return { name, entry, reasons, ...(runs === undefined ? {} : { runs }) };
}

/** An entry as a collection keeps it; the core judges it when it is analysed. */
const ofEntry = (name: string, entry: unknown): Found =>
  isFields(entry) ? { name, entry: entry as Entry, reasons: [] } : { name, reasons: [words.collection.noEntry] };

const isCollection = (value: unknown): value is Fields & { reports: unknown[] } =>
  isFields(value) && value.format === 'carbon-tally-collection' && Array.isArray(value.reports);

/** What one text holds: each part is read when its turn comes. */
type Part = () => Found;

function partsOf(core: Core, source: Source, text: string): Part[] {
  const { name } = source;
  const json = parsed(text);
  if (isCollection(json)) return json.reports.map((entry, at) => () => ofEntry(partName(name, at), entry));
  if (Array.isArray(json))
    return json.map((report, at) => () => ofReport(core, partName(name, at), JSON.stringify(report)));
  if (json !== undefined || /^\s*[{[]/.test(text)) return [() => ofReport(core, name, text)];
  return partsOfTable(core, source, text);
}

const partName = (name: string, at: number) => words.collection.part(name, at + 1);

/** Of a report of one run, whose name is in the row, that is the title. */
function titled(report: RequestDocument): RequestDocument {
  const [run, ...others] = report.runs ?? [];
  return run?.name !== undefined && others.length === 0 ? { title: run.name, ...report } : report;
}

function partsOfTable(core: Core, source: Source, text: string): Part[] {
  const { name, decimal } = source;
  const answer = core.table({ text, each: 'report', ...(decimal ? { decimal } : {}) });
  const { reports = [], entries = [], problems, columns, asks, example } = answer;
  if (asks) return [() => ({ name, reasons: [words.collection.decimal(example?.cell ?? '')], asks: source })];
  const reasons = errors(problems);
  const unused = columns.flatMap(({ header, member }) =>
    member === undefined && header.trim() !== '' ? [header] : [],
  );
  const remarks = [
    ...problems.filter(({ severity }) => severity !== 'error').map(sentence),
    ...(unused.length > 0 ? [words.collection.unused(unused)] : []),
  ];
  return [
    ...(reasons.length > 0 || remarks.length > 0 ? [() => ({ name, reasons, remarks })] : []),
    ...entries.map((entry, at) => () => ofEntry(partName(name, at), entry)),
    ...reports.map((report, at) => () => ofReport(core, partName(name, at), JSON.stringify(titled(report)))),
  ];
}

/** Known already, by the same runs or the same id. */
export class Known {
  readonly #runs = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  /** Why it is there already. */
  reasonAgainst({ name, entry, runs = JSON.stringify(entry) }: Found): string | undefined {
    const same = this.#runs.get(runs);
    if (same !== undefined) return words.collection.sameRuns(same);
    const taken = entry?.id ? this.#ids.get(entry.id) : undefined;
    if (taken !== undefined) return words.collection.sameId(entry?.id ?? '', taken);
    this.#runs.set(runs, name);
    if (entry?.id) this.#ids.set(entry.id, name);
    return undefined;
  }
}

export interface Progress {
  /** Files, the last one perhaps in part. */
  done: number;
  of: number;
  entries: number;
}

export interface Reading {
  entries: Entry[];
  refused: Refused[];
  remarks: Remark[];
  /** False where it was cancelled: what had been read until then is kept. */
  whole: boolean;
}

/** Milliseconds between two looks at what the reader does meanwhile. */
const slice = 30;
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/** After a fault the core begins anew with the next question: only what it broke down at is lost, and said. */
function unlessStopped<Made>(make: () => Made, stopped: Made): Made {
  try {
    return make();
  } catch {
    return stopped;
  }
}

const stoppedAt = (name: string): Found => ({ name, reasons: [words.collection.stopped] });

async function partsIn(core: Core, source: Source): Promise<Part[]> {
  const text = await source.text();
  if (text === undefined) return [() => ({ name: source.name, reasons: [words.collection.noText] })];
  return unlessStopped(() => partsOf(core, source, text), [() => stoppedAt(source.name)]);
}

export async function readAll(
  core: Core,
  sources: readonly Source[],
  known: Known,
  onProgress: (progress: Progress) => void,
  cancelled: () => boolean,
): Promise<Reading> {
  const reading: Reading = { entries: [], refused: [], remarks: [], whole: false };
  let last = performance.now();
  for (const [file, source] of sources.entries()) {
    const parts = await partsIn(core, source);
    for (const [at, part] of parts.entries()) {
      sort(unlessStopped(part, stoppedAt(partName(source.name, at))), known, reading);
      if (performance.now() - last < slice) continue;
      onProgress({ done: file + at / parts.length, of: sources.length, entries: reading.entries.length });
      await breath();
      last = performance.now();
      if (cancelled()) return reading;
    }
  }
  return { ...reading, whole: true };
}

function sort(found: Found, known: Known, { entries, refused, remarks }: Reading): void {
  const { name, entry, asks } = found;
  if (found.remarks?.length) remarks.push({ name, sentences: found.remarks });
  const reasons = entry && found.reasons.length === 0 ? [known.reasonAgainst(found) ?? []].flat() : found.reasons;
  if (entry && reasons.length === 0) entries.push(entry);
  else if (reasons.length > 0) refused.push({ name, reasons, ...(asks ? { asks } : {}) });
}
