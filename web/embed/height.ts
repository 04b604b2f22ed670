// Tells how high the page is. It never depends on how high its frame is, so that a host which follows is done at once;
// where a host makes it depend on that, it stops after a few heights.

import { heights } from './messages.js';

// Pixels.
const { least, most } = heights;
const negligible = 4;
/** In a row; milliseconds that end one. */
const inARow = 8;
const quiet = 5000;

export function watchHeight(element: Element, tell: (height: number) => void): void {
  let last = 0;
  let left = inARow;
  let before = 0;
  let isDue = false;

  function measure(): void {
    isDue = false;
    const { width, height: own } = element.getBoundingClientRect();
    const height = Math.min(most, Math.max(least, Math.ceil(own)));
    if (width === 0 || Math.abs(height - last) <= negligible) return;
    const now = performance.now();
    if (now - before > quiet) left = inARow;
    before = now;
    if (left === 0) return;
    left -= 1;
    last = height;
    tell(height);
  }

  const soon = () => {
    if (!isDue) requestAnimationFrame(measure);
    isDue = true;
  };
  // What the user does may change the height as often as it likes.
  const refill = () => {
    left = inARow;
  };
  for (const deed of ['pointerdown', 'keydown', 'input']) addEventListener(deed, refill, true);
  new ResizeObserver(soon).observe(element);
  measure();
}
