// Sentences that count.

/** Said of runs whose utilisation is not known. */
export function upper(count: number, all: number): string {
  if (all === 1) return 'An upper estimate: the run is counted at full rated power.';
  const runs = count === all ? 'all runs are' : count === 1 ? '1 run is' : `${count} runs are`;
  return `An upper estimate: ${runs} counted at full rated power.`;
}
