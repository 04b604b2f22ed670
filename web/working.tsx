// Where each factor of a run comes from, and the sums line by line; opens in place.
import type { Estimate, Factor, Source } from 'carbon-tally';
import { Mark } from './basis.js';
import { words } from './words.js';

type Sources = Record<string, Source>;

const order = ['count', 'power', 'hours', 'utilisation', 'pue', 'intensity'] as const;
const names = { power: 'device/watts' } as Record<string, string>;

function Citation({ source }: { source: Source | undefined }) {
  if (!source) return null;
  const parts = [source.title, source.publisher, source.year, source.licence, source.locator];
  return <span class="citation">{parts.filter(Boolean).join('. ')}</span>;
}

function Row({ name, factor, sources }: { name: string; factor: Factor; sources: Sources }) {
  const source = factor.source ? sources[factor.source] : undefined;
  return (
    <tr>
      <th scope="row">{words.field(names[name] ?? name)}</th>
      <td class="number">{factor.text}</td>
      <td class="how">
        <Mark basis={factor.basis} />
        {words.basis[factor.basis]}
      </td>
      <td>
        {factor.detail} <Citation source={source} />
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

export function Working({ estimate, sources }: { estimate: Estimate; sources: Sources }) {
  return (
    <details class="working">
      <summary>{words.working}</summary>
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
    </details>
  );
}
