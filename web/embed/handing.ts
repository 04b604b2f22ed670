// Hands the report over, by a click of the user, and knows what came of it.
import type { Draft } from '../draft.js';
import { fileText } from '../files.js';
import { isSame } from '../pointer.js';
import { requestOf } from '../request.js';
import type { Store } from '../state.js';
import { spoken } from '../total.js';
import type { embed } from '../words/en/embed.js';
import { forFiles } from '../words.js';
import type { Host } from './host.js';
import { longestDocument, longestLine } from './messages.js';

/** Milliseconds. */
const patience = 4000;

export type Outcome = keyof typeof embed.outcomes;

export interface Handing {
  /** Of what is on show. */
  readonly outcome: Outcome | undefined;
  hand(): void;
  /** The host has it. */
  received(): void;
  /** The host has it no more. */
  dropped(): void;
}

export function createHanding(store: Store, host: Host, changed: () => void): Handing {
  let last: { draft: Draft; outcome: Outcome } | undefined;

  /** What was undone, or typed back, is the same. */
  function isShown(draft: Draft): boolean {
    const now = store.state.draft;
    return draft === now || isSame(requestOf(draft), requestOf(now));
  }

  function send(document: string): void {
    const { tool, data, totals } = store.state.response;
    const summary = forFiles(() => spoken(store.state)).slice(0, longestLine);
    const [carbon_kg, energy_kwh] = [totals.carbon.value, totals.energy.value];
    host.tell({ type: 'report', document, summary, tool, data, carbon_kg, energy_kwh });
  }

  function finish(of: typeof last, outcome: Outcome): void {
    if (!of || of !== last || of.outcome === 'tooLong') return;
    of.outcome = outcome;
    changed();
  }

  return {
    get outcome() {
      if (!last || isShown(last.draft)) return last?.outcome;
      return last.outcome === 'attached' ? 'changed' : undefined;
    },
    hand() {
      const { draft } = store.state;
      const document = fileText(store.state);
      const mine = { draft, outcome: (document.length > longestDocument ? 'tooLong' : 'waiting') as Outcome };
      last = mine;
      if (mine.outcome === 'waiting') send(document);
      setTimeout(() => mine.outcome === 'waiting' && finish(mine, 'unanswered'), patience);
      changed();
    },
    received: () => finish(last, 'attached'),
    dropped() {
      last = undefined;
      changed();
    },
  };
}
