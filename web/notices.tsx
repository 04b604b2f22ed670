// What just happened and can be undone, in place, until it is dismissed.
import type { Fix, Problem } from 'carbon-tally';
import { useEffect, useRef } from 'preact/hooks';
import { shown } from './draft.js';
import { path } from './elsewhere-places.js';
import { Fixes } from './finding.js';
import { focusSoon } from './platform.js';
import { problemsOfAll } from './problems.js';
import { Holding } from './said.js';
import type { Notice, Store, Told } from './state.js';
import { words } from './words.js';

interface BarProps {
  text: string;
  /** Besides the action. */
  ways?: Told['ways'];
  /** Takes the focus, where what had it is gone. */
  focus?: boolean;
  action?: string;
  store: Store;
}

function Bar({ text, ways = [], action, focus = false, store }: BarProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus, text]);
  function dismiss(): void {
    store.dismiss();
    focusSoon('runs');
  }
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      {action && (
        <button type="button" class="link" ref={button} onClick={() => store.takeBack()}>
          {action}
        </button>
      )}
      {ways.map(({ label, act }) => (
        <button key={label} type="button" class="link" onClick={act}>
          {label}
        </button>
      ))}
      <button type="button" class="link" onClick={dismiss}>
        {words.dismiss}
      </button>
    </div>
  );
}

/** Stands where the deleted run stood. */
export function DeletedNotice({ store, index }: { store: Store; index: number }) {
  const { notice } = store.state;
  if (notice?.kind !== 'deleted' || notice.index !== index) return null;
  const name = shown(notice.run, 'name') || words.runName(index + 1);
  return (
    <li>
      <Bar text={words.deleted(name)} action={words.undo} focus store={store} />
    </li>
  );
}

/** Stands where the fix was made; undoing leads back to the field. */
export function FixedNotice(props: {
  store: Store;
  notice: Notice & { kind: 'fixed' };
  reveal(pointer: string): void;
}) {
  const { store, notice, reveal } = props;
  function undo(): void {
    store.takeBack();
    reveal(notice.path);
  }
  return (
    <p class="notice" role="status">
      <span>
        <Holding sentence={words.fixed(notice.fix.label)} said={notice.fix.label} />
      </span>
      <button type="button" class="link" onClick={undo}>
        {words.undo}
      </button>
    </p>
  );
}

interface ProblemListProps {
  problems: readonly Problem[];
  /** Absent where the document is not the one on show. */
  onFix?(problem: Problem, fix: Fix): void;
}

export function ProblemList({ problems, onFix }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.map((problem, index) => (
        <li class={`problem ${problem.severity}`} key={index}>
          <b>{words[problem.severity]}</b>{' '}
          <span lang="en">
            {problem.message} <span>{problem.remedy}</span>
          </span>
          {onFix && <Fixes fixes={problem.fixes ?? []} onFix={(fix) => onFix(problem, fix)} />}
        </li>
      ))}
    </ul>
  );
}

/** Problems of the document that no field shows. The field of a fix may be gone, so the heading has the focus. */
export function DocumentProblems({ store }: { store: Store }) {
  const { notice, response } = store.state;
  function fix({ path }: Problem, way: Fix): void {
    store.fix('document', way, path);
    focusSoon('runs');
  }
  return (
    <>
      <ProblemList problems={problemsOfAll(response.problems)} onFix={fix} />
      {notice?.kind === 'fixed' && notice.where === 'document' && notice.path !== `/${path}` && (
        <FixedNotice store={store} notice={notice} reveal={() => focusSoon('runs')} />
      )}
    </>
  );
}

function barOf(notice: Notice): { text: string; ways?: Told['ways']; action?: string } | undefined {
  if (notice.kind === 'refused') return { text: words.refused(notice.file) };
  if (notice.kind === 'deleted' || notice.kind === 'fixed') return undefined;
  if (notice.kind === 'told') return notice;
  if (notice.left !== undefined) return { text: words.putBack, action: words.redo };
  return { text: notice.told ?? words.replaced, action: words.undo };
}

/** Stands above the runs. */
export function TopNotice({ store }: { store: Store }) {
  const { notice, core } = store.state;
  const bar = notice && barOf(notice);
  return (
    <>
      {core === 'restarted' && <Bar text={words.restarted} store={store} />}
      {bar && <Bar {...bar} store={store} />}
      {notice?.kind === 'refused' && notice.problems.length === 0 && <p class="problem error">{words.unreadable}</p>}
      {notice?.kind === 'refused' && <ProblemList problems={notice.problems} />}
    </>
  );
}
