// Many files at once, from a dialog, a folder or a drop. A browser may refuse any of it.
import { readUtf8 } from '../platform.js';
import type { Source } from './reading.js';

const readable = /\.(json|csv|tsv|txt)$/i;

const ofFile = (file: File): Source => ({ name: file.webkitRelativePath || file.name, text: () => readUtf8(file) });

/** Of a folder, those that can be reports. */
export function sourcesOf(files: Iterable<File>): Source[] {
  const all = [...files];
  const folder = all.some(({ webkitRelativePath }) => webkitRelativePath);
  return all.filter(({ name }) => !folder || readable.test(name)).map(ofFile);
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File[]>((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );

/** A browser tells of a folder in parts, until one is empty. */
async function within(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<Source[]> {
  if (entry.isFile)
    return (await fileOf(entry as FileSystemFileEntry)).map((file) => ({
      name: entry.fullPath.replace(/^\//, ''),
      text: () => readUtf8(file),
    }));
  const inner = await within(entry as FileSystemDirectoryEntry);
  const wanted = inner.filter(({ isFile, name }) => !isFile || readable.test(name));
  return (await Promise.all(wanted.map(filesIn))).flat();
}

/** What was dropped, folders with all that is in them. To be called at once: the browser forgets it soon. */
export async function dropped(data: DataTransfer): Promise<Source[]> {
  try {
    const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    if (entries.some(({ isDirectory }) => isDirectory)) return (await Promise.all(entries.map(filesIn))).flat();
  } catch {
    // Without folders there are still files.
  }
  return sourcesOf(data.files);
}
