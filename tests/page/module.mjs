// Modules by themselves: of the page for what needs no browser, and of any kind as a script for a browser.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = new URL('../../web/', import.meta.url);

async function built(options) {
  const { outputFiles } = await build({ bundle: true, write: false, ...options });
  return outputFiles[0].text;
}

export async function moduleOf(file) {
  const text = await built({ entryPoints: [fileURLToPath(new URL(file, web))], format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/** All that these modules export, as one global object of the page that runs it. */
export function scriptOf(globalName, files, folder = web) {
  const contents = files.map((file) => `export * from './${file}';`).join('\n');
  return built({ stdin: { contents, resolveDir: fileURLToPath(folder) }, format: 'iife', globalName });
}
