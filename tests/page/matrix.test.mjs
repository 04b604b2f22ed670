// Every sandbox under every policy of a host: the page works, or it is said in words what is missing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { fillIn, hostPage, hostServer } from './hosts.mjs';
import { Tally } from './tally.mjs';
import { words } from './words.mjs';

const sandboxes = {
  'no sandbox': '',
  'an empty sandbox': 'sandbox=""',
  'allow-scripts': 'sandbox="allow-scripts"',
  'allow-scripts allow-downloads': 'sandbox="allow-scripts allow-downloads"',
  'as the docs recommend': 'sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"',
  'allow-scripts allow-same-origin': 'sandbox="allow-scripts allow-same-origin"',
  'all but scripts': 'sandbox="allow-same-origin allow-forms allow-popups allow-downloads"',
};

const policies = {
  'no policy': () => '',
  'frames of the page alone': (origin) => `frame-src ${origin}`,
  'nothing but frames of the page': (origin) => `default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'`,
  'no frames': () => "default-src 'self'; frame-src 'none'; style-src 'unsafe-inline'",
};

const link = '<p>No form below? <a href="https://example.org/">Open Carbon Tally by itself</a>.</p>';

/** As `docs/embedding.md` has it: the link stands beside the frame. */
function page(origin, sandbox, policy) {
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return hostPage(
    `${link}<iframe ${sandbox} title="Carbon Tally" src="${origin}/carbon-tally.html#embed"></iframe>`,
    meta,
  );
}

async function works(tally, storage) {
  await fillIn(tally);
  assert.match(await tally.headline(), /CO2e$/);
  const kept = storage ? new RegExp(words.kept) : new RegExp(words.keepFaults.forbidden);
  await eventually(() => tally.text('.kept-state'), kept);
  await tally.press(words.save);
  const said = () => tally.text('.file-actions [role=status]');
  await eventually(said, storage ? words.started : words.uncertain);
}

inBrowsers((here) => {
  for (const [sandbox, attributes] of Object.entries(sandboxes))
    test(`${sandbox}: works, or says what is missing`, async (t) => {
      const server = await hostServer(t);
      const context = await here.browser.createBrowserContext();
      t.after(() => context.close());
      for (const [name, policy] of Object.entries(policies)) {
        server.pages.set('/', page(here.server.origin, attributes, policy(here.server.origin)));
        const served = here.server.asked.length;
        const tab = await context.newPage();
        await tab.goto(`${server.origin}/`);
        // Whatever becomes of the frame, the link is there.
        assert.equal(await tab.evaluate(() => document.querySelector('a').checkVisibility()), true);
        const frame = tab.frames().find((frame) => frame.url().startsWith(here.server.origin));
        if (name === 'no frames') {
          assert.equal(here.server.asked.length, served, 'the browser blocks the frame, and the link remains');
        } else if (/scripts/.test(attributes) || attributes === '') {
          const tally = new Tally(tab, frame, {});
          await eventually(() => tally.text('h1'), words.tool);
          await works(tally, attributes === '' || /same-origin/.test(attributes));
        } else {
          const text = await frame.evaluate(() => document.body.innerText);
          assert.match(text, /^Carbon Tally computes in the browser\. Please allow scripts/, name);
        }
        await tab.close();
      }
    });
});
