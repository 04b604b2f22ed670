// Builds the page: one file that holds everything, for a server and for a disk alike.
// usage: node web/build.mjs [--core <module that exports load()>] [--out <folder>]
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { mapWidth, world } from './world.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const { values: options } = parseArgs({
  options: {
    core: { type: 'string', default: join(root, 'dist/npm/carbon-tally/index.mjs') },
    out: { type: 'string', default: join(root, 'dist') },
  },
});

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><g stroke="#2a3fbd" stroke-width="1.6" stroke-linecap="round"><path d="M3 3v10M6 3v10M9 3v10M12 3v10M1.2 11.5 13.8 4.5"/></g></svg>`;

/** Puts the countries of the map in place of their name in built.d.ts. */
const map = {
  name: 'map',
  setup(bundle) {
    bundle.onResolve({ filter: /^built:world$/ }, ({ path }) => ({ path, namespace: 'built' }));
    bundle.onLoad({ filter: /^built:world$/, namespace: 'built' }, async () => ({
      contents: `export const width = ${mapWidth};\nexport default ${JSON.stringify(await world(mapWidth))};`,
      loader: 'js',
    }));
  },
};

async function bundle(entry, more = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(web, entry)],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    ...more,
  });
  return outputFiles[0].text.trimEnd();
}

async function script() {
  const text = await bundle('main.tsx', {
    format: 'iife',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { 'carbon-tally': options.core },
    plugins: [map],
    tsconfigRaw: {},
  });
  // Neither sequence may stand in an inline script; in JavaScript they only stand in strings.
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function policy(parts) {
  return [
    "default-src 'none'",
    `script-src ${hash(parts.script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(parts.style)}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "font-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

async function page() {
  const parts = { script: await script(), style: await bundle('style/index.css') };
  const places = {
    '{{policy}}': policy(parts),
    '{{icon}}': `data:image/svg+xml,${encodeURIComponent(icon)}`,
    '<!-- style -->': `<style>${parts.style}</style>`,
    '<!-- script -->': `<script>${parts.script}</script>`,
  };
  const template = await readFile(join(web, 'index.html'), 'utf8');
  return template.replace(/\{\{\w+\}\}|<!-- \w+ -->/g, (name) => places[name] ?? name);
}

const html = await page();
for (const name of ['carbon-tally.html', 'site/index.html', 'site/carbon-tally.html']) {
  const path = join(options.out, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, html);
}
