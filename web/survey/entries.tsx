// All entries as a table that can be searched and sorted.
import { useMemo, useState } from 'preact/hooks';
import { words } from '../words.js';
import { type Dot, nameOf, pointsOf, type Subject } from './subject.js';

interface Column {
  name: string;
  text(dot: Dot): string;
  /** By which it is sorted, where that is no text. */
  value?(dot: Dot): number;
}

/** Rows at first. */
const page = 25;

const columns = (): Column[] => {
  const { model, task, year, place, device, source, energy, carbon, intensity } = words.survey.columns;
  return [
    { name: model, text: ({ entry, index }) => nameOf(entry, index), value: ({ index }) => index },
    { name: task, text: ({ entry }) => entry.task ?? '' },
    { name: year, text: ({ entry }) => `${entry.year ?? ''}`, value: ({ entry }) => entry.year ?? 0 },
    { name: place, text: ({ entry }) => entry.place ?? entry.country ?? '' },
    { name: device, text: ({ entry }) => entry.device ?? '' },
    { name: source, text: ({ entry }) => entry.main_source ?? '' },
    { name: energy, text: ({ energy_kwh }) => energy_kwh.text, value: ({ energy_kwh }) => energy_kwh.value },
    { name: carbon, text: ({ carbon_kg }) => carbon_kg.text, value: ({ carbon_kg }) => carbon_kg.value },
    { name: intensity, text: ({ g_per_kwh }) => g_per_kwh.text, value: ({ g_per_kwh }) => g_per_kwh.value },
  ];
};

const carbonColumn = 7;
const firstNumber = 6;

interface Order {
  column: number;
  falling: boolean;
}

function sorted(dots: readonly Dot[], { text, value }: Column, falling: boolean): Dot[] {
  const sign = falling ? -1 : 1;
  const compared = value
    ? (a: Dot, b: Dot) => value(a) - value(b)
    : (a: Dot, b: Dot) => text(a).localeCompare(text(b), 'en');
  return [...dots].sort((a, b) => sign * compared(a, b));
}

/** All words that were typed stand somewhere in the row. */
function matches(dot: Dot, all: readonly Column[], wanted: string): boolean {
  const row = all
    .map(({ text }) => text(dot))
    .join(' ')
    .toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => row.includes(word));
}

function Head({ all, order, onOrder }: { all: readonly Column[]; order: Order; onOrder(order: Order): void }) {
  return (
    <tr>
      {all.map(({ name, value }, column) => {
        const by = order.column === column;
        const falling = by ? !order.falling : value !== undefined && column > 0;
        return (
          <th
            scope="col"
            key={name}
            class={column >= firstNumber ? 'number' : ''}
            aria-sort={by ? (order.falling ? 'descending' : 'ascending') : undefined}
          >
            <button type="button" class="link small" onClick={() => onOrder({ column, falling })}>
              {name}
              <span aria-hidden="true">{by ? (order.falling ? ' ↓' : ' ↑') : ''}</span>
            </button>
          </th>
        );
      })}
    </tr>
  );
}

export function Entries({ subject }: { subject: Subject }) {
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<Order>({ column: carbonColumn, falling: true });
  const [limit, setLimit] = useState(page);
  const all = columns();
  const rows = useMemo(() => {
    const found = pointsOf(subject).filter((dot) => matches(dot, all, wanted));
    const column = all[order.column];
    return column ? sorted(found, column, order.falling) : found;
  }, [subject.analysis, subject.entries, wanted, order]);
  return (
    <>
      <label class="filter">
        {words.survey.filter}{' '}
        <input
          type="search"
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          autocomplete="off"
        />{' '}
        <span class="hint" role="status">
          {words.survey.found(rows.length, subject.analysis.points.length)}
        </span>
      </label>
      <table class="plain entries">
        <caption class="unseen">{words.survey.entries}</caption>
        <thead>
          <Head all={all} order={order} onOrder={setOrder} />
        </thead>
        <tbody>
          {rows.slice(0, limit).map((dot) => (
            <tr key={dot.index}>
              {all.map(({ name, text }, at) =>
                at === 0 ? (
                  <th scope="row" key={name}>
                    {text(dot)}
                  </th>
                ) : (
                  <td key={name} class={at >= firstNumber ? 'number' : ''}>
                    {text(dot) || '–'}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <button type="button" class="link small" onClick={() => setLimit(limit * 4)}>
          {words.survey.moreRows(Math.min(rows.length, limit * 4) - limit)}
        </button>
      )}
    </>
  );
}
