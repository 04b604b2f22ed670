// Choosing the places to compare: one by one, or a list by one click.
import type { PlacesRequest, Problem } from 'carbon-tally';
import { useState } from 'preact/hooks';
import { Combobox } from './combobox.js';
import { addAll, choose, chosenOf, path } from './elsewhere-places.js';
import { FixedNotice, ProblemList } from './notices.js';
import { optionsFor, type Step } from './places.js';
import { focusSoon } from './platform.js';
import { memberAt } from './pointer.js';
import type { Store } from './state.js';
import { words } from './words.js';

const addId = 'elsewhere-add';

function AddPlace({ store }: { store: Store }) {
  const [step, setStep] = useState<Step>('');
  const add = (place: object) => choose(store, [...chosenOf(store), place]);
  const choice = { core: store.core, ownField: '', place: undefined, step, setStep, onChoose: add };
  return (
    <div class="add-place">
      <label for={addId}>{words.addPlace}</label>
      <div class="entry">
        <Combobox
          id={addId}
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

interface List {
  name: string;
  request: PlacesRequest;
}

/** Those around the place of the first run that has one, and those that are the same for all. */
function listsOf(store: Store): List[] {
  const places = store.state.draft.runs.map(({ value }) => memberAt(value, 'place'));
  const isKnown = (place: unknown) =>
    ['region', 'country', 'grid'].some((key) => typeof memberAt(place, key) === 'string');
  const of = places.find(isKnown);
  const id = memberAt(of, 'provider');
  const provider = store.core.catalog().providers.find((known) => known.id === id);
  const { lists } = words;
  const around: List[] = of
    ? [
        { name: lists.near, request: { preset: 'near', of } as PlacesRequest },
        { name: lists.continent, request: { preset: 'continent', of } as PlacesRequest },
      ]
    : [];
  const name = provider?.name ?? '';
  const own: List[] = [
    { name: words.allRegionsOf(name), request: { preset: 'provider', of } as PlacesRequest },
    { name: words.cleanestOf(name), request: { preset: 'cleanest-of-provider', of } as PlacesRequest },
  ];
  return [
    ...(provider ? own : []),
    ...around,
    { name: lists.cleanest, request: { preset: 'cleanest' } },
    { name: lists.clouds, request: { preset: 'big-clouds' } },
    { name: lists.paper, request: { preset: 'paper' } },
  ];
}

/** Buttons, each of which adds the places of a list. */
function Lists({ store }: { store: Store }) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { notice } = store.state;
  function take(request: PlacesRequest): void {
    const answer = store.core.places(request);
    setProblems(answer.problems);
    if (answer.places.length > 0) addAll(store, answer.places, answer.said.replace(/\.$/, ''));
  }
  return (
    <>
      <p class="lists">
        <span class="hint">{words.addList}</span>
        {listsOf(store).map(({ name, request }) => (
          <button key={request.preset} type="button" class="link small" onClick={() => take(request)}>
            {name}
          </button>
        ))}
      </p>
      <ProblemList problems={problems} />
      {notice?.kind === 'fixed' && notice.path === `/${path}` && (
        <FixedNotice store={store} notice={notice} reveal={() => focusSoon(addId)} />
      )}
    </>
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

export function ChoosePlaces({ store }: { store: Store }) {
  const some = chosenOf(store).length > 0;
  return (
    <>
      <div class="choose-places">
        <AddPlace store={store} />
        {some && <Pue store={store} />}
        {some && (
          <button type="button" class="link small" onClick={() => choose(store, [])}>
            {words.takeOutAll(0)}
          </button>
        )}
      </div>
      <Lists store={store} />
    </>
  );
}
