// Random walks through everything that can happen to the work: undoing is exact, a notice takes back what it names, and
// what is on show is what is kept. The store and the keeper of the page with the core of the package, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../../dist/npm/carbon-tally/index.mjs';
import { moduleOf } from './module.mjs';

const walks = 60;
const steps = 120;

const { createStore, createKeeper, projectOf, newest, requestText } = await moduleOf(
  'store.ts',
  'keep/keeper.ts',
  'keep/project.ts',
  'request.ts',
);
const tally = await load();
const core = {
  evaluate: (request) => JSON.parse(tally.evaluate(request)),
  catalog: () => JSON.parse(tally.catalog()),
  quantity: () => undefined,
};

/** Answers in a later turn, as a database does. */
function recordsOf(values) {
  return {
    fault: undefined,
    settled: Promise.resolve(),
    async change(key, change) {
      await undefined;
      const value = change(values.get(key));
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
    all: async () => [...values],
  };
}

function rolling(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const documentOf = (name) =>
  JSON.stringify({ format: 'carbon-tally', version: 1, title: name, runs: [{ name, hours: 1 }, { hours: 2 }] });

/** What an author can do, each by its name. */
function deeds(store, keeper, roll, values, text) {
  const some = (list) => list[roll(list.length)];
  const run = () => some(store.state.draft.runs)?.key ?? 'document';
  const project = () => some([...values].map(([key, value]) => projectOf(key, value)));
  const pause = () => {
    store.state.draft.work.begun = 0;
  };
  return {
    name: () => store.edit(run(), 'name', text),
    title: () => store.edit('document', 'title', text),
    hours: () => store.edit(run(), 'hours', String(roll(100))),
    stage: () => store.choose(run(), 'stage', some(['search', 'final', undefined])),
    leave: () => store.leave(),
    add: () => store.add(),
    duplicate: () => store.duplicate(run()),
    remove: () => store.remove(run()),
    move: () => store.move(run(), some([-1, 1])),
    group: () => store.group(),
    fix: () => {
      const { runs } = store.state.draft;
      const at = roll(runs.length || 1);
      const fix = { label: text, changes: [{ path: `/runs/${at}/count`, value: roll(9) + 1 }] };
      if (runs[at]) store.fix(runs[at].key, fix, `/runs/${at}/count`);
    },
    take: () => store.take([{ title: text, runs: [{ name: text }, { hours: 3 }] }]),
    example: () => store.show(some(['finetuning', 'search'])),
    clear: () => store.clear(),
    open: () => store.open('a file', documentOf(text), { keep: true }),
    undo: () => store.undo(),
    redo: () => store.redo(),
    takeBack: () => taken(store),
    dismiss: () => store.dismiss(),
    pause,
    flush: () => keeper.autosave.flush(),
    show: async () => {
      const { id } = project() ?? {};
      if (id) await keeper.show(id);
    },
    look: async () => {
      const { id, revisions } = project() ?? {};
      if (id) await keeper.show(id, some(revisions).number);
      if (id && roll(2)) keeper.autosave.save();
    },
    rename: async () => {
      const { id } = project() ?? {};
      if (id) await keeper.rename(id, some([text, '']));
    },
    forget: async () => {
      const { id } = project() ?? {};
      const gone = id && (await keeper.remove(id));
      if (gone && roll(2)) await keeper.putBack(gone);
    },
  };
}

/** The button of the notice does what its words say, and nothing else. */
function taken(store) {
  const { notice, history, draft } = store.state;
  store.takeBack();
  const now = store.state.draft;
  if (notice?.kind === 'deleted') {
    const others = now.runs.filter(({ key }) => key !== notice.run.key);
    assert.ok(now.runs.includes(notice.run), 'the run is back');
    assert.deepEqual(
      others,
      draft.runs.filter(({ key }) => key !== notice.run.key),
      'and no other has changed',
    );
  } else if (notice?.kind === 'fixed') {
    assert.equal(history.past.at(-1).name(), notice.fix.label);
    assert.equal(now, history.past.at(-1).before.draft);
  } else if (notice?.kind === 'replaced' && notice.left === undefined) {
    assert.equal(now, notice.before.draft, 'what was replaced is back');
  } else if (notice?.kind !== 'replaced') assert.equal(now, draft, 'there is nothing to take back');
}

function undoneAndRedone(store, times) {
  const { draft, example, history } = store.state;
  const count = Math.min(times, history.past.length);
  for (let n = 1; n <= count; n += 1) {
    const step = store.state.history.past.at(-1);
    store.undo();
    assert.equal(store.state.draft, step.before.draft);
    assert.equal(store.state.example, step.before.example);
  }
  for (let n = 1; n <= count; n += 1) store.redo();
  assert.equal(store.state.draft, draft);
  assert.equal(store.state.example, example);
  assert.deepEqual(store.state.history.past, history.past);
}

async function keptAsShown(store, keeper, values) {
  await keeper.autosave.flush();
  const { draft, keep, notice } = store.state;
  const { work } = draft;
  if (keep) assert.equal(newest(projectOf(work.id, values.get(work.id))).text, requestText(draft));
  assert.doesNotMatch(notice?.text ?? '', /another tab/, 'there is one tab');
  assert.equal(keeper.autosave.state, 'kept');
}

async function walk(seed) {
  const roll = rolling(seed);
  const values = new Map();
  const store = createStore(core, { example: 'finetuning' });
  const keeper = createKeeper(store, recordsOf(values));
  const done = [];
  try {
    for (let step = 1; step <= steps; step += 1) {
      const all = Object.entries(deeds(store, keeper, roll, values, `${seed}.${step}`));
      const [name, act] = all[roll(all.length)];
      done.push(name);
      await act();
      if (roll(12) === 0) undoneAndRedone(store, roll(8) + 1);
      if (roll(6) === 0) await keptAsShown(store, keeper, values);
    }
    await keptAsShown(store, keeper, values);
  } catch (error) {
    error.message = `Walk ${seed}: ${done.join(' ')}\n${error.message}`;
    throw error;
  }
}

test('on random walks undoing is exact, notices are true, and what is on show is kept', async () => {
  for (let seed = 1; seed <= walks; seed += 1) await walk(seed);
});
