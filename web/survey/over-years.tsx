// Figure 3: the mean carbon by task over the years.
import type { Analysis, Mean } from 'carbon-tally';
import { words } from '../words.js';
import { Figure, Table } from './figure.js';
import { type Panel, Panels } from './periods.js';
import { logAxis } from './scales.js';
import { figureOf, pointsOf, type Subject } from './subject.js';

type Periods = NonNullable<Analysis['periods']>;

export const nameOfPeriod = ({ first, last }: Periods[number]) => (first === last ? `${first}` : `${first}–${last}`);

/** The nearest where a year is of none: later than all, or before the first. */
function periodOf(periods: Periods, year: number): number {
  const at = periods.findIndex(({ last }) => year <= last);
  return at < 0 ? periods.length - 1 : at;
}

const isWithin = (periods: Periods, year: number) => periods.some(({ first, last }) => first <= year && year <= last);

/** More tasks than these would be a wall. */
const shown = 9;

export const meanText = (mean: Mean | undefined) =>
  mean && (mean.low && mean.high ? `${mean.mean.text} (${mean.low.text}–${mean.high.text})` : mean.mean.text);

export function OverYears({ subject, file }: { subject: Subject; file: string | undefined }) {
  const { analysis, mine } = subject;
  const { periods = [], tasks = [] } = analysis;
  const dots = pointsOf(subject).filter(({ entry }) => entry.year !== undefined);
  const strokesOf = (task: string | undefined) =>
    dots
      .filter(({ entry }) => task === undefined || entry.task === task)
      .map(({ entry, carbon_kg }) => ({ period: periodOf(periods, entry.year ?? 0), value: carbon_kg.value }));
  const mineOf = (task: string | undefined) =>
    mine?.year && (task === undefined || mine.task === task)
      ? {
          period: periodOf(periods, mine.year),
          value: mine.point.carbon_kg.value,
          text: isWithin(periods, mine.year) ? words.survey.mine : words.survey.mineOf(mine.year),
        }
      : undefined;
  const meanOf = (task: string) => periods.map((period) => period.tasks.find((each) => each.task === task)?.carbon_kg);
  const panels: Panel[] = [
    {
      name: words.survey.all(dots.length),
      means: periods.map(({ carbon_kg }) => carbon_kg),
      strokes: strokesOf(undefined),
      mine: mineOf(undefined),
    },
    ...tasks.slice(0, shown - 1).map(({ task, carbon_kg }) => ({
      name: words.survey.counted(task, carbon_kg.count),
      means: meanOf(task),
      strokes: strokesOf(task),
      mine: mineOf(task),
    })),
  ];
  if (periods.length === 0) return null;
  const y = logAxis(
    [...dots, ...(mine ? [mine.point] : [])].map(({ carbon_kg }) => carbon_kg.value),
    words.survey.carbonAt,
  );
  const names = periods.map(nameOfPeriod);
  const title = words.survey.grew(
    [...new Set([periods[0], periods.at(-1)])].map((period) => ({
      mean: period?.carbon_kg.mean.text ?? '',
      years: period ? nameOfPeriod(period) : '',
    })),
  );
  return (
    <Figure
      number={figureOf(subject, '3')}
      title={title}
      note={words.survey.means}
      again={() => <OverYears subject={subject} file={undefined} />}
      file={file && `${file}.years`}
      table={
        <Table
          title={title}
          head={[words.survey.task, ...names]}
          rows={[
            [words.survey.allTasks, ...periods.map(({ carbon_kg }) => meanText(carbon_kg))],
            ...tasks.map(({ task }) => [task, ...meanOf(task).map(meanText)]),
          ]}
        />
      }
    >
      <Panels
        panels={panels}
        periods={names.map((name) => words.survey.shortPeriod(name))}
        y={y}
        unit={words.survey.carbonByYear}
        all={periods.map(({ carbon_kg }) => carbon_kg)}
      />
    </Figure>
  );
}
