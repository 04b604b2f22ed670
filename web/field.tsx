// A field in place: a blank with its name above it.
import type { FieldContext } from './context.js';
import { idOf } from './context.js';
import { shown } from './draft.js';
import { unfinished, unfinishedYear } from './entry.js';
import { type Field, fieldAt } from './fields.js';
import { Problems, problemProps } from './finding.js';
import { Ask, Meaning } from './help.js';
import { words } from './words.js';

interface FieldProps {
  run: FieldContext;
  field: string;
  placeholder?: string | undefined;
  hideLabel?: boolean;
}

export function Label({ run, field }: { run: FieldContext; field: string }) {
  return (
    <div class="labels">
      <label for={idOf(run, field)}>{words.field(field)}</label>
      <Ask run={run} field={field} />
    </div>
  );
}

const pauses: Record<Field['holds'], (text: string) => boolean> = {
  number: unfinished,
  year: unfinishedYear,
  // One end of a range is not enough.
  range: () => true,
  text: () => false,
  choice: () => false,
};

interface BlankProps extends FieldProps {
  label?: string;
  /** The field that shows what is wrong, where this is a part of it. */
  partOf?: string;
}

/** The blank itself. */
export function Blank({ run, field, placeholder, label, partOf = field }: BlankProps) {
  const { holds, long, group } = fieldAt(partOf) ?? { holds: 'text' };
  // Emptied, a factor or one end of a range is about to be typed anew; elsewhere nothing is to follow.
  const anew = group === 'formula' || holds === 'range';
  const waits = (text: string) => (text !== '' || anew) && pauses[holds](text);
  const all = {
    id: idOf(run, field),
    ...(label ? { 'aria-label': label } : {}),
    value: shown(run.part, field),
    placeholder,
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      run.onEdit(field, value, waits(value)),
    onBlur: run.onLeave,
    ...problemProps(run, partOf),
  };
  if (long) return <textarea rows={2} {...all} />;
  const mode = holds === 'text' ? {} : { inputMode: 'decimal' as const };
  return <input type="text" autocomplete="off" spellcheck={false} {...mode} {...all} />;
}

/** The blank with its unit, and how a text with another one was read. */
export function Entry(props: FieldProps & { unit: string | undefined }) {
  const { run, field, unit } = props;
  const read = run.readAs(field);
  return (
    <>
      <div class="entry">
        <Blank {...props} />
        {unit && <span class={read ? 'unit other' : 'unit'}>{unit}</span>}
      </div>
      {read && (
        <p class="read-as" id={`${idOf(run, field)}-read`}>
          = {read}
        </p>
      )}
    </>
  );
}

export function TextField(props: FieldProps) {
  const { run, field } = props;
  const unit = fieldAt(field)?.unit;
  return (
    <>
      {props.hideLabel ? (
        <label for={idOf(run, field)} class="unseen">
          {words.field(field)}
        </label>
      ) : (
        <Label run={run} field={field} />
      )}
      <Entry {...props} unit={unit} />
    </>
  );
}

interface SelectProps {
  run: FieldContext;
  field: string;
  /** Value and name; an empty value takes the member out. */
  options: [string, string][];
}

export function SelectField({ run, field, options }: SelectProps) {
  const value = shown(run.part, field);
  const known = options.some(([option]) => option === value);
  const all = known ? options : [...options, [value, value]];
  return (
    <>
      <Label run={run} field={field} />
      <div class="entry">
        <select
          id={idOf(run, field)}
          value={value}
          onChange={(event) => run.onChoose(field, event.currentTarget.value || undefined)}
          {...problemProps(run, field)}
        >
          {all.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

/** What belongs to a field and needs more room than it has. */
export function Below({ run, field }: { run: FieldContext; field: string }) {
  return (
    <>
      <Meaning run={run} field={field} />
      <Problems run={run} field={field} />
    </>
  );
}
