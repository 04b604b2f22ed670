// Pages that embed this one, from an origin of their own.
import { eventually } from './browsers.mjs';
import { scriptOf } from './module.mjs';
import { open } from './open.mjs';
import { serve } from './places.mjs';

/** A server of another origin than that of the page; it ends with the test. */
export async function hostServer(t) {
  const server = await serve();
  t.after(() => server.close());
  return server;
}

const frame = (src, more = 'sandbox="allow-scripts"') =>
  `<iframe ${more} title="Carbon Tally" src="${src}" style="width:100%;height:40rem;border:0"></iframe>`;

/** A whole host page. */
export const hostPage = (body, head = '') =>
  `<!doctype html><html lang="en"><head>${head}<title>Host</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** Collects in the host what its frames say; `says` posts a message to the first of them. */
function listen() {
  globalThis.heard = [];
  addEventListener('message', ({ data, source }) => {
    if (source !== window && source !== null) globalThis.heard.push(data);
  });
  globalThis.says = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
}

const reacting = (react) => `<script>
  addEventListener('message', ({ data }) => {
    if (data?.type === 'height') (${react})(document.querySelector('iframe'), data);
  });
</script>`;

/** The page in a frame of another origin, with this fragment. `react` answers its heights in the host. */
export async function embedded(t, here, { fragment = 'embed', attributes, head, react, ...options } = {}) {
  const server = await hostServer(t);
  const src = `${here.server.origin}/carbon-tally.html#${fragment}`;
  server.pages.set('/', hostPage(frame(src, attributes), head));
  if (react) server.pages.set('/', hostPage(`${reacting(react)}${frame(src, attributes)}`, head));
  const tally = await open(t, here, { address: `${server.origin}/`, before: listen, ...options });
  const host = tally.page;
  tally.host = {
    origin: server.origin,
    heard: (type) => host.evaluate((type) => globalThis.heard.filter((message) => message?.type === type), type),
    says: (message) => host.evaluate((message) => globalThis.says(message), { carbonTally: 1, ...message }),
    /** Another fragment, as an embedding page gives it. */
    go: (fragment) =>
      host.evaluate((fragment) => {
        const element = document.querySelector('iframe');
        element.contentWindow.location.replace(element.src.replace(/#.*/, `#${fragment}`));
      }, fragment),
  };
  return tally;
}

/** A run that counts, by what its user types. */
export async function fillIn(tally) {
  await tally.choose('device', 'A100 SXM4 80', /A100/);
  await tally.type('hours', '10');
  await tally.choose('place', 'France', /^France/);
  await eventually(() => tally.headline(), /^[1-9]/);
}

/** What messages.mjs has, as `messages` in the host: not everything there can be sent to a browser. */
export async function giveMessages(tally) {
  await tally.page.evaluate(await scriptOf('globalThis.messages', ['messages.mjs'], new URL('.', import.meta.url)));
}
