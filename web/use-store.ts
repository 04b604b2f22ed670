import { useLayoutEffect, useState } from 'preact/hooks';
import type { Store } from './state.js';

/** Draws anew what uses this, with every change; also with one that comes before the first picture is on the screen. */
export function useStore(store: Store): void {
  const [, setDrawn] = useState(store.state);
  useLayoutEffect(() => store.subscribe(() => setDrawn(store.state)), [store]);
}

/** The same for what tells that it has changed, and not what. */
export function useSubscription(source: { subscribe(listener: () => void): () => void } | undefined): void {
  const [, setTick] = useState({});
  useLayoutEffect(() => source?.subscribe(() => setTick({})), [source]);
}
