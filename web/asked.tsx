// What a format tells beside the runs: the size of the model, the functional unit.
import type { About, Format } from 'carbon-tally';
import { type FieldContext, useFieldContext } from './context.js';
import { Below, SelectField, TextField } from './field.js';
import { findingsOfDocument } from './problems.js';
import type { Store } from './state.js';
import { words } from './words.js';

function Complete({ run }: { run: FieldContext }) {
  const choose = (field: string, choice: unknown) =>
    run.onChoose(field, choice === undefined ? undefined : choice === 'true');
  return (
    <SelectField run={{ ...run, onChoose: choose }} field="about/complete" options={Object.entries(words.complete)} />
  );
}

export function AskedFor({ store, format }: { store: Store; format: Format }) {
  const { draft, response } = store.state;
  const run = useFieldContext(store, 'document', draft.head, findingsOfDocument(response.problems), () => {});
  if (format.asks.length === 0) return null;
  const fieldOf = (member: keyof About) => `about/${member}`;
  return (
    <fieldset class="group asked-for">
      <legend>{words.asksFor}</legend>
      {format.asks.map((member) => (
        <div class="cell choice" key={member}>
          {member === 'complete' ? (
            <Complete run={run} />
          ) : (
            <TextField run={run} field={fieldOf(member)} placeholder={words.hint(fieldOf(member))} />
          )}
        </div>
      ))}
      {format.asks.map((member) => (
        <Below key={member} run={run} field={fieldOf(member)} />
      ))}
    </fieldset>
  );
}
