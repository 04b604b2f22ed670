// What a word means, one click away and in place.
import { useId, useState } from 'preact/hooks';
import { type FieldContext, meaningId } from './context.js';
import { fieldAt } from './fields.js';
import { useInView } from './in-view.js';
import { keepFocus } from './platform.js';
import { type Term, termOf } from './words/glossary.js';
import { words } from './words.js';

interface QuestionProps {
  name: string;
  /** Beside a field whose keys ask the same: no stop of the Tab key. */
  beside?: boolean;
  /** Of the sentence that opens. */
  id: string;
  open: boolean;
  onToggle(): void;
}

function Question({ name, beside = false, id, open, onToggle }: QuestionProps) {
  return (
    <button
      type="button"
      class="ask"
      tabIndex={beside ? -1 : undefined}
      aria-label={words.ask(name)}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onMouseDown={keepFocus}
      onClick={onToggle}
    >
      ?
    </button>
  );
}

/**
 * The question at a field's name; `Meaning` is its answer, wherever there is room. To the Tab key it would be one more
 * stop for each field of each run. WCAG 2.2 asks that everything can be done by keys (2.1.1), not that all is a stop: F1
 * in the field, which says so to a screen reader (`aria-keyshortcuts`) and under the runs, opens and closes it, and the
 * button stays where a screen reader finds it. What belongs to no field keeps its stop.
 */
export function Ask({ run, field }: { run: FieldContext; field: string }) {
  if (!termOf(field)) return null;
  const id = meaningId(run, field);
  const open = run.asked === field;
  const beside = fieldAt(field) !== undefined;
  return <Question {...{ name: words.field(field), beside, id, open }} onToggle={() => run.onAsk(field)} />;
}

function Answer({ id, at, term }: { id: string; at: string; term: Term }) {
  return (
    <p ref={useInView<HTMLParagraphElement>()} id={id} class={`meaning at-${at}`}>
      {words.meaning(term)}
    </p>
  );
}

export function Meaning({ run, field }: { run: FieldContext; field: string }) {
  const term = termOf(field);
  if (!term || run.asked !== field) return null;
  return <Answer id={meaningId(run, field)} at={field.split('/')[0] ?? ''} term={term} />;
}

/** Question and answer about a word that is no field's name. */
export function Explained({ name, term }: { name: string; term: Term }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Question {...{ name, id, open }} onToggle={() => setOpen(!open)} />
      {open && (
        <span id={id} class="meaning">
          {words.meaning(term)}
        </span>
      )}
    </>
  );
}
