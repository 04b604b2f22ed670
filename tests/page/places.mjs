// Where the page is opened: from a server, from disk, and in a sandboxed frame of another page.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const dist = new URL('../../dist/', import.meta.url);
const host = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style>
<iframe sandbox="allow-scripts" title="Carbon Tally" src="/carbon-tally.html"></iframe>`;

/** Of the origin of the page, with none of it. */
const blank = '<!doctype html><html lang="en"><title>Blank</title><link rel="icon" href="data:,"></html>';

function answer(path) {
  if (path === '/host') return host;
  if (path === '/blank') return blank;
  const file = new URL(`site/${path === '/' ? 'index.html' : path.slice(1)}`, dist);
  return existsSync(fileURLToPath(file)) ? readFileSync(file) : undefined;
}

/** Serves the built site, the host and `pages` on a free port; `asked` holds every path asked for. */
export async function serve() {
  const asked = [];
  const pages = new Map();
  const server = createServer(({ url }, response) => {
    asked.push(url);
    const body = pages.get(url) ?? answer(url);
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { asked, pages, origin, close };
}

export const addresses = {
  'http://': ({ origin }) => `${origin}/`,
  'file://': () => new URL('carbon-tally.html', dist).href,
  'a sandboxed frame': ({ origin }) => `${origin}/host`,
};
