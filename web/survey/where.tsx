// Figure 1: where models were trained, and how much carbon the electricity had there.
import { Key, Land } from '../map.js';
import { mapFile } from '../map-file.js';
import type { Shades } from '../shades.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import { everywhere } from '../world.js';
import { Figure, Table } from './figure.js';
import { figureOf, type Subject } from './subject.js';

/** Countries named in the sentence. */
const named = 2;

export function Where({ store, subject, file }: { store: Store; subject: Subject; file: string | undefined }) {
  const { countries = [], points } = subject.analysis;
  if (countries.length === 0) return null;
  const { classes } = store.core.intensities(new Date().getFullYear());
  const shades: Shades = {
    year: 0,
    source: '',
    classes,
    countries: Object.fromEntries(
      countries.map(({ country, class: step, median_g_per_kwh: { value } }) => [
        country,
        { g_per_kwh: value, year: 0, class: step },
      ]),
    ),
  };
  const title = words.survey.where(
    countries.slice(0, named).map(({ name, count }) => ({ name, count })),
    points.length,
  );
  const { country, models, median, usual } = words.survey.columns;
  return (
    <Figure
      number={figureOf(subject, '1')}
      title={title}
      file={file && `${file}.map`}
      again={() => <Where store={store} subject={subject} file={undefined} />}
      picture={(figure, anew, said) => {
        const [map, again] = [figure, anew].map((each) => each.querySelector<SVGSVGElement>('svg.world'));
        return map && again ? mapFile(map, said, { title: words.survey.medians, steps: classes }, again) : '';
      }}
      table={
        <Table
          title={title}
          head={[country, models, median, usual]}
          rows={countries.map((each) => [each.name, each.count, each.median_g_per_kwh.text, each.usual_source])}
        />
      }
    >
      <svg class="world whole" role="img" aria-label={title}>
        <Land view={everywhere} shades={shades} />
      </svg>
      <Key title={words.survey.medians} shades={shades} />
    </Figure>
  );
}
