// Compiles the CSV files beside it into the tables of core/tables.hpp:
//     node data/compile.mjs OUT.cpp
// The same files always give the same bytes.
import { realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { DataError } from './csv.mjs';
import { readFacts } from './facts.mjs';

const here = fileURLToPath(import.meta.url);

/** The C++ text of all tables of `folder`. */
export function compile(folder = dirname(here)) {
  const facts = readFacts(folder);
  return [
    prologue(facts.version),
    ...table('Source', 'sources', sorted(facts.sources, 'key')),
    ...table('Device', 'devices', sorted(facts.devices, 'id')),
    ...table('Alias', 'device_aliases', spelledOnce(facts.deviceAliases)),
    ...countries(facts.grid),
    ...table('Alias', 'country_aliases', spelledOnce(facts.countryAliases)),
    ...table('Provider', 'providers', sorted(facts.providers, 'id')),
    ...table('Region', 'regions', sorted(facts.regions, 'provider', 'region')),
    ...table('Pue', 'pues', sorted(facts.pues.filter(isDefault), 'scope', 'year')),
    ...table('Technology', 'technologies', sorted(facts.technologies.filter(isDefault), 'id')),
    '} // namespace carbon::tables\n',
  ].join('\n');
}

// The fields of each struct, in its order.
const fields = {
  Source: (row) => texts(row.key, row.short, row.title, row.publisher, row.year, row.licence, row.locator),
  Device: (row) => [
    ...texts(row.id, row.vendor, row.name, row.kind),
    number(row.tdp_w),
    text(row.power_basis),
    number(row.memory_gb),
    number(row.release_year),
    ...texts(row.source, row.note),
  ],
  Alias: (row) => texts(row.name, row.id),
  Country: (row) => [...texts(row.iso3, row.country), number(row.year), gridOf(row.iso3), text(row.source)],
  Provider: (row) => texts(row.id, row.short, row.name),
  Region: (row) => [
    ...texts(row.provider, row.region, row.location, row.country, row.grid, row.source),
    number(row.pue),
    number(row.pue_year),
    text(row.pue_source),
  ],
  Pue: (row) => [...texts(row.scope, row.label), number(row.year), number(row.pue), text(row.source)],
  Technology: (row) => [
    ...texts(row.id, row.name, row.kind),
    number(row.min),
    number(row.median),
    number(row.max),
    text(row.source),
  ],
};

const isDefault = (row) => row.use === 'default';

const prologue = (version) => `// Written by data/compile.mjs from data/*.csv: do not edit.
#include "core/tables.hpp"

namespace carbon::tables {

using namespace std::string_view_literals;

constinit const std::string_view data_version = ${text(version)};
`;

function table(type, name, rows) {
  return [
    `static constexpr ${type} ${name}_rows[] = {`,
    ...rows.map((row) => `    {${fields[type](row).join(', ')}},`),
    '};',
    `constinit const std::span<const ${type}> ${name}{${name}_rows};`,
    '',
  ];
}

// Two tools may use one name for one thing: the table says it once.
const spelledOnce = (rows) => sorted([...new Map(rows.map((row) => [row.name, row])).values()], 'name');

const gridOf = (iso3) => `grid_${iso3}`;

function countries(grid) {
  const series = new Map();
  for (const row of sorted(grid, 'iso3', 'year')) series.set(row.iso3, [...(series.get(row.iso3) ?? []), row]);
  const arrays = [...series].map(
    ([iso3, rows]) => `static constexpr std::uint32_t ${gridOf(iso3)}[] = {${centigrams(rows).join(', ')}};`,
  );
  const firstRows = [...series.values()].map(([first]) => first);
  return [...arrays, ...table('Country', 'countries', firstRows)];
}

// One value per year from the first to the last; 0 where a year has none.
function centigrams(rows) {
  const values = new Array(rows[rows.length - 1].year - rows[0].year + 1).fill(0);
  for (const row of rows) values[row.year - rows[0].year] = Math.round(row.g_per_kwh * 100);
  return values;
}

/** `rows` by the columns, text by its UTF-8 bytes as std::string_view compares it. */
function sorted(rows, ...names) {
  const compare = (a, b) => (typeof a === 'number' ? a - b : Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [...rows].sort((a, b) => names.reduce((order, name) => order || compare(a[name], b[name]), 0));
}

const number = (value) => String(value ?? 0);

// Octal escapes end after three digits, so that no digit after them can run on as in \x.
// Every ? is escaped: no trigraph can arise.
function text(value) {
  let literal = '';
  for (const byte of Buffer.from(String(value))) {
    const character = String.fromCharCode(byte);
    if (byte < 0x20 || byte > 0x7e) literal += `\\${byte.toString(8).padStart(3, '0')}`;
    else literal += '"\\?'.includes(character) ? `\\${character}` : character;
  }
  return `"${literal}"sv`;
}

const texts = (...values) => values.map(text);

function main([out, ...rest]) {
  if (!out || rest.length) {
    stderr.write('usage: node data/compile.mjs OUT.cpp\n');
    exit(2);
  }
  try {
    writeFileSync(out, compile());
  } catch (fault) {
    if (!(fault instanceof DataError)) throw fault;
    stderr.write(`data/${fault.message}\n`);
    exit(1);
  }
}

if (argv[1] && realpathSync(argv[1]) === here) main(argv.slice(2));
