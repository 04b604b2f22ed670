// What few runs need, in groups: opens below the formula.
import type { Boundary, Estimate } from 'carbon-tally';
import { useRef } from 'preact/hooks';
import { type FieldContext, idOf } from './context.js';
import { Device } from './device.js';
import { type RunDraft, shown } from './draft.js';
import { Below, SelectField, TextField } from './field.js';
import { type Field, fieldsOf } from './fields.js';
import { problemProps } from './finding.js';
import { Ask, Meaning } from './help.js';
import { isIdle } from './idle.js';
import { memberAt, withMember } from './pointer.js';
import { Range } from './ranges.js';
import { phrase } from './said.js';
import type { Store } from './state.js';
import { words } from './words.js';

type Group = keyof typeof words.groups;

/** A group keeps its column, whatever is said in it. */
const columns: Group[][] = [
  ['purpose', 'power', 'host', 'measured'],
  ['ranges', 'reported', 'embodied'],
];
export const moreGroups = columns.flat();

interface MoreProps {
  store: Store;
  run: RunDraft;
  context: FieldContext;
  estimate: Estimate | undefined;
}

function Stage({ store, context }: MoreProps) {
  const stages = store.core.catalog().stages.map(({ id, name, final }): [string, string] => {
    return [id, final ? phrase(name) + words.inBrackets(words.finalModel) : phrase(name)];
  });
  return <SelectField run={context} field="stage" options={[['', words.noStage], ...stages]} />;
}

function Cpu({ store: { core }, context, estimate }: MoreProps) {
  const id = shown(context.part, 'host/cpu/id');
  const found = core.search('cpu', id, 1).find((match) => 'id' in match && match.id === id);
  const power = estimate?.factors.cpu_power;
  return <Device {...{ run: context, core, power, name: found?.name }} kind="cpu" path="host/cpu" />;
}

/** Without a meter there is nothing measured, so the first choice takes all of it out. */
function BoundaryChoice({ context }: MoreProps) {
  const field = 'measured/boundary';
  const id = idOf(context, field);
  const chosen = shown(context.part, field);
  const measured = memberAt(context.part.value, 'measured');
  // The arrow keys choose on their way, which must not lose what was typed.
  const kept = useRef<unknown>(undefined);
  const choices = Object.entries(words.boundaries) as [Boundary | '', { name: string; hint: string }][];
  function choose(boundary: Boundary | ''): void {
    if (boundary && measured !== undefined) context.onChoose(field, boundary);
    else context.onChoose('measured', boundary ? withMember(kept.current, 'boundary', boundary) : undefined);
    kept.current = measured;
  }
  return (
    <div role="radiogroup" class="choices" aria-labelledby={`${id}-name`} {...problemProps(context, field)}>
      <span class="label" id={`${id}-name`}>
        {words.field(field)}
      </span>
      {choices.map(([boundary, { name, hint }], index) => (
        <label key={boundary}>
          <input
            type="radio"
            id={`${id}-${index}`}
            name={id}
            checked={boundary ? chosen === boundary : measured === undefined}
            onChange={() => choose(boundary)}
          />
          <span>
            {name}
            <span class="hint">{hint}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

function Cell(props: MoreProps & { field: Field }) {
  const { context, field, estimate } = props;
  const factor = field.factor && estimate?.factors[field.factor];
  if (field.path === 'stage') return <Stage {...props} />;
  if (field.path === 'host/cpu') return <Cpu {...props} />;
  if (field.path === 'measured/boundary') return <BoundaryChoice {...props} />;
  if (field.holds === 'range') return <Range run={context} field={field.path} factor={factor} />;
  const empty = shown(context.part, field.path) === '';
  return (
    <TextField
      run={context}
      field={field.path}
      placeholder={words.hint(field.path) ?? (empty ? factor?.text : undefined)}
    />
  );
}

/** A range is asked for a factor in use; one that is stated is on show in any case. */
function isAsked({ path, holds, factor }: Field, { run, estimate }: MoreProps): boolean {
  if (holds !== 'range' || memberAt(run.value, path) !== undefined) return true;
  return factor !== undefined && !!estimate?.factors[factor] && !isIdle(factor, run, estimate);
}

// The picker of a processor brings its own fields.
const ofPicker = ['host/cpu/name', 'host/cpu/watts'];

function GroupOf({ group, ...props }: MoreProps & { group: Group }) {
  const { context } = props;
  const fields = fieldsOf(group, context.part.value).filter((field) => isAsked(field, props));
  if (fields.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>
        {words.groups[group]} <Ask run={context} field={group} />
      </legend>
      <Meaning run={context} field={group} />
      {fields.map((field) => [
        !ofPicker.includes(field.path) && (
          <div class={`cell ${field.holds}`} key={field.path}>
            <Cell {...props} field={field} />
          </div>
        ),
        <Below key={`below ${field.path}`} run={context} field={field.path} />,
      ])}
    </fieldset>
  );
}

export function More({ id, ...props }: MoreProps & { id: string }) {
  return (
    <div class="more-fields" id={id}>
      {columns.map((groups, column) => (
        <div key={column}>
          {groups.map((group) => (
            <GroupOf key={group} group={group} {...props} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** What is filled in, in a few words. */
export function filledIn(run: RunDraft, { core }: Store): string[] {
  const stage = core.catalog().stages.find(({ id }) => id === memberAt(run.value, 'stage'));
  const [repeats, watts] = ['repeats', 'average_watts'].map((path) => memberAt(run.value, path));
  const groups = ['host', 'measured', 'ranges', 'reported', 'embodied'] as const;
  const filled = groups.filter((group) =>
    fieldsOf(group, run.value).some(({ path }) => memberAt(run.value, path) !== undefined),
  );
  return [
    ...(stage ? [phrase(stage.name)] : []),
    ...(repeats === undefined ? [] : [words.repeats(String(repeats))]),
    ...(typeof watts === 'number' ? [words.draw(String(watts))] : []),
    ...filled.map((group) => words.filled[group]),
    ...(memberAt(run.value, 'notes') === undefined ? [] : [words.filled.notes]),
  ];
}
