// The parts of the page: what stands in the file as it is, and what is packed in it.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { emscripten } from '../wasm/built.mjs';
import { packed } from '../wasm/packing/pack.mjs';
import { mapWidth, world } from './world.mjs';

const web = dirname(fileURLToPath(import.meta.url));

/** Puts what `read` makes in place of a name in built.d.ts. */
const built = (name, read) => ({
  name,
  setup(bundle) {
    const filter = new RegExp(`^built:${name}$`);
    bundle.onResolve({ filter }, ({ path }) => ({ path, namespace: 'built' }));
    bundle.onLoad({ filter, namespace: 'built' }, async () => ({ contents: await read(), loader: 'js' }));
  },
});

const map = built(
  'world',
  async () => `export const width = ${mapWidth};\nexport default ${JSON.stringify(await world(mapWidth))};`,
);

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

function script(entry, folder, plugins) {
  return bundle(entry, {
    format: 'iife',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [...plugins, emscripten(folder)],
    tsconfigRaw: {},
  });
}

/** <carbon-tally> for the pages of others. */
export const element = () => bundle('element/element.ts', { format: 'iife', platform: 'browser', tsconfigRaw: {} });

/** `folder` is that of core.js, core.wasm, pack.wasm and unpack.wasm. */
export async function partsWith(folder) {
  const core = await readFile(join(folder, 'core.wasm'));
  const style = await bundle('style/index.css');
  const page = await script('main.tsx', folder, [map]);
  const sizes = `export const core = ${core.length}, page = ${Buffer.byteLength(page)};`;
  const loader = await script('loader.ts', folder, [built('sizes', () => sizes)]);
  return {
    style,
    page,
    starting: await bundle('style/starting.css'),
    // Neither sequence may stand in an inline script; in JavaScript they only stand in strings.
    loader: loader.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
    packed: packed(Buffer.concat([core, Buffer.from(page), Buffer.from(style)]), folder).toString('base64'),
  };
}
