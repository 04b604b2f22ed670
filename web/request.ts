// From a draft to the text of a RequestDocument.
import type { SnippetFormat } from 'carbon-tally';
import type { Draft } from './draft.js';
import { isFields } from './pointer.js';

/** With `outputs` for the page, without them for a file. */
export function requestText({ head, runs }: Draft, outputs?: readonly SnippetFormat[], indent?: string): string {
  const members = isFields(head.value) ? head.value : {};
  const wanted = outputs ? { outputs } : {};
  const values = runs.map(({ value }) => value);
  return JSON.stringify({ format: 'carbon-tally', version: 1, ...members, ...wanted, runs: values }, null, indent);
}
