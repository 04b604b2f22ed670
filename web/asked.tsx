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

interface AskedForProps {
  store: Store;
  format: Format;
  /** Paths of what is asked for whatever the format. */
  required: readonly string[];
}

export function AskedFor({ store, format, required }: AskedForProps) {
  const { draft, response } = store.state;
  const run = useFieldContext(store, 'document', draft.head, findingsOfDocument(response.problems), () => {});
  const fieldOf = (member: keyof About) => `about/${member}`;
  const fields = new Set([...required.filter((path) => path.startsWith('about/')), ...format.asks.map(fieldOf)]);
  if (fields.size === 0) return null;
  return (
    <fieldset class="group asked-for">
      <legend>{words.asksFor}</legend>
      {[...fields].map((field) => (
        <div class="cell choice" key={field}>
          {field === fieldOf('complete') ? (
            <Complete run={run} />
          ) : (
            <TextField run={run} field={field} placeholder={words.hint(field)} />
          )}
        </div>
      ))}
      {[...fields].map((field) => (
        <Below key={field} run={run} field={field} />
      ))}
    </fieldset>
  );
}
