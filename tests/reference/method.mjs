// The method as docs/method.md states it, in exact arithmetic. Written from that text, not from core/.

import {
  constant,
  countries,
  countryOf,
  devices,
  newestYear,
  ofYear,
  parts,
  processors,
  pues,
  regionOf,
  zones,
} from './facts.mjs';
import { Rational } from './rational.mjs';

const watts_per_gb = constant('memory_power');

const thousand = Rational.of(1000);
const nothing = Rational.of(0);
const one = 1; // device, repeat, node or processor is assumed where none is stated

const product = (...factors) => factors.map((each) => Rational.of(each ?? one)).reduce((a, b) => a.times(b));

/** Devices × wall-clock hours × repeats; or stated device-hours, with which nothing is multiplied. */
export const deviceHours = (run) =>
  product(run.device_hours ?? run.count, run.device_hours ? one : run.hours, run.repeats);

/** Nodes × wall-clock hours × repeats; from stated device-hours: device-hours ÷ devices × nodes. */
const nodeHours = (run) =>
  run.device_hours
    ? product(run.device_hours, run.nodes).dividedBy(product(run.count))
    : product(run.nodes, run.hours, run.repeats);

const ratedPower = ({ watts, id }) => watts ?? devices.get(id);

/** Rated power × utilisation; a stated average draw replaces both. */
const devicePower = (run) =>
  run.average_watts ? product(run.average_watts) : product(ratedPower(run.device), run.utilisation);

/** Processors × rated power × utilisation + GB × W/GB. */
function hostPower({ cpu, cpus, utilisation, memory_gb }) {
  const processor = cpu ? product(cpus, cpu.watts ?? processors.get(cpu.id), utilisation) : nothing;
  return processor.plus(memory_gb ? product(memory_gb, watts_per_gb) : nothing);
}

/**
 * The averages by year that stand for a place in a year: those of the country; of the zone that a grid is or a region lies
 * on, but of its country before the zone begins; the official ones of a grid without a zone, or where they are asked for.
 */
export function averagesOf(place, year) {
  const region = regionOf(place);
  const zone = place.kind === 'direct' ? undefined : zones.get(place.grid ?? region?.zone);
  if (place.grid && !zone) return parts.get(place.grid);
  const country = countries.get(place.country ?? region?.country ?? countryOf.get(place.grid));
  return zone && (Math.min(...zone.keys()) <= year || !country) ? zone : country;
}

/** The author's year; else the newest of the data. */
const yearOf = (run) => run.year ?? newestYear(averagesOf(run.place, Infinity) ?? pues.get('world'));

/** The author's; else the average of the place in the year of the run, or in the nearest earlier one. */
const intensity = (run) => run.place.g_per_kwh ?? ofYear(averagesOf(run.place, yearOf(run)), yearOf(run));

/** In a year without a value the nearest earlier one is used, else the earliest. */
const averagePue = (values, year) => ofYear(values, year) ?? values.get(Math.min(...values.keys()));

/** The author's; else that of the region; else its provider's average; else that of the industry. */
function pue(run) {
  const region = regionOf(run.place);
  return run.pue ?? region?.pue ?? averagePue(pues.get(region?.provider) ?? pues.get('world'), yearOf(run));
}

const energy = (power, hours) => power.times(hours).dividedBy(thousand);
const hostEnergy = (run) => (run.host ? energy(hostPower(run.host), nodeHours(run)) : nothing);

/** Device energy + host energy; measured energy replaces what its boundary covers. */
function itEnergy(run) {
  if (!run.measured) return energy(devicePower(run), deviceHours(run)).plus(hostEnergy(run));
  const { kwh, boundary } = run.measured;
  return boundary === 'device' ? product(kwh).plus(hostEnergy(run)) : product(kwh);
}

/** IT energy × PUE; at the facility nothing is added or applied. */
export const facilityEnergy = (run) =>
  run.measured?.boundary === 'facility' ? product(run.measured.kwh) : itEnergy(run).times(product(pue(run)));

const emissions = (energy, run) => energy.times(product(intensity(run))).dividedBy(thousand);

/** Facility energy × carbon intensity, in kg. */
export const carbon = (run) => emissions(facilityEnergy(run), run);

/** By the method of the paper: rated power × device-hours, and that × carbon intensity. */
export function paper(run) {
  const used = energy(product(ratedPower(run.device)), deviceHours(run));
  return { energy: used, carbon: emissions(used, run) };
}
