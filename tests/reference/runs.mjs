// Random runs; seeded. What they state is anywhere in the decades that are allowed for it, what they do not
// state they look up: devices, processors, countries, regions and grids of the catalogue, with and without a year.
import { countries, devices, newestYear, parts, processors, regions, zones } from './facts.mjs';
import { averagesOf } from './method.mjs';

/** Numbers in [0, 1) with 53 random bits, always the same ones (G. L. Steele et al., SplitMix64, 2014). */
export function dice(seed) {
  let state = BigInt(seed);
  const word = (x) => BigInt.asUintN(64, x);
  return () => {
    state = word(state + 0x9e3779b97f4a7c15n);
    let z = word((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = word((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return Number((z ^ (z >> 31n)) >> 11n) / 2 ** 53;
  };
}

/** The same list in a random order (R. Durstenfeld, 1964). */
export function shuffled(list, seed) {
  const roll = dice(seed);
  const order = [...list];
  for (let left = order.length; left > 1; left--) {
    const other = Math.floor(roll() * left);
    [order[left - 1], order[other]] = [order[other], order[left - 1]];
  }
  return order;
}

/** What the runs of one document look up: ranges of few things are reckoned quickly. */
function choices(pick) {
  const few = (list) => Array.from({ length: 4 }, () => pick(list));
  const ids = (map) => few([...map.keys()]).map((id) => ({ id }));
  const places = [
    ...few([...countries.keys()]).map((country) => ({ country })),
    ...few(regions).map(({ provider, region }) => ({ provider, region })),
    ...few([...zones.keys(), ...parts.keys()]).map((grid) => ({ grid })),
    ...few([...parts.keys()].filter((code) => zones.has(code))).map((grid) => ({ grid, kind: 'direct' })),
  ];
  return { devices: ids(devices), cpus: ids(processors), places };
}

const stages = ['final', 'pre-training', 'fine-tuning', 'development', 'search', 'failed'];
const names = ['A', 'B', 'C', 'D'];

/** `count` runs. */
export function randomRuns(count, seed) {
  const roll = dice(seed);
  const chance = (part) => roll() < part;
  const between = (least, most) => Math.min(most, least * (most / least) ** roll());
  const whole = (most) => Math.round(between(1, most));
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const maybe = (part, value) => (chance(part) ? value() : undefined);
  const catalogue = choices(pick);

  const watts = () => between(1e-9, 1e6);
  const utilisation = () => between(1e-9, 5);
  const cpu = () => ({
    cpu: chance(0.4) ? pick(catalogue.cpus) : { watts: watts() },
    cpus: maybe(0.7, () => whole(1000)),
    utilisation: maybe(0.7, utilisation),
  });
  const host = () => ({ ...maybe(0.7, cpu), memory_gb: maybe(0.7, () => between(1e-9, 1e6)) });
  const device = () => (chance(0.4) ? pick(catalogue.devices) : { name: pick(names), watts: watts() });

  const wallClock = () => ({
    count: maybe(0.8, () => whole(1e7)),
    hours: between(1e-9, 1e9),
    repeats: maybe(0.5, () => whole(1e6)),
  });
  const total = () => ({ count: whole(1e7), device_hours: between(1e-9, 1e15) });
  const time = () => (chance(0.7) ? wallClock() : total());
  const measured = (boundary) => ({
    measured: { kwh: between(1e-9, 1e12), boundary },
    ...maybe(boundary === 'device' ? 1 : 0.7, time),
  });
  const power = () => (chance(0.3) ? { average_watts: watts() } : { utilisation: utilisation() });
  // Without a utilisation the device varies for itself: beside a host, each such run would be drawn for itself.
  const hardware = () => (chance(0.2) ? {} : { ...power(), host: maybe(0.6, host) });

  const yearAt = (place) => {
    const first = Math.min(...averagesOf(place, -Infinity).keys());
    return first + Math.floor(roll() * (newestYear(averagesOf(place, Infinity)) + 2 - first));
  };
  const known = (place) => ({ place, pue: maybe(0.5, () => between(1, 20)), year: maybe(0.8, () => yearAt(place)) });
  const own = () => ({
    place: { g_per_kwh: between(1e-9, 1e4), name: pick(names), source: 'chance' },
    pue: maybe(0.9, () => between(1, 20)),
    year: maybe(0.5, () => 1990 + Math.floor(roll() * 40)),
  });

  const run = () => ({
    device: device(),
    ...hardware(),
    ...(chance(0.3) ? measured(pick(['device', 'node', 'facility'])) : time()),
    nodes: maybe(0.5, () => whole(1e6)),
    ...(chance(0.4) ? known(pick(catalogue.places)) : own()),
    stage: maybe(0.8, () => pick(stages)),
  });
  return Array.from({ length: count }, run);
}
