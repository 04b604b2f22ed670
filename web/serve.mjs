// Serves dist/site on a free port of this machine: node web/serve.mjs
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const site = join(dist, 'site');
if (!existsSync(site)) {
  console.error('The page is not built yet: ./run --build');
  process.exit(1);
}
const server = await context({});
const { port } = await server.serve({ servedir: site, host: '127.0.0.1', port: 0 });
console.log(`The page:         http://127.0.0.1:${port}/`);
console.log(`The offline file: ${join(dist, 'carbon-tally.html')}`);
console.log('Ctrl-C stops.');
