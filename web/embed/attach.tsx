// What the host wants and offers: the report, handed over by a click, and what it would fill in.
import { ofField } from '../deeds.js';
import { isError } from '../problems.js';
import { Revealed } from '../share/share.js';
import type { State, Store } from '../state.js';
import { words } from '../words.js';
import type { Embedding } from './embedding.js';

/** Required fields that are listed by name. */
const listed = 8;

function Missing({ store, embedding }: { store: Store; embedding: Embedding }) {
  const { missing } = embedding;
  if (missing.length === 0) return null;
  return (
    <p class="missing">
      {words.required(missing.length)}{' '}
      {missing.slice(0, listed).map(({ where, path }) => (
        <button type="button" class="link" key={`${where} ${path}`} onClick={() => store.look(where, path)}>
          {ofField(store.state.draft, where, path).name()}
        </button>
      ))}
      {missing.length > listed && '…'}
    </p>
  );
}

/** Why the runs as they are cannot be attached. */
function held({ example, response }: State): string {
  const { counted, left_out } = response.totals;
  if (example !== undefined || counted === 0) return words.empty;
  if (left_out > 0) return words.notCounted(left_out);
  return response.problems.some(isError) ? words.attachErrors : '';
}

export function Attach({ store, embedding }: { store: Store; embedding: Embedding }) {
  const { attachesTo, isComplete, outcome } = embedding;
  if (attachesTo === undefined) return <Missing store={store} embedding={embedding} />;
  return (
    <section class="opened share attach" aria-labelledby="attach-title">
      <h2 id="attach-title">{words.attachTitle}</h2>
      <Revealed store={store} text={words.attachesTo(attachesTo)} />
      <Missing store={store} embedding={embedding} />
      <button type="button" class="primary" disabled={!isComplete} onClick={() => embedding.attach()}>
        {words.attach}
      </button>
      <p class={`saying ${outcome === 'changed' ? 'left-out' : ''}`} role="status">
        {held(store.state) || (outcome && words.outcomes[outcome])}
      </p>
    </section>
  );
}

export function Offered({ embedding }: { embedding: Embedding }) {
  const { offer } = embedding;
  if (!offer) return null;
  function take(): void {
    embedding.decline();
    offer?.take();
  }
  return (
    <div class="notice" role="status">
      <p>{offer.text}</p>
      <button type="button" class="link" onClick={take}>
        {offer.action}
      </button>
      <button type="button" class="link" onClick={() => embedding.decline()}>
        {words.dismiss}
      </button>
    </div>
  );
}
