// What a word means, one click away and in place.
import { useId, useState } from 'preact/hooks';
import { type FieldContext, idOf } from './context.js';
import { keepFocus } from './platform.js';
import { type Term, termOf } from './words/glossary.js';
import { words } from './words.js';

interface QuestionProps {
  name: string;
  /** Of the sentence that opens. */
  id: string;
  open: boolean;
  onToggle(): void;
}

function Question({ name, id, open, onToggle }: QuestionProps) {
  return (
    <button
      type="button"
      class="ask"
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

/** The question at a field's name; `Meaning` is its answer, wherever there is room. */
export function Ask({ run, field }: { run: FieldContext; field: string }) {
  if (!termOf(field)) return null;
  const id = `${idOf(run, field)}-meaning`;
  const open = run.asked === field;
  return <Question {...{ name: words.field(field), id, open }} onToggle={() => run.onAsk(field)} />;
}

export function Meaning({ run, field }: { run: FieldContext; field: string }) {
  const term = termOf(field);
  if (!term || run.asked !== field) return null;
  return (
    <p id={`${idOf(run, field)}-meaning`} class={`meaning at-${field.split('/')[0]}`}>
      {words.meaning(term)}
    </p>
  );
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
