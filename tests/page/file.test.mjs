// The one file: what its policy allows, what it is packed of, and what it says where it is damaged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import * as file from './file.mjs';
import { open } from './open.mjs';
import { addresses } from './places.mjs';
import { words } from './words.mjs';

test('the policy allows the scripts and the styles of the file by their hashes, and nothing unsafe', () => {
  const { loader, policy, script, style, styles } = file;
  assert.deepEqual(policy.get('script-src'), [file.hash(loader), file.hash(script), "'wasm-unsafe-eval'"]);
  assert.deepEqual(policy.get('style-src'), [...styles, style].map(file.hash));
  assert.deepEqual(policy.get('require-trusted-types-for'), ["'script'"]);
  assert.deepEqual(policy.get('trusted-types'), ['carbon-tally']);
  for (const name of ['default-src', 'connect-src', 'font-src', 'form-action', 'base-uri'])
    assert.deepEqual(policy.get(name), ["'none'"]);
  const values = [...policy.values()].flat();
  assert.ok(
    !values.some((value) => /unsafe-(inline|eval|hashes)|\*|:\/\//.test(value.replace('wasm-unsafe-eval', ''))),
  );
});

test('packed are the core, the style and the script of the page; one script is not', () => {
  assert.ok(file.contents.subarray(0, file.core.length).equals(file.core));
  assert.match(file.style, /^:root\{/);
  assert.ok(file.script.includes(words.purpose));
  assert.equal(file.scripts, 2); // the other is no script: the packed bytes
  assert.ok(file.loader.length < 10_000);
});

/** Notes how far each step unpacks, and in which task of the browser. */
function watchSteps() {
  globalThis.steps = [];
  let task = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    task += 1;
  };
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class {
    constructor(...given) {
      const { exports } = new Instance(...given);
      const noted = (until) => {
        globalThis.steps.push({ until, task });
        port2.postMessage('');
        return exports.go_on(until);
      };
      this.exports = exports.go_on ? { ...exports, go_on: noted } : exports;
    }
  };
}

const { html, base64 } = file;
const middle = html.indexOf(base64) + base64.length / 2;
const changed = (at, by) => html.slice(0, at) + by + html.slice(at + by.length);
/** With this script, of the page's length. */
const other = (text) =>
  Buffer.concat([file.core, Buffer.from(text.padEnd(Buffer.byteLength(file.script))), Buffer.from(file.style)]);
const damaged = {
  'one other letter': changed(middle, html[middle] === 'A' ? 'B' : 'A'),
  'a letter that is none of its': changed(middle, '!'),
  'half of it': html.slice(0, middle),
  'all but its end': html.slice(0, html.indexOf(base64) + base64.length - 4),
  'nothing packed': html.replace(base64, ''),
  'nothing behind the loader': html.slice(0, html.indexOf('<script id')),
  'no packed bytes': html.replace(base64, 'AAAA'.repeat(99)),
  'another script, well packed': file.withContents(other('globalThis.stolen = true;')),
};

inBrowsers((here) => {
  for (const place of Object.keys(addresses))
    test(`it is unpacked a little at a time, in ${place}`, async (t) => {
      const tally = await open(t, here, { place, before: watchSteps });
      const steps = await tally.read(() => globalThis.steps);
      assert.equal(steps.at(-1).until, file.contents.length);
      assert.ok(steps.every(({ until }, i) => until - (steps[i - 1]?.until ?? 0) <= 2 ** 14));
      // The end of the core and the beginning of the rest are one task.
      assert.ok(new Set(steps.map(({ task }) => task)).size >= steps.length - 1);
      assert.equal(await tally.read(() => document.querySelector('#packed')), null);
      await tally.assertCalm();
    });

  for (const [name, page] of Object.entries(damaged))
    test(`damaged, it says so: ${name}`, async (t) => {
      here.server.pages.set('/damaged', page);
      const tally = await open(t, here, { address: `${here.server.origin}/damaged` });
      await eventually(() => tally.text('[role=alert]'), `${words.stopped} ${words.stoppedDamaged}`);
      assert.equal(await tally.read(() => 'stolen' in globalThis), false);
    });

  test('with another loader it does not run, and the first sentence stays', async (t) => {
    here.server.pages.set('/changed', html.replace(file.loader, `${file.loader};globalThis.stolen = true`));
    const page = await here.browser.newPage();
    t.after(() => page.close());
    await page.goto(`${here.server.origin}/changed`);
    const [text, stolen] = await page.evaluate(() => [document.body.innerText, 'stolen' in globalThis]);
    assert.match(text, /^Carbon Tally is starting\. If this sentence stays/);
    assert.equal(stolen, false);
  });

  test('no other script can be put in the page', async (t) => {
    const tally = await open(t, here);
    const ran = await tally.read(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'globalThis.stolen = true';
        document.body.append(script);
        globalThis.trustedTypes?.createPolicy('carbon-tally', { createScript: String });
      } catch {
        return 'refused';
      }
      return globalThis.stolen ?? 'not run';
    });
    assert.match(ran, /^(refused|not run)$/);
    await eventually(() => tally.read(() => globalThis.violations.length > 0), true);
  });
});
