// Carbon intensities over the years: the lines, the table behind them, and both as files.
import { csvOf } from './csv-file.js';
import { Chart, type Line, pointsOf, yearsOf } from './lines-chart.js';
import { linesFile } from './lines-file.js';
import { drawn } from './picture-file.js';
import { useSaying } from './saying.js';
import { columns } from './words/columns.js';
import { forFiles, words } from './words.js';

interface Drawn {
  lines: readonly Line[];
  /** A sentence: what the chart shows. */
  title: string;
}

interface LinesProps {
  /** In the language of the moment. */
  of(): Drawn;
  /** Marked by a line across. */
  years: readonly number[];
  /** What the files are called, without an ending; none where they would tell who made them. */
  file: string | undefined;
}

/** A sentence for each change from one series to another. */
const changesOf = ({ name, stretches }: Line) =>
  stretches.slice(1).map(({ points, series }, i) => {
    const before = stretches[i]?.series.label ?? '';
    return words.otherSeries(name, before, series.label, points[0]?.[0] ?? 0);
  });

/** The same in numbers, the newest year first. */
function Behind({ lines, title }: Drawn) {
  const at = lines.map(
    (line) =>
      new Map(line.stretches.flatMap(({ points, texts }) => points.map(([year], i) => [year, texts[i]] as const))),
  );
  return (
    <details class="behind">
      <summary>{words.asTable}</summary>
      <div class="scrolling">
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field('year')}</th>
              {lines.map(({ key, name }) => (
                <th scope="col" key={key}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearsOf(lines)
              .reverse()
              .map((year) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {at.map((texts, i) => (
                    <td key={lines[i]?.key}>{texts.get(year) ?? '–'}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** A row for each year of each line, with the series that it is of. */
function dataOf(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ name, stretches }) =>
    stretches.flatMap(({ points, series: { label, kind, basis } }) =>
      points.map(([year, value]) => [name, year, value, label, kind, basis ?? '']),
    ),
  );
  return csvOf(columns.lines, rows);
}

function picture({ of, years }: LinesProps): string {
  const { lines, title } = of();
  const [plot, names] = drawn(<Chart lines={lines} title={title} years={years} />).querySelectorAll('svg');
  return plot && names ? linesFile(plot, names, title, words.unitOfIntensity, lines.flatMap(changesOf)) : '';
}

function Files({ title, file, ...props }: LinesProps & { title: string; file: string }) {
  const { saying, save } = useSaying();
  return (
    <p class="save-lines">
      <button
        type="button"
        class="link small"
        aria-label={words.saveLines(title)}
        onClick={() => save(`${file}.svg`, 'image/svg+xml', [forFiles(() => picture({ ...props, file }))])}
      >
        {words.saveDots}
      </button>
      <button
        type="button"
        class="link small"
        aria-label={words.saveLineData(title)}
        onClick={() => save(`${file}.csv`, 'text/csv', [forFiles(() => dataOf(props.of().lines))])}
      >
        {words.saveData}
      </button>
      <span role="status">{saying}</span>
    </p>
  );
}

export function Lines(props: LinesProps) {
  const { of, years, file } = props;
  const { lines, title } = of();
  if (!lines.some((line) => pointsOf(line).length > 0)) return null;
  const changes = lines.flatMap(changesOf);
  return (
    <figure class="over-years">
      <figcaption>{title}</figcaption>
      <Chart lines={lines} title={title} years={years} />
      {changes.length > 0 && (
        <ul class="changes">
          {changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Behind lines={lines} title={title} />
      {file && <Files {...props} title={title} file={file} />}
    </figure>
  );
}
