// Figure 6 and Table 2: the main sources of electricity, how much carbon theirs has, and how many models over the years.
import type { Analysis } from 'carbon-tally';
import { words } from '../words.js';
import { Figure, Table } from './figure.js';
import { meanText, nameOfPeriod } from './over-years.js';
import { Panels } from './periods.js';
import { Plot } from './plot.js';
import { linearAxis, stretches } from './scales.js';
import { endsOf, figureOf, type Subject } from './subject.js';

type Periods = NonNullable<Analysis['periods']>;

/** More sources than these would be a wall. */
const shown = 6;

const ofSource = (period: Periods[number], name: string) =>
  period.sources.find(({ source }) => source === name)?.g_per_kwh;

interface PartProps {
  subject: Subject;
  file: string | undefined;
}

export function SourceTable({ analysis: { sources = [] } }: { analysis: Analysis }) {
  const { source, models, average, median, carbonOf } = words.survey.columns;
  return (
    <Table
      title={words.survey.sourcesTitle}
      head={[source, models, average, median, carbonOf]}
      rows={sources.map((each) => [
        each.source,
        each.count,
        each.mean_g_per_kwh.text,
        each.median_g_per_kwh.text,
        each.carbon_kg.text,
      ])}
    />
  );
}

/** 6a. */
export function IntensityBySource({ subject, file }: PartProps) {
  const { analysis } = subject;
  const { sources = [], periods = [] } = analysis;
  const ends = endsOf(sources, ({ mean_g_per_kwh }) => mean_g_per_kwh.value);
  if (!ends || periods.length === 0) return null;
  const listed = sources.slice(0, shown);
  const highs = periods.flatMap((period) =>
    period.sources.map(({ g_per_kwh: { mean, high } }) => (high ?? mean).value),
  );
  const title = words.survey.dirtiest(
    { name: ends.most.source, mean: ends.most.mean_g_per_kwh.text },
    { name: ends.least.source, mean: ends.least.mean_g_per_kwh.text },
  );
  const names = periods.map(nameOfPeriod);
  return (
    <Figure
      number={figureOf(subject, '6a')}
      title={title}
      note={words.survey.meansOfSource}
      again={() => <IntensityBySource subject={subject} file={undefined} />}
      file={file && `${file}.intensity`}
      table={
        <Table
          title={title}
          head={[words.survey.columns.source, ...names]}
          rows={listed.map(({ source }) => [source, ...periods.map((period) => meanText(ofSource(period, source)))])}
        />
      }
    >
      <Panels
        panels={listed.map(({ source, count }) => ({
          name: words.survey.counted(source, count),
          means: periods.map((period) => ofSource(period, source)),
        }))}
        periods={names.map((name) => words.survey.shortPeriod(name))}
        y={linearAxis(highs, 0)}
        unit={words.unitOfIntensity}
        all={periods.map(({ g_per_kwh }) => g_per_kwh)}
      />
    </Figure>
  );
}

/** 6b. */
export function CountBySource({ subject, file }: PartProps) {
  const { analysis } = subject;
  const { sources = [], periods = [] } = analysis;
  const [first] = sources;
  if (!first || periods.length === 0) return null;
  const listed = sources.slice(0, shown);
  const countOf = (period: Periods[number], source: string) => ofSource(period, source)?.count ?? 0;
  const counts = periods.flatMap((period) => listed.map(({ source }) => countOf(period, source)));
  const names = periods.map(nameOfPeriod);
  const y = { ...linearAxis(counts, 0), ticks: [] };
  const title = words.survey.commonest(first.source, first.count, analysis.points.length);
  return (
    <Figure
      number={figureOf(subject, '6b')}
      title={title}
      again={() => <CountBySource subject={subject} file={undefined} />}
      file={file && `${file}.sources`}
      table={
        <Table
          title={title}
          head={[words.survey.columns.source, ...names]}
          rows={sources.map(({ source }) => [source, ...periods.map((period) => countOf(period, source))])}
        />
      }
    >
      <div class="panels">
        {listed.map(({ source }) => (
          <div key={source}>
            <p class="panel-name">{source}</p>
            <Plot x={stretches(names.map((name) => words.survey.shortPeriod(name)))} y={y} height={110}>
              {(place) =>
                periods.map((period, at) => {
                  const count = countOf(period, source);
                  const top = place.y(count);
                  return (
                    <g key={period.first}>
                      <svg x={place.x(at)} overflow="visible" aria-hidden="true">
                        <rect class="bar" x="-9" width="18" y={top} height={place.y(0) - top} />
                      </svg>
                      <text x={place.x(at)} y={top - 4} text-anchor="middle">
                        {count}
                      </text>
                    </g>
                  );
                })
              }
            </Plot>
          </div>
        ))}
      </div>
    </Figure>
  );
}
