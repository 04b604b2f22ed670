// A run: one row that reads from left to right as the formula.
import type { Estimate, Factor } from 'carbon-tally';
import { useEffect, useRef } from 'preact/hooks';
import { BasisLine } from './basis.js';
import { Device } from './device.js';
import { type RunDraft, shown, unfinished, unfinishedYear } from './draft.js';
import { idOf, Problems, type RunContext, TextField, ToDo } from './field.js';
import { Figure, Place } from './place.js';
import { keepFocus } from './platform.js';
import { type Findings, findingsOf } from './problems.js';
import type { Store } from './store.js';
import { words } from './words.js';
import { Working } from './working.js';

interface RunProps {
  store: Store;
  run: RunDraft;
  index: number;
}

type Parts = RunProps & { context: RunContext; estimate: Estimate | undefined };
type NumberKey = 'count' | 'hours' | 'utilisation' | 'pue';

function Operator({ sign }: { sign: string }) {
  return (
    <span class="operator" aria-hidden="true">
      {sign}
    </span>
  );
}

function NumberFactor({ of, field, unit }: { of: Parts; field: NumberKey; unit?: string }) {
  const { store, run, context, estimate } = of;
  const factor: Factor | undefined = estimate?.factors[field];
  return (
    <>
      <div class={`factor ${field}`}>
        {field !== 'count' && <Operator sign="×" />}
        <TextField
          run={context}
          field={field}
          entry={run[field]}
          placeholder={run[field] === '' ? factor?.text : undefined}
          {...(unit ? { unit } : {})}
          numeric
          onEdit={(text) => store.edit(run.key, { [field]: text }, unfinished(text))}
        />
        <BasisLine factor={factor} />
      </div>
      <Problems run={context} field={field} />
    </>
  );
}

function DeviceFactor({ store, run, context, estimate }: Parts) {
  const onEdit = (device: RunDraft['device'], pause?: boolean) => store.edit(run.key, { device }, pause);
  return (
    <>
      <div class="factor device">
        <Operator sign="×" />
        <Device {...{ run: context, core: store.core, device: run.device, estimate, onEdit }} />
      </div>
      {['device', 'device/name', 'device/watts'].map((field) => (
        <Problems key={field} run={context} field={field} />
      ))}
    </>
  );
}

function PlaceFactor({ store, run, context, estimate }: Parts) {
  const { place, year } = run;
  const fields = ['place', 'year', ...['g_per_kwh', 'name'].map((key) => `place/${key}`)];
  const onEdit = (changed: RunDraft['place'], pause?: boolean) => store.edit(run.key, { place: changed }, pause);
  const onYear = (text: string) => store.edit(run.key, { year: text }, unfinishedYear(text));
  return (
    <>
      <div class="factor place">
        <Operator sign="×" />
        <Place {...{ run: context, core: store.core, place, year, estimate, onEdit, onYear }} />
      </div>
      {fields.map((field) => (
        <Problems key={field} run={context} field={field} />
      ))}
    </>
  );
}

function Result({ estimate }: { estimate: Estimate | undefined }) {
  const counted = estimate?.counted ? estimate : undefined;
  return (
    <div class="factor result">
      <Operator sign="=" />
      <span class="label">{words.carbon}</span>
      <span class="entry read">{counted?.carbon?.text ?? '–'}</span>
      <p class="basis">{counted?.energy?.text ?? words.leftOut}</p>
    </div>
  );
}

function Head({ store, run, index, context, estimate }: Parts) {
  const name = estimate?.name ?? words.runName(index + 1);
  const id = idOf(context, 'name');
  return (
    <div class="run-head">
      <h3 class="unseen">{name}</h3>
      <label class="unseen" for={id}>
        {words.field('name')}
      </label>
      <input
        id={id}
        class="run-name"
        type="text"
        autocomplete="off"
        value={shown(run.name)}
        placeholder={words.runName(index + 1)}
        onInput={(event) => store.edit(run.key, { name: event.currentTarget.value })}
      />
      <button
        type="button"
        class="link"
        aria-label={words.of(words.duplicate, name)}
        onMouseDown={keepFocus}
        onClick={() => store.duplicate(run.key)}
      >
        {words.duplicate}
      </button>
      <button
        type="button"
        class="link"
        aria-label={words.of(words.remove, name)}
        onMouseDown={keepFocus}
        onClick={() => store.remove(run.key)}
      >
        {words.remove}
      </button>
    </div>
  );
}

function Formula(parts: Parts) {
  const { store, run, context, estimate } = parts;
  return (
    <div class="formula">
      <NumberFactor of={parts} field="count" />
      <DeviceFactor {...parts} />
      <NumberFactor of={parts} field="hours" unit="h" />
      <NumberFactor of={parts} field="utilisation" />
      <NumberFactor of={parts} field="pue" />
      <PlaceFactor {...parts} />
      {run.place.way === 'own' && (
        <Figure run={context} place={run.place} onEdit={(place, pause) => store.edit(run.key, { place }, pause)} />
      )}
      {['place/source', 'place/year', 'place/kind'].map((field) => (
        <Problems key={field} run={context} field={field} />
      ))}
      <Result estimate={estimate} />
    </div>
  );
}

export function Run(props: RunProps) {
  const { store, run, index } = props;
  const { response, added } = store.state;
  const item = useRef<HTMLLIElement>(null);
  const isNew = added === run.key;
  useEffect(() => {
    if (isNew) item.current?.querySelector<HTMLElement>('.formula input')?.focus();
  }, [isNew]);

  const findings: Findings = findingsOf(run, index, response.problems);
  const onLeave = () => store.leave();
  const context = { id: `run-${run.key}`, findings, onLeave };
  const estimate = response.runs[index];
  const parts = { ...props, context, estimate };
  return (
    <li class="run" ref={item}>
      <Head {...parts} />
      <Problems run={context} field="name" />
      <Problems run={context} field="" />
      {'kept' in run ? <code>{JSON.stringify(run.kept)}</code> : <Formula {...parts} />}
      <ToDo findings={findings} />
      {estimate && <Working estimate={estimate} sources={response.sources} />}
    </li>
  );
}
