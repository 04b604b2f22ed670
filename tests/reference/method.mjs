// The method as docs/method.md states it, in exact arithmetic. Written from that text, not from core/.

import { fileURLToPath } from 'node:url';
import { readTable } from '../../data/csv.mjs';
import { Rational } from './rational.mjs';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const constants = readTable(data, 'constants.csv', ['id', 'value', 'unit', 'label', 'source', 'note']);
const watts_per_gb = Number(constants.find(({ id }) => id === 'memory_power').value);

const thousand = Rational.of(1000);
const nothing = Rational.of(0);
const one = 1; // device, repeat, node or processor is assumed where none is stated

const product = (...factors) => factors.map((each) => Rational.of(each ?? one)).reduce((a, b) => a.times(b));

/** Devices × wall-clock hours × repeats; or stated device-hours, with which nothing is multiplied. */
const deviceHours = (run) => product(run.device_hours ?? run.count, run.device_hours ? one : run.hours, run.repeats);

/** Nodes × wall-clock hours × repeats; from stated device-hours: device-hours ÷ devices × nodes. */
const nodeHours = (run) =>
  run.device_hours
    ? product(run.device_hours, run.nodes).dividedBy(product(run.count))
    : product(run.nodes, run.hours, run.repeats);

/** Rated power × utilisation; a stated average draw replaces both. */
const devicePower = (run) =>
  run.average_watts ? product(run.average_watts) : product(run.device.watts, run.utilisation);

/** Processors × rated power × utilisation + GB × W/GB. */
function hostPower({ cpu, cpus, utilisation, memory_gb }) {
  const processors = cpu ? product(cpus, cpu.watts, utilisation) : nothing;
  return processors.plus(memory_gb ? product(memory_gb, watts_per_gb) : nothing);
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
  run.measured?.boundary === 'facility' ? product(run.measured.kwh) : itEnergy(run).times(product(run.pue));

/** Facility energy × carbon intensity, in kg. */
export const carbon = (run) => facilityEnergy(run).times(product(run.place.g_per_kwh)).dividedBy(thousand);
