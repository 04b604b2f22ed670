// What is wrong with a field, in words, what to do about it, and ways out by one click.
import type { Fix } from 'carbon-tally';
import { type FieldContext, idOf, meaningId } from './context.js';
import { keepFocus } from './platform.js';
import { errorsIn, type Finding, type Findings } from './problems.js';
import { Said } from './said.js';
import { termOf } from './words/glossary.js';
import { words } from './words.js';

function messageId(run: FieldContext, field: string, index: number): string {
  return `${idOf(run, field)}-problem-${index}`;
}

/** The attributes that tie a control to what is wrong with it, and to what explains it. */
export function problemProps(run: FieldContext, field: string) {
  const found = run.findings[field] ?? [];
  const wrong = found.some((finding) => finding.severity === 'error' && !finding.quiet);
  const about = [
    ...found.map((_, index) => messageId(run, field, index)),
    ...(run.readAs(field) ? [`${idOf(run, field)}-read`] : []),
    ...(run.asked === field ? [meaningId(run, field)] : []),
  ];
  return {
    ...(termOf(field) ? { 'aria-keyshortcuts': 'F1' } : {}),
    ...(about.length > 0 ? { 'aria-describedby': about.join(' ') } : {}),
    ...(wrong ? { 'aria-invalid': true as const } : {}),
    ...(found.some((finding) => finding.severity === 'warning') ? { 'data-warned': true } : {}),
  };
}

/** What a new run still lacks, in one line; the fields themselves say it to a screen reader. */
export function ToDo({ findings }: { findings: Findings }) {
  const lacking = Object.keys(findings).filter((field) => findings[field]?.some((finding) => finding.quiet));
  if (lacking.length === 0) return null;
  const names = lacking.map(words.field);
  return <p class="todo">{errorsIn(findings).length > 0 ? words.todo(names) : words.betterWith(names)}</p>;
}

interface FixesProps {
  fixes: readonly Fix[];
  onFix(fix: Fix): void;
  /** Where one that was taken stays on show. */
  isTaken?(fix: Fix): boolean;
}

export function Fixes({ fixes, onFix, isTaken }: FixesProps) {
  if (fixes.length === 0) return null;
  return (
    <span class="fixes">
      {fixes.map((fix) => (
        <button
          type="button"
          class="fix"
          key={fix.label}
          aria-pressed={isTaken?.(fix)}
          onMouseDown={keepFocus}
          onClick={() => onFix(fix)}
        >
          <Said text={fix.label} />
        </button>
      ))}
    </span>
  );
}

function Message({ run, field, finding, id }: { run: FieldContext; field: string; finding: Finding; id: string }) {
  const { quiet, severity, message, remedy } = finding;
  return (
    <p class={quiet ? 'unseen' : `problem ${severity}`}>
      <span id={id}>
        {!quiet && <b>{words[severity]}</b>}{' '}
        {field && (
          <i>
            {words.field(field)}
            {words.signs.colon}
          </i>
        )}{' '}
        <span lang="en">
          {message} <span>{remedy}</span>
        </span>
      </span>{' '}
      {!quiet && <Fixes fixes={run.fixesOf(finding)} onFix={(fix) => run.onFix(finding, fix)} />}
    </p>
  );
}

export function Problems({ run, field }: { run: FieldContext; field: string }) {
  const found = run.findings[field];
  if (!found) return null;
  const quiet = found.every((finding) => finding.quiet);
  return (
    <div class={quiet ? 'unseen' : `problems at-${field.split('/')[0] || 'run'}`}>
      {found.map((finding, index) => (
        <Message key={index} {...{ run, field, finding }} id={messageId(run, field, index)} />
      ))}
    </div>
  );
}
