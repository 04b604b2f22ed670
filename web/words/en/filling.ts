// Filling in: what can be undone, the order of the runs, rows of a spreadsheet, keys.

export const filling = {
  /** Parts of the document whose members have no fields of their own. */
  areas: {
    compare: 'The same runs elsewhere',
    inspect: 'What the sources say',
    settings: 'Settings of the report',
    about: 'About the report',
  } as Readonly<Record<string, string>>,
  opened: (file: string) => `Open ${file}`,
  bringBack: 'Bring back',
  undoIt: (name: string) => `Undo: ${name}`,
  redoIt: (name: string) => `Redo: ${name}`,
  undone: (name: string) => `Undone: ${name}.`,
  redone: (name: string) => `Done again: ${name}.`,

  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: (name: string, place: number, count: number) => `“${name}” is now ${place} of ${count}.`,
  groupByStage: 'Group by stage',
  grouped: 'The runs are grouped by stage.',

  pasteRows: 'Paste rows',
  pasteHint: 'Rows of a spreadsheet, the names of their columns first',
  rowsRead: (runs: number) => (runs === 1 ? '1 run is read.' : `${runs} runs are read.`),
  noRuns: 'These are results of whole reports, not runs.',
  /** What a column can hold that has another name, or none, among the fields. */
  columns: {
    'place/country': 'Country',
    'place/provider': 'Cloud provider',
    'place/region': 'Cloud region',
    'measured/kwh': 'Measured energy',
  } as Readonly<Record<string, string>>,
  columnUnused: 'not used',
  columnHolds: (name: string) => `What “${name}” holds`,
  /** Behind the words of the button. */
  withoutColumns: (names: readonly string[]) =>
    names.length === 0
      ? ''
      : names.length > 3
        ? `, without ${names.length} columns of numbers`
        : `, without ${names.map((name) => `“${name}”`).join(', ')}`,
  inRows: (rows: number) => `In ${rows} rows.`,
  askDecimal: (cell: string) => `In “${cell}”, decimals begin with`,
  decimals: { ',': 'a comma', '.': 'a point' },
  addRows: (runs: number) => (runs === 1 ? 'Add this run' : `Add these ${runs} runs`),
  beginWithRows: (runs: number) => (runs === 1 ? 'Begin with this run' : `Begin with these ${runs} runs`),
  pasted: (runs: number) => (runs === 1 ? 'Paste 1 run' : `Paste ${runs} runs`),
  cancel: 'Cancel',

  keys: { Enter: 'adds a run', 'Alt ↑ ↓': 'moves it', F1: 'explains a field' },
};
