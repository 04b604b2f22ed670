// What the fields of a run, or of the document, share.
import type { Fix } from 'carbon-tally';
import { useState } from 'preact/hooks';
import type { Part } from './draft.js';
import { readAs } from './entry.js';
import { fieldAt } from './fields.js';
import { type Finding, type Findings, runAt } from './problems.js';
import type { Store, Where } from './state.js';
import { waysOut } from './ways.js';

export interface FieldContext {
  /** Unique in the page, for the ids of the fields. */
  id: string;
  part: Part;
  findings: Findings;
  /** The field whose meaning is on show. */
  asked: string | undefined;
  onAsk(field: string): void;
  onEdit(path: string, text: string, pause?: boolean): void;
  onChoose(path: string, member: unknown): void;
  onFix(finding: Finding, fix: Fix): void;
  /** How a text was read that is no plain number. */
  readAs(path: string): string | undefined;
  /** Those of the finding itself, and what the catalogue has of a similar name. */
  fixesOf(finding: Finding): Fix[];
  onLeave(): void;
}

function isField(pointer: string): boolean {
  return fieldAt(runAt(pointer)?.path ?? pointer.slice(1)) !== undefined;
}

/** `reveal` brings a field to which a fix leads into view, and the focus there. */
export function useFieldContext(
  store: Store,
  where: Where,
  part: Part,
  findings: Findings,
  reveal: (pointer: string) => void,
): FieldContext {
  const [asked, setAsked] = useState<string>();
  return {
    id: where === 'document' ? 'report' : `run-${where}`,
    part,
    findings,
    asked,
    onAsk: (field) => setAsked(field === asked ? undefined : field),
    onEdit: (path, text, pause) => store.edit(where, path, text, pause),
    onChoose: (path, member) => store.choose(where, path, member),
    onFix(finding, fix) {
      const set = fix.changes.filter(({ path, value }) => value !== undefined && isField(path));
      const { path } = set.at(-1) ?? finding;
      store.fix(where, fix, path);
      reveal(path);
    },
    readAs: (path) => readAs(path, part.typed[path], store.core.quantity),
    fixesOf: (finding) => [...(finding.fixes ?? []), ...waysOut(store.core, part, finding)],
    onLeave: () => store.leave(),
  };
}

export function idOf(context: FieldContext, field: string): string {
  return `${context.id}-${field.replaceAll('/', '-')}`;
}

export const meaningId = (context: FieldContext, field: string) => `${idOf(context, field)}-meaning`;
