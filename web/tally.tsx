// The receipt: a line for each run, then the sums.
import type { Estimate, ResponseDocument } from 'carbon-tally';
import { words } from './words.js';

/** Lines at most: thousands would freeze the page. */
const listed = 100;

function Line({ estimate }: { estimate: Estimate }) {
  if (!estimate.counted) {
    return (
      <tr class="left-out">
        <th scope="row">{estimate.name}</th>
        <td colSpan={3}>{words.leftOut}</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{estimate.name}</th>
      <td>{estimate.device_hours?.text}</td>
      <td>{estimate.energy?.aligned}</td>
      <td>{estimate.carbon?.aligned}</td>
    </tr>
  );
}

export function Tally({ response }: { response: ResponseDocument }) {
  const { runs, totals } = response;
  const hidden = runs.length - listed;
  return (
    <section class="tally" aria-labelledby="tally">
      <h2 id="tally">{words.tally}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.run}</th>
            <th scope="col">{words.deviceHours}</th>
            <th scope="col">{words.energy}</th>
            <th scope="col">{words.carbon}</th>
          </tr>
        </thead>
        <tbody>
          {runs.slice(0, listed).map((estimate) => (
            <Line key={estimate.run} estimate={estimate} />
          ))}
          {hidden > 0 && (
            <tr>
              <th scope="row" colSpan={4}>
                {words.more(hidden)}
              </th>
            </tr>
          )}
        </tbody>
        {totals.counted > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td>{totals.device_hours.text}</td>
              <td>{totals.energy.text}</td>
              <td>{totals.carbon.text}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {totals.left_out > 0 && <p class="left-out">{words.notCounted(totals.left_out)}</p>}
      <p class="aside">{words.method}</p>
    </section>
  );
}
