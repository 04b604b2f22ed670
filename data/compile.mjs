// Compiles the CSV files beside it into the tables of core/tables.hpp:
//     node data/compile.mjs OUT.cpp
// The same files always give the same bytes.
import { realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { linesOfText, number, text, texts } from './cpp.mjs';
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
    ...series('Country', 'countries', 'grid', sorted(facts.grid, 'iso3', 'year'), (row) => row.iso3),
    ...table('Alias', 'country_aliases', spelledOnce(facts.countryAliases)),
    ...table('Provider', 'providers', sorted(facts.providers, 'id')),
    ...table('Region', 'regions', sorted(facts.regions, 'provider', 'region')),
    ...table('Pue', 'pues', sorted(facts.pues.filter(isDefault), 'scope', 'year')),
    ...table('Technology', 'technologies', sorted(facts.technologies.filter(isDefault), 'id')),
    ...table('UtilisationCase', 'utilisation_cases', sorted(facts.utilisationCases, 'utilisation', 'id')),
    ...table('PueRange', 'pue_ranges', sorted(facts.pueRanges, 'scope')),
    ...series('Zone', 'zones', 'zone', sorted(facts.zones, 'zone', 'year'), (row) => row.zone),
    ...table('PartGrid', 'part_grids', sorted(facts.partGrids.filter(isDefault), 'code', 'year')),
    ...table('Embodied', 'embodied', sorted(facts.embodied.filter(isDefault), 'device')),
    ...table('Water', 'waters', sorted(facts.waters.filter(isDefault), 'provider', 'region', 'year')),
    // In the order of the file, which is the order to show them.
    ...table('Equivalence', 'equivalences', facts.equivalences.filter(isDefault)),
    ...table('Constant', 'constants', sorted(facts.constants, 'id')),
    ...cpus(sorted(facts.cpus, 'name')),
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
    number(row.cores_in_slice_names),
    ...texts(row.source, row.note),
  ],
  Alias: (row) => texts(row.name, row.id),
  Country: (row) => [...texts(row.iso3, row.country), number(row.year), arrayOf('grid', row.iso3), text(row.source)],
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
  UtilisationCase: (row) => [...texts(row.id, row.name, row.hardware), number(row.utilisation), text(row.source)],
  PueRange: (row) => [text(row.scope), number(row.low), number(row.high), ...texts(row.label, row.source)],
  Zone: (row) => [...texts(row.zone, row.iso3), number(row.year), arrayOf('zone', row.zone), text(row.source)],
  PartGrid: (row) => [
    ...texts(row.code, row.name, row.iso3, row.kind),
    number(row.year),
    number(row.g_per_kwh),
    text(row.source),
  ],
  Embodied: (row) => [
    text(row.device),
    number(row.kg),
    ...texts(row.item, row.boundary),
    String(row.stand_in === 'yes'),
    text(row.source),
  ],
  Water: (row) => [
    ...texts(row.provider, row.region, row.label),
    number(row.year),
    number(row.l_per_kwh),
    text(row.source),
  ],
  Equivalence: (row) => [...texts(row.id, row.label), number(row.kg), text(row.source)],
  Constant: (row) => [text(row.id), number(row.value), ...texts(row.unit, row.label, row.source)],
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

const arrayOf = (prefix, code) => `${prefix}_${code.replaceAll('-', '_')}`;

/** A row for each code, and before them an array of its values by year. */
function series(type, name, prefix, rows, codeOf) {
  const byCode = new Map();
  for (const row of rows) byCode.set(codeOf(row), [...(byCode.get(codeOf(row)) ?? []), row]);
  const arrays = [...byCode].map(
    ([code, years]) => `static constexpr std::uint32_t ${arrayOf(prefix, code)}[] = {${centigrams(years).join(', ')}};`,
  );
  const firstRows = [...byCode.values()].map(([first]) => first);
  return [...arrays, ...table(type, name, firstRows)];
}

// One value per year from the first to the last; 0 where a year has none.
function centigrams(rows) {
  const values = new Array(rows[rows.length - 1].year - rows[0].year + 1).fill(0);
  for (const row of rows) values[row.year - rows[0].year] = Math.round(row.g_per_kwh * 100);
  return values;
}

function cpus(rows) {
  const lines = rows.map((row) => `${row.name}\t${row.tdp_w}\t${row.cores ?? ''}`);
  const sources = [...new Set(rows.map((row) => row.source))].sort();
  return [
    // Longer than the 64 KB that every compiler must take; those used here take it.
    '#pragma GCC diagnostic ignored "-Woverlength-strings"',
    `constinit const std::string_view cpus =\n${linesOfText(lines)};`,
    `constinit const std::string_view cpus_source = ${text(sources.join('+'))};`,
    '',
  ];
}

/** `rows` by the columns, text by its UTF-8 bytes as std::string_view compares it. */
function sorted(rows, ...names) {
  const compare = (a, b) => (typeof a === 'number' ? a - b : Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [...rows].sort((a, b) => names.reduce((order, name) => order || compare(a[name], b[name]), 0));
}

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
