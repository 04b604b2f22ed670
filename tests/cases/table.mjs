// Writes docs/cases.md from published.csv: node tests/cases/table.mjs (needs the built npm package).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, readText } from '../../data/csv.mjs';
import { load } from '../../dist/npm/carbon-tally/index.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
export const file = join(here, '../../docs/cases.md');

const [{ fields: columns }, ...records] = parse(readText(here, 'published.csv'));
export const cases = records.map(({ fields }) => Object.fromEntries(columns.map((column, i) => [column, fields[i]])));
const tally = await load();

const kilograms = { t: 1000, kg: 1, lb: 0.45359237 };
const boundaries = { device: 'devices', node: 'nodes', facility: 'facility' };
const kilowattHours = { MWh: 1000, kWh: 1 };

/** The numbers of these columns that are given, under the same names. */
const numbers = (row, names) =>
  Object.fromEntries(names.filter((name) => row[name]).map((name) => [name, Number(row[name])]));

function device({ device, watts, average_watts, hardware }) {
  if (device) return { id: device };
  if (watts) return { watts: Number(watts) };
  return average_watts ? { name: hardware } : undefined;
}

/** The run as its source states it; the intensity is a companion where the source has none. */
function run(row) {
  const embodied = { kg: row.embodied_kg, lifetime_years: row.lifetime_years };
  return {
    name: row.model,
    device: device(row),
    ...numbers(row, ['count', 'hours', 'device_hours', 'average_watts', 'utilisation', 'pue']),
    measured: row.measured_kwh && { kwh: Number(row.measured_kwh), boundary: row.boundary },
    place: { g_per_kwh: Number(row.g_per_kwh || 385), source: row.source },
    embodied: row.embodied_kg && numbers(embodied, Object.keys(embodied)),
  };
}

function evaluate(row) {
  // What is empty is left out of the text.
  const text = JSON.stringify(
    { format: 'carbon-tally', version: 1, runs: [run(row)], settings: { lines: ['embodied'] } },
    (_, value) => (value === '' ? undefined : value),
  );
  return JSON.parse(tally.evaluate(text));
}

const grouped = (text) =>
  text.replace(/\B(?=(\d{3})+(?!\d))/g, (comma, _, at) => (text.slice(0, at).includes('.') ? comma : ','));
const factor = (number, unit) => number && `${grouped(number)}${unit && ` ${unit}`}`;

/** What the source states, as a product. */
function inputs(row) {
  if (row.label === 'other') return '';
  if (row.embodied_kg)
    return `${row.embodied_kg} kg × ${factor(row.device_hours, 'h')} ÷ (${row.lifetime_years} years × 8,760 h)`;
  const energy = row.measured_kwh
    ? [`${factor(row.measured_kwh, 'kWh')} at the ${boundaries[row.boundary]}`]
    : [
        row.device_hours
          ? factor(row.device_hours, 'device-hours')
          : `${factor(row.count, '')} × ${factor(row.hours, 'h')}`,
        factor(row.average_watts || row.watts, 'W'),
      ];
  const pue = row.pue && row.pue !== '1' && `PUE ${row.pue}`;
  return [...energy, pue, factor(row.g_per_kwh, 'g/kWh')].filter(Boolean).join(' × ');
}

/** "+4.1 %"; without a sign where it rounds to nothing. */
function percent(part) {
  const text = Math.abs(100 * part).toFixed(Math.abs(part) < 0.1 ? 1 : 0);
  return `${Number(text) === 0 ? '' : part < 0 ? '−' : '+'}${text} %`;
}

const over = (value, published, units, unit) => value / (published * units[unit]) - 1;

/** What its CO2 means for each kWh of the devices. */
function implied(row, energy) {
  const grams = (1000 * row.co2 * kilograms[row.co2_unit]) / energy.value;
  return `Implied: ${grams.toFixed(grams < 10 ? 1 : 0)} g/kWh.`;
}

/** Our figures as the report prints them, and the part by which the last of them differs. */
function ours(row) {
  if (row.label === 'other') return { text: '' };
  const { runs, totals } = evaluate(row);
  const { energy, carbon } = row.embodied_kg ? { carbon: totals.lines.embodied.quantity } : runs[0];
  if (row.co2 && (row.g_per_kwh || row.embodied_kg))
    return {
      text: row.energy ? `${energy.text}, ${carbon.text}` : carbon.text,
      part: over(carbon.value, row.co2, kilograms, row.co2_unit),
    };
  return {
    text: energy.text,
    part: row.energy && over(energy.value, row.energy, kilowattHours, row.energy_unit),
    remark: row.co2 && implied(row, energy),
  };
}

function published({ energy, energy_unit, co2, co2_unit }) {
  return [energy && `${grouped(energy)} ${energy_unit}`, co2 && `${grouped(co2)} ${co2_unit}`]
    .filter(Boolean)
    .join(', ');
}

function line(row) {
  const { text, part, remark } = ours(row);
  const overstated = row.overstated_percent && `Rated power all the time would be ${row.overstated_percent} % more.`;
  const why = [row.exception, row.note, overstated, remark].filter(Boolean).join(' ');
  return [row.id, row.model, inputs(row), text, published(row), Number.isFinite(part) ? percent(part) : '', why];
}

export const chapters = [
  ['Counting Carbon', /^CC/],
  ['Patterson et al. 2021', /^P21/],
  ['Strubell et al. 2019', /^S19/],
  ['BLOOM', /^BL/],
  ['LLaMA', /^L1-/],
  ['Llama 2, Code Llama, Llama 3', /^(L2|CL|L3)-/],
  ['Llama 3.1 to Llama 4', /^(L3\dV?|L4)-/],
  ['OLMo', /^M25/],
  ['Other model cards', /^(MC|DSV3)/],
  ['Measured energies', /^D22/],
];

const cells = (texts) => `| ${texts.join(' | ')} |\n`;
const escaped = (text) => text.replaceAll('|', '\\|');

function chapter([title, ids]) {
  const rows = cases.filter(({ id }) => ids.test(id));
  const sources = [...new Set(rows.flatMap(({ source }) => source.split('; ')))];
  const head =
    cells(['case', 'model', 'inputs', 'ours', 'published', 'difference', 'why']) + cells(Array(7).fill('---'));
  const body = rows.map((row) => cells(line(row).map(escaped)));
  return `## ${title}\n\nFrom: ${sources.join('; ')}.\n\n${head}${body.join('')}`;
}

/** How many of the cases with a carbon of both sides differ by how much. */
function summary() {
  const parts = cases.filter((row) => row.co2 && row.g_per_kwh).map((row) => Math.abs(ours(row).part));
  const within = (most) => parts.filter((part) => part <= most).length;
  return `Of ${parts.length} cases with inputs and CO2, ${within(0.005)} are within 0.5 %, ${within(0.01)} within 1 % and ${within(0.02)} within 2 %;
the others were printed with one digit, or are explained in their row.`;
}

/** The text of docs/cases.md. */
export const page = () => `# Published cases

Figures that were published, worked out again from the inputs that their sources state: ${cases.length} cases. The table is made by
\`node tests/cases/table.mjs\` from [published.csv](../tests/cases/published.csv), which labels each row (*stated*: all inputs are
in the source; *assumed*: the row says which one is not); \`tests/core/cases_test.cpp\` holds every one of them to the rule that the
result rounds to what was printed, or differs by at most 2 %, but for the exceptions that are named here.

${summary()}

The sources were read in copies and quotations in public repositories, not on the pages of their publishers. Where a source
states no intensity, only the energy is compared, and *implied* is what its CO2 means for each kWh of the devices.
A difference is that of CO2 where there is one, else of energy. Utilisation is 1 and PUE is 1 where no factor stands for them.

${chapters.map(chapter).join('\n')}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, page());
