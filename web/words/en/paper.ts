// Words around the texts for the paper; the texts, their names and their places are the core's.
import type { Format, Language } from 'carbon-tally';

export const paper = {
  paper: 'For the paper',
  titleHint: 'e.g. our method (optional)',
  format: 'Format',
  formatGroups: {
    paper: 'For a paper',
    card: 'Cards',
    form: 'Forms and checklists',
    data: 'Data',
    picture: 'Pictures',
  } satisfies Record<Format['group'], string>,
  asksFor: 'It asks for this, too:',
  aboutHints: {
    'about/parameters': 'e.g. 7e9',
    'about/flops': 'e.g. 1.2e22',
    'about/functional_unit': 'e.g. training token',
    'about/units': 'e.g. 3e11',
  },
  complete: { '': 'Not stated', true: 'Yes', false: 'No, the project needed more' },
  anonymous:
    'Without names, for a blind review (provider, country and all numbers stay: who looks up the exact g/kWh or PUE may find the region)',
  language: 'Language of the text',
  languages: { en: 'English', 'zh-Hans': '简体中文' } satisfies Record<Language, string>,
  siunitx: 'Numbers aligned with siunitx',
  besides: 'These belong to it:',
  picture: (format: string) => `${format}, as it will look`,
  zip: 'All files as a zip',
  archive: 'carbon-tally.zip',
  preview: 'The paragraph, as it reads',
  copy: 'Copy',
  download: 'Download',
  nothingYet: 'Nothing to paste yet: no run is complete.',
  copied: 'Copied.',
  byHand: 'The browser refuses to copy. The text is selected: press Ctrl+C (Cmd+C on a Mac).',
  uncertain: 'If no file arrives, the page that embeds this one forbids downloads. Copy the text instead.',
  started: 'The file is on its way to your downloads.',
  noDownload: 'The browser refuses to save a file. Copy the text instead.',
};
