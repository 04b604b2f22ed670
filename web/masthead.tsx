// The name, what it does, and three examples one click away.
import { exampleNames } from './examples.js';
import type { Store } from './state.js';
import { words } from './words.js';

export function Masthead({ store }: { store: Store }) {
  return (
    <header class="masthead">
      <h1>{words.tool}</h1>
      <p class="purpose">{words.purpose}</p>
      <nav class="examples" aria-label={words.examples}>
        <span aria-hidden="true">{words.examples}</span>
        {exampleNames.map((name) => (
          <button
            key={name}
            type="button"
            class="link"
            aria-pressed={store.state.example === name}
            onClick={() => store.show(name)}
          >
            {words.example[name]}
          </button>
        ))}
        <button type="button" class="link" onClick={() => store.clear()}>
          {words.clear}
        </button>
      </nav>
    </header>
  );
}
