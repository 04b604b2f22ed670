// Charts over the years, one for each task or source, all by the same scales.
import type { Mean } from 'carbon-tally';
import { Own, type Place, Plot } from './plot.js';
import { type Axis, stretches } from './scales.js';

export interface Panel {
  name: string;
  /** By period; a gap where there are no entries. */
  means: readonly (Mean | undefined)[];
  /** The entries themselves. */
  strokes?: readonly { period: number; value: number }[];
  /** The author's own, and in which period it would be. */
  mine?: { period: number; value: number; text: string } | undefined;
}

interface PanelsProps {
  panels: readonly Panel[];
  periods: readonly string[];
  y: Axis;
  /** What y measures. */
  unit: string;
  /** The means of all, behind each. */
  all?: readonly Mean[];
}

function Others({ all, place }: { all: readonly Mean[]; place: Place }) {
  return (
    <g class="others">
      {all.slice(1).map(({ mean }, i) => (
        <line
          key={i}
          x1={place.x(i)}
          x2={place.x(i + 1)}
          y1={place.y(all[i]?.mean.value ?? 0)}
          y2={place.y(mean.value)}
        />
      ))}
    </g>
  );
}

function MeanAt({ at, mean: { mean, low, high }, place }: { at: number; mean: Mean; place: Place }) {
  return (
    <g>
      {low && high && (
        <line class="interval" x1={place.x(at)} x2={place.x(at)} y1={place.y(low.value)} y2={place.y(high.value)} />
      )}
      <circle class="mean" cx={place.x(at)} cy={place.y(mean.value)} r="4" />
    </g>
  );
}

function One({ panel, periods, y, all }: PanelsProps & { panel: Panel }) {
  const x = stretches(periods);
  return (
    <Plot x={x} y={y} height={200}>
      {(place) => (
        <>
          {all && <Others all={all} place={place} />}
          {panel.strokes?.map(({ period, value }, i) => (
            <svg key={i} x={place.x(period)} y={place.y(value)} overflow="visible" aria-hidden="true">
              <path class="stroke" d="M-5 0h10" />
            </svg>
          ))}
          {panel.means.map((mean, at) => mean && <MeanAt key={at} at={at} mean={mean} place={place} />)}
          {panel.mine && (
            <Own
              x={place.x(panel.mine.period)}
              y={place.y(panel.mine.value)}
              part={x.part(panel.mine.period)}
              text={panel.mine.text}
            />
          )}
        </>
      )}
    </Plot>
  );
}

export function Panels(props: PanelsProps) {
  return (
    <>
      <p class="axis-name">{props.unit}</p>
      <div class="panels">
        {props.panels.map((panel) => (
          <div key={panel.name}>
            <p class="panel-name">{panel.name}</p>
            <One {...props} panel={panel} />
          </div>
        ))}
      </div>
    </>
  );
}
