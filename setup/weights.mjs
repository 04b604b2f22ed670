// What each part of the offline file weighs, as a table: node setup/weights.mjs
// A part is packed alone, as it is in the file; together the parts take a little less.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packed as packedTables, tables } from '../data/compile.mjs';
import { readFacts } from '../data/facts.mjs';
import { packed } from '../wasm/packing/pack.mjs';
import { partsWith } from '../web/parts.mjs';
import { mapWidth, world } from '../web/world.mjs';

const at = (path) => new URL(`../${path}`, import.meta.url);
const built = at('build/wasm/wasm/');
const zipped = (text) => gzipSync(text, { level: 9 }).length;
/** Of a part: packed, as base64, and that by gzip. */
const carried = (bytes) => zipped(packed(bytes).toString('base64'));

/** The sections of a WebAssembly file by their numbers. */
function sections(wasm) {
  const found = new Map();
  let next = 8; // behind the magic number and the version
  while (next < wasm.length) {
    const id = wasm[next++];
    let size = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      byte = wasm[next++];
      size += (byte & 127) * 2 ** shift;
    }
    found.set(id, wasm.subarray(next, next + size));
    next += size;
  }
  return found;
}

const tablesOf = {
  'grids over the years, and what they are fed from': [
    'countries',
    'zones',
    'part_grids',
    'national_grids',
    'region_years',
  ],
  'values of other calculators': ['calculators', 'odbl_calculators'],
  'devices and processors': ['devices', 'device_aliases', 'cpus', 'embodied'],
  sources: ['sources'],
};

/** The tables of the facts in groups; those that have none stand together. */
function groups() {
  const all = new Map(Object.entries(packedTables(tables(readFacts(at('data').pathname)))));
  const named = Object.entries(tablesOf).map(([name, list]) => {
    const texts = list.map((table) => all.get(table));
    for (const table of list) all.delete(table);
    return [name, texts];
  });
  return [...named, ['other facts', [...all.values()]]].map(([name, texts]) => [name, Buffer.concat(texts)]);
}

const wasm = sections(readFileSync(new URL('core.wasm', built)));
const [code, data] = [wasm.get(10), wasm.get(11)];
const facts = groups().map(([name, bytes]) => ({ name: `  ${name}`, bytes: bytes.length, inFile: carried(bytes) }));
const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);

const html = readFileSync(at('dist/carbon-tally.html'));
const parts = await partsWith(built.pathname);
const page = Buffer.from(parts.page);
const style = Buffer.from(parts.style);
const map = Buffer.from(JSON.stringify(await world(mapWidth)));
const plain = html.toString().replace(parts.packed, '');

const rows = [
  { name: 'core: code', bytes: code.length, inFile: carried(code) },
  { name: 'core: words', bytes: data.length - sum(facts, 'bytes'), inFile: carried(data) - sum(facts, 'inFile') },
  { name: 'core: facts', bytes: sum(facts, 'bytes'), inFile: sum(facts, 'inFile') },
  ...facts,
  { name: 'page: map of the world', bytes: map.length, inFile: carried(map) },
  { name: 'page: script', bytes: page.length - map.length, inFile: carried(page) - carried(map) },
  { name: 'page: style', bytes: style.length, inFile: carried(style) },
  { name: 'what unpacks them, and the policy', bytes: Buffer.byteLength(plain), inFile: zipped(plain) },
  { name: 'the offline file', bytes: html.length, inFile: zipped(html) },
];

const number = (value) => String(value).padStart(9);
console.log(`${'what each part weighs'.padEnd(50)}${'bytes'.padStart(9)}${'in gzip'.padStart(9)}`);
for (const { name, bytes, inFile } of rows) console.log(name.padEnd(50) + number(bytes) + number(inFile));
