// Parts of a whole as whole percents.

/**
 * Percents that add up to 100: each part rounded down, and those that lose most rounded up instead
 * (largest remainder). Where rounding makes another part as large as the largest, one percent goes
 * over to the largest, so that it stays the first of the largest.
 */
export function percents(parts) {
  const sum = parts.reduce((all, part) => all + part, 0);
  const exact = parts.map((part) => (100 * part) / sum);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((all, part) => all + part, 0);
  const byLoss = [...parts.keys()].sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b);
  for (const part of byLoss.slice(0, missing)) whole[part] += 1;
  return withFirst(whole, parts.indexOf(Math.max(...parts)));
}

function withFirst(whole, largest) {
  const first = whole.indexOf(Math.max(...whole));
  if (first !== largest) {
    whole[first] -= 1;
    whole[largest] += 1;
  }
  return whole;
}
