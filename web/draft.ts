// What the author has entered: the document, and the texts as they were typed. What no field can
// hold stays in the document, so that opening and saving change nothing.
import { type Reading, sent, textOf } from './entry.js';
import { isFields, memberAt, withMember } from './pointer.js';

/** A run, or the document beside its runs. */
export interface Part {
  value: unknown;
  /** By path; a text may say the same number in another way, or stand where nothing is sent. */
  typed: Readonly<Record<string, string>>;
}

/** The two ways to state the time of a run. Each keeps its own entry, and one of them is sent. */
export type Time = 'hours' | 'device_hours';

export interface RunDraft extends Part {
  /** Tells the rows apart while they move. */
  key: number;
  time: Time;
  /** The member of the other way, until it is in use again. */
  aside?: unknown;
  /** Written here and not in an opened file: what it lacks is a hint, not an error. */
  fresh: boolean;
}

/** Where a draft is kept: all drafts that follow from each other share it, and the keeper alone changes it. */
export interface Work {
  id: string;
  /** The one that this tab has read or written; 0 where nothing is kept yet. */
  revision: number;
  /** When this tab began the revision, and wrote it last; 0 where the next one is to be a new one. */
  begun: number;
  written: number;
  /** Of that revision. */
  text?: string | undefined;
  /** Given by the author. */
  name?: string | undefined;
}

export interface Draft {
  head: Part;
  runs: readonly RunDraft[];
  work: Work;
}

let nextKey = 1;

export const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
export const newWork = (): Work => ({ id: newId(), revision: 0, begun: 0, written: 0 });

function timeOf(value: unknown): Time | undefined {
  if (memberAt(value, 'device_hours') !== undefined) return 'device_hours';
  return memberAt(value, 'hours') === undefined ? undefined : 'hours';
}

export function runOf(value: unknown, fresh = false): RunDraft {
  return { key: nextKey++, value, typed: {}, time: timeOf(value) ?? 'hours', fresh };
}

/** Nothing was entered in it yet. */
export const isUnedited = ({ value, fresh }: RunDraft) => fresh && isFields(value) && Object.keys(value).length === 0;

/** An example as it is, or an empty form: nothing is lost where something else takes its place. */
export const isUntouched = ({ draft, example }: { draft: Draft; example?: unknown }) =>
  example !== undefined || draft.runs.every(isUnedited);

export function emptyDraft(): Draft {
  return { head: { value: {}, typed: {} }, runs: [runOf({}, true)], work: newWork() };
}

export function copyOf(run: RunDraft): RunDraft {
  return { ...run, key: nextKey++ };
}

/** For a blind review the files tell nothing of who made them. */
export const isAnonymous = ({ head }: Draft) => memberAt(head.value, 'settings/anonymous') === true;

/** The text in a field. */
export function shown({ value, typed }: Part, path: string): string {
  return typed[path] ?? textOf(path, memberAt(value, path));
}

export function withText<P extends Part>(part: P, path: string, text: string, read?: Reading): P {
  const value = withMember(part.value, path, sent(path, text, read));
  return { ...part, value, typed: { ...part.typed, [path]: text } };
}

/** With a member that is chosen, not typed; undefined takes it out. What was typed for it is forgotten. */
export function withChoice<P extends Part>(part: P, path: string, member: unknown): P {
  const others = Object.entries(part.typed).filter(([at]) => at !== path && !at.startsWith(`${path}/`));
  return { ...part, value: withMember(part.value, path, member), typed: Object.fromEntries(others) };
}

/** The same run by the other way to state its time. No number moves from one to the other. */
export function withTime(run: RunDraft, time: Time): RunDraft {
  if (time === run.time) return run;
  const without = withMember(run.value, run.time, undefined);
  const value = withMember(without, time, run.aside ?? memberAt(run.value, time));
  return { ...run, time, aside: memberAt(run.value, run.time), value };
}

/** After members were changed from outside: the way to state the time that they leave. */
export function retimed(run: RunDraft): RunDraft {
  const time = timeOf(run.value) ?? run.time;
  return time === run.time ? run : { ...run, time, aside: undefined };
}
