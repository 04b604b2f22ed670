// A run: its name, its formula, and below that what opens in place.
import { useEffect, useRef, useState } from 'preact/hooks';
import { idOf, useFieldContext } from './context.js';
import { shown } from './draft.js';
import { fieldAt } from './fields.js';
import { Problems, ToDo } from './finding.js';
import { focusFirst, isTouched } from './focus.js';
import { Formula, type FormulaProps } from './formula.js';
import { keyInRun } from './keys.js';
import { filledIn, More, moreGroups } from './more.js';
import { Move } from './move.js';
import { FixedNotice } from './notices.js';
import { focusSoon, keepFocus } from './platform.js';
import { isFields } from './pointer.js';
import { fieldFor, findingsOf, runAt } from './problems.js';
import { nameOf } from './said.js';
import type { Store } from './state.js';
import { words } from './words.js';
import { Working } from './working.js';

interface RunProps {
  store: Store;
  run: FormulaProps['run'];
  index: number;
}

function Head({ store, run, index, context, estimate }: FormulaProps & { index: number }) {
  const name = estimate ? nameOf(estimate) : words.runName(index + 1);
  const id = idOf(context, 'name');
  return (
    <div class="run-head">
      <h3 class="unseen" id={idOf(context, 'heading')} tabIndex={-1}>
        {name}
      </h3>
      <label class="unseen" for={id}>
        {words.field('name')}
      </label>
      <input
        id={id}
        class="run-name"
        type="text"
        autocomplete="off"
        value={shown(run, 'name')}
        placeholder={words.runName(index + 1)}
        onInput={(event) => context.onEdit('name', event.currentTarget.value)}
      />
      <Move {...{ store, run, index, name }} />
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

function Opener({ name, panel, open, onToggle }: { name: string; panel: string; open: boolean; onToggle(): void }) {
  return (
    <button
      type="button"
      class="link opener"
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      onMouseDown={keepFocus}
      onClick={onToggle}
    >
      {name}
    </button>
  );
}

function isMore(field: string): boolean {
  return moreGroups.some((group) => group === fieldAt(field)?.group);
}

interface PanelsProps extends FormulaProps {
  open: Panels;
  onToggle(panel: keyof Panels): void;
}

interface Panels {
  more: boolean;
  working: boolean;
}

/** What opens below the formula. What is wrong in there is said while it is closed, too. */
function Below({ store, run, context, estimate, open, onToggle }: PanelsProps) {
  const filled = filledIn(run, store);
  const hidden = open.more ? [] : Object.keys(context.findings).filter(isMore);
  const ids = { more: `${context.id}-more`, working: `${context.id}-working` };
  const moreName = filled.length > 0 ? words.moreWith(filled) : words.moreFields;
  return (
    <>
      <div class="openers">
        <Opener name={moreName} panel={ids.more} open={open.more} onToggle={() => onToggle('more')} />
        {estimate && (
          <Opener name={words.working} panel={ids.working} open={open.working} onToggle={() => onToggle('working')} />
        )}
      </div>
      <div class="away">
        {hidden.map((field) => (
          <Problems key={field} run={context} field={field} />
        ))}
      </div>
      {open.more && <More {...{ id: ids.more, store, run, context, estimate }} />}
      {open.working && estimate && (
        <Working id={ids.working} estimate={estimate} sources={store.state.response.sources} />
      )}
    </>
  );
}

export function Run({ store, run, index }: RunProps) {
  const { response, wants, notice } = store.state;
  const item = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState<Panels>({ more: false, working: false });
  useEffect(() => {
    if (wants?.where !== run.key) return;
    const first = item.current?.querySelector('.formula input')?.id ?? '';
    if (wants.path && !(wants.undone && isTouched())) reveal(`/runs/${index}/${wants.path}`);
    else focusFirst([...(wants.undone && isTouched() ? [] : [first]), idOf(context, 'heading')]);
  }, [wants]);

  /** Brings the field of that pointer into view and gives it the focus. */
  function reveal(pointer: string): void {
    const now = store.state.draft.runs.find(({ key }) => key === run.key) ?? run;
    const field = fieldFor(now, runAt(pointer)?.path ?? '') || 'name';
    if (isMore(field)) setOpen((panels) => ({ ...panels, more: true }));
    focusSoon(idOf(context, field));
  }
  const findings = findingsOf(run, index, response.problems);
  const context = useFieldContext(store, run.key, run, findings, reveal);
  const of = { store, run, context, estimate: response.runs[index] };
  return (
    <li class="run" ref={item} onKeyDown={(event) => keyInRun(store, run, event)}>
      <Head {...of} index={index} />
      <Problems run={context} field="name" />
      <Problems run={context} field="" />
      {isFields(run.value) ? <Formula {...of} /> : <code>{JSON.stringify(run.value)}</code>}
      <ToDo findings={findings} />
      {notice?.kind === 'fixed' && notice.where === run.key && (
        <FixedNotice store={store} notice={notice} reveal={reveal} />
      )}
      {isFields(run.value) && (
        <Below {...of} open={open} onToggle={(panel) => setOpen({ ...open, [panel]: !open[panel] })} />
      )}
    </li>
  );
}
