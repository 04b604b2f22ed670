// The one place where the state changes: edit, ask the core, tell the page.
import type { Recomputed, ResponseDocument, SnippetFormat } from 'carbon-tally';
import type { Core } from './core.js';
import { ofField, toRun } from './deeds.js';
import { type Draft, emptyDraft, isUnedited, runOf, withChoice, withText, withTime } from './draft.js';
import { edited, editedRun, withChanges, withCopy, withRuns } from './edits.js';
import { type ExampleName, examples } from './examples.js';
import { nameOf } from './keep/writer.js';
import { draftOf, draftOfText, refusal } from './opened.js';
import { grouped, nameAt, withMoved } from './order.js';
import { isSame } from './pointer.js';
import { runAt } from './problems.js';
import { requestText } from './request.js';
import type { Notice, State, Store, Told, Where } from './state.js';
import { type Deed, noSteps, recorded, wholeDocument } from './undo.js';
import { createUndoing, deleted, stillTrue } from './undoing.js';
import { words } from './words.js';

// Milliseconds.
const pauseForTyping = 900;
const slowAbove = 50;

function exampleDraft(name: ExampleName): Draft {
  return draftOf(examples[name]) ?? emptyDraft();
}

/** No format is asked for that is not on show: each takes its time at every key. */
function outputs(format: SnippetFormat): SnippetFormat[] {
  return [...new Set([format, 'markdown' as const])];
}

/** Whoever opens a document learns where other numbers were stated in it. */
function saidOf(told: Told | undefined, recomputed: Recomputed | undefined): string | undefined {
  const differs = recomputed?.same === false ? recomputed.message : undefined;
  return differs === undefined ? told?.text : `${told?.text ?? words.replaced} ${differs}`;
}

interface Replacing {
  example?: ExampleName;
  told?: string | undefined;
  keep?: boolean;
}

/** What is on show at first. */
type Start = { example: ExampleName } | { draft: Draft; format: string | undefined };

export function createStore(core: Core, start: Start): Store {
  const listeners = new Set<() => void>();
  let slow = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A field was left: the next letter begins a step of its own. */
  let left = false;
  const { formats } = core.catalog();
  const wanted = 'format' in start ? formats.find(({ id }) => id === start.format) : undefined;
  const format = (wanted ?? formats[0])?.id ?? 'markdown';
  const first = 'draft' in start ? start.draft : exampleDraft(start.example);
  let state: State = {
    draft: first,
    format,
    response: core.evaluate(requestText(first, outputs(format))),
    counted: first,
    example: 'example' in start ? start.example : undefined,
    history: noSteps,
    core: 'running',
    unsaved: false,
    keep: false,
  };

  function set(change: Partial<State>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  // Perhaps while something is drawn.
  core.onRestart = () => queueMicrotask(() => state.core === 'running' && set({ core: 'restarted' }));

  /** Nothing where the core breaks down over it time and again. */
  function ask(request: string): ResponseDocument | undefined {
    try {
      return core.evaluate(request);
    } catch {
      return undefined;
    }
  }

  function evaluate(): void {
    clearTimeout(timer);
    timer = undefined;
    const start = performance.now();
    const { draft } = state;
    const response = ask(requestText(draft, outputs(state.format)));
    slow = performance.now() - start > slowAbove;
    set(response ? { response, counted: draft } : { core: 'stopped' });
  }

  function enter(draft: Draft, deed: Deed, more: Partial<State> = {}): void {
    const { draft: from, example } = state;
    const after = { draft, example: more.example };
    const step = { ...deed, before: { draft: from, example }, after, at: performance.now() };
    const history = recorded(state.history, step, left);
    left = false;
    const now = { draft, history, example: undefined, wants: undefined, unsaved: true, keep: true };
    set({ ...now, recomputed: undefined, notice: stillTrue(state.notice), ...more });
  }

  function change(draft: Draft, deed: Deed, more?: Partial<State>): void {
    enter(draft, deed, more);
    evaluate();
  }

  function replace(
    draft: Draft,
    deed: Pick<Deed, 'kind' | 'name'>,
    { example, told, keep = false }: Replacing = {},
  ): void {
    const untouched = state.example !== undefined;
    // Looking at a second example must not lose the way back to what was entered.
    const notice = state.notice?.kind === 'replaced' ? stillTrue(state.notice) : undefined;
    enter(draft, { ...wholeDocument, ...deed }, { example, notice, unsaved: false, keep });
    const step = state.history.past.at(-1);
    if (step && (!untouched || told !== undefined)) set({ notice: { kind: 'replaced', before: step.before, told } });
    evaluate();
  }

  /** What it lacks is not filled in yet, as it was when it was kept. */
  function reopen(draft: Draft, deed: Pick<Deed, 'kind' | 'name'>, told: Told | undefined): void {
    const runs = draft.runs.map((run) => ({ ...run, fresh: true }));
    const notice: Notice | undefined = told && { kind: 'told', ...told };
    change({ ...draft, runs }, { ...deed, ...wholeDocument }, { notice, unsaved: false, keep: false });
  }

  const fieldOf = (where: Where, path: string) => ofField(state.draft, where, path);
  const ofRun = (key: number, action: () => string) => toRun(state.draft, key, action);

  const undoing = createUndoing({
    now: () => state,
    set(change) {
      left = true;
      set(change);
    },
    change,
    evaluate,
  });

  return {
    get state() {
      return state;
    },
    core,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(where, path, text, pause = false) {
      const draft = edited(state.draft, where, (part) => withText(part, path, text, core.quantity));
      const deed: Deed = { kind: 'typed', ...fieldOf(where, path) };
      if (!pause && !slow) return change(draft, deed);
      enter(draft, deed);
      clearTimeout(timer);
      timer = setTimeout(evaluate, pauseForTyping);
    },
    choose(where, path, member) {
      // Lists of places are chosen one after the other.
      const kind = typeof member === 'object' ? 'other' : 'chosen';
      const draft = edited(state.draft, where, (part) => withChoice(part, path, member));
      change(draft, { kind, ...fieldOf(where, path) });
    },
    setTime(key, time) {
      const draft = editedRun(state.draft, key, (run) => withTime(run, time));
      change(draft, { kind: 'other', ...fieldOf(key, time) });
    },
    fix(where, fix, path) {
      const at = runAt(path);
      const run = at && state.draft.runs[at.index];
      const place = run ? { where: run.key, path: at.path } : { where: 'document' as const, path: path.slice(1) };
      const notice: Notice = { kind: 'fixed', where, fix, path };
      change(withChanges(state.draft, fix.changes), { kind: 'other', ...place, name: () => fix.label }, { notice });
    },
    leave() {
      left = true;
      if (timer !== undefined) evaluate();
    },
    clear(quiet = false) {
      const { draft: left } = state;
      const told = left.work.revision > 0 ? words.setAside(nameOf(left)) : undefined;
      const draft = emptyDraft();
      replace(draft, { kind: 'replaced', name: () => words.clear }, { told });
      const [run] = draft.runs;
      set({ wants: run && { where: run.key, path: '' }, ...(quiet && { notice: undefined }) });
    },
    add() {
      const run = runOf({}, true);
      const deed: Deed = { kind: 'other', where: run.key, path: '', name: () => words.addRun };
      change(withRuns(state.draft, [...state.draft.runs, run]), deed, { wants: deed });
    },
    duplicate(key) {
      const copied = withCopy(state.draft, key);
      if (!copied) return;
      const deed = { ...ofRun(key, () => words.duplicate), where: copied.added };
      change(copied.draft, deed, { wants: deed });
    },
    remove(key) {
      const { draft } = state;
      const notice = deleted(draft, key, state.notice);
      const runs = draft.runs.filter((run) => run.key !== key);
      if (notice) change(withRuns(draft, runs), { ...ofRun(key, () => words.remove), kind: 'removed' }, { notice });
    },
    move(key, by) {
      const draft = withMoved(state.draft, key, by);
      if (!draft) return;
      const deed = { ...ofRun(key, () => (by < 0 ? words.moveUp : words.moveDown)), path: 'name' };
      const place = draft.runs.findIndex((run) => run.key === key);
      const text = words.moved(nameAt(state.draft, place - by), place + 1, draft.runs.length);
      change(draft, deed, { said: { text } });
    },
    take(reports) {
      const runs = reports.flatMap((report) => report.runs.map((run) => runOf(run, true)));
      const mine = state.example === undefined ? state.draft : emptyDraft();
      const entered = mine.runs.filter((run) => !isUnedited(run));
      // One report comes with what it says of itself, where nothing was said of this one.
      const isBare = entered.length === 0 && isSame(mine.head.value, {});
      const head = (isBare && reports.length === 1 && draftOf(reports[0])?.head) || mine.head;
      const place = { where: runs[0]?.key ?? ('document' as const), path: '' };
      change(
        { ...mine, head, runs: [...entered, ...runs] },
        { kind: 'other', ...place, name: () => words.pasted(runs.length) },
        { wants: place },
      );
    },
    group() {
      const runs = grouped(state.draft.runs, core.catalog().stages);
      if (!runs) return;
      const deed: Deed = { kind: 'other', where: 'document', path: '', name: () => words.groupByStage };
      change(withRuns(state.draft, runs), deed, { said: { text: words.grouped } });
    },
    show(example) {
      replace(exampleDraft(example), { kind: 'example', name: () => words.example[example] }, { example });
    },
    open(name, text, { work, told, keep = false, atStart } = {}) {
      const answer = text === undefined ? undefined : ask(text);
      const problems = answer ? refusal(answer.problems) : [];
      const draft = answer && text !== undefined ? draftOfText(text) : undefined;
      if (draft && problems.length === 0) {
        const deed = { kind: 'replaced' as const, name: () => words.opened(name) };
        if (work) reopen({ ...draft, work }, deed, told);
        else replace(withChanges(draft, atStart ?? []), deed, { told: saidOf(told, answer?.recomputed), keep });
        const differs = answer?.recomputed?.same === false ? answer.recomputed.message : undefined;
        const notice: Notice | undefined = work ? state.notice : differs ? { kind: 'told', text: differs } : undefined;
        set({ recomputed: answer?.recomputed, ...(atStart && { history: noSteps, notice }) });
        return true;
      }
      const said = problems.length > 0 ? problems : (answer?.problems ?? []);
      set({ notice: { kind: 'refused', file: name, problems: said } });
      return false;
    },
    tell(told) {
      set({ notice: { kind: 'told', ...told } });
    },
    write(format) {
      set({ format });
      evaluate();
    },
    inAll(formats) {
      const response = ask(requestText(state.draft, formats));
      if (!response) set({ core: 'stopped' });
      return response;
    },
    look(where, path) {
      set({ wants: { where, path } });
    },
    saved() {
      set({ unsaved: false });
    },
    kept() {
      state = { ...state, unsaved: false };
    },
    ...undoing,
    say(text) {
      set({ said: { text } });
    },
    dismiss() {
      set({ notice: undefined, core: 'running' });
    },
  };
}
