// What is offered at present, one thing after the other: of the host's documents, and of its options.
import { textOf } from '../share/link.js';
import type { Store } from '../state.js';
import type { Step } from '../undo.js';
import type { Options } from './options.js';
import { type Offer, offerOfFields, offerOfLink, offerOfRuns } from './proposals.js';

/** From where it is: a newer one takes the place of an older one. */
type Source = 'prefill' | 'link' | 'given';

export interface Offers {
  readonly shown: Offer | undefined;
  decline(): void;
  prefill(document: string): void;
  /** What the options would have in the document, in place of what others would have had. */
  renew(): Promise<void>;
}

export function createOffers(store: Store, options: () => Options, changed: () => void): Offers {
  const offers = new Map<Source, Offer>();
  let round = 0;
  let last: Step | undefined;

  function offer(source: Source, next: Offer | undefined): void {
    if (next) offers.set(source, next);
    else offers.delete(source);
    changed();
  }

  const newest = () => [...offers].at(-1);

  /** Whatever the user opens lacks what the venue knows. */
  store.subscribe(() => {
    const step = store.state.history.past.at(-1);
    if (step === last) return;
    last = step;
    if (step?.kind === 'replaced') offer('given', offerOfFields(store, options().given));
  });

  return {
    get shown() {
      return newest()?.[1];
    },
    decline() {
      const [source] = newest() ?? [];
      if (source) offer(source, undefined);
    },
    prefill(document) {
      offer('prefill', offerOfRuns(store, document, options().given));
    },
    async renew() {
      round += 1;
      const mine = round;
      const { given, link } = options();
      offer('link', undefined);
      offer('given', offerOfFields(store, given));
      if (link === undefined) return;
      const read = await textOf(link);
      if (mine === round) offer('link', offerOfLink(store, read, given));
    },
  };
}
