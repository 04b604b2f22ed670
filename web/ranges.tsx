// The range of a factor: two blanks that are one entry.
import type { Factor } from 'carbon-tally';
import { type FieldContext, idOf } from './context.js';
import { Blank } from './field.js';
import { fieldAt } from './fields.js';
import { words } from './words.js';

interface RangeProps {
  run: FieldContext;
  field: string;
  factor: Factor | undefined;
}

export function Range({ run, field, factor }: RangeProps) {
  const key = fieldAt(field)?.factor;
  const name = key ? words.factors[key] : field;
  // Between the two ends the author has not left the entry.
  const ends = { ...run, onLeave() {} };
  function onFocusOut(event: FocusEvent & { currentTarget: HTMLElement }): void {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) run.onLeave();
  }
  return (
    <div class="range-row" onFocusOut={onFocusOut}>
      <span class="label" id={`${idOf(run, field)}-name`}>
        {name}
      </span>
      <span class="entry">
        <Blank run={ends} field={`${field}/0`} partOf={field} label={words.end(name, words.low)} />
        <span class="unit">–</span>
        <Blank run={ends} field={`${field}/1`} partOf={field} label={words.end(name, words.high)} />
      </span>
      <span class="hint" title={factor?.range?.detail}>
        {factor && (factor.range ? words.inUse(factor.range.text) : words.exact(factor.text))}
      </span>
    </div>
  );
}
