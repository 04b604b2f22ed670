// Where each factor of a run comes from, and the sums line by line; opens in place.
import type { Estimate, Factor } from 'carbon-tally';
import { Mark } from './basis.js';
import { Citations, type Sources } from './citation.js';
import { Linked } from './links.js';
import { Said } from './said.js';
import { words } from './words.js';

const order = Object.keys(words.factors) as (keyof typeof words.factors)[];

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
        <Said text={factor.detail} /> <Citations keys={factor.source?.split('+')} sources={sources} />
        {factor.range && (
          <span class="varies">
            <b>
              {words.ranged(factor.range.text)}
              {words.signs.stop}
            </b>{' '}
            <Said text={factor.range.detail} />
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
          <ol class="trace" lang="en">
            {estimate.trace.map((line, index) => (
              <li key={index}>
                <Linked text={line} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
