// The countries of the world map, made small when the page is built: Natural Earth at 1:110m (world-atlas), projected
// (Equal Earth), rounded to a grid, and packed as one text that world.ts unpacks.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoEqualEarthRaw } from 'd3-geo';
import { parse } from '../data/csv.mjs';

export const mapWidth = 1000;

const antarctica = '010';
const leastArea = 3; // of a triangle in a line, in squares of the grid: what is smaller is no bend

const radians = (degrees) => (degrees * Math.PI) / 180;

/** As `project` in world.ts, in whole steps. `width` is that of the map. */
function projection(width) {
  const [edge] = geoEqualEarthRaw(Math.PI, 0);
  const scale = width / 2 / edge;
  return ([longitude, latitude]) => {
    const [x, y] = geoEqualEarthRaw(radians(longitude), radians(latitude));
    return [Math.round(x * scale), Math.round(-y * scale)];
  };
}

/** TopoJSON's arcs as degrees. */
function degreesOf({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let at = [0, 0];
    return arc.map((step) => {
      at = at.map((sum, axis) => sum + step[axis]);
      return at.map((sum, axis) => sum * scale[axis] + translate[axis]);
    });
  });
}

const ringsOf = ({ type, arcs }) => (type === 'Polygon' ? arcs : arcs.flat());
const indexOf = (arc) => (arc < 0 ? ~arc : arc);

/** The arcs, where a ring that crosses the meridian of 180 degrees (the east of Russia, Fiji) goes on beyond it. */
function unbroken(arcs, rings) {
  const leaps = (line) => line.some(([longitude], at) => at > 0 && Math.abs(longitude - line[at - 1][0]) > 180);
  const crossing = new Set(
    rings
      .filter((ring) => ring.some((arc) => leaps(arcs[indexOf(arc)])))
      .flat()
      .map(indexOf),
  );
  const beyond = ([longitude, latitude]) => [longitude < 0 ? longitude + 360 : longitude, latitude];
  return arcs.map((arc, at) => (crossing.has(at) ? arc.map(beyond) : arc));
}

const areaOf = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Without the points that make the smallest bends (Visvalingam and Whyatt 1993); the ends stay. */
function simplified(line) {
  const points = [...line];
  for (;;) {
    const areas = points.slice(1, -1).map((point, at) => areaOf(points[at], point, points[at + 2]));
    const least = Math.min(...areas);
    // A line that ends where it begins is an island: three points are left of it.
    if (areas.length <= 2 || least >= leastArea) return points;
    points.splice(areas.indexOf(least) + 1, 1);
  }
}

// A digit of base 46, with 46 added where another follows.
function packed(value) {
  const rest = Math.floor(value / 46);
  const digit = String.fromCharCode(35 + (value % 46) + (rest ? 46 : 0));
  return rest ? digit + packed(rest) : digit;
}
const signed = (value) => packed(value < 0 ? -2 * value - 1 : 2 * value);

function packedArcs(arcs) {
  let [x, y] = [0, 0];
  const step = ([toX, toY]) => {
    const text = signed(toX - x) + signed(toY - y);
    [x, y] = [toX, toY];
    return text;
  };
  return packed(arcs.length) + arcs.map((arc) => packed(arc.length) + arc.map(step).join('')).join('');
}

/**
 * Packs the rings of one country after the other: an arc that comes for the first time as 0, one that comes again, which is
 * a border from its other side, as how many arcs ago it came. `order` takes the arcs as they first come.
 */
function ringPacker(order) {
  function index(arc) {
    const before = order.lastIndexOf(~arc);
    if (before >= 0) return packed(order.length - before);
    order.push(arc);
    return packed(0);
  }
  return (rings) => packed(rings.length) + rings.map((ring) => packed(ring.length) + ring.map(index).join('')).join('');
}

async function codes() {
  const text = await readFile(new URL('../data/country_places.csv', import.meta.url), 'utf8');
  const [, ...rows] = parse(text).map(({ fields }) => fields);
  return new Map(rows.map(([iso3, numeric]) => [numeric, iso3]));
}

/** The packed text: the arcs, then each country as its code (three letters) and rings of arcs. */
export async function world(width) {
  const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const topology = JSON.parse(await readFile(atlas, 'utf8'));
  const countries = topology.objects.countries.geometries.filter(({ id }) => id !== antarctica);
  const degrees = unbroken(degreesOf(topology), countries.flatMap(ringsOf));
  const iso3Of = await codes();
  // Land without data and without a code of its own is drawn, too.
  const codeOf = ({ id, properties }) => iso3Of.get(id) ?? (properties.name === 'Kosovo' ? 'XKX' : '---');
  const order = [];
  const packedRings = ringPacker(order);
  const rings = countries.map((country) => codeOf(country) + packedRings(ringsOf(country))).join('');
  const arcs = order.map((arc) => (arc < 0 ? [...degrees[~arc]].reverse() : degrees[arc]));
  return packedArcs(arcs.map((arc) => simplified(arc.map(projection(width))))) + rings;
}
