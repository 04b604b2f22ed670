// What the page knows, and everything that can happen to it.
import type { Change, Fix, Problem, Recomputed, RequestDocument, ResponseDocument, SnippetFormat } from 'carbon-tally';
import type { Core } from './core.js';
import type { Draft, RunDraft, Time, Work } from './draft.js';
import type { ExampleName } from './examples.js';
import type { History, Snapshot } from './undo.js';

/** The key of a run, or the document beside its runs. */
export type Where = number | 'document';

export type Notice =
  | { kind: 'deleted'; run: RunDraft; index: number; before?: Notice | undefined }
  | { kind: 'fixed'; where: Where; fix: Fix; path: string }
  /** `told` is said in place of the usual sentence; `left`: how many steps could be done again before this one was taken back. */
  | { kind: 'replaced'; before: Snapshot; told?: string | undefined; left?: number | undefined }
  | ({ kind: 'told' } & Told)
  | { kind: 'refused'; file: string; problems: readonly Problem[] };

export interface Wanted {
  where: Where;
  path: string;
  /** Changed by undoing, which on a phone must not bring up the keys. */
  undone?: boolean;
}

/** Something that happened to the work as a whole, and what can be done about it. */
export interface Told {
  text: string;
  /** It is over with the next change. */
  passes?: boolean;
  ways?: readonly { label: string; act(): void }[];
}

/** How a document is opened: one that was kept goes on where it was. */
export interface Opening {
  work?: Work;
  told?: Told | undefined;
  /** True of what shall be kept at once, and not with its first change alone. */
  keep?: boolean;
  /** Before anything was done here, and with these changes: there is nothing to undo. */
  atStart?: readonly Change[];
}

export interface State {
  draft: Draft;
  /** The format of the paper that is on show. */
  format: SnippetFormat;
  response: ResponseDocument;
  /** The draft that the response is of: the newest waits for a number that is still being typed. */
  counted: Draft;
  /** What the document that is open stated of its numbers, until it is changed. */
  recomputed?: Recomputed | undefined;
  /** The example on show, as long as nothing in it was changed. */
  example?: ExampleName | undefined;
  notice?: Notice | undefined;
  history: History;
  /** The field that wants the focus, or the first one of a run: it was just added, or changed from elsewhere. */
  wants?: Wanted | undefined;
  /** For a screen reader, where nothing that has the focus tells it. */
  said?: { text: string } | undefined;
  core: 'running' | 'restarted' | 'stopped';
  /** Something was entered that is in no file and not kept. */
  unsaved: boolean;
  /** What is on show is the author's, and shall be kept. */
  keep: boolean;
}

export interface Store {
  readonly state: State;
  readonly core: Core;
  subscribe(listener: () => void): () => void;
  /** Text typed into a field. With `pause`, the result waits a moment for a number that is still being typed. */
  edit(where: Where, path: string, text: string, pause?: boolean): void;
  /** A member that is chosen, or taken out where it is undefined. */
  choose(where: Where, path: string, member: unknown): void;
  setTime(key: number, time: Time): void;
  /** Makes the changes of a fix, as one step that can be undone; `path` is the one concerned. */
  fix(where: Where, fix: Fix, path: string): void;
  /** A field was left: what still waits for the next key need not wait any more. */
  leave(): void;
  /** An empty form; with no way back where `quiet`. */
  clear(quiet?: boolean): void;
  add(): void;
  duplicate(key: number): void;
  /** Up or down by one place. */
  move(key: number, by: -1 | 1): void;
  /** The runs of these reports, below those that are here; in place of an example. */
  take(reports: readonly RequestDocument[]): void;
  /** Sorts the runs by their stage; those of one stage stay as they are. */
  group(): void;
  remove(key: number): void;
  show(example: ExampleName): void;
  /** False where it is refused, and said to be. */
  open(name: string, text: string | undefined, how?: Opening): boolean;
  tell(told: Told): void;
  /** Shows the paper in another format. */
  write(format: SnippetFormat): void;
  /** The answer with the texts of these formats; nothing where the core broke down. */
  inAll(formats: readonly SnippetFormat[]): ResponseDocument | undefined;
  /** Brings a field into view, and the focus there. */
  look(where: Where, path: string): void;
  /** The runs were handed to the browser as a file. */
  saved(): void;
  /** They are kept; nothing is drawn anew for that. */
  kept(): void;
  undo(): void;
  redo(): void;
  /** What the notice offers: to undo what it tells of, or to do it again. */
  takeBack(): void;
  /** To a screen reader. */
  say(text: string): void;
  dismiss(): void;
}
