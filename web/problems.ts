// Which problem belongs to which field: a JSON Pointer ends at the nearest field that is on show.
import type { Problem } from 'carbon-tally';
import type { RunDraft } from './draft.js';

export interface Finding extends Problem {
  /** Something not filled in yet, in a run that is still being written. */
  quiet: boolean;
}

/** Findings by the field that shows them; '' is the run itself. */
export type Findings = Record<string, Finding[]>;

const always = ['name', 'device', 'count', 'hours', 'utilisation', 'pue', 'year', 'place'];
const ofOwnDevice = ['device/name', 'device/watts'];
const ofOwnPlace = ['g_per_kwh', 'name', 'year', 'source', 'kind'].map((key) => `place/${key}`);

function fieldsOf(run: RunDraft): string[] {
  const device = run.device.way === 'own' ? ofOwnDevice : [];
  const place = run.place.way === 'own' ? ofOwnPlace : [];
  return [...always, ...device, ...place];
}

function nearest(path: string, fields: readonly string[]): string {
  const cut = path.lastIndexOf('/');
  if (path === '' || fields.includes(path)) return path;
  return cut < 0 ? '' : nearest(path.slice(0, cut), fields);
}

/** The index of the run that a path leads to, and what follows. */
function place(path: string): { run: number; rest: string } | undefined {
  const found = /^\/runs\/(\d+)(?:\/(.*))?$/s.exec(path);
  return found ? { run: Number(found[1]), rest: found[2] ?? '' } : undefined;
}

export function findingsOf(run: RunDraft, index: number, problems: readonly Problem[]): Findings {
  const fields = fieldsOf(run);
  const findings: Findings = {};
  for (const problem of problems) {
    const at = place(problem.path);
    if (at?.run !== index) continue;
    const field = nearest(at.rest, fields);
    const quiet = problem.code === 'missing' && run.fresh;
    findings[field] = [...(findings[field] ?? []), { ...problem, quiet }];
  }
  return findings;
}

/** Problems of the document as a whole, which no field shows. */
export function problemsOfAll(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ path }) => path !== '/title' && place(path) === undefined);
}

export function findingsOfTitle(problems: readonly Problem[]): Findings {
  const found = problems.filter(({ path }) => path === '/title');
  return found.length > 0 ? { title: found.map((problem) => ({ ...problem, quiet: false })) } : {};
}
