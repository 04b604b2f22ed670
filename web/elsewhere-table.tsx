// The table of the places that were compared, whose third column is a chart.
import { useState } from 'preact/hooks';
import { type Mark, type Scale, Strip, scaleOf } from './dots.js';
import { chosenOf, without } from './elsewhere-places.js';
import { type Group, type Grouping, groupsOf, markOf, type Row } from './elsewhere-rows.js';
import { inspect } from './inspection.js';
import { typeOf } from './parts.js';
import { focusSoon } from './platform.js';
import { useSaying } from './saying.js';
import type { Store } from './state.js';
import { words } from './words.js';

interface RowProps {
  store: Store;
  row: Row;
  scale: Scale;
  here: Mark | undefined;
}

/** Opens the sources of that place, for the newest of the runs. */
function look(store: Store, index: number): void {
  const years = store.state.response.comparison?.places.find(({ place }) => place === index)?.years;
  inspect(store, chosenOf(store)[index], years?.at(-1)?.year);
  focusSoon('inspection');
}

function PlaceRow({ store, row, scale, here }: RowProps) {
  const { name, own, carbon, ratio, intensities, label, index } = row;
  const lines = intensities.map((text) => (
    <span key={text} class="line">
      {text}
    </span>
  ));
  return (
    <tr class={own ? 'own' : ''}>
      <th scope="row">
        {name}
        {own && index !== undefined && <span class="hint"> {words.theseRuns}</span>}
      </th>
      <td class="intensity" title={label}>
        {index === undefined ? (
          lines
        ) : (
          <button
            type="button"
            class="link plain"
            aria-label={words.sourcesFor(intensities.join('; '), name)}
            onClick={() => look(store, index)}
          >
            {lines}
          </button>
        )}
      </td>
      <td class="strip">
        <Strip scale={scale} mark={markOf(carbon)} here={here} own={own} />
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
  );
}

function Rows({ group, named, ...props }: Omit<RowProps, 'row'> & { group: Group; named: boolean }) {
  return (
    <tbody>
      {named && (
        <tr class="group">
          <th scope="rowgroup" colSpan={6}>
            {group.name || words.otherPlaces}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <PlaceRow key={row.key} row={row} {...props} />
      ))}
    </tbody>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: Readonly<Record<Value, string>>;
  value: NoInfer<Value>;
  onChoose(value: NoInfer<Value>): void;
}

function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}>
        {Object.entries<string>(options).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The chart as the core draws it, for the paper. */
function SaveDots({ store }: { store: Store }) {
  const { saying, save } = useSaying();
  function saveChart(): void {
    const part = store.inAll(['figure'])?.snippets.figure?.find(({ id }) => id === 'comparison');
    if (part) save(part.file, typeOf(part.file), [part.text]);
  }
  return (
    <span>
      <button type="button" class="link small" onClick={saveChart}>
        {words.saveDots}
      </button>{' '}
      <span role="status">{saying}</span>
    </span>
  );
}

/** Rows at each end of a long table. */
const ends = 30;

/** Of very many, the first, the last, and the runs as they were. */
function someOf(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ own }, i) => own || i < ends || i >= rows.length - ends);
}

export function Places({ store, rows }: { store: Store; rows: readonly Row[] }) {
  const { scales, orders, groupings } = words;
  const [scaling, setScaling] = useState<keyof typeof scales>('log');
  const [order, setOrder] = useState<keyof typeof orders>('carbon');
  const [by, setBy] = useState<Grouping>('');
  const scale = scaleOf(
    rows.map(({ carbon }) => markOf(carbon)),
    scaling === 'linear',
  );
  const own = rows.find((row) => row.own);
  const [all, setAll] = useState(false);
  const some = all || rows.length <= 2 * ends + 1 ? rows : someOf(rows);
  const shown = order === 'name' ? [...some].sort((a, b) => a.name.localeCompare(b.name, 'en')) : some;
  return (
    <>
      <p class="table-choices">
        <Choice label={words.groupBy} options={groupings} value={by} onChoose={setBy} />
        <Choice label={words.orderBy} options={orders} value={order} onChoose={setOrder} />
        <Choice label={words.scale} options={scales} value={scaling} onChoose={setScaling} />
        <SaveDots store={store} />
      </p>
      {some.length < rows.length && (
        <p class="aside">
          {words.someRows(ends, rows.length)}{' '}
          <button type="button" class="link small" onClick={() => setAll(true)}>
            {words.allRows(rows.length)}
          </button>
        </p>
      )}
      <table class="ranked">
        <caption class="unseen">{words.elsewhere}</caption>
        <thead>
          <tr>
            <th scope="col">{words.field('place')}</th>
            <th scope="col">{words.field('intensity')}</th>
            <th scope="col" class="strip">
              {words.scaledCarbon[scaling]}
            </th>
            <th scope="col">{words.carbon}</th>
            <th scope="col">{words.times}</th>
            <td />
          </tr>
        </thead>
        {groupsOf(store, shown, by).map((group) => (
          <Rows
            key={group.name}
            group={group}
            named={by !== ''}
            store={store}
            scale={scale}
            here={own && markOf(own.carbon)}
          />
        ))}
      </table>
    </>
  );
}
