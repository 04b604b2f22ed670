// The golden documents, for the tests beside this file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const built = join(root, 'dist/npm/carbon-tally');
const folder = join(root, 'tests/golden');
const ending = '.request.json';

const text = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

/** Each golden's name, request and response, and its texts. */
export const goldens = files(folder)
  .filter((file) => file.endsWith(ending))
  .sort()
  .map((file) => {
    const stem = file.slice(0, -ending.length);
    return {
      name: stem.slice(folder.length + 1),
      request: text(file),
      response: text(`${stem}.response.json`),
      /** The approved text of a part of a snippet. */
      textOf: ({ file }) => text(stem + file.slice(file.indexOf('.'))),
    };
  });
