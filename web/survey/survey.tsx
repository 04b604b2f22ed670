// The author's report beside others: the 95 models of Counting Carbon, or a collection that is opened here.
import type { Analysis, AnalysisRequest, Entry } from 'carbon-tally';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Opened } from '../collection/collection.js';
import type { Shelf } from '../collection/shelf.js';
import { isAnonymous } from '../draft.js';
import { Explained } from '../help.js';
import { Linked } from '../links.js';
import { ProblemList } from '../notices.js';
import { requestText } from '../request.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import { Claims } from './claims.js';
import { EnergyCarbon } from './energy-carbon.js';
import { Entries } from './entries.js';
import { Scrolling } from './figure.js';
import { OverYears } from './over-years.js';
import { Performance } from './performance.js';
import { CountBySource, IntensityBySource, SourceTable } from './sources.js';
import { Standing } from './standing.js';
import type { Mine, Subject } from './subject.js';
import { Hardware, Sources, Tasks } from './tables.js';
import { Where } from './where.js';

/** Reports of which not every key can have a new analysis, and milliseconds without one. */
const [many, pause] = [300, 800];

/** The last value before a pause, where `late`; else the value. */
function useSettled<T>(value: T, late: boolean): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return late ? settled : value;
}

type Method = NonNullable<AnalysisRequest['method']>;
type Beside = 'survey' | 'collection';

/** The report of the page as an entry; nothing where no run of it counts. */
const entryOf = ({ core, state }: Store): Entry | undefined => core.entry(requestText(state.draft)).entry;

const mineOf = (entry: Entry | undefined, { yours }: Analysis): Mine | undefined =>
  entry && yours && { ...entry, point: yours.point };

/** What decides, as the paper asks it, in shares. */
function Drivers({ analysis: { drivers, line, rank_correlation } }: { analysis: Analysis }) {
  return (
    <>
      {line && rank_correlation && <p class="apart">{words.survey.fit(line.r2.text, rank_correlation.text)}</p>}
      {drivers && (
        <p class="apart">
          {words.survey.drivers(drivers.device_hours.text, drivers.intensity.text, drivers.power.text)}
        </p>
      )}
    </>
  );
}

function Question({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <section class="question">
      <h3>{name}</h3>
      {children}
    </section>
  );
}

function Figures({ store, subject }: { store: Store; subject: Subject }) {
  const { analysis, survey } = subject;
  const { questions } = words.survey;
  const file = isAnonymous(store.state.draft) ? undefined : `carbon-tally.${survey ? 'survey' : 'collection'}`;
  return (
    <>
      <Question name={questions.magnitude}>
        <EnergyCarbon subject={subject} file={file} />
        <Drivers analysis={analysis} />
      </Question>
      <Question name={questions.years}>
        <OverYears subject={subject} file={file} />
      </Question>
      {analysis.performance && analysis.performance.length > 0 && (
        <Question name={questions.performance}>
          <Performance subject={subject} file={file} cost="carbon_kg" />
          <Performance subject={subject} file={file} cost="energy_kwh" />
        </Question>
      )}
      <Question name={questions.sources}>
        <Where store={store} subject={subject} file={file} />
        <Sources number={survey ? words.survey.tableOf('2') : undefined}>
          <SourceTable analysis={analysis} />
        </Sources>
        <IntensityBySource subject={subject} file={file} />
        <CountBySource subject={subject} file={file} />
      </Question>
      {survey && (
        <Question name={questions.what}>
          <div class="tables">
            <Tasks analysis={analysis} />
            <Hardware analysis={analysis} />
          </div>
        </Question>
      )}
      {survey && <Claims analysis={analysis} />}
    </>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChoose(value: T): void;
}

function Choice<T extends string>({ legend, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      {legend}{' '}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface BesideProps {
  store: Store;
  shelf: Shelf;
  beside: Beside;
}

function Content({ store, shelf, beside }: BesideProps) {
  const { core, state } = store;
  const { entries: opened, progress } = shelf.shelved;
  const survey = beside === 'survey';
  const [method, setMethod] = useState<Method>(survey ? 'paper' : 'facility');
  const mine = useSettled(
    useMemo(() => entryOf(store), [state.response]),
    opened.length > many && !survey,
  );
  // While files are read, each part of them would be analysed.
  const analysis = useMemo(
    () =>
      core.analysis({
        method,
        ...(mine ? { yours: mine } : {}),
        ...(survey ? { survey } : { entries: [...opened] }),
      }),
    [mine, method, survey, progress === undefined && opened],
  );
  const entries = survey ? (analysis.survey ?? []) : opened;
  const subject: Subject = { analysis, entries, survey, mine: mineOf(mine, analysis) };
  const methods = survey ? (['paper', 'published'] as const) : (['paper', 'facility', 'published'] as const);
  const figures = useMemo(() => <Figures store={store} subject={subject} />, [analysis, words.code]);
  if (survey && entries.length === 0) return <p class="aside">{words.survey.notHere}</p>;
  return (
    <>
      {!survey && (
        <Opened shelf={shelf} filesOf={() => core.analysis({ method, entries: [...opened], files: true }).files} />
      )}
      <ProblemList problems={analysis.problems} />
      {entries.length > 0 && (
        <p class="table-choices">
          <Choice<Method>
            legend={words.survey.footprint}
            options={methods.map((each) => [each, words.survey.methods[each]] as const)}
            value={method}
            onChoose={(chosen) => setMethod(chosen)}
          />
          <span>{words.survey.countedBy(analysis.points.length, analysis.entries)}</span>
        </p>
      )}
      {survey && <Standing store={store} analysis={analysis} />}
      {!survey && entries.length > 0 && (
        <Scrolling name={words.survey.entries}>
          <Entries subject={subject} />
        </Scrolling>
      )}
      {analysis.points.length > 0 && figures}
      {survey && (
        <p class="aside">
          <Linked text={words.survey.licence} />
        </p>
      )}
    </>
  );
}

export function Survey({ store, shelf }: { store: Store; shelf: Shelf }) {
  const [beside, setBeside] = useState<Beside>();
  const [, setTick] = useState(shelf.shelved);
  useEffect(
    () =>
      shelf.subscribe(() => {
        setTick(shelf.shelved);
        if (shelf.shelved.progress) setBeside('collection');
      }),
    [shelf],
  );
  const choices: [Beside, string][] = [
    ['survey', words.survey.ofSurvey],
    ['collection', words.survey.ofCollection],
  ];
  return (
    <section class="survey" aria-labelledby="survey">
      <h2 id="survey" tabIndex={-1}>
        {words.survey.title} <Explained name={words.survey.title} term="survey" />
      </h2>
      <p class="beside">
        {choices.map(([key, name]) => (
          <button
            type="button"
            key={key}
            aria-pressed={beside === key}
            onClick={() => setBeside(beside === key ? undefined : key)}
          >
            {name}
          </button>
        ))}
      </p>
      {beside && <Content key={beside} store={store} shelf={shelf} beside={beside} />}
    </section>
  );
}
