// What the paper prints beside the same by its own data, and the models whose published figures do not follow from their factors.
import type { Analysis, Claim } from 'carbon-tally';
import { words } from '../words.js';
import { Scrolling } from './figure.js';

function Row({ claim: { where, what, printed, recomputed, verdict, why } }: { claim: Claim }) {
  return (
    <tr class={verdict === 'differs' ? verdict : ''}>
      <th scope="row">
        {what} <span class="hint">{where}</span>
      </th>
      <td class="number">{printed}</td>
      <td class="number">{recomputed}</td>
      <td>{words.survey.verdicts[verdict]}</td>
      <td class="why">{why}</td>
    </tr>
  );
}

function Rows({ name, claims }: { name: string; claims: readonly Claim[] }) {
  const { what, printed, recomputed, verdict, why } = words.survey.columns;
  return (
    <Scrolling name={name}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col" class="number">
              {printed}
            </th>
            <th scope="col" class="number">
              {recomputed}
            </th>
            <th scope="col">{verdict}</th>
            <th scope="col">{why}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <Row key={`${claim.where} ${claim.what} ${claim.printed}`} claim={claim} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** Those that need a word are on show, the others a click away. */
export function Claims({ analysis: { claims = [], differing = [] } }: { analysis: Analysis }) {
  const [same, others] = [true, false].map((wanted) =>
    claims.filter(({ verdict }) => (verdict === 'reproduces') === wanted),
  );
  if (!same || !others || claims.length === 0) return null;
  return (
    <section class="claims" aria-labelledby="claims">
      <h3 id="claims">{words.survey.claims}</h3>
      <p>{words.survey.claimed(same.length, claims.length)}</p>
      <Rows name={words.survey.columns.why} claims={others} />
      <details class="behind">
        <summary>{words.survey.same(same.length)}</summary>
        <Rows name={words.survey.same(same.length)} claims={same} />
      </details>
      <h4>{words.survey.differing}</h4>
      <ul class="because">
        {differing.map(({ models, what: fact, why: reason }) => (
          <li key={fact}>{words.survey.ofModels(models, fact, reason)}</li>
        ))}
      </ul>
    </section>
  );
}
