// What the paper prints beside the same by its own data, and the models whose published figures do not follow from their factors.
import type { Analysis, Claim } from 'carbon-tally';
import { words } from '../words.js';

function Row({ claim: { where, what, printed, recomputed, reproduces, why } }: { claim: Claim }) {
  return (
    <tr class={reproduces ? '' : 'differs'}>
      <th scope="row">
        {what} <span class="hint">{where}</span>
      </th>
      <td class="number">{printed}</td>
      <td class="number">{recomputed}</td>
      <td>{reproduces ? words.survey.reproduces : words.survey.differs}</td>
      <td class="why">{why}</td>
    </tr>
  );
}

export function Claims({ analysis: { claims = [], differing = [] } }: { analysis: Analysis }) {
  const other = claims.filter(({ reproduces }) => !reproduces).length;
  const { what, printed, recomputed, verdict, why } = words.survey.columns;
  if (claims.length === 0) return null;
  return (
    <section class="claims" aria-labelledby="claims">
      <h3 id="claims">{words.survey.claims}</h3>
      <p>{words.survey.claimed(claims.length - other, claims.length)}</p>
      <div class="scrolling">
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
      </div>
      <h4>{words.survey.differing}</h4>
      <ul class="because">
        {differing.map(({ models, what: fact, why: reason }) => (
          <li key={fact}>{words.survey.ofModels(models, fact, reason)}</li>
        ))}
      </ul>
    </section>
  );
}
