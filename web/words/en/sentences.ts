// Sentences that count.

/** Said of runs whose utilisation is not known. */
export function upper(count: number, all: number): string {
  if (all === 1) return 'The energy is an upper estimate: the run is counted at full rated power.';
  if (count === all) return 'The energy is an upper estimate: all counted runs are at full rated power.';
  return `The energy of ${count === 1 ? '1 run' : `${count} runs`} is an upper estimate, at full rated power.`;
}
