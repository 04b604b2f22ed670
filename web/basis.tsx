// How a value is known, by shape: a filled square is measured, a filled circle stated, a ring the
// catalogue, a dashed ring assumed.
import type { Basis, Estimate, Factor } from 'carbon-tally';
import { Explained } from './help.js';
import { phrase, Said } from './said.js';
import { words } from './words.js';

export function Mark({ basis }: { basis: Basis }) {
  return (
    <svg class={`mark ${basis}`} viewBox="0 0 10 10" aria-hidden="true">
      {basis === 'measured' ? <rect x="1.5" y="1.5" width="7" height="7" /> : <circle cx="5" cy="5" r="3.75" />}
    </svg>
  );
}

/** Says the basis in words to those who do not see the mark, unless the label does so already. */
function Spoken({ factor }: { factor: Factor }) {
  const word = words.basis[factor.basis];
  if (phrase(factor.label).includes(word)) return null;
  return (
    <span class="unseen">
      {word}
      {words.signs.colon}
    </span>
  );
}

interface BasisLineProps {
  factor: Factor | undefined;
  /** The value, where it is not in the field itself. */
  value?: string | undefined;
}

export function BasisLine({ factor, value }: BasisLineProps) {
  if (!factor) return <p class="basis" />;
  return (
    <p class="basis" title={factor.detail}>
      <Mark basis={factor.basis} />
      <span>
        <Spoken factor={factor} />
        {value && <b>{value}</b>} <Said text={factor.label} />
      </span>
    </p>
  );
}

function isMeasured({ factors }: Estimate): boolean {
  return factors.measured !== undefined;
}

/** The marks; that of a meter only where there is one. */
export function Legend({ runs }: { runs: readonly Estimate[] }) {
  const common: Basis[] = ['stated', 'catalog', 'assumed'];
  const all: Basis[] = runs.some(isMeasured) ? ['measured', ...common] : common;
  return (
    <div class="legend">
      <ul>
        {all.map((basis) => (
          <li key={basis}>
            <Mark basis={basis} />
            {words.basis[basis]}
          </li>
        ))}
      </ul>
      <Explained name={words.basisName} term="basis" />
    </div>
  );
}
