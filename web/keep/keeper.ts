// The projects that are kept: what is opened again, and what is done with them.
import type { Work } from '../draft.js';
import { pause } from '../platform.js';
import type { Opening, Store } from '../state.js';
import { words } from '../words.js';
import { type Autosave, createAutosave, patience } from './autosave.js';
import { lastSeen, newest, type Project, projectOf, type Revision } from './project.js';
import type { OpenRecords } from './records.js';
import { nameOf } from './writer.js';

export interface Keeper {
  readonly autosave: Autosave;
  /** Nothing outlives the page. */
  readonly forgets: boolean;
  /** All projects, the last one first, and the number of entries that are none. */
  list(): Promise<{ projects: Project[]; unreadable: number } | undefined>;
  /** A revision of a project, the newest when absent; false where it is gone, and said to be. */
  show(id: string, number?: number): Promise<boolean>;
  /** The last project, where nothing has been done yet. */
  reopen(): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** Gives back what was there. */
  remove(id: string): Promise<Project | undefined>;
  putBack(project: Project): Promise<void>;
  /** Whether another tab has gone on with what is on show. */
  look(): Promise<void>;
}

/** Nothing where the storage refuses: that is said where the state of the work stands. */
export function createKeeper(store: Store, records: OpenRecords): Keeper {
  const autosave = createAutosave(store, records);
  const first = store.state.draft;
  /** Of all that was on show: a project that is opened again is the one whose drafts may come back by an undo. */
  const works = new Set<Work>();
  const remember = () => works.add(store.state.draft.work);
  const workOf = (id: string) => [...works].find((work) => work.id === id);
  remember();
  store.subscribe(remember);

  async function attempt<T>(call: Promise<T>): Promise<T | undefined> {
    try {
      return await call;
    } catch (error) {
      autosave.failed(error);
      return undefined;
    }
  }

  /** What was kept, after `change` has made of it what is to be; the same where that is left out. */
  async function change(id: string, change?: (project: Project) => Project | undefined): Promise<Project | undefined> {
    let before: Project | undefined;
    const step = (kept: unknown) => {
      before = projectOf(id, kept);
      return before && change ? change(before) : kept;
    };
    await attempt(records.change(id, step));
    if (change) autosave.changed();
    return before;
  }

  /** All that was entered is written first, where that is possible. */
  const written = () => Promise.race([autosave.flush(), pause(patience)]);

  function put({ id, name, named, revisions }: Project, revision: Revision, how: Opening = {}): void {
    const last = revisions.at(-1);
    const read = { id, revision: last?.number ?? 0, begun: 0, written: 0, text: last?.text };
    const work = Object.assign(workOf(id) ?? {}, read, { name: named ? name : undefined });
    store.open(name, revision.text, { work, ...how });
    autosave.changed();
  }

  function restore(): void {
    autosave.save();
    store.tell({ text: words.restored });
  }

  async function show(id: string, number?: number): Promise<boolean> {
    await written();
    // What was open last is opened first.
    const project = await change(id, (kept) => ({ ...kept, opened: Date.now() }));
    const revision = project?.revisions.find((each) => number === undefined || each.number === number);
    if (!project || !revision) {
      autosave.changed();
      store.tell({ text: project ? words.stateGone(project.name) : words.projectGone });
      return false;
    }
    if (number === undefined || revision === newest(project)) put(project, newest(project));
    else {
      const back = { label: words.newestState, act: () => void show(id) };
      const ways = [{ label: words.restore, act: restore }, back];
      put(project, revision, { told: { text: words.asItWas(project.name, revision.time), passes: true, ways } });
    }
    return true;
  }

  async function read(): Promise<{ projects: Project[]; unreadable: number }> {
    const entries = await records.all();
    const projects = entries.flatMap(([key, value]) => projectOf(key, value) ?? []);
    projects.sort((a, b) => newest(b).time - newest(a).time);
    return { projects, unreadable: entries.length - projects.length };
  }

  return {
    autosave,
    get forgets() {
      return records.fault !== undefined;
    },
    list: () => attempt(read()),
    show,
    async reopen() {
      await records.settled;
      const projects = (await attempt(read()))?.projects ?? [];
      const [last] = projects.sort((a, b) => lastSeen(b) - lastSeen(a));
      if (!last || store.state.draft !== first) return;
      const ways = [{ label: words.clear, act: () => store.clear() }];
      const told = { text: words.reopened(last.name, newest(last).time), passes: true, ways };
      put(last, newest(last), { told, atStart: [] });
    },
    async rename(id, name) {
      await written();
      const { draft } = store.state;
      const named = name.trim() !== '';
      const isShown = draft.work.id === id;
      if (isShown) draft.work.name = named ? name : undefined;
      const other = isShown ? nameOf(draft) : undefined;
      await change(id, (project) => ({ ...project, named, name: named ? name : (other ?? project.name) }));
    },
    async remove(id) {
      await written();
      const gone = await change(id, () => undefined);
      // What comes back by an undo is no longer written.
      const work = workOf(id);
      if (work) work.text = undefined;
      if (gone && store.state.draft.work.id === id) store.clear(true);
      return gone;
    },
    async putBack(project) {
      await attempt(records.change(project.id, (kept) => kept ?? project));
      autosave.changed();
    },
    async look() {
      const { work } = store.state.draft;
      if (work.revision === 0 || autosave.isPending) return;
      const project = await change(work.id);
      if (store.state.draft.work !== work || !project || newest(project).number <= work.revision) return;
      const ways = [{ label: words.newestState, act: () => void show(work.id) }];
      store.tell({ text: words.changedElsewhere(project.name), passes: true, ways });
    },
  };
}
