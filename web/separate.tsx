// What stands beside the total and is never part of it: separate lines, and published figures.
import type { Line, ResponseDocument, SeparateLine } from 'carbon-tally';
import { useState } from 'preact/hooks';
import { Named, type Sources } from './citation.js';
import { type FieldContext, useFieldContext } from './context.js';
import { Below, TextField } from './field.js';
import { documentFields } from './fields.js';
import { Explained } from './help.js';
import { focusSoon } from './platform.js';
import { memberAt } from './pointer.js';
import { findingsOfDocument } from './problems.js';
import { Said } from './said.js';
import type { Store } from './state.js';
import { words } from './words.js';

const all: SeparateLine[] = ['embodied', 'water', 'equivalences'];

function wantedOf(store: Store): SeparateLine[] {
  const lines = memberAt(store.state.draft.head.value, 'settings/lines');
  return Array.isArray(lines) ? all.filter((line) => lines.includes(line)) : [];
}

function Switch({ store, line }: { store: Store; line: SeparateLine }) {
  const wanted = wantedOf(store);
  function toggle(on: boolean): void {
    const next = all.filter((each) => (each === line ? on : wanted.includes(each)));
    store.choose('document', 'settings/lines', next.length > 0 ? next : undefined);
  }
  return (
    <label>
      <input
        type="checkbox"
        id={`report-settings-lines-${all.indexOf(line)}`}
        checked={wanted.includes(line)}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {words.lines[line]}
    </label>
  );
}

function LineOf({ line, sources }: { line: Line | undefined; sources: Sources }) {
  if (!line) return null;
  return (
    <>
      <dt>
        <Said text={line.label} />
        <span class="hint">
          <Said text={line.detail} /> {line.left_out > 0 && words.partOf(line.counted, line.left_out)}{' '}
          <Named keys={line.sources} sources={sources} />
        </span>
      </dt>
      <dd>{line.quantity?.text ?? words.noFigure}</dd>
    </>
  );
}

function Figures({ response: { totals, sources } }: { response: ResponseDocument }) {
  const { embodied, water, market_based: market, equivalences } = totals.lines;
  if (!embodied && !water && !market && !equivalences) return null;
  return (
    <dl>
      <LineOf line={embodied} sources={sources} />
      <LineOf line={water} sources={sources} />
      <LineOf line={market} sources={sources} />
      {equivalences && <dt>{words.lines.equivalences}</dt>}
      {equivalences?.map(({ id, text, source }) => (
        <dd class="said" lang="en" key={id}>
          {text} (<Named keys={[source]} sources={sources} />)
        </dd>
      ))}
    </dl>
  );
}

function FieldGroup({ context, name, prefix }: { context: FieldContext; name: string; prefix: string }) {
  const fields = documentFields.filter(({ path }) => path.startsWith(`${prefix}/`));
  const filled = fields.some(({ path }) => memberAt(context.part.value, path) !== undefined);
  const [open, setOpen] = useState(filled);
  return (
    <details open={open || filled} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      <div class="group">
        {fields.map(({ path, holds }) => [
          <div class={`cell ${holds}`} key={path}>
            <TextField run={context} field={path} />
          </div>,
          <Below key={`below ${path}`} run={context} field={path} />,
        ])}
      </div>
    </details>
  );
}

export function Separate({ store }: { store: Store }) {
  const { draft, response } = store.state;
  const findings = findingsOfDocument(response.problems);
  const reveal = (pointer: string) => focusSoon(`report-${pointer.slice(1).replaceAll('/', '-')}`);
  const context = useFieldContext(store, 'document', draft.head, findings, reveal);
  return (
    <div class="separate">
      <fieldset class="lines">
        <legend>
          {words.notInTotal} <Explained name={words.notInTotal} term="lines" />
        </legend>
        {all.map((line) => (
          <Switch key={line} store={store} line={line} />
        ))}
      </fieldset>
      <Figures response={response} />
      <FieldGroup context={context} name={words.marketBased} prefix="market_based" />
      <FieldGroup context={context} name={words.reportedTotal} prefix="reported" />
    </div>
  );
}
