// The compared places on a map of the world: larger dots for more carbon, the author's own filled. The table says the same.
import type { Coordinates } from 'carbon-tally';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { mapData, mapFile } from './map-file.js';
import { labelsOf, type Size } from './map-labels.js';
import { percent } from './percent.js';
import { drawn } from './picture-file.js';
import { useSaying } from './saying.js';
import { type Shades, stepOf } from './shades.js';
import { forFiles, words } from './words.js';
import { around, countries, everywhere, type Point, project, type View } from './world.js';

/** The least carbon first. */
export interface MapPlace {
  key: string;
  name: string;
  /** In a word or two, where room is short. */
  short: string;
  at: Coordinates;
  own: boolean;
  /** "0.39 kg", and how many times the carbon of the runs as they were. */
  carbon: string;
  ratio: string;
  /** The same unrounded, in kg. */
  value: number;
  times: number;
}

interface Dot extends MapPlace {
  /** In parts of the view. */
  x: number;
  y: number;
  radius: number;
}

// Pixels.
const [smallest, largest] = [3.5, 7.5];
const [letterHeight, lineHeight] = [13, 15];
const narrow = 480;

const saying = ({ name, carbon, ratio }: MapPlace) => words.onMap(name, carbon, ratio);

function dotsOf(places: readonly MapPlace[], points: readonly Point[], view: View, size: Size): Dot[] {
  const factor = size.width < narrow ? 0.7 : 1;
  const step = (largest - smallest) / Math.max(1, places.length - 1);
  return places.map((place, at) => {
    const [x, y] = points[at] as Point;
    return {
      ...place,
      x: (x - view.x) / view.width,
      y: (y - view.y) / view.height,
      radius: factor * (smallest + step * at),
    };
  });
}

export function Land({ view: { x, y, width, height }, shades }: { view: View; shades?: Shades | undefined }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`${x} ${y} ${width} ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height="100%"
    >
      {countries().map(({ code, path }) => (
        <path key={path} d={path} class={`land ${stepOf(shades, code)}`} />
      ))}
    </svg>
  );
}

/** A word that is not beside its dot is led to it. */
function Labels({ dots, size }: { dots: readonly Dot[]; size: Size }) {
  return (
    <svg aria-hidden="true" width="100%" height="100%">
      {labelsOf(dots, size).map(({ dot, line, left }) => (
        <g key={dot.key}>
          {Math.abs(line) > 1 && (
            <svg aria-hidden="true" x={percent(dot.x)} y={percent(dot.y)} overflow="visible">
              <line class="leader" y1={Math.sign(line) * dot.radius} y2={lineHeight * line} />
            </svg>
          )}
          <text
            class={dot.own ? 'own' : ''}
            x={percent(dot.x)}
            y={percent(dot.y)}
            dx={(left ? -1 : 1) * (dot.radius + 5)}
            dy={0.35 * letterHeight + lineHeight * line}
            text-anchor={left ? 'end' : 'start'}
          >
            {`${dot.short} `}
            <tspan class="carbon">{dot.carbon}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

/** One stop of the tab key; the arrow keys go from the least carbon to the most. */
function Dots({ dots, title, onShow }: { dots: readonly Dot[]; title: string; onShow(dot: Dot | undefined): void }) {
  const list = useRef<SVGGElement>(null);
  const [stop, setStop] = useState(0);
  const current = Math.min(stop, dots.length - 1);
  function go(event: KeyboardEvent, from: number): void {
    const last = dots.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: Math.min(from + 1, last),
      ArrowDown: Math.min(from + 1, last),
      ArrowLeft: Math.max(from - 1, 0),
      ArrowUp: Math.max(from - 1, 0),
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll<SVGElement>('circle')[to]?.focus();
  }
  return (
    <g ref={list} role="listbox" aria-label={`${words.map}${words.signs.colon}${title}`}>
      {dots.map((dot, at) => (
        <circle
          key={dot.key}
          class={`dot ${dot.own ? 'own' : ''}`}
          cx={percent(dot.x)}
          cy={percent(dot.y)}
          r={dot.radius}
          role="option"
          aria-label={saying(dot)}
          aria-selected={at === current}
          tabindex={at === current ? 0 : -1}
          onKeyDown={(event) => go(event, at)}
          onFocus={() => {
            setStop(at);
            onShow(dot);
          }}
          onBlur={() => onShow(undefined)}
          onPointerEnter={() => onShow(dot)}
          onPointerLeave={() => onShow(undefined)}
        />
      ))}
    </g>
  );
}

/** Of an element, as the window gives it room. */
function useSize(ref: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 330, height: 170 });
  useEffect(() => {
    const watching = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    if (ref.current) watching.observe(ref.current);
    return () => watching.disconnect();
  }, [ref]);
  return size;
}

export function Key({ title, shades }: { title: string; shades: Shades }) {
  return (
    <p class="key">
      {title}{' '}
      {shades.classes.map((text, step) => (
        <span key={text}>
          <svg width="18" height="12" aria-hidden="true">
            <rect class={`land step-${step}`} width="18" height="12" />
          </svg>{' '}
          {text}
        </span>
      ))}
    </p>
  );
}

interface Drawn {
  places: readonly MapPlace[];
  /** A sentence: what the map shows. */
  title: string;
}

interface WorldProps extends Drawn {
  view: View;
  size: Size;
  shades?: Shades | undefined;
  onShow(dot: MapPlace | undefined): void;
}

function World({ places, title, view, size, shades, onShow }: WorldProps) {
  const points = places.map(({ at }) => project(at));
  const dots = dotsOf(places, points, view, size);
  return (
    <>
      <Land view={view} shades={shades} />
      <Dots dots={dots} title={title} onShow={onShow} />
      <Labels dots={dots} size={size} />
    </>
  );
}

interface WorldMapProps {
  /** In the language of the moment. */
  of(): Drawn;
  /** Of the countries; without, the land is of one tint. */
  shades?: Shades | undefined;
  /** False where a file of it would tell who made it. */
  savable: boolean;
}

const keyOf = ({ year, source, classes }: Shades) => ({ title: words.shadedBy(year, source), steps: classes });

export function WorldMap({ of, shades, savable }: WorldMapProps) {
  const { places, title } = of();
  const [whole, setWhole] = useState(false);
  const [shown, show] = useState<MapPlace>();
  const { saying: saved, save } = useSaying();
  const map = useRef<SVGSVGElement>(null);
  const size = useSize(map);
  const close = around(places.map(({ at }) => project(at)));
  const view = whole ? everywhere : close;
  const world = { view, size, shades, onShow: show };
  function picture(svg: SVGSVGElement): string {
    const { places, title } = of();
    const anew = drawn(
      <svg role="none">
        <World places={places} title={title} {...world} />
      </svg>,
    );
    return mapFile(svg, title, shades && keyOf(shades), anew.firstElementChild ?? svg);
  }
  return (
    <figure class="map">
      <figcaption aria-hidden="true">{shown ? saying(shown) : title}</figcaption>
      <svg ref={map} class={`world ${view === everywhere ? 'whole' : ''}`} role="none">
        <World places={places} title={title} {...world} />
      </svg>
      {shades && <Key title={keyOf(shades).title} shades={shades} />}
      <p class="map-actions">
        {close !== everywhere && (
          <button type="button" class="link small" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {words.wholeWorld}
          </button>
        )}
        {savable && (
          <button
            type="button"
            class="link small"
            onClick={() => {
              const svg = map.current;
              if (svg) save('carbon-tally.map.svg', 'image/svg+xml', [forFiles(() => picture(svg))]);
            }}
          >
            {words.saveMap}
          </button>
        )}
        {savable && (
          <button
            type="button"
            class="link small"
            onClick={() => save('carbon-tally.map.csv', 'text/csv', [forFiles(() => mapData(of().places, shades))])}
          >
            {words.saveMapData}
          </button>
        )}
        <span role="status">{saved}</span>
      </p>
    </figure>
  );
}
