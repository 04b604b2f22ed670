// Hostile messages at random to the page in a frame: node tests/soak/messages.mjs [how many] [browser]
// Nothing may change, and the page has to answer within 100 ms meanwhile.
import { browserNames, start } from '../page/browsers.mjs';
import { embedded, fillIn } from '../page/hosts.mjs';
import { generated, random } from '../page/messages.mjs';
import { serve } from '../page/places.mjs';

const [times = '100000', only] = process.argv.slice(2);
const [atOnce, most] = [500, 100]; // messages, milliseconds

/** Of the document, and not of what the browser adds. */
const seen = (tally) =>
  tally.read(() => {
    const values = [...document.querySelectorAll('input, select')].map(({ value, checked }) => `${value} ${checked}`);
    return [document.body.innerText, document.querySelectorAll('*').length, ...values].join('\n');
  });

/** What no clone can hold is left to the browser to refuse. */
const send = (tally, messages) =>
  tally.page.evaluate((messages) => {
    for (const message of messages) document.querySelector('iframe').contentWindow.postMessage(message, '*');
  }, messages);

async function soak(name) {
  const ends = [];
  const server = await serve();
  const browser = await start(name);
  const tally = await embedded({ after: (end) => ends.push(end) }, { server, browser }, {});
  await fillIn(tally);
  await tally.read(() => new Promise((done) => setTimeout(done, 3000)));
  await tally.read(() => {
    globalThis.longest = 0;
    let before = performance.now();
    setInterval(() => {
      const now = performance.now();
      globalThis.longest = Math.max(globalThis.longest, now - before);
      before = now;
    }, 10);
  });
  const before = await seen(tally);
  const next = random(1);
  for (let sent = 0; sent < Number(times); sent += atOnce) {
    const messages = Array.from({ length: atOnce }, () =>
      JSON.stringify(generated(next), (_, v) => (typeof v === 'bigint' ? `${v}` : v)),
    );
    await send(
      tally,
      messages.filter(Boolean).map((text) => JSON.parse(text)),
    );
  }
  const longest = await tally.read(() => globalThis.longest);
  const same = (await seen(tally)) === before;
  console.log(
    `${name}: ${times} messages, ${same ? 'nothing' : 'SOMETHING'} changed, no answer for ${Math.round(longest)} ms at most`,
  );
  for (const end of ends) await end();
  await browser.close();
  server.close();
  return same && longest <= most;
}

for (const name of browserNames.filter((name) => !only || name === only)) if (!(await soak(name))) process.exitCode = 1;
