// Where the author's report stands among the others, in one sentence for the paper.
import type { Analysis, Standing as Place } from 'carbon-tally';
import { useFieldContext } from '../context.js';
import { Below, SelectField, TextField } from '../field.js';
import { percent } from '../percent.js';
import { memberAt } from '../pointer.js';
import { findingsOfDocument } from '../problems.js';
import { useSaying } from '../saying.js';
import type { Store } from '../state.js';
import { words } from '../words.js';

/** How many emitted less, as a bar and in words. */
function Share({ standing, of }: { standing: Place | undefined; of: string }) {
  if (!standing) return null;
  const share = percent(standing.less / standing.of);
  return (
    <li>
      <b>{standing.text}</b>{' '}
      <svg aria-hidden="true" width="100%" height="8">
        <rect class="whole" width="100%" height="8" />
        <rect class="part" width={share} height="8" />
      </svg>
      <span class="hint">{words.survey.emittedLess(standing.less, standing.of, of)}</span>
    </li>
  );
}

/** What the model is for: with it the report has a place among those of its task, and in the charts of scores. */
function About({ store, analysis }: { store: Store; analysis: Analysis }) {
  const { draft, response } = store.state;
  const run = useFieldContext(store, 'document', draft.head, findingsOfDocument(response.problems), () => {});
  const { tasks = [], performance = [] } = analysis;
  const stated = (field: string, known: readonly string[]) => {
    const value = memberAt(draft.head.value, field);
    const others = typeof value === 'string' && !known.includes(value) ? [value] : [];
    return [['', words.survey.notStated], ...[...known, ...others].map((name) => [name, name])] as [string, string][];
  };
  const sets = performance.map(({ data_set }) => data_set);
  const set = memberAt(draft.head.value, 'about/data_set');
  const metric = performance.find(({ data_set }) => data_set === set)?.metric;
  return (
    <fieldset class="group about-model">
      <legend>{words.survey.about}</legend>
      <div class="cell choice">
        <SelectField
          run={run}
          field="about/task"
          options={stated(
            'about/task',
            tasks.map(({ task }) => task),
          )}
        />
      </div>
      <div class="cell choice">
        <SelectField
          run={{
            ...run,
            // A score means something by its metric alone.
            onChoose(path, member) {
              run.onChoose(path, member);
              run.onChoose('about/metric', performance.find(({ data_set }) => data_set === member)?.metric);
            },
          }}
          field="about/data_set"
          options={stated('about/data_set', sets)}
        />
      </div>
      {set !== undefined && (
        <div class="cell number">
          <TextField run={run} field="about/score" placeholder={metric} />
        </div>
      )}
      {['about/task', 'about/data_set', 'about/score'].map((field) => (
        <Below key={field} run={run} field={field} />
      ))}
    </fieldset>
  );
}

interface StandingProps {
  store: Store;
  analysis: Analysis;
}

export function Standing({ store, analysis }: StandingProps) {
  const { yours } = analysis;
  const { saying, copy } = useSaying(yours?.said);
  const { head } = store.state.draft;
  const task = memberAt(head.value, 'about/task');
  return (
    <div class="standing">
      <h3>{words.survey.standing}</h3>
      {yours ? (
        <ul class="shares">
          <Share standing={yours.overall} of={words.survey.others.all} />
          <Share standing={yours.of_task} of={words.survey.others.task(String(task))} />
          <Share standing={yours.of_year} of={words.survey.others.year} />
        </ul>
      ) : (
        <p class="aside">{words.survey.noFootprint}</p>
      )}
      {yours?.said && (
        <>
          <blockquote id="standing-said">{yours.said}</blockquote>
          <p class="save-lines">
            <button type="button" class="link small" onClick={() => void copy(yours.said ?? '', 'standing-said')}>
              {words.survey.copySentence}
            </button>
            <span role="status">{saying}</span>
          </p>
        </>
      )}
      <About store={store} analysis={analysis} />
    </div>
  );
}
