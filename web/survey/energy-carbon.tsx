// Figure 2: energy against carbon, both logarithmic; the slanted lines are of equal intensity.
import { words } from '../words.js';
import { Entries } from './entries.js';
import { Figure } from './figure.js';
import { apart, Own, type Place, Plot, Spot } from './plot.js';
import { type Axis, logAxis } from './scales.js';
import { type Dot, figureOf, nameOf, pointsOf, type Subject } from './subject.js';

/** g/kWh: about the cleanest, the world's and the dirtiest grid. */
const guides = [10, 100, 1000];
const gramsPerKilogram = 1000;

/** Where energy and carbon have that ratio, from one edge of the chart to another. */
function Guide({ grams, x, y, place }: { grams: number; x: Axis; y: Axis; place: Place }) {
  const ratio = grams / gramsPerKilogram;
  const from = Math.max(x.ends[0], y.ends[0] / ratio);
  const to = Math.min(x.ends[1], y.ends[1] / ratio);
  if (from >= to) return null;
  return (
    <g class="guide">
      <line x1={place.x(from)} y1={place.y(from * ratio)} x2={place.x(to)} y2={place.y(to * ratio)} />
      <text x={place.x(to)} y={place.y(to * ratio)} dx="-6" dy={to < x.ends[1] ? 14 : -6} text-anchor="end">
        {words.survey.grams(grams)}
      </text>
    </g>
  );
}

const isLow = (subject: Subject, source: string | undefined) =>
  subject.analysis.sources?.some((each) => each.source === source && each.is_low_carbon) ?? false;

const saying = ({ entry, index, energy_kwh, carbon_kg }: Dot) =>
  `${nameOf(entry, index)}: ${energy_kwh.text}, ${carbon_kg.text}`;

export function EnergyCarbon({ subject, file }: { subject: Subject; file: string | undefined }) {
  const { analysis, mine } = subject;
  const dots = pointsOf(subject).filter(({ carbon_kg }) => carbon_kg.value > 0);
  const all = [...dots, ...(mine ? [mine.point] : [])];
  const x = logAxis(
    all.map(({ energy_kwh }) => energy_kwh.value),
    words.survey.energyAt,
  );
  const y = logAxis(
    all.map(({ carbon_kg }) => carbon_kg.value),
    words.survey.carbonAt,
  );
  return (
    <Figure
      number={figureOf(subject, '2')}
      title={words.survey.spread(analysis)}
      note={words.survey.marks(analysis.sources?.length !== 0)}
      again={() => <EnergyCarbon subject={subject} file={undefined} />}
      file={file && `${file}.energy-carbon`}
      table={<Entries subject={subject} />}
    >
      <p class="axis-name">{words.survey.carbonOnLog}</p>
      <Plot x={x} y={y} height={400} name={words.survey.energy}>
        {(place) => (
          <>
            {guides.map((grams) => (
              <Guide key={grams} grams={grams} x={x} y={y} place={place} />
            ))}
            {apart(dots, (dot) => [place.x(dot.energy_kwh.value), place.y(dot.carbon_kg.value)]).map((dot) => (
              <Spot
                key={dot.index}
                x={place.x(dot.energy_kwh.value)}
                y={place.y(dot.carbon_kg.value)}
                cross={isLow(subject, dot.entry.main_source)}
                name={saying(dot)}
              />
            ))}
            {mine && (
              <Own
                x={place.x(mine.point.energy_kwh.value)}
                y={place.y(mine.point.carbon_kg.value)}
                part={x.part(mine.point.energy_kwh.value)}
                text={words.survey.mine}
              />
            )}
          </>
        )}
      </Plot>
    </Figure>
  );
}
