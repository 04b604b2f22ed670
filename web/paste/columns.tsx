// What each column was taken for. What one holds that is not known can be said.
import type { TableColumn } from 'carbon-tally';
import { placeName } from '../deeds.js';
import { fields } from '../fields.js';
import { words } from '../words.js';

/** Of a run or its report, by the names of the columns that hold them. */
export type Members = Readonly<Record<string, string>>;

// What a table of runs is likely to have, in the order of the page.
const offered = [
  'name',
  'count',
  'device',
  'device/watts',
  'hours',
  'device_hours',
  'repeats',
  'utilisation',
  'average_watts',
  'nodes',
  'pue',
  'place',
  'place/country',
  'place/provider',
  'place/region',
  'place/g_per_kwh',
  'year',
  'measured/kwh',
  'reported/kwh',
  'reported/kg',
  'stage',
  'notes',
];

const isNamed = ({ header }: TableColumn) => header.trim() !== '';

/** The names of the columns whose numbers are left out. */
export const unusedNumbers = (columns: readonly TableColumn[]): string[] =>
  columns.filter((column) => column.holds_numbers && isNamed(column)).map(({ header }) => header);

function called(path: string, unit: string | undefined): string {
  return [words.columns[path] ?? placeName(path), ...(unit ? [unit] : [])].join(words.signs.comma);
}

const unitOf = (path: string) => fields.find((field) => field.path === path)?.unit;

interface ColumnsProps {
  columns: readonly TableColumn[];
  members: Members;
  /** Absent where the columns are not those of runs. */
  onChange: ((members: Members) => void) | undefined;
}

function Choice({ header, members, onChange }: ColumnsProps & { header: string }) {
  function choose(path: string): void {
    const { [header]: _, ...others } = members;
    onChange?.(path === '' ? others : { ...others, [header]: path });
  }
  return (
    <select
      aria-label={words.columnHolds(header)}
      value={members[header] ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{words.columnUnused}</option>
      {offered.map((path) => (
        <option key={path} value={path}>
          {called(path, unitOf(path))}
        </option>
      ))}
    </select>
  );
}

export function Columns(props: ColumnsProps) {
  const { columns, members, onChange } = props;
  return (
    <ul class="columns">
      {columns.filter(isNamed).map(({ header, member, unit, holds_numbers }, index) => (
        <li key={index} class={holds_numbers ? 'left-out' : undefined}>
          <b>{header}</b> →{' '}
          {onChange && (member === undefined || Object.hasOwn(members, header)) ? (
            <Choice {...props} header={header} />
          ) : (
            called(member ?? '', unit) || words.columnUnused
          )}
        </li>
      ))}
    </ul>
  );
}
