// Hostile messages at random to the page in a frame: node tests/soak/messages.mjs [how many] [browser]
// Nothing may change, and the page has to answer within 100 ms meanwhile.
import { browserNames, start } from '../page/browsers.mjs';
import { embedded, fillIn, giveMessages } from '../page/hosts.mjs';
import { generated, random } from '../page/messages.mjs';
import { moduleOf } from '../page/module.mjs';
import { serve } from '../page/places.mjs';

const [times = '100000', only] = process.argv.slice(2);
const [atOnce, most] = [500, 100]; // messages, milliseconds

/** Of the document, and not of what the browser adds. */
const seen = (tally) =>
  tally.read(() => {
    const values = [...document.querySelectorAll('input, select')].map(({ value, checked }) => `${value} ${checked}`);
    return [document.body.innerText, document.querySelectorAll('*').length, ...values].join('\n');
  });

/** The page drops most of them unread, for there are too many: their shapes are checked here. */
const { isAsked } = await moduleOf('embed/messages.ts');

/** As many at once, from where `seed` begins. */
const send = (tally, seed, count) =>
  tally.page.evaluate(
    (seed, count) => {
      const { generated, random } = globalThis.messages;
      const next = random(seed);
      const { contentWindow } = document.querySelector('iframe');
      for (let i = 0; i < count; i += 1) contentWindow.postMessage(generated(next), '*');
    },
    seed,
    count,
  );

async function soak(name) {
  const ends = [];
  const server = await serve();
  const browser = await start(name);
  const tally = await embedded({ after: (end) => ends.push(end) }, { server, browser }, {});
  await giveMessages(tally);
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
  for (let sent = 0; sent < Number(times); sent += atOnce) await send(tally, sent, atOnce);
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

const next = random(1);
const sound = Array.from({ length: Number(times) }, () => generated(next)).filter(isAsked).length;
console.log(`${times} messages: ${sound} taken for one of ours`);
if (sound > 0) process.exitCode = 1;
for (const name of browserNames.filter((name) => !only || name === only)) if (!(await soak(name))) process.exitCode = 1;
