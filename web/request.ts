// From a draft to the text of a RequestDocument.
import type { Computed, ResponseDocument, SnippetFormat } from 'carbon-tally';
import type { Draft } from './draft.js';
import { isFields } from './pointer.js';
import type { State } from './state.js';

/** A draft, and an answer that may be of another. */
export type Counted = Pick<State, 'draft' | 'counted' | 'response'>;

export function requestOf({ head, runs }: Draft) {
  const members = isFields(head.value) ? head.value : {};
  return { format: 'carbon-tally', version: 1, ...members, runs: runs.map(({ value }) => value) };
}

/** With the `outputs` that the page shows. */
export function requestText(draft: Draft, outputs?: readonly SnippetFormat[], indent?: string): string {
  return JSON.stringify({ ...requestOf(draft), ...(outputs ? { outputs } : {}) }, null, indent);
}

function computedOf({ tool, data, totals }: ResponseDocument): Computed | undefined {
  return totals.counted > 0 ? { tool, data, kwh: totals.energy.value, kg: totals.carbon.value } : undefined;
}

/** For others, with what was computed of it, so that they can compare; without, where that is of another draft. */
export function documentText({ draft, counted, response }: Counted, indent?: string): string {
  const computed = counted === draft ? computedOf(response) : undefined;
  return JSON.stringify({ ...requestOf(draft), computed }, null, indent);
}
