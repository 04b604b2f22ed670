// The parts of the formats as files: their types, and all of them side by side.
import type { ResponseDocument, SnippetPart } from 'carbon-tally';
import type { Entry } from './zip.js';

const types: Record<string, string> = {
  tex: 'application/x-tex',
  bib: 'application/x-bibtex',
  md: 'text/markdown',
  html: 'text/html',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  svg: 'image/svg+xml',
};

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}

export function typeOf(file: string): string {
  return types[endingOf(file)] ?? 'application/octet-stream';
}

export const isPicture = ({ file }: SnippetPart) => endingOf(file) === 'svg';

/** The texts of every format; no two have the same file name. */
export const filesOf = ({ snippets }: ResponseDocument): Entry[] =>
  Object.values(snippets).flatMap((parts) => parts.map(({ file, text }) => ({ name: file, text })));
