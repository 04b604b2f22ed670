// Parsers of Python's standard library, and its YAML 1.1.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const debians = '/usr/bin/python3'; // has Debian's python3-yaml, whatever else is called python3
const script = fileURLToPath(new URL('parsed.py', import.meta.url));

/** For each text `{ parsed }`, or `{ fault }` in the parser's words; kinds: html, svg, yaml, csv. */
export function parsedByPython(kind, texts) {
  const options = { input: JSON.stringify([kind, texts]), maxBuffer: 2 ** 30, encoding: 'utf8' };
  return JSON.parse(execFileSync(existsSync(debians) ? debians : 'python3', [script], options));
}
