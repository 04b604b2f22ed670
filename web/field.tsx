// A field in place: a blank in the formula with its label above it.
import type { ComponentChildren } from 'preact';
import { type Entry, shown } from './draft.js';
import type { Findings } from './problems.js';
import { words } from './words.js';

/** What the fields of one run share. */
export interface RunContext {
  /** Unique in the page, for the ids of the run's fields. */
  id: string;
  findings: Findings;
  onLeave(): void;
}

export function idOf(run: RunContext, field: string): string {
  return `${run.id}-${field.replace('/', '-')}`;
}

export function messageId(run: RunContext, field: string): string {
  return `${idOf(run, field)}-problem`;
}

/** The attributes that tie a control to what is wrong with it. */
export function problemProps(run: RunContext, field: string) {
  const found = run.findings[field];
  if (!found) return {};
  const wrong = found.some((finding) => finding.severity === 'error' && !finding.quiet);
  return {
    'aria-describedby': messageId(run, field),
    ...(wrong ? { 'aria-invalid': true as const } : {}),
    ...(found.some((finding) => finding.severity === 'warning') ? { 'data-warned': true } : {}),
  };
}

/** What a new run still lacks, in one line; the fields themselves say it to a screen reader. */
export function ToDo({ findings }: { findings: Findings }) {
  const lacking = Object.keys(findings).filter((field) => findings[field]?.some((finding) => finding.quiet));
  if (lacking.length === 0) return null;
  return <p class="todo">{words.todo(lacking.map(words.field))}</p>;
}

/** What is wrong with a field, in words, and what to do about it. */
export function Problems({ run, field }: { run: RunContext; field: string }) {
  const found = run.findings[field];
  if (!found) return null;
  const quiet = found.every((finding) => finding.quiet);
  return (
    <div id={messageId(run, field)} class={quiet ? 'unseen' : `problems at-${field.split('/')[0] || 'run'}`}>
      {found.map((finding, index) => (
        <p class={finding.quiet ? 'unseen' : `problem ${finding.severity}`} key={index}>
          {!finding.quiet && <b>{words[finding.severity]}</b>} {field && <i>{words.field(field)}:</i>} {finding.message}{' '}
          <span>{finding.remedy}</span>
        </p>
      ))}
    </div>
  );
}

interface TextFieldProps {
  run: RunContext;
  field: string;
  entry: Entry;
  onEdit(text: string): void;
  placeholder?: string | undefined;
  unit?: string;
  numeric?: boolean;
  hideLabel?: boolean;
  children?: ComponentChildren;
}

export function TextField(props: TextFieldProps) {
  const { run, field, entry, numeric = false } = props;
  const id = idOf(run, field);
  return (
    <>
      <label for={id} class={props.hideLabel ? 'unseen' : ''}>
        {words.field(field)}
      </label>
      <div class="entry">
        <input
          id={id}
          type="text"
          {...(numeric ? { inputMode: 'decimal' as const } : {})}
          autocomplete="off"
          spellcheck={false}
          value={shown(entry)}
          placeholder={props.placeholder}
          onInput={(event) => props.onEdit(event.currentTarget.value)}
          onBlur={run.onLeave}
          {...problemProps(run, field)}
        />
        {props.unit && <span class="unit">{props.unit}</span>}
      </div>
      {props.children}
    </>
  );
}
