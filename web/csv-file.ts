// Data behind a picture as CSV: the numbers of the core as they are. Names in the author's words, which a spreadsheet
// might take for formulas, are only in the files that the core writes.

const cell = (value: string | number) => {
  const text = String(value);
  return /[",\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
