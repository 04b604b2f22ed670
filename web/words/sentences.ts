// Sentences that count.

/** Said of runs whose utilisation is not known. */
export function upper(count: number, all: number): string {
  if (all === 1) return 'An upper estimate: the run is counted at full rated power.';
  if (count === all) return 'An upper estimate: all runs are counted at full rated power.';
  return `Upper estimates in it: ${count === 1 ? '1 run' : `${count} runs`} counted at full rated power.`;
}
