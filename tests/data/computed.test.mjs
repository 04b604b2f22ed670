// The numbers that this project computed itself, computed again from the files they come from.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readFacts } from '../../data/facts.mjs';
import { dataFolder } from './folder.mjs';

const facts = readFacts(dataFolder);
const constant = new Map(facts.constants.map((row) => [row.id, row]));
const rounded = (value) => Number(value.toFixed(2));

// Type 7 of Hyndman and Fan: linear between the two ranks beside it.
function quantile(values, share) {
  const ordered = [...values].sort((a, b) => a - b);
  const rank = (ordered.length - 1) * share;
  const below = Math.floor(rank);
  const above = Math.min(below + 1, ordered.length - 1);
  return ordered[below] + (rank - below) * (ordered[above] - ordered[below]);
}

test('the range of PUE in the cloud is that of the published regions, and its label says how many', () => {
  const published = facts.regions.map((row) => row.pue).filter((value) => value !== null);
  const cloud = facts.pueRanges.find((row) => row.scope === 'cloud');
  assert.equal(cloud.low, rounded(quantile(published, 0.05)));
  assert.equal(cloud.high, rounded(quantile(published, 0.95)));
  assert.match(cloud.label, new RegExp(`\\b${published.length}\\b`));
});

test('the world range of PUE holds two rows of pue.csv', () => {
  const world = facts.pueRanges.find((row) => row.scope === 'world');
  const value = (id) => facts.pues.find((row) => row.id === id).pue;
  assert.deepEqual([world.low, world.high], [value('gcp_fleet'), value('world_average_2011')]);
});

test('the spread of intensities is that of the country-years which both sources have', () => {
  const ember = new Map(facts.grid.map((row) => [`${row.iso3} ${row.year}`, row.g_per_kwh]));
  const ratios = facts.zones
    .filter((row) => !row.zone.includes('-') && ember.has(`${row.iso3} ${row.year}`))
    .map((row) => row.g_per_kwh / ember.get(`${row.iso3} ${row.year}`));
  const disagreement = ratios.map((ratio) => Math.abs(Math.log(ratio)));
  assert.equal(constant.get('intensity_spread_low').value, rounded(quantile(ratios, 0.05)));
  assert.equal(constant.get('intensity_spread_high').value, rounded(quantile(ratios, 0.95)));
  assert.equal(constant.get('intensity_spread_least').value, rounded(Math.exp(quantile(disagreement, 0.5))));
  assert.match(constant.get('intensity_spread_high').note, new RegExp(`\\b${ratios.length}\\b`));
});

test('the lowest and the highest grid are those of the country table', () => {
  const grams = facts.grid.map((row) => row.g_per_kwh);
  assert.equal(constant.get('grid_lowest').value, Math.min(...grams));
  assert.equal(constant.get('grid_highest').value, Math.max(...grams));
});

test('only numbers that this file computes again name Carbon Tally as their source', () => {
  const own = [...facts.constants, ...facts.pueRanges].filter((row) => row.source === 'carbon_tally');
  assert.deepEqual(own.map((row) => row.id ?? row.scope).sort(), [
    'cloud',
    'intensity_spread_high',
    'intensity_spread_least',
    'intensity_spread_low',
  ]);
});
