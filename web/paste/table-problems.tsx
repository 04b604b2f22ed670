// What is wrong with pasted rows: each sentence once, however many rows have it, and its ways out by one click.
import type { Change, Fix, Problem, RequestDocument, TableResponse } from 'carbon-tally';
import { Fixes } from '../finding.js';
import { withMember } from '../pointer.js';
import { Holding } from '../said.js';
import { words } from '../words.js';

/** The label of the way out that was taken, by the sentence. */
export type Chosen = Readonly<Record<string, string>>;

type Run = RequestDocument['runs'][number];

const changesOf = (problems: readonly Problem[], chosen: Chosen): Change[] =>
  problems.flatMap(({ message, fixes = [] }) => fixes.find(({ label }) => label === chosen[message])?.changes ?? []);

function changed(run: Run, start: string, changes: readonly Change[]): Run {
  const own = changes.filter(({ path }) => path.startsWith(start));
  return own.reduce((made, { path, value }) => withMember(made, path.slice(start.length), value) as Run, run);
}

/** With the ways out that were taken. */
export function mended(
  reports: readonly RequestDocument[],
  problems: readonly Problem[],
  chosen: Chosen,
): RequestDocument[] {
  const changes = changesOf(problems, chosen);
  return reports.map((report, at) => ({
    ...report,
    runs: report.runs.map((run, index) => changed(run, `/reports/${at}/runs/${index}/`, changes)),
  }));
}

/** Each with the number of rows that have it; those of columns are said where the column stands. */
function sentences({ problems, columns }: TableResponse): { problem: Problem; rows: number }[] {
  const found = new Map<string, { problem: Problem; rows: number }>();
  for (const problem of problems) {
    const column = columns[Number(/^\/columns\/(\d+)$/.exec(problem.path)?.[1])];
    const before = found.get(problem.message);
    if (before) before.rows += 1;
    else if (!column?.holds_numbers) found.set(problem.message, { problem, rows: 1 });
  }
  return [...found.values()];
}

interface TableProblemsProps {
  table: TableResponse;
  chosen: Chosen;
  onChange(chosen: Chosen): void;
}

export function TableProblems({ table, chosen, onChange }: TableProblemsProps) {
  const said = sentences(table);
  if (said.length === 0) return null;
  function choose(message: string, { label }: Fix): void {
    const { [message]: now, ...others } = chosen;
    onChange(now === label ? others : { ...others, [message]: label });
  }
  return (
    <ul class="problems">
      {said.map(({ problem, rows }) => {
        const { severity, message, remedy, fixes = [] } = problem;
        const way = chosen[message];
        return (
          <li class={way === undefined ? `problem ${severity}` : 'problem'} key={message}>
            {way === undefined && <b>{words[severity]}</b>}{' '}
            {way === undefined ? (
              <span lang="en">
                {message} <span>{remedy}</span>
              </span>
            ) : (
              <Holding sentence={words.fixed(way)} said={way} />
            )}
            {rows > 1 && <> {words.inRows(rows)}</>}
            <Fixes fixes={fixes} onFix={(fix) => choose(message, fix)} isTaken={({ label }) => label === way} />
          </li>
        );
      })}
    </ul>
  );
}
