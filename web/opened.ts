// From the text of a file to a draft. The file may hold anything.
import type { Problem } from 'carbon-tally';
import { type Draft, newWork, runOf } from './draft.js';
import { isFields } from './pointer.js';

/** The draft of a document, or nothing where it has no list of runs. */
export function draftOf(document: unknown): Draft | undefined {
  if (!isFields(document) || !Array.isArray(document.runs)) return undefined;
  // What was computed is stale with the first change.
  const { runs, computed, ...head } = document;
  return { head: { value: head, typed: {} }, runs: document.runs.map((run) => runOf(run)), work: newWork() };
}

/** A number that a double cannot hold stays the text that it is. */
function finite(_key: string, value: unknown, context?: { source?: string }): unknown {
  const endless = typeof value === 'number' && !Number.isFinite(value);
  return endless ? (context?.source ?? String(value)) : value;
}

/** As `draftOf`, from text; nothing where the text is no JSON. */
export function draftOfText(source: string): Draft | undefined {
  try {
    return draftOf(JSON.parse(source, finite));
  } catch {
    return undefined;
  }
}

/** Problems that make a file no document of ours; anything else is shown at its field. */
export function refusal(problems: readonly Problem[]): Problem[] {
  const whole = ['', '/format', '/version', '/runs'];
  // A key given twice has two values, and the page could only show the last one; of too many runs
  // the first ones count; and that there are further problems is none of the whole.
  const isLimit = (p: Problem) => p.code === 'limit' && (p.path === '/runs' || problems.length > 1);
  const refused = (p: Problem) => (whole.includes(p.path) && !isLimit(p)) || p.code === 'syntax';
  return problems.filter((p) => p.severity === 'error' && refused(p));
}
