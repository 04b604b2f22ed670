// Modules by themselves: of the page for what needs no browser, and of any kind as a script for a browser.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = new URL('../../web/', import.meta.url);

async function built(options) {
  const { outputFiles } = await build({ bundle: true, write: false, ...options });
  return outputFiles[0].text;
}

const exportsOf = (files) => files.map((file) => `export * from './${file}';`).join('\n');

export async function moduleOf(...files) {
  const text = await built({ stdin: { contents: exportsOf(files), resolveDir: fileURLToPath(web) }, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/** All that these modules export, as one global object of the page that runs it. */
export function scriptOf(globalName, files, folder = web) {
  return built({
    stdin: { contents: exportsOf(files), resolveDir: fileURLToPath(folder) },
    format: 'iife',
    globalName,
  });
}
