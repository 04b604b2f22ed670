// What belongs to the energy of a run and has no column of its own: how often it was made, its host,
// and a meter's figure in place of all that.
import type { Estimate, Factor } from 'carbon-tally';
import { Mark } from './basis.js';
import type { RunDraft } from './draft.js';
import { idleSlots } from './idle.js';
import { memberAt } from './pointer.js';
import { words } from './words.js';

function isBoundary(value: unknown): value is keyof typeof words.measuredAt {
  return typeof value === 'string' && Object.hasOwn(words.measuredAt, value);
}

/** A brace under the factors that the meter replaces. */
function Measured({ run, factor }: { run: RunDraft; factor: Factor }) {
  const stated = memberAt(run.value, 'measured/boundary');
  const boundary = isBoundary(stated) ? stated : '';
  return (
    <p class={`extra brace ${boundary}`} title={factor.detail}>
      <Mark basis={factor.basis} />
      <span>
        <b>{factor.text}</b> {words.measuredAt[boundary]}
        {words.signs.comma}
        {words.replacesAbove}
      </span>
    </p>
  );
}

function Extra({ sign, value, name, factor }: { sign: string; value: string; name: string; factor: Factor }) {
  return (
    <p class="extra" title={factor.detail}>
      <span aria-hidden="true">{sign}</span>
      <span>
        <b>{value}</b> {name}
      </span>
      <Mark basis={factor.basis} />
    </p>
  );
}

export function Extras({ run, estimate }: { run: RunDraft; estimate: Estimate | undefined }) {
  const { measured, repeats, cpu_power, memory } = estimate?.factors ?? {};
  const host = cpu_power ?? memory;
  const energy = estimate?.host_energy;
  const multiplied = repeats && !measured && memberAt(run.value, 'repeats') !== undefined;
  if (!measured && !multiplied && !(host && energy)) return null;
  return (
    <div class={idleSlots(run, estimate).includes('pue') ? 'extras whole' : 'extras'}>
      {measured && <Measured run={run} factor={measured} />}
      {multiplied && <Extra sign="×" value={repeats.text} name={words.repeatsOf(repeats.text)} factor={repeats} />}
      {host && energy && <Extra sign="+" value={energy.text} name={words.hostEnergy} factor={host} />}
    </div>
  );
}
