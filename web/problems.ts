// Which problem belongs to which field: a JSON Pointer ends at the nearest field that is on show.
import type { Problem, ResponseDocument } from 'carbon-tally';
import type { RunDraft } from './draft.js';
import { documentFields, fields } from './fields.js';

export interface Finding extends Problem {
  /** Something not filled in yet, in a run that is still being written. */
  quiet: boolean;
}

/** Findings by the field that shows them; '' is the run itself. */
export type Findings = Record<string, Finding[]>;

export const isError = ({ severity }: Problem) => severity === 'error';

function nearest(path: string, shown: ReadonlySet<string>): string {
  const cut = path.lastIndexOf('/');
  if (path === '' || shown.has(path)) return path;
  return cut < 0 ? '' : nearest(path.slice(0, cut), shown);
}

/** The index of the run that a pointer leads to, and its path in there. */
export function runAt(pointer: string): { index: number; path: string } | undefined {
  const found = /^\/runs\/(\d+)(?:\/(.*))?$/s.exec(pointer);
  return found ? { index: Number(found[1]), path: found[2] ?? '' } : undefined;
}

/** The field of a run at which something at that path is shown. */
export function fieldFor(run: RunDraft, path: string): string {
  // The two ways to state the time share a place.
  if (path === 'hours' || path === 'device_hours') return run.time;
  const shown = fields.filter((field) => field.when?.(run.value) ?? true);
  return nearest(path, new Set(shown.map((field) => field.path)));
}

function isQuiet({ code }: Problem, { fresh }: RunDraft): boolean {
  return code === 'missing' && fresh;
}

/** The runs that are not counted only because they are still being written, by their index. */
export function unfinishedRuns(runs: readonly RunDraft[], response: ResponseDocument): ReadonlySet<number> {
  const unfinished = new Set<number>();
  for (const { run, counted } of response.runs) if (!counted && runs[run]?.fresh) unfinished.add(run);
  for (const problem of response.problems) {
    const at = isError(problem) ? runAt(problem.path) : undefined;
    const run = at && runs[at.index];
    if (run && !isQuiet(problem, run)) unfinished.delete(at.index);
  }
  return unfinished;
}

export function errorsIn(findings: Findings): Finding[] {
  return Object.values(findings).flat().filter(isError);
}

/** The same for one run, by what was found in it. */
export function isUnfinished(findings: Findings): boolean {
  const errors = errorsIn(findings);
  return errors.length > 0 && errors.every(({ quiet }) => quiet);
}

function gathered(
  problems: readonly Problem[],
  fieldOf: (problem: Problem) => string | undefined,
  quietly: (problem: Problem) => boolean,
) {
  const findings: Findings = {};
  for (const problem of problems) {
    const field = fieldOf(problem);
    if (field === undefined) continue;
    findings[field] = [...(findings[field] ?? []), { ...problem, quiet: quietly(problem) }];
  }
  return findings;
}

export function findingsOf(run: RunDraft, index: number, problems: readonly Problem[]): Findings {
  const fieldOf = ({ path }: Problem) => {
    const at = runAt(path);
    return at?.index === index ? fieldFor(run, at.path) : undefined;
  };
  return gathered(problems, fieldOf, (problem) => isQuiet(problem, run));
}

const ofDocument = new Set(documentFields.map((field) => field.path));

function documentField({ path }: Problem): string {
  return nearest(path.slice(1), ofDocument);
}

/** Problems of what stands at a pointer or below it. */
export const problemsUnder = (pointer: string, problems: readonly Problem[]) =>
  problems.filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`));

/** Places that are compared, and the one looked at, show their own. */
const shownElsewhere = ({ path }: Problem) => /^\/(compare|inspect)(\/|$)/.test(path);

/** Problems of the document as a whole, which no field shows. */
export function problemsOfAll(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    (problem) => !runAt(problem.path) && !shownElsewhere(problem) && documentField(problem) === '',
  );
}

/** Those at the fields beside the runs. */
export function findingsOfDocument(problems: readonly Problem[]): Findings {
  return gathered(
    problems,
    (problem) => (runAt(problem.path) ? undefined : documentField(problem) || undefined),
    () => false,
  );
}
