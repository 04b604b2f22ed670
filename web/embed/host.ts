// The page around this one. Nothing that it says is believed, and it is told nothing but heights and counts until its
// user clicks.
import { isFramed } from '../platform.js';
import { type Asked, isAsked, limit, type Told } from './messages.js';

type Saying = Told extends infer Each ? (Each extends Told ? Omit<Each, 'carbonTally'> : never) : never;

export interface Host {
  /** "https://conference.example", once it has said hello; empty where it has no name. */
  readonly origin: string | undefined;
  tell(message: Saying): void;
}

/** `hear` gets what is sound, comes from the parent, and not too often; what is meant for others takes nobody's turn. */
export function openHost(hear: (message: Asked) => void): Host {
  const accepts = limit(20, 10);
  let origin: string | undefined;
  addEventListener('message', (event) => {
    const message: unknown = event.data;
    if (event.source !== window.parent || !isFramed() || !isAsked(message) || !accepts()) return;
    origin = event.origin === 'null' ? '' : event.origin;
    hear(message);
  });
  return {
    get origin() {
      return origin;
    },
    tell(message) {
      try {
        window.parent.postMessage({ carbonTally: 1, ...message }, origin || '*');
      } catch {
        // A host of such an address is told nothing: nobody answers.
      }
    },
  };
}
