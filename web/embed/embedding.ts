// The page inside another one: its options, what its host proposes, and what its user hands over.
import { begin, languageOf } from '../language.js';
import { fragment, isFramed, onFragment } from '../platform.js';
import { isError } from '../problems.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import { createHanding, type Outcome } from './handing.js';
import { openHost } from './host.js';
import { dress } from './look.js';
import type { Asked } from './messages.js';
import { type Missing, missingIn } from './missing.js';
import { createOffers } from './offers.js';
import { isEmbedding, type Options, optionsOf } from './options.js';
import type { Offer } from './proposals.js';

/** Milliseconds. */
const betweenChanges = 250;

export interface Embedding {
  readonly options: Options;
  readonly offer: Offer | undefined;
  /** The host, as its user reads of it; nothing where it wants no report. */
  readonly attachesTo: string | undefined;
  /** Of handing over what is on show. */
  readonly outcome: Outcome | undefined;
  /** Required fields that are empty. */
  readonly missing: readonly Missing[];
  /** Every run counts, nothing that was entered is wrong, and nothing that is required is missing. */
  readonly isComplete: boolean;
  subscribe(listener: () => void): () => void;
  decline(): void;
  attach(): void;
  tellHeight(height: number): void;
}

const proposed = ({ given, link }: Options) => JSON.stringify([given, link]);

export function createEmbedding(store: Store, first: Options): Embedding {
  const listeners = new Set<() => void>();
  let options = first;
  let height = 0;
  let greeted = 0;
  let told = '';
  let isDue = false;
  const host = openHost(hear);
  const handing = createHanding(store, host, changed);
  const offers = createOffers(store, () => options, changed);
  const missing = () => missingIn(store.state.draft, options.required);

  function hear(message: Asked): void {
    if (message.type === 'prefill') offers.prefill(message.document);
    else if (message.type === 'received') handing.received();
    else if (message.type === 'dropped') handing.dropped();
    else greet();
  }

  function isComplete(): boolean {
    const { draft, response, example } = store.state;
    const { length: runs } = draft.runs;
    const counts = example === undefined && runs > 0 && response.totals.counted === runs;
    return counts && !response.problems.some(isError) && missing().length === 0;
  }

  /** A host that greets at every answer is answered once. */
  function greet(): void {
    told = '';
    if (height !== greeted) host.tell({ type: 'height', height });
    greeted = height;
    changed();
  }

  function changed(): void {
    if (!isDue) setTimeout(tellCounts, betweenChanges);
    isDue = true;
    for (const listener of listeners) listener();
  }

  /** To a host that has asked. */
  function tellCounts(): void {
    isDue = false;
    const { draft, response } = store.state;
    const counts = {
      runs: draft.runs.length,
      counted: response.totals.counted,
      missing: missing().length,
      complete: isComplete(),
      attached: handing.outcome === 'attached',
    };
    const text = JSON.stringify(counts);
    if (host.origin === undefined || text === told) return;
    host.tell({ type: 'change', ...counts });
    told = text;
  }

  function showFormat(wanted: string | undefined): void {
    const format = store.core.catalog().formats.find(({ id }) => id === wanted)?.id;
    if (format !== undefined && format !== store.state.format) store.write(format);
  }

  onFragment(() => {
    if (!isEmbedding(fragment())) return;
    const before = options;
    options = optionsOf(fragment());
    dress(options);
    begin(languageOf(options.language));
    if (options.format !== before.format) showFormat(options.format);
    if (proposed(before) !== proposed(options)) void offers.renew();
    changed();
  });
  store.subscribe(changed);
  const { tool, data } = store.state.response;
  host.tell({ type: 'ready', tool, data });
  void offers.renew();

  return {
    get options() {
      return options;
    },
    get offer() {
      return offers.shown;
    },
    get attachesTo() {
      const known = host.origin ?? (options.attach ? '' : undefined);
      return known !== undefined && isFramed() ? known || words.ofHost : undefined;
    },
    get outcome() {
      return handing.outcome;
    },
    get missing() {
      return missing();
    },
    get isComplete() {
      return isComplete();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    decline: () => offers.decline(),
    attach() {
      store.leave();
      // A number that was still being typed may be wrong.
      if (isComplete()) handing.hand();
    },
    tellHeight(now) {
      height = now;
      host.tell({ type: 'height', height });
    },
  };
}
