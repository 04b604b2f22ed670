// The world as it is packed and unpacked, without a browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { geoEqualEarthRaw } from 'd3-geo';
import { world } from '../../web/world.mjs';
import { moduleOf } from './module.mjs';

const { equalEarth } = await moduleOf('equal-earth.ts');
const { labelsOf } = await moduleOf('map-labels.ts');
const packed = await world(1000);

test('the projection is that of d3-geo', () => {
  for (let longitude = -3.1; longitude <= 3.1; longitude += 0.31)
    for (let latitude = -1.57; latitude <= 1.57; latitude += 0.157) {
      const [x, y] = equalEarth(longitude, latitude);
      const [ofD3x, ofD3y] = geoEqualEarthRaw(longitude, latitude);
      assert.ok(Math.hypot(x - ofD3x, y - ofD3y) < 1e-9, `${longitude}, ${latitude}`);
    }
});

test('the world is packed small, the same each time, in letters that a script may hold', async () => {
  assert.equal(await world(1000), packed);
  assert.ok(packed.length < 11_100, `${packed.length}`);
  assert.match(packed, /^[#-~]*$/);
});

test('the countries on the map are those of the data', () => {
  const codes = new Set(
    readFileSync(new URL('../../data/country_places.csv', import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.slice(0, 3)),
  );
  for (const code of ['FRA', 'USA', 'RUS', 'XKX', 'FJI']) assert.ok(codes.has(code) && packed.includes(code), code);
});

const phone = { width: 330, height: 170 };
const dot = (x, y, more = {}) => ({ x, y, own: false, short: 'Somewhere', carbon: '1 kg', ...more });

test('the least, the most and the own are named, each once', () => {
  const dots = [dot(0.1, 0.2), dot(0.3, 0.4), dot(0.5, 0.6, { own: true }), dot(0.7, 0.8)];
  assert.deepEqual(
    labelsOf(dots, phone)
      .map((label) => dots.indexOf(label.dot))
      .sort(),
    [0, 2, 3],
  );
  assert.equal(labelsOf([dot(0.5, 0.5, { own: true })], phone).length, 1);
});

test('labels of dots that are close have a spot of their own, and within the map', () => {
  const labels = labelsOf([dot(0.5, 0.5), dot(0.51, 0.5, { own: true }), dot(0.52, 0.51)], phone);
  assert.equal(new Set(labels.map(({ line, left }) => `${line} ${left}`)).size, 3);
  const [right] = labelsOf([dot(0.95, 0.5)], phone);
  assert.equal(right.left, true);
});

test('a label covers no other dot where there is room beside it', () => {
  const [label] = labelsOf([dot(0.3, 0.5), dot(0.4, 0.5), dot(0.1, 0.9)], phone);
  assert.notEqual(label.line, 0);
});
