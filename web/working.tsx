// Where each factor of a run comes from, and the sums line by line; opens in place.
import type { Estimate, Factor, Source } from 'carbon-tally';
import { Mark } from './basis.js';
import { words } from './words.js';

type Sources = Record<string, Source>;

const order = Object.keys(words.factors) as (keyof typeof words.factors)[];

// "Patterson et al." ends with a full stop of its own.
function withoutStop(part: string): string {
  return part.replace(/\.$/, '');
}

function Citation({ source }: { source: Source | undefined }) {
  if (!source) return null;
  const parts = [source.title, source.publisher, source.year, source.licence, source.locator];
  return <span class="citation">{parts.filter(Boolean).map(withoutStop).join('. ')}</span>;
}

/** A fact may have several sources. */
function Citations({ keys = [], sources }: { keys?: string[] | undefined; sources: Sources }) {
  return (
    <>
      {keys.map((key) => (
        <Citation key={key} source={sources[key]} />
      ))}
    </>
  );
}

function Row({ name, factor, sources }: { name: keyof typeof words.factors; factor: Factor; sources: Sources }) {
  return (
    <tr>
      <th scope="row">{words.factors[name]}</th>
      <td class="number">{factor.text}</td>
      <td class="how">
        <Mark basis={factor.basis} />
        {words.basis[factor.basis]}
      </td>
      <td>
        {factor.detail} <Citations keys={factor.source?.split('+')} sources={sources} />
        {factor.range && (
          <span class="varies">
            <b>{words.ranged(factor.range.text)}.</b> {factor.range.detail}
            <Citations keys={factor.range.sources} sources={sources} />
          </span>
        )}
      </td>
    </tr>
  );
}

function Factors({ estimate, sources }: { estimate: Estimate; sources: Sources }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.factor}</th>
          <th scope="col" class="number">
            {words.value}
          </th>
          <th scope="col" colSpan={2}>
            {words.why}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.map((key) => {
          const factor = estimate.factors[key];
          return factor && <Row key={key} name={key} factor={factor} sources={sources} />;
        })}
      </tbody>
    </table>
  );
}

export function Working({ id, estimate, sources }: { id: string; estimate: Estimate; sources: Sources }) {
  return (
    <div class="working" id={id}>
      <Factors estimate={estimate} sources={sources} />
      {estimate.trace.length > 0 && (
        <>
          <h4>{words.arithmetic}</h4>
          <ol class="trace">
            {estimate.trace.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
