// Storage that is forbidden, full, slow or filled by somebody else: the page works, says so, and loses nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inBrowsers } from './browsers.mjs';
import { enter, entries, isKept, openProjects, poison, projects, reloaded } from './kept.mjs';
import { good, refused } from './links.mjs';
import { open } from './open.mjs';
import { words } from './words.mjs';

const state = (tally) => tally.text('.kept-state [role=status]');
const fault = (tally, kind) => eventually(() => state(tally), words.keepFaults[kind]);

/** Each runs before the page, which is to find a storage that does not work. */
const forbidden = {
  'there is none': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  'to ask for it throws': () =>
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  'to open it throws': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  },
  'it has a newer version': () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      open.call(this, name, 5);
      return open.call(this, name, version);
    };
  },
  'to begin a transaction throws': () => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
  },
};

/** Works in memory for as long as the page is open, and asks before it is closed. */
async function assertWorksInMemory(tally, kind) {
  await tally.type('name', 'First');
  await fault(tally, kind);
  await tally.press(words.example.bloom);
  await eventually(() => tally.headline(), '24.7 t CO2e');
  await tally.type('name', 'Second');
  await fault(tally, kind);
  await openProjects(tally);
  assert.equal(await tally.text('.projects .aside'), words.whileOpen);
  await eventually(() => projects(tally), ['BLOOM', 'First']);
  await tally.press('First');
  await eventually(() => tally.names(), ['First']);
  await openProjects(tally);
  await tally.press(words.of(words.remove, 'First'));
  await tally.press(words.of(words.undo, 'First'));
  await eventually(() => projects(tally), ['BLOOM', 'First']);
  await eventually(() => tally.names(), ['First']);
}

/** True where the page asks before it goes. */
const asks = (tally) => tally.read(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

const head = '"format":"carbon-tally","version":1';
const revision = (more) => ({ number: 1, time: 1, runs: 1, text: good, ...more });
const record = (id, more) => ({ id, name: id, named: true, revisions: [revision()], ...more });
const project = (text, more) => (id) => record(id, { revisions: [revision({ text })], ...more });

/** What is no project, and is left alone. */
const strange = {
  'a string': () => 'x',
  'a number': () => 7,
  'a list': () => [1, 2],
  null: () => null,
  'an empty object': () => ({}),
  'another id': () => record('other'),
  'no revisions': (id) => record(id, { revisions: [] }),
  'revisions that are no list': (id) => record(id, { revisions: { length: 1, 0: revision() } }),
  'a revision that is null': (id) => record(id, { revisions: [null] }),
  'one bad revision among good ones': (id) => record(id, { revisions: [revision(), { number: 2 }] }),
  'a name that is none': (id) => ({ json: JSON.stringify(record(id, { name: { toString: 1 } })) }),
  'a text that is none': project(7),
  'a text of 17 million characters': project(' '.repeat(2 ** 24 + 1)),
  'an endless number': (id) => record(id, { revisions: [revision({ number: Number.POSITIVE_INFINITY })] }),
  'no number': (id) => record(id, { revisions: [revision({ number: Number.NaN })] }),
  'a negative number': (id) => record(id, { revisions: [revision({ number: -1 })] }),
  'a time that is text': (id) => record(id, { revisions: [revision({ time: 'now' })] }),
  'a key of a prototype': (id) => ({ json: `{"__proto__":{"id":"${id}"},"constructor":{"prototype":1}}` }),
};

/** What is a project, and holds no document of ours. */
const hostile = {
  ...Object.fromEntries(Object.entries(refused).map(([what, [text, reason]]) => [what, [project(text), reason]])),
  'a later time than a date can be': [
    (id) => record(id, { revisions: [revision({ time: 2 ** 53 - 1, text: '' })] }),
    /empty/,
  ],
};

/** What is a strange project, and is shown as any strange file. */
const shown = {
  'hostile names': project(good.replace('Good', '<img src=x onerror=alert(1)>'), { name: '<script>alert(1)</script>' }),
  'keys of prototypes': project(`{${head},"__proto__":{"x":1},"runs":[{"__proto__":{"hours":1},"constructor":1}]}`),
  'half a character': project(good.replace('Good', 'a\ud800b'), { name: 'a\ud800b' }),
  'a thousand revisions': (id) =>
    record(id, { revisions: Array.from({ length: 1000 }, (_, i) => revision({ number: i + 1 })) }),
  'a name without an end': project(good, { name: 'x'.repeat(1e6) }),
};

inBrowsers((here) => {
  for (const [what, before] of Object.entries(forbidden)) {
    test(`without storage the page works in memory, and says so: ${what}`, async (t) => {
      const tally = await open(t, here, { before });
      assert.equal(await asks(tally), false, 'nothing was entered');
      await assertWorksInMemory(tally, 'forbidden');
      assert.equal(await asks(tally), true);
      assert.deepEqual(tally.heard.errors, []);
    });
  }

  test('in a sandboxed frame, which has no storage, the page works in memory', async (t) => {
    const tally = await open(t, here, { place: 'a sandboxed frame' });
    await assertWorksInMemory(tally, 'forbidden');
    assert.equal(await asks(tally), true);
    await tally.assertCalm();
  });

  test('full storage is said, and what was entered is kept as soon as there is room', async (t) => {
    const tally = await open(t, here, {
      before: () => {
        const { put } = IDBObjectStore.prototype;
        const { get } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
        globalThis.full = true;
        IDBObjectStore.prototype.put = function (...given) {
          const request = put.apply(this, given);
          if (globalThis.full) this.transaction.abort();
          return request;
        };
        Object.defineProperty(IDBTransaction.prototype, 'error', {
          get() {
            return globalThis.full ? new DOMException('full', 'QuotaExceededError') : get.call(this);
          },
        });
      },
    });
    await tally.type('name', 'Mine');
    await fault(tally, 'full');
    assert.equal(await asks(tally), true);
    await tally.read(() => {
      globalThis.full = false;
    });
    await isKept(tally);
    assert.equal(await asks(tally), false);
    await reloaded(tally);
    await eventually(() => tally.names(), ['Mine'], 'full again, but what was kept is there');
  });

  test('storage that fails after it was opened is said', async (t) => {
    const tally = await open(t, here);
    await enter(tally, 'Mine');
    await tally.read(() => {
      const { put } = IDBObjectStore.prototype;
      globalThis.mend = () => {
        IDBObjectStore.prototype.put = put;
      };
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given);
        this.transaction.abort();
        return request;
      };
    });
    await tally.type('name', 'Mine, too');
    await fault(tally, 'broken');
    await tally.read(() => globalThis.mend());
    await isKept(tally);
    await reloaded(tally);
    await eventually(() => tally.names(), ['Mine, too']);
  });

  test('storage that answers late is waited for in memory, and has everything then', async (t) => {
    const tally = await open(t, here, {
      before: () => {
        const { open } = IDBFactory.prototype;
        const waiting = [];
        globalThis.answer = () => {
          globalThis.answered = true;
          for (const act of waiting) act();
        };
        IDBFactory.prototype.open = function (...given) {
          if (globalThis.answered) return open.apply(this, given);
          const promise = {};
          waiting.push(() => {
            const request = open.apply(this, given);
            request.onupgradeneeded = () => {
              promise.result = request.result;
              promise.onupgradeneeded?.();
            };
            request.onsuccess = () => {
              promise.result = request.result;
              promise.onsuccess?.();
            };
          });
          return promise;
        };
      },
    });
    await tally.type('name', 'Early');
    await fault(tally, 'slow');
    assert.equal(await asks(tally), true);
    await tally.press(words.clear);
    await tally.type('name', 'Later');
    await tally.read(() => globalThis.answer());
    await isKept(tally);
    assert.equal(await asks(tally), false);
    await openProjects(tally);
    await eventually(() => projects(tally), ['Later', 'Early']);
    assert.equal(await tally.text('.projects .aside'), words.whereKept);
    const names = Object.values(await entries(tally)).map(({ name }) => name);
    assert.deepEqual(names.sort(), ['Early', 'Later']);
    await enter(tally, 'Later still');
    await eventually(() => projects(tally), ['Later still', 'Early']);
  });

  test('storage that another page has filled with what are no projects is left alone, and said', async (t) => {
    const tally = await open(t, here);
    await enter(tally, 'Mine');
    const count = Object.keys(strange).length;
    for (const [what, make] of Object.entries(strange)) await poison(tally, what, make(what));
    const before = await entries(tally);
    await reloaded(tally);
    await eventually(() => tally.names(), ['Mine']);
    await openProjects(tally);
    await eventually(() => projects(tally), ['Mine']);
    assert.match(await tally.text('.projects'), new RegExp(words.strangeEntries(count)));
    await enter(tally, 'Mine still');
    const after = await entries(tally);
    for (const what of Object.keys(strange))
      assert.equal(JSON.stringify(after[what]), JSON.stringify(before[what]), what);
    assert.deepEqual(tally.heard.dialogs, []);
    assert.deepEqual(tally.heard.errors, []);
  });

  test('kept documents that are none of ours are refused in words, and not taken away', async (t) => {
    const tally = await open(t, here);
    for (const [what, [make]] of Object.entries(hostile)) await poison(tally, what, make(what));
    await reloaded(tally);
    await eventually(() => tally.names(), ['fine-tuning']);
    await openProjects(tally);
    await eventually(async () => (await projects(tally)).length, Object.keys(hostile).length);
    for (const [what, [, reason]] of Object.entries(hostile)) {
      await openProjects(tally);
      await eventually(async () => (await projects(tally)).includes(what), true);
      await tally.press(what);
      await eventually(() => tally.said(), new RegExp(words.refused(what)));
      assert.match(await tally.said(), reason);
      assert.deepEqual(await tally.names(), ['fine-tuning']);
    }
    assert.equal(Object.keys(await entries(tally)).length, Object.keys(hostile).length);
    assert.deepEqual(tally.heard.errors, []);
  });

  test('kept documents that are strange are shown, and go on as they are', async (t) => {
    const tally = await open(t, here);
    for (const [what, make] of Object.entries(shown)) {
      await poison(tally, what, {
        ...make(what),
        revisions: make(what).revisions.map((each) => ({ ...each, time: 2e12 })),
      });
      await reloaded(tally);
      await eventually(async () => (await tally.names()).length, 1);
      await eventually(() => tally.text('.kept-state b'), /./);
      const [name] = Object.values(await entries(tally)).map(({ name }) => name);
      assert.equal(await tally.text('.kept-state b'), name.slice(0, 200).replace('\ud800', '\ufffd'), what);
      await tally.type('hours', '7');
      await isKept(tally);
      await openProjects(tally);
      await eventually(async () => (await projects(tally)).length, 1);
      const { revisions } = (await entries(tally))[what];
      assert.ok(revisions.length <= 10);
      assert.equal(JSON.parse(revisions.at(-1).text).runs[0].hours, 7);
      await tally.press(words.of(words.remove, name.slice(0, 200).replace('\ud800', '\ufffd')));
      await eventually(() => entries(tally), {});
    }
    assert.deepEqual(tally.heard.dialogs, []);
    assert.deepEqual(tally.heard.errors, []);
  });
});
