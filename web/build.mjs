// Builds the page: one file that holds everything, for a server and for a disk alike.
// usage: node web/build.mjs [--core <folder of core.js, core.wasm, pack.wasm and unpack.wasm>] [--out <folder>]
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { element, partsWith } from './parts.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const { values: options } = parseArgs({
  options: {
    core: { type: 'string', default: join(root, 'build/wasm/wasm') },
    out: { type: 'string', default: join(root, 'dist') },
  },
});

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><g stroke="#2a3fbd" stroke-width="1.6" stroke-linecap="round"><path d="M3 3v10M6 3v10M9 3v10M12 3v10M1.2 11.5 13.8 4.5"/></g></svg>`;

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function policy({ loader, page, starting, style }) {
  return [
    "default-src 'none'",
    `script-src ${hash(loader)} ${hash(page)} 'wasm-unsafe-eval'`,
    `style-src ${hash(starting)} ${hash(style)}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "font-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types carbon-tally',
  ].join('; ');
}

async function file() {
  const all = await partsWith(options.core);
  const places = {
    '{{policy}}': policy(all),
    '{{icon}}': `data:image/svg+xml,${encodeURIComponent(icon)}`,
    '<!-- style -->': `<style>${all.starting}</style>`,
    '<!-- script -->': `<script>${all.loader}</script>`,
    '<!-- packed -->': `<script id="packed" type="text/plain">${all.packed}</script>`,
  };
  const template = await readFile(join(web, 'index.html'), 'utf8');
  return template.replace(/\{\{\w+\}\}|<!-- \w+ -->/g, (name) => places[name] ?? name);
}

const html = await file();
for (const name of ['carbon-tally.html', 'site/index.html', 'site/carbon-tally.html']) {
  const path = join(options.out, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, html);
}
await writeFile(join(options.out, 'site/carbon-tally-element.js'), `${await element()}\n`);
await copyFile(join(web, 'element/carbon-tally-element.d.ts'), join(options.out, 'site/carbon-tally-element.d.ts'));
