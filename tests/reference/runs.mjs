// Random runs whose factors are all stated, each over all the decades that are allowed for it; seeded.

/** Numbers in [0, 1) with 53 random bits, always the same ones (G. L. Steele et al., SplitMix64, 2014). */
function dice(seed) {
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

/** `count` runs. */
export function randomRuns(count, seed) {
  const roll = dice(seed);
  const chance = (part) => roll() < part;
  const between = (least, most) => Math.min(most, least * (most / least) ** roll());
  const whole = (most) => Math.round(between(1, most));
  const maybe = (part, value) => (chance(part) ? value() : undefined);

  const watts = () => between(1e-9, 1e6);
  const utilisation = () => between(1e-9, 5);
  const cpu = () => ({
    cpu: { watts: watts() },
    cpus: maybe(0.7, () => whole(1000)),
    utilisation: maybe(0.7, utilisation),
  });
  const host = () => ({ ...maybe(0.7, cpu), memory_gb: maybe(0.7, () => between(1e-9, 1e6)) });
  const measured = () => ({
    kwh: between(1e-9, 1e12),
    boundary: ['device', 'node', 'facility'][Math.floor(roll() * 3)],
  });
  const wallClock = () => ({
    count: maybe(0.8, () => whole(1e7)),
    hours: between(1e-9, 1e9),
    repeats: maybe(0.5, () => whole(1e6)),
  });
  const total = () => ({ count: whole(1e7), device_hours: between(1e-9, 1e15) });
  const power = () => (chance(0.3) ? { average_watts: watts() } : { utilisation: utilisation() });

  const run = () => ({
    device: { watts: watts() },
    ...(chance(0.7) ? wallClock() : total()),
    ...power(),
    nodes: maybe(0.5, () => whole(1e6)),
    host: maybe(0.5, host),
    measured: maybe(0.3, measured),
    pue: between(1, 20),
    place: { g_per_kwh: between(1e-9, 1e4), source: 'chance' },
  });
  return Array.from({ length: count }, run);
}
