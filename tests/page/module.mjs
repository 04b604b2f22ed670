// A module of the page by itself, for what needs no browser.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export async function moduleOf(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../web/${file}`, import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
