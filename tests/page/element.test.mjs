// <carbon-tally> on a submission form of another origin, from the first key to what the server makes of the report.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { eventually, inBrowsers } from './browsers.mjs';
import { fillIn, hostPage, hostServer } from './hosts.mjs';
import { good } from './links.mjs';
import { open } from './open.mjs';
import { Tally } from './tally.mjs';
import { words } from './words.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const script = readFileSync(at('dist/site/carbon-tally-element.js'));
const types = readFileSync(at('web/element/carbon-tally-element.d.ts'), 'utf8');
const tag = '<script src="/carbon-tally-element.js"></script>';

/** The example of the docs as its reader would set it up, with the page at `origin`. */
async function example(origin) {
  const folder = mkdtempSync(join(tmpdir(), 'carbon-tally-'));
  cpSync(at('docs/embedding'), folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(at('dist/npm/carbon-tally'), join(folder, 'node_modules/carbon-tally'));
  for (const file of ['server.mjs', 'form.html']) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('https://carbon-tally.example', origin));
  }
  const server = spawn(process.execPath, ['server.mjs'], { cwd: folder, env: { ...process.env, PORT: '0' } });
  const [line] = await Promise.race([
    new Promise((done) => server.stdout.once('data', (data) => done([String(data).trim()]))),
    new Promise((_, fail) => server.stderr.once('data', (data) => fail(new Error(String(data))))),
  ]);
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true });
  };
  return { address: line, close };
}

const element = (tally, key) => tally.page.evaluate((key) => document.querySelector('carbon-tally')[key], key);

/** Runs in the host, and is given the element. */
const act = (tally, deed, ...more) => tally.page.$eval('carbon-tally', deed, ...more);

/** Notes what the page said last. */
function note() {
  const hear = ({ detail }) => {
    globalThis.isAttached = detail?.attached;
  };
  document.addEventListener('change', hear, true);
}

const saysAttached = (tally, wanted) => eventually(() => tally.page.evaluate(() => globalThis.isAttached), wanted);

/** A page of the same server with this body, and the page in its frame. */
async function onPage(t, here, body) {
  here.server.pages.set('/own', hostPage(body));
  return open(t, here, { address: `${here.server.origin}/own`, before: note });
}

/** The page in the newest frame, once it is there. */
async function newest(tally) {
  let frame;
  const heading = async () => {
    frame = tally.page.frames().at(-1);
    // A frame may be gone by the time that it is asked.
    return frame.evaluate(() => document.querySelector('h1')?.textContent).catch(() => undefined);
  };
  await eventually(heading, words.tool);
  return new Tally(tally.page, frame, tally.heard);
}

async function attachGood(tally) {
  await eventually(() => tally.names(), ['Good']);
  await saysAttached(tally, false);
  await tally.press(words.attach);
  await eventually(() => tally.text('.attach .saying'), words.outcomes.attached);
  await saysAttached(tally, true);
}

/** As the form and its scripts see the field. */
const fieldState = (tally) =>
  act(tally, (field) => ({
    isValid: field.checkValidity(),
    faults: ['valueMissing', 'customError'].filter((fault) => field.validity[fault]),
    willValidate: field.willValidate,
    isSent: new FormData(document.forms[0]).get('carbon') !== null,
    hasValue: field.value !== '',
  }));

const missing = { isValid: false, faults: ['valueMissing'], willValidate: true, isSent: false, hasValue: false };
const attached = { isValid: true, faults: [], willValidate: true, isSent: true, hasValue: true };
const barred = { isValid: true, faults: ['valueMissing'], willValidate: false, isSent: false, hasValue: false };
const doubtful = { ...attached, isValid: false, faults: ['customError'] };
const optional = { ...missing, isValid: true, faults: [] };

/** What is done to a field before anything was attached, and what becomes of it. */
const sooner = [
  ['nothing', () => {}, missing],
  ['it is reported', (field) => field.reportValidity(), missing],
  ['it is disabled', (field) => (field.disabled = true), barred],
  ['it is enabled', (field) => (field.disabled = false), missing],
  ['its fieldset is disabled', (field) => (field.closest('fieldset').disabled = true), barred],
  ['its fieldset is enabled', (field) => (field.closest('fieldset').disabled = false), missing],
  ['it is not required', (field) => (field.required = false), optional],
  ['it is required', (field) => (field.required = true), missing],
];

/** The same for one with a report. */
const later = [
  ['it is not required', (field) => (field.required = false), attached],
  ['it is required', (field) => (field.required = true), attached],
  ['it is disabled', (field) => (field.disabled = true), { ...attached, willValidate: false, isSent: false }],
  ['it is enabled', (field) => (field.disabled = false), attached],
];

/** Posts a field as a form does. */
async function submitted(address, carbon) {
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams({ carbon }) });
  return [response.status, await response.text()];
}

/** Begins to post a form, and goes away in the middle of it. */
async function abandoned(address) {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\nexpect: 100-continue\r\n\r\n');
  // The server is reading now.
  await once(socket, 'data');
  socket.write('carbon=');
  socket.resetAndDestroy();
  await once(socket, 'close');
}

/** What is left of the report when a stranger has been at it. */
const tampered = (report) => ({
  'less carbon': { ...report, carbon_kg: report.carbon_kg / 2 },
  'less energy': { ...report, energy_kwh: 0 },
  'fewer hours in the document': { ...report, document: report.document.replace('"hours": 10', '"hours": 9') },
  'another document': { ...report, document: good },
  'a document with an error': { ...report, document: report.document.replace('"hours": 10', '"hours": -10') },
  'no run': { ...report, document: '{"format":"carbon-tally","version":1,"runs":[]}' },
  'no document': { ...report, document: undefined },
  'no carbon': { ...report, carbon_kg: undefined },
  'energy as text': { ...report, energy_kwh: String(report.energy_kwh) },
  'another version': { ...report, tool: '0' },
  'another version, with other numbers': { ...report, data: '0', carbon_kg: 0 },
  'no version': { ...report, tool: undefined, data: undefined },
  'a list': [],
});

test('the element is under 3 KB and asks for nothing', () => {
  assert.ok(gzipSync(script, { level: 9 }).length < 3000);
  assert.doesNotMatch(String(script), /fetch|XMLHttpRequest|innerHTML|import\(|eval|localStorage/);
});

inBrowsers((here) => {
  let form;
  before(async () => {
    form = await example(here.server.origin);
  });
  after(() => form?.close());

  test('a user fills in, attaches and submits; the server counts the same', async (t) => {
    const tally = await open(t, here, { address: form.address });
    await tally.page.evaluate(() => {
      globalThis.events = [];
      for (const name of ['ready', 'change', 'report'])
        document
          .querySelector('carbon-tally')
          .addEventListener(name, ({ detail }) => globalThis.events.push([name, detail]));
    });
    const events = (wanted) => tally.page.evaluate((w) => globalThis.events.filter(([name]) => name === w), wanted);
    assert.equal(await element(tally, 'value'), '');
    assert.equal(
      await tally.page.evaluate(() => document.forms[0].querySelector('carbon-tally').checkValidity()),
      false,
    );

    await fillIn(tally);
    await tally.type('title', 'Our paper', '.paper');
    await tally.press(words.field('stage'));
    await eventually(() => tally.read(() => document.activeElement.id), /stage$/);
    await tally.pick('stage', 'final');
    await eventually(() => tally.text('.missing'), '');
    const shown = await tally.headline();
    assert.equal(await element(tally, 'value'), '', 'nothing goes before the click');
    assert.deepEqual(await events('report'), []);
    await tally.press(words.attach);
    await eventually(() => tally.text('.attach .saying'), words.outcomes.attached);
    const report = JSON.parse(await element(tally, 'value'));
    assert.match(report.summary, /^Total .* CO2e/);
    assert.equal(JSON.parse(report.document).id, 'submission-17');
    assert.equal((await events('report')).length, 1);
    const counts = { runs: 1, counted: 1, missing: 0, complete: true, attached: true };
    await eventually(async () => (await events('change')).at(-1)?.[1], counts);
    for (const [, detail] of await events('change')) assert.deepEqual(Object.keys(detail), Object.keys(counts));

    await tally.type('hours', '11');
    await eventually(async () => (await events('change')).at(-1)?.[1].attached, false);
    await eventually(() => tally.text('.attach .saying'), words.outcomes.changed);
    const isValid = () => tally.page.evaluate(() => document.querySelector('carbon-tally').checkValidity());
    assert.equal(await isValid(), false, 'what was attached is out of date');
    assert.match(await element(tally, 'validationMessage'), /not the one that was attached/);
    await tally.type('hours', '10');
    await eventually(isValid, true);
    assert.equal(await tally.text('.attach .saying'), words.outcomes.attached);
    await tally.page.type('input[name=title]', 'Our paper');
    const [answer] = await Promise.all([tally.page.waitForNavigation(), tally.page.click('form button')]);
    assert.equal(answer.status(), 200);
    assert.equal(
      (await answer.text()).replaceAll('\u00a0', ' '),
      `Accepted: ${shown}, ${/Total .* CO2e, (.*?)\.( |$)/.exec(report.summary)[1]}.`.replaceAll('\u00a0', ' '),
    );
    assert.deepEqual(tally.heard.dialogs, []);

    for (const [what, other] of Object.entries(tampered(report))) {
      const [status, text] = await submitted(form.address, JSON.stringify(other));
      assert.match(`${status} ${text}`, /^4\d\d Refused/, what);
    }
    assert.match((await submitted(form.address, JSON.stringify({ ...report, tool: '0' })))[1], /Attach it again/);
    await abandoned(form.address);
    assert.deepEqual(await submitted(form.address, 'x'), [400, 'Refused: this is no report of Carbon Tally.']);
    assert.equal((await submitted(form.address, 'x'.repeat(2 ** 23)))[0], 413);
    assert.equal((await submitted(form.address, JSON.stringify(report)))[0], 200);
  });

  test('of the same origin the frame stays a stranger, and options are attributes', async (t) => {
    const tally = await onPage(
      t,
      here,
      `${tag}<carbon-tally keep theme="dark" report-title="A &quot;title&quot; & more"></carbon-tally>`,
    );
    assert.equal(await tally.read(() => window.origin), 'null');
    const title = () => tally.read(() => document.querySelector('#report-title').value);
    assert.equal(await title(), 'A "title" & more');
    await tally.page.evaluate(() => {
      const made = document.querySelector('carbon-tally');
      Object.assign(made, { accent: 'plum', panels: 'total', theme: 'light' });
      made.prefill({ format: 'carbon-tally', version: 1, runs: [{ name: 'Proposed' }] });
    });
    await eventually(() => tally.read(() => document.documentElement.dataset.accent), 'plum');
    await eventually(() => tally.names(), ['Proposed']);
    assert.equal(await tally.read(() => document.querySelector('.paper')), null);
    const globals = await tally.page.evaluate(() =>
      Object.keys(globalThis).filter((name) => /carbon|tally/i.test(name)),
    );
    assert.deepEqual(globals, []);
  });

  test('it is a field as others are', async (t) => {
    const form = '<form><fieldset><carbon-tally name="carbon" required></carbon-tally></fieldset></form>';
    const tally = await onPage(t, here, tag + form);
    for (const [what, deed, wanted] of sooner) {
      await act(tally, deed);
      assert.deepEqual(await fieldState(tally), wanted, what);
    }
    assert.equal(await act(tally, (field) => field.reportValidity()), false);
    await act(tally, (field, good) => field.prefill(good), good);
    await attachGood(tally);
    assert.deepEqual(await fieldState(tally), attached);
    for (const [what, deed, wanted] of later) {
      await act(tally, deed);
      assert.deepEqual(await fieldState(tally), wanted, what);
    }

    await act(tally, () => document.forms[0].reset());
    assert.deepEqual(await fieldState(tally), missing);
    await eventually(() => tally.text('.attach .saying'), '');
    await attachGood(tally);
    assert.deepEqual(await fieldState(tally), attached);

    await act(tally, (field) => document.querySelector('fieldset').append(field));
    assert.deepEqual(await fieldState(tally), doubtful, 'its new frame shows nothing of the report');
    const moved = await newest(tally);
    await attachGood(moved);
    assert.deepEqual(await fieldState(moved), attached);
  });

  test('a report comes back with its page, to be attached again', async (t) => {
    const tally = await onPage(t, here, `${tag}<form><carbon-tally name="carbon" required></carbon-tally></form>`);
    const restore = (text) => act(tally, (field, text) => field.formStateRestoreCallback(text, 'restore'), text);
    for (const text of ['', 'x', '[]', 'null', '{"carbonTally":1,"type":"report"}']) await restore(text);
    assert.deepEqual(await fieldState(tally), missing);
    const report = { carbonTally: 1, type: 'report', document: good, summary: '', tool: '1', data: '1' };
    await restore(JSON.stringify({ ...report, carbon_kg: 0, energy_kwh: 0 }));
    assert.deepEqual(await fieldState(tally), doubtful);
    await attachGood(tally);
    assert.deepEqual(await fieldState(tally), attached);
  });

  test('it has what its types say, and what was set before it was there', async (t) => {
    const early = '{ reportTitle: "Early", required: true }';
    const body = `<carbon-tally src=""></carbon-tally>
      <script>Object.assign(document.querySelector('carbon-tally'), ${early})</script>${tag}`;
    const tally = await onPage(t, here, body);
    await eventually(() => tally.read(() => document.querySelector('#report-title').value), 'Early');
    assert.equal(await act(tally, (field) => field.checkValidity()), false);
    const [, members] = /interface CarbonTallyElement extends HTMLElement \{(.*?)\n\}/s.exec(types);
    const names = [...members.matchAll(/^ {2}(?:readonly )?(\w+)[:(<]/gm)].map(([, name]) => name);
    assert.ok(names.length > 20, `${names}`);
    const lacks = (field, names) => names.filter((name) => !(name in Object.getPrototypeOf(field)));
    assert.deepEqual(await act(tally, lacks, names), []);
    const tooLong = (field) => {
      try {
        return field.prefill(' '.repeat(2 ** 20 + 1));
      } catch ({ name, message }) {
        return `${name}: ${message}`;
      }
    };
    assert.equal(await act(tally, tooLong), 'RangeError: The document has more than 1048576 characters.');
  });

  test('it keeps the work where it may, from then on and no longer than that', async (t) => {
    const server = await hostServer(t);
    const own = here.server.origin;
    server.pages.set('/', hostPage('<carbon-tally></carbon-tally>', tag.replace('"/', `"${own}/`)));
    const tally = await open(t, here, { address: `${server.origin}/` });
    const origin = () => newest(tally).then((page) => page.read(() => window.origin));
    assert.equal(await origin(), 'null');
    await act(tally, (field) => (field.keep = true));
    await eventually(origin, own);
    await act(tally, (field) => (field.keep = false));
    await eventually(origin, 'null');

    const inner = `<script src='${own}/carbon-tally-element.js'></script><carbon-tally keep></carbon-tally>`;
    const within = await onPage(t, here, `<iframe srcdoc="${inner}"></iframe>`);
    const page = await newest(within);
    assert.equal(
      await page.read(() => window.origin),
      'null',
      'a page of the same origin inside a document of its own',
    );
  });

  test('a source opens in a tab of its own', async (t) => {
    const tally = await onPage(t, here, `${tag}<carbon-tally></carbon-tally>`);
    await fillIn(tally);
    const { origin } = here.server;
    here.server.pages.set('/source', hostPage('A source'));
    await tally.read((address) => {
      for (const details of document.querySelectorAll('footer details')) details.open = true;
      const link = [...document.querySelectorAll('footer a[target=_blank]')].find((each) => each.checkVisibility());
      link.href = address;
      link.focus();
    }, `${origin}/source`);
    await tally.page.keyboard.press('Enter');
    const pages = async () => (await tally.page.browserContext().pages()).map((page) => page.url());
    await eventually(async () => (await pages()).includes(`${origin}/source`), true);
  });

  test('where the frame stays empty the element says so, with a link', async (t) => {
    const server = await hostServer(t);
    const own = here.server.origin;
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src ${own}; frame-src 'none'">`;
    const body = '<carbon-tally><a href="/by-mail">By mail</a></carbon-tally>';
    server.pages.set('/', hostPage(body, `${policy}<script src="${own}/carbon-tally-element.js"></script>`));
    const context = await here.browser.createBrowserContext();
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    const visible = () => page.evaluate(() => document.querySelector('carbon-tally a').checkVisibility());
    await eventually(visible, true);
  });
});
