// The chooser of the format: one list for all that the catalogue has, by groups.
import type { Format } from 'carbon-tally';
import { phrase } from './said.js';
import type { Store } from './state.js';
import { words } from './words.js';

function grouped(formats: readonly Format[]): Map<Format['group'], Format[]> {
  const groups = new Map<Format['group'], Format[]>();
  for (const format of formats) groups.set(format.group, [...(groups.get(format.group) ?? []), format]);
  return groups;
}

export function Formats({ store, format }: { store: Store; format: Format }) {
  const { formats } = store.core.catalog();
  function choose(id: string): void {
    const chosen = formats.find((each) => each.id === id);
    if (chosen) store.write(chosen.id);
  }
  return (
    <p class="chooser">
      <label for="format">{words.format}</label>
      <select
        id="format"
        aria-describedby="format-use"
        value={format.id}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {[...grouped(formats)].map(([group, members]) => (
          <optgroup key={group} label={words.formatGroups[group]}>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {phrase(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}
