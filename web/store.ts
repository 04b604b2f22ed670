// The one place where the state changes: edit, ask the core, tell the page.
import type { ResponseDocument, SnippetFormat } from 'carbon-tally';
import type { Core } from './core.js';
import { type Draft, emptyDraft, runOf, withChoice, withText, withTime } from './draft.js';
import { edited, editedRun, withChanges, withCopy, withRun, withRuns } from './edits.js';
import { type ExampleName, examples } from './examples.js';
import { draftOf, draftOfText, refusal } from './opened.js';
import { requestText } from './request.js';
import type { Notice, State, Store } from './state.js';

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

export function createStore(core: Core, first: ExampleName): Store {
  const listeners = new Set<() => void>();
  let slow = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const format = core.catalog().formats[0]?.id ?? 'markdown';
  let state: State = {
    draft: exampleDraft(first),
    format,
    response: core.evaluate(requestText(exampleDraft(first), outputs(format))),
    example: first,
    core: 'running',
    unsaved: false,
  };

  function set(change: Partial<State>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  /** Asks a second time where the core broke down: it has a new instance by then. */
  function ask(request: string): ResponseDocument | undefined {
    try {
      return core.evaluate(request);
    } catch {
      set({ core: 'restarted' });
    }
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
    const response = ask(requestText(state.draft, outputs(state.format)));
    slow = performance.now() - start > slowAbove;
    set(response ? { response } : { core: 'stopped' });
  }

  /** To undo a fix would take back what was entered after it, so that goes with the next change. */
  function enter(draft: Draft, more: Partial<State> = {}): void {
    const notice = state.notice?.kind === 'fixed' ? undefined : state.notice;
    set({ draft, example: undefined, added: undefined, unsaved: true, notice, ...more });
  }

  function change(draft: Draft, more?: Partial<State>): void {
    enter(draft, more);
    evaluate();
  }

  function replace(draft: Draft, example?: ExampleName): void {
    const untouched = state.example !== undefined;
    const before = { before: state.draft, example: state.example, undone: false };
    // Looking at a second example must not lose the way back to what was entered.
    const kept = state.notice?.kind === 'replaced' ? state.notice : undefined;
    const notice: Notice | undefined = untouched ? kept : { kind: 'replaced', ...before };
    change(draft, { example, notice, unsaved: false });
  }

  function undoReplace(notice: Notice & { kind: 'replaced' }): void {
    const back = { before: state.draft, example: state.example, undone: !notice.undone };
    change(notice.before, { example: notice.example, notice: { kind: 'replaced', ...back } });
  }

  function undoDelete({ index, run, before }: Notice & { kind: 'deleted' }): void {
    change(withRun(state.draft, index, run), { notice: before, added: run.key });
  }

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
      const draft = edited(state.draft, where, (part) => withText(part, path, text));
      if (!pause && !slow) return change(draft);
      enter(draft);
      clearTimeout(timer);
      timer = setTimeout(evaluate, pauseForTyping);
    },
    choose(where, path, member) {
      change(edited(state.draft, where, (part) => withChoice(part, path, member)));
    },
    setTime(key, time) {
      change(editedRun(state.draft, key, (run) => withTime(run, time)));
    },
    fix(where, fix, path) {
      const notice: Notice = { kind: 'fixed', where, fix, path, before: state.draft };
      change(withChanges(state.draft, fix.changes), { notice });
    },
    leave() {
      if (timer !== undefined) evaluate();
    },
    clear() {
      const draft = emptyDraft();
      replace(draft);
      set({ added: draft.runs[0]?.key });
    },
    add() {
      const run = runOf({}, true);
      change(withRuns(state.draft, [...state.draft.runs, run]), { added: run.key });
    },
    duplicate(key) {
      const copied = withCopy(state.draft, key);
      if (copied) change(copied.draft, { added: copied.added });
    },
    remove(key) {
      const { runs } = state.draft;
      const index = runs.findIndex((run) => run.key === key);
      const run = runs[index];
      if (!run) return;
      const others = withRuns(
        state.draft,
        runs.filter((other) => other !== run),
      );
      change(others, { notice: { kind: 'deleted', run, index, before: state.notice } });
    },
    show(example) {
      replace(exampleDraft(example), example);
    },
    open(name, text) {
      const answer = text === undefined ? undefined : ask(text);
      const problems = answer ? refusal(answer.problems) : [];
      const draft = answer && text !== undefined ? draftOfText(text) : undefined;
      if (draft && problems.length === 0) return replace(draft);
      const said = problems.length > 0 ? problems : (answer?.problems ?? []);
      set({ notice: { kind: 'refused', file: name, problems: said } });
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
    saved() {
      set({ unsaved: false });
    },
    undo() {
      const { notice } = state;
      if (notice?.kind === 'replaced') undoReplace(notice);
      if (notice?.kind === 'deleted') undoDelete(notice);
      if (notice?.kind === 'fixed') change(notice.before);
    },
    dismiss() {
      set({ notice: undefined, core: 'running' });
    },
  };
}
