// Writes a draft to where it is kept; as a project of its own where another tab was faster.
import { type Draft, newId, shown } from '../draft.js';
import { requestText } from '../request.js';
import { words } from '../words.js';
import { grown, longestName, newest, type Project, projectOf } from './project.js';
import type { Records } from './records.js';

/** A revision ends with a pause, or when it has lasted; in milliseconds. */
const pause = 60_000;
const lasting = 300_000;

/** What the author calls it, or what it is about. */
export function nameOf({ head, runs, work }: Draft): string {
  const names = [work.name, shown(head, 'title'), ...runs.slice(0, 9).map((run) => shown(run, 'name'))];
  return names.find((name) => name?.trim())?.slice(0, longestName) ?? words.untitled;
}

/** `tell` hears why the draft is kept as another project from now on. */
export async function write(records: Records, draft: Draft, time: number, tell: (why: string) => void): Promise<void> {
  const { work, runs } = draft;
  const text = requestText(draft);
  if (text === work.text) return;
  const name = nameOf(draft);
  const entry = { name, time, runs: runs.length, text };
  const goesOn = work.begun > 0 && time - work.written < pause && time - work.begun < lasting;
  let written: Project | undefined;
  let original: string | undefined;
  let isGone = false;
  await records.change(work.id, (kept) => {
    written = grown(kept, work, entry, goesOn);
    isGone = kept === undefined;
    original = projectOf(work.id, kept)?.name;
    return written ?? kept;
  });
  if (!written) {
    const copy = words.copyOf(original ?? name);
    Object.assign(work, { id: newId(), revision: 0, begun: 0, name: isGone ? work.name : copy });
    tell(isGone ? words.orphaned : words.branched(original ?? name, copy));
    await records.change(work.id, () => {
      written = grown(undefined, work, entry, false);
      return written;
    });
  }
  if (!written) return;
  work.revision = newest(written).number;
  if (!goesOn || work.begun === 0) work.begun = time;
  Object.assign(work, { text, written: time, name: written.named ? written.name : undefined });
}
