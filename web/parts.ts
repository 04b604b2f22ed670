// The parts of the formats as files: their types, and all of them side by side.
import type { Format, ResponseDocument, SnippetPart } from 'carbon-tally';
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

/** Adds a file; a second text of the same name is called after its format. */
function add(files: Map<string, string>, file: string, text: string, format: string): void {
  let name = file;
  for (let number = 1; files.has(name) && files.get(name) !== text; number += 1)
    name = file.replace(/(?=\.|$)/, `-${format}${number === 1 ? '' : `-${number}`}`);
  files.set(name, text);
}

/** Each part that has a file name, after the files that are given. */
export function filesOf(formats: readonly Format[], { snippets }: ResponseDocument, first: readonly Entry[]): Entry[] {
  const files = new Map(first.map(({ name, text }) => [name, text]));
  for (const { id } of formats)
    for (const { file, text } of snippets[id] ?? []) if (file !== '') add(files, file, text, id);
  return [...files].map(([name, text]) => ({ name, text }));
}
