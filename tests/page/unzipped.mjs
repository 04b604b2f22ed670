// What another program finds in a zip archive.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const script = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[file.filename, archive.read(file).decode(), *file.date_time] for file in archive.infolist()]))
`;

/** The name, the text and the time of each file. */
export function unzipped(path) {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).map(([name, text, ...time]) => ({ name, text, time }));
}
