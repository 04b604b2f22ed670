// The formula of a run, from left to right; each factor is a field in place.
import type { Estimate } from 'carbon-tally';
import { BasisLine } from './basis.js';
import { type FieldContext, idOf } from './context.js';
import { Device } from './device.js';
import { type RunDraft, shown, type Time } from './draft.js';
import { Extras } from './extras.js';
import { Below, Blank, Entry, TextField } from './field.js';
import { fieldsOf, wayOf } from './fields.js';
import { Ask } from './help.js';
import { idleSlots, type Slot, slots } from './idle.js';
import { Figure, Place } from './place.js';
import { memberAt } from './pointer.js';
import { isUnfinished } from './problems.js';
import type { Store } from './state.js';
import { words } from './words.js';

export interface FormulaProps {
  store: Store;
  run: RunDraft;
  context: FieldContext;
  estimate: Estimate | undefined;
}

/** Times, where something before is multiplied with what follows. */
function Operator({ of: { run, estimate }, before }: { of: FormulaProps; before: Slot }) {
  const out = idleSlots(run, estimate);
  const first = slots.find((slot) => !out.includes(slot));
  const times = !out.includes(before) && (before !== first || estimate?.factors.measured !== undefined);
  return (
    <span class="operator" aria-hidden="true">
      {times ? '×' : '·'}
    </span>
  );
}

function classOf({ run, estimate }: FormulaProps, slot: Slot, name: string): string {
  return `factor ${name}${idleSlots(run, estimate).includes(slot) ? ' idle' : ''}`;
}

function NumberFactor({ of, field }: { of: FormulaProps; field: 'count' | 'utilisation' | 'pue' }) {
  const { context, estimate } = of;
  const factor = estimate?.factors[field];
  const drawn = field === 'utilisation' && estimate?.factors.average_power;
  const empty = shown(context.part, field) === '';
  return (
    <>
      <div class={classOf(of, field, field)}>
        {field !== 'count' && <Operator of={of} before={field} />}
        <TextField run={context} field={field} placeholder={empty ? factor?.text : undefined} />
        {drawn ? <p class="basis">{words.replacedByDraw}</p> : <BasisLine factor={factor} />}
        {field === 'pue' && <PueYear {...of} />}
      </div>
      <Below run={context} field={field} />
      {field === 'pue' && <Below run={context} field="pue_year" />}
    </>
  );
}

/** The year that a stated PUE describes. */
function PueYear({ run, context }: FormulaProps) {
  if (!fieldsOf('formula', run.value).some(({ path }) => path === 'pue_year')) return null;
  return (
    <p class="pue-year">
      <label for={idOf(context, 'pue_year')} aria-label={words.field('pue_year')}>
        {words.forYear}
      </label>
      <span class="entry">
        <Blank run={context} field="pue_year" />
      </span>
    </p>
  );
}

function DeviceFactor(of: FormulaProps) {
  const { store, context, estimate } = of;
  const power = estimate?.factors.average_power ?? estimate?.factors.power;
  return (
    <>
      <div class={classOf(of, 'device', 'device')}>
        <Operator of={of} before="device" />
        <Device {...{ run: context, core: store.core, power, name: estimate?.device }} kind="device" path="device" />
      </div>
      {['device', 'device/name', 'device/watts'].map((field) => (
        <Below key={field} run={context} field={field} />
      ))}
    </>
  );
}

/** Wall-clock hours or device-hours: the name of the field is the switch. */
function TimeFactor(of: FormulaProps) {
  const { store, run, context, estimate } = of;
  const field = run.time;
  const ways: Time[] = ['hours', 'device_hours'];
  return (
    <>
      <div class={classOf(of, 'time', 'hours')}>
        <Operator of={of} before="time" />
        <div class="labels">
          <select
            class="way"
            aria-label={words.timeWay}
            value={field}
            onChange={(event) => store.setTime(run.key, event.currentTarget.value as Time)}
          >
            {ways.map((way) => (
              <option key={way} value={way}>
                {words.field(way)}
              </option>
            ))}
          </select>
          <label class="unseen" for={idOf(context, field)}>
            {words.field(field)}
          </label>
          <Ask run={context} field={field} />
        </div>
        <Entry key={field} run={context} field={field} unit="h" />
        <BasisLine factor={estimate?.factors[field]} />
      </div>
      <Below run={context} field={field} />
    </>
  );
}

function PlaceFactor(of: FormulaProps) {
  const { store, context, estimate } = of;
  const fields = ['intensity', 'place', 'year', 'place/g_per_kwh', 'place/name'];
  return (
    <>
      <div class="factor place">
        <Operator of={of} before="place" />
        <Place {...{ run: context, core: store.core, estimate }} />
      </div>
      {fields.map((field) => (
        <Below key={field} run={context} field={field} />
      ))}
    </>
  );
}

function Result({ context, estimate }: FormulaProps) {
  const counted = estimate?.counted ? estimate : undefined;
  const range = counted?.carbon?.range;
  const instead = isUnfinished(context.findings) ? '' : words.leftOut;
  return (
    <div class="factor result">
      <span class="operator" aria-hidden="true">
        =
      </span>
      <span class="label">{words.carbon}</span>
      <span class="entry read">{counted?.carbon?.text ?? '–'}</span>
      {range && (
        <p class="basis range" title={words.ranged(range.text)}>
          <span class="unseen">{words.range} </span>
          {range.text}
        </p>
      )}
      <p class="basis">{counted?.energy?.text ?? instead}</p>
    </div>
  );
}

export function Formula(of: FormulaProps) {
  const { run, context, estimate } = of;
  const own = wayOf(memberAt(run.value, 'place')) === 'own';
  // A meter of the whole facility stands for the PUE, too.
  const whole = idleSlots(run, estimate).includes('pue');
  return (
    <div class="formula">
      <NumberFactor of={of} field="count" />
      <DeviceFactor {...of} />
      <TimeFactor {...of} />
      <NumberFactor of={of} field="utilisation" />
      {whole || <Extras run={run} estimate={estimate} />}
      <NumberFactor of={of} field="pue" />
      {whole && <Extras run={run} estimate={estimate} />}
      <PlaceFactor {...of} />
      {own && <Figure run={context} />}
      {fieldsOf('figure', run.value).map(({ path }) => (
        <Below key={path} run={context} field={path} />
      ))}
      <Result {...of} />
    </div>
  );
}
