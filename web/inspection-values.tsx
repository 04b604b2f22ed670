// The sources of a place side by side: a table whose second column is a chart.
import type { Inspection as Inspected, SourceValue } from 'carbon-tally';
import { csvOf } from './csv-file.js';
import { type Mark, Strip, scaleOf } from './dots.js';
import { useSaying } from './saying.js';
import { columns } from './words/columns.js';
import { words } from './words.js';

/** What the label does not say. */
const kindOf = ({ label, kind, basis, carbon_free_text }: SourceValue) =>
  [kind && !label.endsWith(kind) && kind, basis, carbon_free_text].filter(Boolean).join(', ');

function Value({
  value,
  mark,
  here,
  scale,
}: {
  value: SourceValue;
  mark: Mark;
  here: Mark | undefined;
  scale: (v: number) => number;
}) {
  return (
    <tr class={value.is_default ? 'own' : ''}>
      <th scope="row">
        <span lang="en">{value.label}</span>
        {kindOf(value) && (
          <span class="hint" lang="en">
            {kindOf(value)}
          </span>
        )}
      </th>
      <td class="strip">
        <Strip scale={scale} mark={mark} here={here} own={value.is_default} />
      </td>
      <td>{value.text}</td>
      {value.carbon && <td>{value.carbon.text}</td>}
    </tr>
  );
}

/** Every source with what the runs would emit by it. */
function dataOf(values: readonly SourceValue[]): string {
  const rows = values.map((value) => [
    ...[value.label, value.g_per_kwh, value.year ?? '', value.kind ?? '', value.basis ?? ''],
    ...[
      value.carbon_free ?? '',
      value.tool ?? '',
      value.source,
      value.is_default ? 'yes' : '',
      value.carbon?.value ?? '',
    ],
  ]);
  return csvOf(columns.sources, rows);
}

function SaveValues({ values }: { values: readonly SourceValue[] }) {
  const { saying, save } = useSaying();
  return (
    <p class="save-lines">
      <button
        type="button"
        class="link small"
        onClick={() => save('carbon-tally.values.csv', 'text/csv', [dataOf(values)])}
      >
        {words.saveTable}
      </button>
      <span role="status">{saying}</span>
    </p>
  );
}

/** The lowest first. */
export function Values({ inspected, savable }: { inspected: Inspected; savable: boolean }) {
  const values = [...inspected.values].sort((a, b) => a.g_per_kwh - b.g_per_kwh);
  const marks = values.map(({ g_per_kwh: value }) => ({ value }));
  const scale = scaleOf(marks);
  const here = marks[values.findIndex(({ is_default }) => is_default)];
  return (
    <>
      <table class="sources">
        <caption class="unseen">{words.sourcesOf(inspected.name, inspected.year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col" class="strip">
              {words.intensityOnLog}
            </th>
            <th scope="col">{words.field('intensity')}</th>
            {values[0]?.carbon && <th scope="col">{words.carbonUnder}</th>}
          </tr>
        </thead>
        <tbody>
          {values.map((value, i) => (
            <Value key={value.label} value={value} mark={marks[i] as Mark} here={here} scale={scale} />
          ))}
        </tbody>
      </table>
      {savable && <SaveValues values={values} />}
    </>
  );
}
