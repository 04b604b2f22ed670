import { useEffect, useState } from 'preact/hooks';
import type { Store } from './state.js';

/** Draws anew what uses this, with every change. */
export function useStore(store: Store): void {
  const [, setTick] = useState(store.state);
  useEffect(() => store.subscribe(() => setTick(store.state)), [store]);
}
