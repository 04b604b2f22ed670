// The projects that are kept: to open, to rename, to delete, and as they were earlier.
import { useEffect, useRef, useState } from 'preact/hooks';
import { focusSoon } from '../platform.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import type { Keeper } from './keeper.js';
import { longestName, newest, type Project } from './project.js';

/** Rows on show. */
const most = 100;

interface RowProps {
  store: Store;
  keeper: Keeper;
  project: Project;
  index: number;
  /** Another project has the same name. */
  hasTwin: boolean;
  onShown(isThere: boolean): void;
  onDelete(): void;
}

function NewName({ keeper, project, onDone }: { keeper: Keeper; project: Project; onDone(): void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const rename = () => void keeper.rename(project.id, input.current?.value ?? '').then(onDone);
  function take({ key, isComposing }: KeyboardEvent): void {
    if (isComposing) return;
    if (key === 'Enter') rename();
    if (key === 'Escape') onDone();
  }
  const label = words.of(words.newName, project.name);
  return (
    <>
      <input
        ref={input}
        type="text"
        aria-label={label}
        maxLength={longestName}
        defaultValue={project.name}
        onKeyDown={take}
      />
      <button type="button" class="link" onClick={rename}>
        {words.rename}
      </button>
    </>
  );
}

function Revisions({ keeper, project, onShown }: Pick<RowProps, 'keeper' | 'project' | 'onShown'>) {
  return (
    <ol class="revisions">
      {[...project.revisions].reverse().map(({ number, runs, time }) => (
        <li key={number}>
          <button type="button" class="link" onClick={() => void keeper.show(project.id, number).then(onShown)}>
            {words.look(runs, time)}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Row({ store, keeper, project, index, hasTwin, onShown, onDelete }: RowProps) {
  const [renaming, setRenaming] = useState(false);
  const [earlier, setEarlier] = useState(false);
  const { id, name } = project;
  const isCurrent = store.state.draft.work.id === id;
  const { runs, time } = newest(project);
  const called = hasTwin ? [name, words.project(runs, time)].join(words.signs.comma) : name;
  const act = (what: string, label: string, onClick: () => void, expanded?: boolean) => (
    <button
      type="button"
      class={expanded === undefined ? 'link' : 'link opener'}
      id={`${what}-${index}`}
      aria-label={words.of(label, called)}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {label}
    </button>
  );
  function done(): void {
    setRenaming(false);
    focusSoon(`rename-${index}`);
  }
  return (
    <li class="project">
      {renaming ? (
        <NewName keeper={keeper} project={project} onDone={done} />
      ) : (
        <button
          type="button"
          class="link"
          aria-current={isCurrent ? 'true' : undefined}
          onClick={() => void keeper.show(id).then(onShown)}
        >
          {name}
        </button>
      )}
      <span class="aside">{words.project(runs, time)}</span>
      <span class="acts">
        {act('revisions', words.revisions, () => setEarlier(!earlier), earlier)}
        {!renaming && act('rename', words.rename, () => setRenaming(true))}
        {act('remove', words.remove, onDelete)}
      </span>
      {earlier && <Revisions keeper={keeper} project={project} onShown={onShown} />}
    </li>
  );
}

function Gone({ name, onUndo }: { name: string; onUndo(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <li class="project">
      <span role="status">{words.gone(name)}</span>
      <button ref={button} type="button" class="link" aria-label={words.of(words.undo, name)} onClick={onUndo}>
        {words.undo}
      </button>
    </li>
  );
}

interface Entry {
  project: Project;
  isGone?: boolean;
  wasCurrent?: boolean;
}

/** All projects, read anew after each change; what was deleted here stands in its place until the list is closed. */
function useProjects(keeper: Keeper) {
  const [gone, setGone] = useState<Entry[]>([]);
  const [read, setRead] = useState<Awaited<ReturnType<Keeper['list']>>>();
  useEffect(() => {
    const refresh = () => void keeper.list().then((list) => list && setRead(list));
    refresh();
    return keeper.autosave.subscribe(refresh);
  }, [keeper]);
  const there = (read?.projects ?? []).map((project): Entry => ({ project }));
  const entries = [...there, ...gone].sort((a, b) => newest(b.project).time - newest(a.project).time);
  return {
    entries,
    there: read?.projects ?? [],
    unreadable: read?.unreadable ?? 0,
    isRead: read !== undefined,
    setGone,
  };
}

export function Projects({ store, keeper, onOpened }: { store: Store; keeper: Keeper; onOpened(): void }) {
  const { entries, there, unreadable, isRead, setGone } = useProjects(keeper);
  async function remove(id: string): Promise<void> {
    const wasCurrent = store.state.draft.work.id === id;
    const project = await keeper.remove(id);
    if (project) setGone((others) => [...others, { project, isGone: true, wasCurrent }]);
  }
  async function putBack({ project, wasCurrent }: Entry, index: number): Promise<void> {
    await keeper.putBack(project);
    setGone((all) => all.filter((each) => each.project !== project));
    if (wasCurrent) await keeper.show(project.id);
    focusSoon(`remove-${index}`);
  }
  function begin(): void {
    store.clear();
    onOpened();
  }
  return (
    <section class="opened projects" id="projects" aria-label={words.projects}>
      <p class="aside">{keeper.forgets ? words.whileOpen : words.whereKept}</p>
      {isRead && entries.length === 0 && <p>{words.noProjects}</p>}
      <ul>
        {entries
          .slice(0, most)
          .map((entry, index) =>
            entry.isGone ? (
              <Gone
                key={`gone ${entry.project.id}`}
                name={entry.project.name}
                onUndo={() => void putBack(entry, index)}
              />
            ) : (
              <Row
                key={entry.project.id}
                {...{ store, keeper, index }}
                onShown={(isThere) => isThere && onOpened()}
                project={entry.project}
                hasTwin={there.filter(({ name }) => name === entry.project.name).length > 1}
                onDelete={() => void remove(entry.project.id)}
              />
            ),
          )}
      </ul>
      {unreadable > 0 && <p class="aside">{words.strangeEntries(unreadable)}</p>}
      <button type="button" class="link" onClick={begin}>
        + {words.newProject}
      </button>
    </section>
  );
}
