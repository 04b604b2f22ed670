// What opens below the edge of the screen, or under the sum, comes into view.
import { useEffect, useRef } from 'preact/hooks';

/** For an element that just opened. */
export function useInView<E extends Element>() {
  const ref = useRef<E>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), []);
  return ref;
}
