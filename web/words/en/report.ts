// Words around a report to read, on the screen of a reviewer or on paper.

export const report = {
  dated: (time: number) => `Printed on ${new Date(time).toLocaleDateString('en-GB', { dateStyle: 'long' })}.`,
  untitled: 'Carbon report',
  toView: 'To read only, for a reviewer',
  toRead: 'A report to read and to check. Its numbers are computed anew here, from what its authors entered.',
  begin: 'Opens a report to read and to check: a file that was saved here.',
  open: 'Open a report',
  edit: 'Open a copy to change',
  print: 'Print, or save as PDF',
  noPrint: 'Printing is not allowed here. Open the page by itself.',
  verdict: { same: 'Checked.', differs: 'It differs.', unstated: 'Not compared.' },
  unstated: 'The report states no numbers of its own to compare with.',
};
