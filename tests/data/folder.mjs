// A copy of data/ that a test may spoil, gone again after the test.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

export function copyOfData(test) {
  const folder = mkdtempSync(join(tmpdir(), 'carbon-tally-data-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(dataFolder, folder, { recursive: true });
  return folder;
}

/** Replaces `from` in one file of the folder; fails where there is nothing to replace. */
export function spoil(folder, file, from, to) {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, after);
}
