// A project as it is kept: its last revisions. What is read back may have been written by anyone.
import type { Work } from '../draft.js';
import { type Fields, isFields } from '../pointer.js';
import { wellFormed } from '../well-formed.js';

export interface Revision {
  /** Counts every write, from 1. */
  number: number;
  /** When it was written, in milliseconds. */
  time: number;
  runs: number;
  /** The document. */
  text: string;
}

export interface Project {
  id: string;
  name: string;
  /** Given by the author; else it follows what was entered. */
  named: boolean;
  /** When it was opened, in milliseconds; absent where it was begun and never left. */
  opened?: number;
  /** The newest is the last. */
  revisions: readonly Revision[];
}

export type Entry = Omit<Revision, 'number'> & { name: string };

const mostRevisions = 10;
/** Of all texts of a project, in characters; the newest is kept in any case. */
const mostText = 2 ** 23;
/** Of one text: as much as the core reads. */
const longest = 2 ** 24;
export const longestName = 200;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function revisionOf(value: unknown): Revision | undefined {
  const { number, time, runs, text } = isFields(value) ? value : ({} as Fields);
  const sound = isCount(number) && isCount(time) && isCount(runs) && typeof text === 'string' && text.length <= longest;
  return sound ? { number, time, runs, text: wellFormed(text) } : undefined;
}

/** What is kept under a key; nothing where that is no project of ours. */
export function projectOf(key: string, value: unknown): Project | undefined {
  if (!isFields(value) || value.id !== key || typeof value.name !== 'string' || !Array.isArray(value.revisions))
    return undefined;
  const revisions = value.revisions.slice(-mostRevisions).map(revisionOf);
  const sound = revisions.filter((each) => each !== undefined);
  if (sound.length === 0 || sound.length < revisions.length) return undefined;
  return {
    id: key,
    name: wellFormed(value.name).slice(0, longestName),
    named: value.named === true,
    ...(isCount(value.opened) && { opened: value.opened }),
    revisions: sound,
  };
}

export const newest = ({ revisions }: Project): Revision => revisions.at(-1) as Revision;

/** When it was last opened or written. */
export const lastSeen = (project: Project): number => Math.max(project.opened ?? 0, newest(project).time);

/** As many of the newest as are kept. */
function fitting(revisions: readonly Revision[]): Revision[] {
  let length = 0;
  return revisions
    .slice(-mostRevisions)
    .reverse()
    .filter(({ text }, index) => {
      length += text.length;
      return index === 0 || length <= mostText;
    })
    .reverse();
}

/**
 * The project with what was entered since `work` was read or written, in place of its last revision where that goes
 * on; nothing where somebody else has written meanwhile.
 */
export function grown(kept: unknown, work: Work, entry: Entry, goesOn: boolean): Project | undefined {
  const { id, revision } = work;
  const project = projectOf(id, kept);
  if (kept !== undefined && !project) return undefined;
  if ((project ? newest(project).number : 0) !== revision) return undefined;
  const { name, ...rest } = entry;
  const before = project?.revisions ?? [];
  return {
    id,
    name: (project?.named ? project.name : (work.name ?? name)).slice(0, longestName),
    named: project?.named || work.name !== undefined,
    revisions: fitting([...(goesOn ? before.slice(0, -1) : before), { ...rest, number: revision + 1 }]),
  };
}
