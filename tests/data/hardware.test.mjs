import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readFacts } from '../../data/facts.mjs';
import { idOf } from '../../data/facts-hardware.mjs';
import { folded } from '../../data/rules.mjs';
import { dataFolder } from './folder.mjs';

const facts = readFacts(dataFolder);
const cpu = new Map(facts.cpus.map((row) => [idOf(row.name), row]));
const utilisation = new Map(facts.utilisationCases.map((row) => [row.id, row.utilisation]));
const embodied = new Map(facts.embodied.filter((row) => row.use === 'default').map((row) => [row.device, row]));

test('CPUs that papers name have their power and cores', () => {
  const { name, tdp_w, cores } = cpu.get('intel-xeon-gold-6248r');
  assert.deepEqual([name, tdp_w, cores], ['Intel Xeon Gold 6248R', 205, 24]);
  assert.equal(cpu.get('amd-epyc-7742').tdp_w, 225);
  assert.equal(cpu.size, 2868);
});

test('no CPU says its vendor twice in front, and no two are spelt alike', () => {
  assert.deepEqual(
    facts.cpus.filter((row) => /^(AMD|Intel) (AMD|Intel)\b/.test(row.name)).map((row) => row.name),
    [],
  );
  assert.equal(new Set(facts.cpus.map((row) => folded(row.name))).size, facts.cpus.length);
});

test('the file of CPUs is sorted by name', () => {
  const lines = readFileSync(join(dataFolder, 'cpus.csv'), 'utf8').split('\n').slice(1, -1);
  const names = lines.map((line) => line.replace(/^"([^"]*)".*|^([^,]*),.*/, '$1$2'));
  assert.deepEqual(
    names,
    [...names].sort((a, b) => (a < b ? -1 : 1)),
  );
});

test('a power or a number of cores has no trailing zero', () => {
  const text = readFileSync(join(dataFolder, 'cpus.csv'), 'utf8');
  assert.deepEqual(text.match(/,\d+\.\d*0,.*/g), null);
});

test('utilisation is mean over rated power, also where energy and hours were published', () => {
  assert.equal(facts.utilisationCases.length, 21);
  assert.equal(utilisation.get('t5-11b'), 310 / 450);
  assert.ok(Math.abs(utilisation.get('bert-finetune') - 3100 / (24 * 300)) < 1e-12);
  assert.equal(utilisation.get('transformer-6b').toFixed(2), '0.70');
});

test('utilisation above 1 is where the watts hold more than the device', () => {
  const above = facts.utilisationCases.filter((row) => row.utilisation > 1);
  assert.deepEqual(
    above.map((row) => [row.id, row.covers]),
    [['gpt-3-175b', 'system']],
  );
});

test('rated powers of the cases are those of the devices', () => {
  const device = new Map(facts.devices.map((row) => [row.id, row.tdp_w]));
  const meant = {
    P100: 'nvidia-p100-sxm2-16gb',
    V100: 'nvidia-v100-sxm2-16gb',
    A100: 'nvidia-a100-sxm4-40gb',
    P40: 'nvidia-p40',
    'TPU v2': 'google-tpu-v2',
    'TPU v3': 'google-tpu-v3',
  };
  for (const row of facts.utilisationCases) {
    const [, name] = row.hardware.match(/^\d+ (?:NVIDIA|Google) (.+)$/);
    assert.equal(row.tdp_w, device.get(meant[name]), row.id);
  }
});

test('the default embodied figure of a device is the one that its maker or an assessment gives', () => {
  const kilograms = (id) => embodied.get(id)?.kg;
  assert.equal(kilograms('nvidia-a100-sxm4-40gb'), 127.6);
  assert.equal(kilograms('nvidia-h100-sxm5-80gb'), 1312 / 8);
  assert.equal(kilograms('nvidia-b200-180gb'), 2274 / 8);
  assert.equal(kilograms('nvidia-h200-sxm-141gb'), 364);
  assert.equal(kilograms('google-tpu-v6e-trillium'), 692);
});

test('a stand-in repeats the figure of the device that it names, and only a stand-in does', () => {
  const own = facts.embodied.filter((row) => row.use === 'default' && row.stand_in === 'no');
  const figure = new Map(own.map((row) => [row.item, row]));
  assert.equal(figure.size, own.length);
  for (const row of facts.embodied.filter((other) => other.stand_in === 'yes')) {
    const { kg, boundary, source } = figure.get(row.item);
    assert.deepEqual([row.kg, row.boundary, row.source], [kg, boundary, source], row.id);
  }
});

test('the embodied figures of all TPUs hold the same things', () => {
  const tpus = [...embodied].filter(([id]) => id.startsWith('google-tpu-'));
  assert.equal(tpus.length, 5);
  assert.equal(new Set(tpus.map(([, row]) => row.boundary)).size, 1);
});

test('slices are named by cores for TPU v2, v3, v4 and v5p', () => {
  const byCores = facts.devices.filter((row) => row.cores_in_slice_names !== null);
  assert.deepEqual(
    byCores.map((row) => [row.id, row.cores_in_slice_names]),
    ['v2', 'v3', 'v4', 'v5p'].map((version) => [`google-tpu-${version}`, 2]),
  );
});
