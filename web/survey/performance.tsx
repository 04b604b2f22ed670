// Figures 4 and 5: how well models do against what they emitted or used, and what no cheaper one beats.
import type { Analysis } from 'carbon-tally';
import { words } from '../words.js';
import { Figure, Table } from './figure.js';
import { apart, Own, type Place, Plot } from './plot.js';
import { linearAxis, logAxis } from './scales.js';
import { type Dot, endsOf, figureOf, nameOf, pointsOf, type Subject } from './subject.js';

type Scored = NonNullable<Analysis['performance']>[number];
export type Cost = 'carbon_kg' | 'energy_kwh';

const parts = {
  carbon_kg: { figure: '4', front: 'front', correlation: 'correlation_with_carbon', name: 'carbon' },
  energy_kwh: { figure: '5', front: 'front_of_energy', correlation: 'correlation_with_energy', name: 'energy' },
} as const;

/** More data sets than these would be a wall. */
const shown = 9;

interface PerformanceProps {
  subject: Subject;
  file: string | undefined;
  cost: Cost;
}

/** From each point of the front to the next, cheapest first: level, then up. */
function Front({ dots, cost, place }: { dots: readonly Dot[]; cost: Cost; place: Place }) {
  const at = dots.map((dot) => ({ x: place.x(dot[cost].value), y: place.y(dot.entry.score ?? 0), key: dot.index }));
  return (
    <g class="front">
      {at.slice(1).map(({ x, y, key }, i) => {
        const before = at[i];
        if (!before) return null;
        return [
          <line key={`to ${key}`} x1={before.x} x2={x} y1={before.y} y2={before.y} />,
          <line key={`up ${key}`} x1={x} x2={x} y1={before.y} y2={y} />,
        ];
      })}
      {at.map(({ x, y, key }) => (
        <circle key={key} cx={x} cy={y} r="4" />
      ))}
    </g>
  );
}

function OfDataSet({ scored, subject, cost }: { scored: Scored; subject: Subject; cost: Cost }) {
  const { mine } = subject;
  const dots = pointsOf(subject).filter(
    ({ entry }) =>
      entry.data_set === scored.data_set && (entry.metric ?? '') === scored.metric && entry.score !== undefined,
  );
  const byIndex = new Map(dots.map((dot) => [dot.index, dot]));
  const front = scored[parts[cost].front].flatMap((index) => byIndex.get(index) ?? []);
  const own =
    mine?.data_set === scored.data_set && (mine.metric ?? '') === scored.metric && mine.score !== undefined
      ? mine
      : undefined;
  const x = logAxis(
    [...dots, ...(own ? [own.point] : [])].map((each) => each[cost].value),
    cost === 'carbon_kg' ? words.survey.carbonAt : words.survey.energyAt,
  );
  const y = linearAxis([...dots.map(({ entry }) => entry.score ?? 0), ...(own ? [own.score ?? 0] : [])]);
  return (
    <div>
      <p class="panel-name">{words.survey.scored(scored.data_set, scored.metric, scored.count)}</p>
      <Plot x={x} y={y} height={220}>
        {(place) => (
          <>
            {apart(dots, (dot) => [place.x(dot[cost].value), place.y(dot.entry.score ?? 0)]).map((dot) => (
              <circle
                class="spot"
                key={dot.index}
                cx={place.x(dot[cost].value)}
                cy={place.y(dot.entry.score ?? 0)}
                r="3"
              >
                <title>{`${nameOf(dot.entry, dot.index)}: ${dot[cost].text}`}</title>
              </circle>
            ))}
            <Front dots={front} cost={cost} place={place} />
            {own && (
              <Own
                x={place.x(own.point[cost].value)}
                y={place.y(own.score ?? 0)}
                part={x.part(own.point[cost].value)}
                text={words.survey.mine}
              />
            )}
          </>
        )}
      </Plot>
    </div>
  );
}

export function Performance({ subject, file, cost }: PerformanceProps) {
  const { performance = [] } = subject.analysis;
  const { figure, front, correlation, name } = parts[cost];
  const known = performance.flatMap((scored) => {
    const told = scored[correlation];
    return told ? [{ ...scored, told }] : [];
  });
  const ends = endsOf(known, ({ told }) => told.value);
  if (performance.length === 0) return null;
  const title = words.survey.scores(
    words.survey.costs[name],
    ends && [ends.least, ends.most].map(({ data_set, told }) => ({ name: data_set, text: told.text })),
  );
  const { dataSet, metric, models, correlated, onFront } = words.survey.columns;
  const named = (index: number) => nameOf(subject.entries[index] ?? {}, index);
  return (
    <Figure
      number={figureOf(subject, figure)}
      title={title}
      note={words.survey.front(words.survey.costs[name])}
      again={() => <Performance subject={subject} file={undefined} cost={cost} />}
      file={file && `${file}.score-${name}`}
      table={
        <Table
          title={title}
          head={[dataSet, metric, models, correlated, onFront]}
          numbers={2}
          rows={performance.map((scored) => [
            scored.data_set,
            scored.metric,
            scored.count,
            scored[correlation]?.text,
            scored[front].map(named).join(', '),
          ])}
        />
      }
    >
      <div class="panels">
        {performance.slice(0, shown).map((scored) => (
          <OfDataSet key={`${scored.data_set} ${scored.metric}`} scored={scored} subject={subject} cost={cost} />
        ))}
      </div>
    </Figure>
  );
}
