// The receipt: a line for each run, then the sums, and what is not part of them.
import type { Estimate, Group, Quantity, ResponseDocument, Totals } from 'carbon-tally';
import { Explained } from './help.js';
import { unfinishedRuns } from './problems.js';
import { nameOf, phrase, Said } from './said.js';
import { Separate } from './separate.js';
import type { Store } from './state.js';
import { words } from './words.js';

/** Lines at most: thousands would freeze the page. */
const listed = 100;

function Line({ estimate, unfinished }: { estimate: Estimate; unfinished: boolean }) {
  if (!estimate.counted) {
    return (
      <tr class={unfinished ? 'unfinished' : 'left-out'}>
        <th scope="row">{nameOf(estimate)}</th>
        <td colSpan={3}>{unfinished ? words.toFillIn : words.leftOut}</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{nameOf(estimate)}</th>
      <td>{estimate.device_hours?.text ?? '–'}</td>
      <td>{estimate.energy?.aligned}</td>
      <td>{estimate.carbon?.aligned}</td>
    </tr>
  );
}

function Sum({ group, name = group.name, strong = false }: { group: Group; name?: string; strong?: boolean }) {
  return (
    <tr class={strong ? 'strong' : ''}>
      <th scope="row">{name}</th>
      <td>{group.device_hours?.text ?? '–'}</td>
      <td>{group.energy.aligned}</td>
      <td>{group.carbon.aligned}</td>
    </tr>
  );
}

function Columns({ of }: { of: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col">{words.deviceHours}</th>
        <th scope="col">{words.energy}</th>
        <th scope="col">{words.carbon}</th>
      </tr>
    </thead>
  );
}

function isSum({ counted }: Group): boolean {
  return counted > 1;
}

/** Subtotals, where the author says what the runs were for, and where they do not repeat the runs. */
function Stages({ totals: { by, final } }: { totals: Totals }) {
  const stages = by.stage.some(isSum) ? by.stage : [];
  if (!final || (stages.length === 0 && !isSum(final))) return null;
  return (
    <tbody class="stages">
      {stages.map((group) => (
        <Sum key={group.name} group={group} name={phrase(group.name)} />
      ))}
      <Sum group={final} name={words.ofRuns(phrase(final.name), final.counted)} strong />
    </tbody>
  );
}

function Foot({ totals }: { totals: Totals }) {
  if (totals.counted === 0) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row">{totals.final && totals.left_out === 0 ? words.wholeProject : words.total}</th>
        <td>{totals.device_hours?.text ?? '–'}</td>
        <td>{totals.energy.text}</td>
        <td>{totals.carbon.text}</td>
      </tr>
    </tfoot>
  );
}

/** Without its unit, which is a word here. */
function digits({ text }: Quantity): string {
  return text.replace(/\s\S*$/, '');
}

/** The same time in the units that venues ask for. */
function Time({ totals }: { totals: Totals }) {
  const { device_hours: hours, device_days: days, gpu_hours: gpus, untimed } = totals;
  if (!hours || !days) return null;
  const parts = [
    words.inHours(digits(hours)),
    words.inDays(digits(days)),
    ...(gpus ? [words.inGpuHours(digits(gpus))] : []),
  ];
  return (
    <p class="aside">
      {parts.join(' · ')}
      {words.signs.stop} {untimed > 0 && words.untimed(untimed)} <Explained name={words.deviceHours} term="hours" />
    </p>
  );
}

function Paper({ totals: { paper } }: { totals: Totals }) {
  if (!paper.carbon || !paper.energy) return null;
  return (
    <p class="aside paper-method">
      <Said text={paper.label} />
      {words.signs.colon}
      <b>{paper.carbon.text} CO₂e</b>
      {words.signs.comma}
      {paper.energy.text}
      {words.signs.stop} {paper.left_out > 0 && words.partOf(paper.counted, paper.left_out)}{' '}
      <Explained name={phrase(paper.label)} term="paper" />
    </p>
  );
}

type By = keyof typeof words.by;

function GroupTable({ by, totals }: { by: By; totals: Totals }) {
  return (
    <details>
      <summary>{words.by[by]}</summary>
      <table>
        <Columns of={words.by[by]} />
        <tbody>
          {totals.by[by].slice(0, listed).map((group) => (
            <Sum key={group.name} group={group} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Groups({ response: { totals } }: { response: ResponseDocument }) {
  if (totals.counted < 2) return null;
  return (
    <div class="groups">
      {(Object.keys(words.by) as By[]).map((by) => (
        <GroupTable key={by} by={by} totals={totals} />
      ))}
    </div>
  );
}

export function Tally({ store }: { store: Store }) {
  const { draft, response } = store.state;
  const { runs, totals } = response;
  const unfinished = unfinishedRuns(draft.runs, response);
  const faulty = totals.left_out - unfinished.size;
  const hidden = runs.length - listed;
  return (
    <section class="tally" aria-labelledby="tally">
      <h2 id="tally">{words.tally}</h2>
      <table>
        <Columns of={words.run} />
        <tbody>
          {runs.slice(0, listed).map((estimate) => (
            <Line key={estimate.run} estimate={estimate} unfinished={unfinished.has(estimate.run)} />
          ))}
          {hidden > 0 && (
            <tr>
              <th scope="row" colSpan={4}>
                {words.more(hidden)}
              </th>
            </tr>
          )}
        </tbody>
        <Stages totals={totals} />
        <Foot totals={totals} />
      </table>
      {totals.doubt && <p class="aside doubt">{words.doubt(totals.doubt)}</p>}
      {faulty > 0 && <p class="left-out">{words.notCounted(faulty)}</p>}
      <Time totals={totals} />
      <Paper totals={totals} />
      <Groups response={response} />
      <Separate store={store} />
    </section>
  );
}
