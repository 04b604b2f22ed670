// Builds the npm package: node wasm/package.mjs [FOLDER OF core.js, core.wasm, pack.wasm AND unpack.wasm]
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { emscripten } from './built.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = process.argv[2] ?? join(root, 'build/wasm/wasm');
const target = join(root, 'dist/npm/carbon-tally');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

await build({
  entryPoints: [join(root, 'wasm/index.ts')],
  outfile: join(target, 'index.mjs'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  plugins: [emscripten(built)],
});

const schemas = ['request.schema.json', 'response.schema.json', 'entry.schema.json'];
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifest = {
  name: 'carbon-tally',
  version,
  description: 'The carbon of machine-learning training runs: power x time x carbon intensity, with sources.',
  license,
  type: 'module',
  exports: {
    '.': { types: './carbon-tally.d.ts', default: './index.mjs' },
    ...Object.fromEntries(schemas.map((name) => [`./${name}`, `./${name}`])),
    './package.json': './package.json',
  },
  types: './carbon-tally.d.ts',
  bin: { 'carbon-tally': 'cli.mjs' },
  files: ['index.mjs', 'cli.mjs', 'collect.mjs', 'carbon-tally.d.ts', ...schemas, 'LICENSES'],
  engines: { node: '>=18' },
  keywords: ['carbon', 'emissions', 'energy', 'machine learning', 'training', 'reporting'],
};
writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const ours = ['carbon-tally.d.ts', 'cli.mjs', 'collect.mjs', 'README.md', ...schemas].map((name) => `wasm/${name}`);
for (const file of [...ours, 'LICENSE']) cpSync(join(root, file), join(target, basename(file)));
// The facts inside the module have licences of their own.
cpSync(join(root, 'data/LICENSES'), join(target, 'LICENSES'), { recursive: true });
