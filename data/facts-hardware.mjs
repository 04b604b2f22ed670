// Accelerators and processors: their power, how much of it runs used, and what it took to make them.
import {
  cores,
  gigabytes,
  hours,
  kilogramsOfDevice,
  kilowattHours,
  utilisation,
  watts,
  wattsOfCpu,
  years,
} from './ranges.mjs';
import { cites, filled, folded, inRange, numbers, oneOf, refuse, shaped, unambiguous, unique } from './rules.mjs';

export const columns = {
  'devices.csv': [
    'id',
    'vendor',
    'name',
    'form_factor',
    'kind',
    'tdp_w',
    'power_basis',
    'typical_power_w',
    'typical_source',
    'memory_gb',
    'release_year',
    'cores_in_slice_names',
    'source',
    'locator',
    'note',
  ],
  'device_aliases.csv': ['name', 'id', 'used_by', 'their_tdp_w'],
  'cpus.csv': ['name', 'tdp_w', 'cores', 'source'],
  'utilisation_cases.csv': [
    'id',
    'name',
    'hardware',
    'covers',
    'mean_w',
    'measured_kwh',
    'device_hours',
    'tdp_w',
    'source',
    'note',
  ],
  'embodied.csv': ['id', 'device', 'item', 'category', 'kg', 'per', 'boundary', 'stand_in', 'use', 'source', 'note'],
};

const byId = (row) => row.id;

export function checkedDevices(rows, keys) {
  for (const row of rows) {
    filled(row, 'vendor', 'name', 'kind', 'locator');
    shaped(row, 'id', /^[a-z0-9-]+$/, 'small letters, digits and hyphens');
    cites(row, 'source', keys);
    oneOf(row, 'kind', ['gpu', 'tpu', 'accelerator']);
    oneOf(row, 'cores_in_slice_names', row.kind === 'tpu' ? ['', '2'] : ['']);
    numbers(row, {
      tdp_w: watts,
      typical_power_w: watts,
      memory_gb: gigabytes,
      release_year: years,
      cores_in_slice_names: cores,
    });
    oneOf(row, 'power_basis', row.tdp_w === null ? [''] : ['tdp', 'estimate', 'max_mode', 'max_measured']);
    if (row.typical_power_w !== null) cites(row, 'typical_source', keys);
    if (row.tdp_w === null) filled(row, 'note');
  }
  unique(rows, byId, 'id');
  unique(rows, (row) => folded(row.name), 'name');
  return rows;
}

export function checkedDeviceAliases(rows, keys, devices) {
  for (const row of rows) {
    filled(row, 'name', 'id');
    cites(row, 'used_by', keys);
    numbers(row, { their_tdp_w: watts });
  }
  unique(rows, (row) => `${row.name} (${row.used_by})`, 'the name');
  unambiguous(
    rows,
    devices.map(({ name, id }) => [name, id]),
  );
  return rows;
}

/** The id that a name gives: that of every CPU, and of a device whose name never changed. */
export const idOf = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export function checkedCpus(rows, keys) {
  for (const row of rows) {
    filled(row, 'tdp_w');
    shaped(row, 'name', /^(AMD|Intel)( [\x21-\x7e]+)+$/, 'AMD or Intel and the model, in ASCII with single spaces');
    cites(row, 'source', keys);
    numbers(row, { tdp_w: wattsOfCpu, cores });
  }
  unique(rows, (row) => idOf(row.name), 'the id');
  return rows;
}

export function checkedUtilisationCases(rows, keys) {
  for (const row of rows) {
    filled(row, 'name', 'hardware', 'device_hours', 'tdp_w');
    shaped(row, 'id', /^[a-z0-9-]+$/, 'small letters, digits and hyphens');
    cites(row, 'source', keys);
    oneOf(row, 'covers', ['device', 'system']);
    numbers(row, { mean_w: watts, measured_kwh: kilowattHours, device_hours: hours, tdp_w: watts });
    if ((row.mean_w === null) === (row.measured_kwh === null))
      refuse(row, 'it needs either mean_w or measured_kwh', 'Give the one that was published');
    row.utilisation = (row.mean_w ?? (row.measured_kwh * 1000) / row.device_hours) / row.tdp_w;
    inRange(row, 'utilisation', utilisation);
  }
  unique(rows, byId, 'id');
  return rows;
}

export function checkedEmbodied(rows, keys, devices) {
  const ids = devices.map(byId);
  for (const row of rows) {
    filled(row, 'item', 'kg', 'boundary');
    shaped(row, 'id', /^[a-z0-9-]+$/, 'small letters, digits and hyphens');
    cites(row, 'source', keys);
    oneOf(row, 'category', ['gpu', 'tpu', 'baseboard', 'server', 'terminal', 'component', 'factor']);
    oneOf(row, 'per', row.category === 'factor' ? ['piece', 'cm2'] : ['piece']);
    oneOf(row, 'stand_in', ['yes', 'no']);
    oneOf(row, 'use', ['default', 'reference']);
    if (row.device !== '' || row.use === 'default') oneOfMany(row, 'device', ids);
    if (row.stand_in === 'yes') filled(row, 'note');
    numbers(row, { kg: kilogramsOfDevice });
  }
  unique(rows, byId, 'id');
  unique(
    rows.filter((row) => row.use === 'default'),
    (row) => row.device,
    'the default for',
  );
  return rows;
}

function oneOfMany(row, name, ids) {
  if (!ids.includes(row[name])) refuse(row, `${name} "${row[name]}" is no id of devices.csv`, 'Mend the id');
}
