// Sentences that count.

/** Said of runs whose utilisation is not known. */
export function upper(count: number, all: number): string {
  if (all === 1) return '能耗为上限估计：该运行按满额定功率计。';
  if (count === all) return '能耗为上限估计：所有计入的运行均按满额定功率计。';
  return `其中 ${count} 组运行的能耗为上限估计，按满额定功率计。`;
}
