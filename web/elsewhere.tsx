// The same runs elsewhere: the places to compare, and what they would have emitted there.
import type { ComparedPlace, Comparison, Quantity } from 'carbon-tally';
import { useState } from 'preact/hooks';
import { Combobox } from './combobox.js';
import { type Mark, Strip, scaleOf } from './dots.js';
import { Explained } from './help.js';
import { ProblemList } from './notices.js';
import { optionsFor, type Step } from './places.js';
import { memberAt } from './pointer.js';
import { problemsOfComparison } from './problems.js';
import type { Store } from './state.js';
import { words } from './words.js';

const path = 'compare/places';

function chosenOf(store: Store): unknown[] {
  const places = memberAt(store.state.draft.head.value, path);
  return Array.isArray(places) ? places : [];
}

function choose(store: Store, places: readonly unknown[]): void {
  store.choose('document', path, places.length > 0 ? places : undefined);
}

function without(store: Store, index: number): void {
  choose(
    store,
    chosenOf(store).filter((_, at) => at !== index),
  );
}

function AddPlace({ store }: { store: Store }) {
  const [step, setStep] = useState<Step>('');
  const add = (place: object) => choose(store, [...chosenOf(store), place]);
  const choice = { core: store.core, ownField: '', place: undefined, step, setStep, onChoose: add };
  return (
    <div class="add-place">
      <label for="elsewhere-add">{words.addPlace}</label>
      <div class="entry">
        <Combobox
          id="elsewhere-add"
          label={words.addPlace}
          value=""
          placeholder={words.searchPlace}
          // A value of one's own has a name and a source, for which there is no room here.
          options={(query) => optionsFor(choice, query).filter(({ group }) => group !== words.own)}
          step={step}
          onLeave={() => setStep('')}
          onTyped={(text) => text && add({ country: text })}
          attributes={{}}
        />
      </div>
    </div>
  );
}

/** All regions of the provider of the first run that has one. */
function OwnProvider({ store }: { store: Store }) {
  const of = (value: unknown) => memberAt(value, 'place/provider');
  const id = store.state.draft.runs.map(({ value }) => of(value)).find((each) => typeof each === 'string');
  const provider = store.core.catalog().providers.find((known) => known.id === id);
  if (!provider) return null;
  function addAll(): void {
    const chosen = chosenOf(store);
    const known = new Set(chosen.map((place) => JSON.stringify(place)));
    const regions = provider?.regions.map((region) => ({ provider: provider.id, region: region.id })) ?? [];
    choose(store, [...chosen, ...regions.filter((place) => !known.has(JSON.stringify(place)))]);
  }
  return (
    <button type="button" class="link small" onClick={addAll}>
      {words.allRegionsOf(provider.name)}
    </button>
  );
}

function Pue({ store }: { store: Store }) {
  const value = memberAt(store.state.draft.head.value, 'compare/pue') === 'place';
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={value}
        onChange={({ currentTarget: { checked } }) =>
          store.choose('document', 'compare/pue', checked ? 'place' : undefined)
        }
      />
      {words.ownPue}
    </label>
  );
}

/** "53.26 g/kWh", or the least and the most of several years. */
function intensityOf({ years }: ComparedPlace): string {
  const texts = [...new Set(years.map(({ intensity }) => intensity.text))];
  return texts.length > 1 ? `${texts[0]} … ${texts.at(-1)}` : (texts[0] ?? '');
}

function labelsOf({ years }: ComparedPlace): string {
  return [...new Set(years.map(({ intensity }) => intensity.label))].join('; ');
}

function markOf(carbon: Quantity): Mark {
  return { value: carbon.value, low: carbon.range?.low, high: carbon.range?.high };
}

interface Row {
  key: string;
  name: string;
  own: boolean;
  carbon: Quantity;
  ratio: string;
  intensity: string;
  label: string;
  /** Index among the chosen places; absent for the runs as they were. */
  index?: number;
}

/** With the runs as they were, where no chosen place is theirs. */
function rowsOf({ places, rank }: Comparison, carbon: Quantity): Row[] {
  const rows: Row[] = places.map((place) => ({
    key: String(place.place),
    name: place.name,
    own: place.own,
    carbon: place.carbon,
    ratio: place.ratio_text,
    intensity: intensityOf(place),
    label: labelsOf(place),
    index: place.place,
  }));
  const own = { key: 'own', name: words.asRun, own: true, carbon, ratio: '1', intensity: '', label: '' };
  return rows.some((row) => row.own) ? rows : [...rows.slice(0, rank - 1), own, ...rows.slice(rank - 1)];
}

function Places({ store, rows, marks }: { store: Store; rows: Row[]; marks: Mark[] }) {
  const scale = scaleOf(marks);
  const here = marks[rows.findIndex((row) => row.own)];
  return (
    <table>
      <caption class="unseen">{words.elsewhere}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field('place')}</th>
          <th scope="col">{words.field('intensity')}</th>
          <th scope="col" class="strip">
            {words.logScale}
          </th>
          <th scope="col">{words.carbon}</th>
          <th scope="col">{words.times}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, own, carbon, ratio, intensity, label, index }, at) => (
          <tr key={key} class={own ? 'own' : ''}>
            <th scope="row">
              {name}
              {own && index !== undefined && <span class="hint"> {words.theseRuns}</span>}
            </th>
            <td title={label}>{intensity}</td>
            <td class="strip">
              <Strip scale={scale} mark={marks[at] as Mark} here={here} own={own} />
            </td>
            <td>
              {carbon.text}
              {carbon.range && <span class="hint">{carbon.range.text}</span>}
            </td>
            <td>{ratio} ×</td>
            <td class="take-out">
              {index !== undefined && (
                <button
                  type="button"
                  class="link small"
                  aria-label={words.of(words.takeOut, name)}
                  onClick={() => without(store, index)}
                >
                  {words.takeOut}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A place that cannot be compared is in no row. */
function Refused({ store }: { store: Store }) {
  const problems = problemsOfComparison(store.state.response.problems);
  const at = (pointer: string) => Number(/^\/compare\/places\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN);
  const refused = [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ path }) => at(path)))];
  const indexes = refused.filter((index) => !Number.isNaN(index));
  return (
    <>
      <ProblemList problems={problems} />
      {indexes.length > 0 && (
        <button
          type="button"
          class="link small"
          onClick={() =>
            choose(
              store,
              chosenOf(store).filter((_, index) => !indexes.includes(index)),
            )
          }
        >
          {words.takeOutAll(indexes.length)}
        </button>
      )}
    </>
  );
}

export function Elsewhere({ store }: { store: Store }) {
  const { comparison, totals } = store.state.response;
  const rows = comparison ? rowsOf(comparison, totals.carbon) : [];
  const some = chosenOf(store).length > 0;
  return (
    <section class="elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere">
        {words.elsewhere} <Explained name={words.elsewhere} term="elsewhere" />
      </h2>
      <div class="choose-places">
        <AddPlace store={store} />
        <OwnProvider store={store} />
        {some && <Pue store={store} />}
        {some && (
          <button type="button" class="link small" onClick={() => choose(store, [])}>
            {words.takeOutAll(0)}
          </button>
        )}
      </div>
      <Refused store={store} />
      {rows.length > 0 && <Places store={store} rows={rows} marks={rows.map(({ carbon }) => markOf(carbon))} />}
      {rows.length > 0 && <p class="aside">{words.inFiles}</p>}
    </section>
  );
}
