import { useEffect, useState } from 'preact/hooks';
import type { Store } from './state.js';

/** Draws anew what uses this, with every change; also with one between its drawing and its being on show. */
export function useStore(store: Store): void {
  const [, setDrawn] = useState(store.state);
  useEffect(() => {
    const draw = () => setDrawn(store.state);
    draw();
    return store.subscribe(draw);
  }, [store]);
}

/** The same for what tells that it has changed, and not what. */
export function useSubscription(source: { subscribe(listener: () => void): () => void } | undefined): void {
  const [, setTick] = useState({});
  useEffect(() => {
    const draw = () => setTick({});
    draw();
    return source?.subscribe(draw);
  }, [source]);
}
