// The state of the page and everything that can happen to it.
import type { Problem, ResponseDocument, SnippetFormat } from 'carbon-tally';
import type { Core } from './core.js';
import { copyOf, type Draft, emptyRun, type RunDraft } from './draft.js';
import { type ExampleName, examples } from './examples.js';
import { draftOf, draftOfText } from './opened.js';
import { requestText } from './request.js';

export type Notice =
  | { kind: 'deleted'; run: RunDraft; index: number; before?: Notice | undefined }
  | { kind: 'replaced'; before: Draft; example?: ExampleName | undefined; undone: boolean }
  | { kind: 'refused'; file: string; problems: readonly Problem[] };

export interface State {
  draft: Draft;
  response: ResponseDocument;
  /** The example on show, as long as nothing in it was changed. */
  example?: ExampleName | undefined;
  notice?: Notice | undefined;
  /** The run whose first field wants the focus: it was just added. */
  added?: number | undefined;
  core: 'running' | 'restarted' | 'stopped';
  /** Something was entered since the last example or file. */
  unsaved: boolean;
}

export interface Store {
  readonly state: State;
  readonly core: Core;
  subscribe(listener: () => void): () => void;
  /** With `pause`, the result waits a moment for a number that is still being typed. */
  edit(key: number, change: Partial<RunDraft>, pause?: boolean): void;
  setTitle(title: string): void;
  /** A field was left: what still waits for the next key need not wait any more. */
  leave(): void;
  /** An empty form. */
  clear(): void;
  add(): void;
  duplicate(key: number): void;
  remove(key: number): void;
  show(example: ExampleName): void;
  open(name: string, text: string | undefined): void;
  /** The runs were handed to the browser as a file. */
  saved(): void;
  undo(): void;
  dismiss(): void;
}

// Milliseconds.
const pauseForTyping = 900;
const slowAbove = 50;
const outputs: SnippetFormat[] = ['latex', 'markdown'];

/** Problems that make a file no document of ours; anything else is shown at its field. */
function refusal(problems: readonly Problem[]): Problem[] {
  const whole = ['', '/format', '/version', '/runs'];
  // A key given twice has two values, and the page could only show the last one; of too many runs
  // the first ones count.
  const refused = (p: Problem) =>
    (whole.includes(p.path) && !(p.path === '/runs' && p.code === 'limit')) || p.code === 'syntax';
  return problems.filter((p) => p.severity === 'error' && refused(p));
}

function withRuns(draft: Draft, runs: readonly RunDraft[]): Draft {
  return { ...draft, runs };
}

function inserted(runs: readonly RunDraft[], index: number, run: RunDraft): RunDraft[] {
  return [...runs.slice(0, index), run, ...runs.slice(index)];
}

function exampleDraft(name: ExampleName): Draft {
  return draftOf(examples[name]) ?? { title: '', runs: [], rest: {} };
}

export function createStore(core: Core, first: ExampleName): Store {
  const listeners = new Set<() => void>();
  let slow = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: State = {
    draft: exampleDraft(first),
    response: core.evaluate(requestText(exampleDraft(first), outputs)),
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
    const response = ask(requestText(state.draft, outputs));
    slow = performance.now() - start > slowAbove;
    set(response ? { response } : { core: 'stopped' });
  }

  function change(draft: Draft, more: Partial<State> = {}): void {
    set({ draft, example: undefined, added: undefined, unsaved: true, ...more });
    evaluate();
  }

  function indexOf(key: number): number {
    return state.draft.runs.findIndex((run) => run.key === key);
  }

  function edited(key: number, edit: Partial<RunDraft>): Draft {
    const runs = state.draft.runs.map((run) => (run.key === key ? { ...run, ...edit } : run));
    return withRuns(state.draft, runs);
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

  return {
    get state() {
      return state;
    },
    core,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(key, edit, pause = false) {
      if (!pause && !slow) return change(edited(key, edit));
      set({ draft: edited(key, edit), example: undefined, unsaved: true });
      clearTimeout(timer);
      timer = setTimeout(evaluate, pauseForTyping);
    },
    setTitle(title) {
      change({ ...state.draft, title });
    },
    leave() {
      if (timer !== undefined) evaluate();
    },
    clear() {
      const run = emptyRun();
      replace({ title: '', runs: [run], rest: {} });
      set({ added: run.key });
    },
    add() {
      const run = emptyRun();
      change(withRuns(state.draft, [...state.draft.runs, run]), { added: run.key });
    },
    duplicate(key) {
      const index = indexOf(key);
      const run = state.draft.runs[index];
      if (!run) return;
      const copy = copyOf(run);
      change(withRuns(state.draft, inserted(state.draft.runs, index + 1, copy)), {
        added: copy.key,
      });
    },
    remove(key) {
      const index = indexOf(key);
      const run = state.draft.runs[index];
      if (!run) return;
      const runs = state.draft.runs.filter((other) => other !== run);
      change(withRuns(state.draft, runs), { notice: { kind: 'deleted', run, index, before: state.notice } });
    },
    show(example) {
      replace(exampleDraft(example), example);
    },
    open(name, text) {
      const answer = text === undefined ? undefined : ask(text);
      const problems = answer ? refusal(answer.problems) : [];
      const draft = answer && text !== undefined ? draftOfText(text) : undefined;
      if (draft && problems.length === 0) replace(draft);
      else
        set({
          notice: { kind: 'refused', file: name, problems: problems.length > 0 ? problems : (answer?.problems ?? []) },
        });
    },
    saved() {
      set({ unsaved: false });
    },
    undo() {
      const { notice, draft } = state;
      if (notice?.kind === 'replaced') undoReplace(notice);
      if (notice?.kind !== 'deleted') return;
      change(withRuns(draft, inserted(draft.runs, notice.index, notice.run)), {
        notice: notice.before,
        added: notice.run.key,
      });
    },
    dismiss() {
      set({ notice: undefined, core: 'running' });
    },
  };
}
