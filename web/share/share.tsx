// A link to the runs on show: what it would tell, before it can be copied.
import { useEffect, useState } from 'preact/hooks';
import { type Draft, isAnonymous } from '../draft.js';
import { saveRuns } from '../files.js';
import { useInView } from '../in-view.js';
import { pageAddress } from '../platform.js';
import { viewing } from '../report/viewing.js';
import { documentText } from '../request.js';
import { useSaying } from '../saying.js';
import type { State, Store } from '../state.js';
import { words } from '../words.js';
import { contentsOf } from './contents.js';
import { fragmentOf } from './link.js';

/** Characters of the whole link. */
const offered = 8000;
const most = 32_000;

/** What goes with a document, before it goes; `text` says where to. */
export function Revealed({ store, text }: { store: Store; text: string }) {
  const { draft, response } = store.state;
  const contents = contentsOf(draft, response.runs);
  return (
    <>
      <p>
        {text} {isAnonymous(draft) && <b>{words.revealedNames}</b>}
      </p>
      <dl>
        {(Object.keys(words.reveals) as (keyof typeof contents)[]).map((key) => (
          <div key={key}>
            <dt>{words.reveals[key]}</dt>
            <dd>{contents[key] || words.revealsNone}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The link to what is on show: nothing while it is being made, empty where it would be too long. */
function useLink({ draft, counted, response }: State, toView: boolean): string | undefined {
  const [made, setMade] = useState<{ of: Draft; fragment: string | undefined }>();
  const isCounted = counted === draft;
  useEffect(() => {
    let wanted = isCounted;
    if (wanted)
      void fragmentOf(documentText({ draft, counted, response })).then(
        (fragment) => wanted && setMade({ of: draft, fragment }),
      );
    return () => {
      wanted = false;
    };
  }, [draft, isCounted]);
  if (made?.of !== draft) return undefined;
  const link = `${pageAddress() ?? ''}#${toView ? viewing : ''}${made.fragment}`;
  return made.fragment === undefined || link.length > most ? '' : link;
}

function Link({ store, link }: { store: Store; link: string }) {
  const { saying, save, copy } = useSaying(link);
  const { length } = link;
  const isOffered = length > 0 && length <= offered;
  const ofLength = length > offered ? words.linkLong(length) : words.linkLength(length);
  return (
    <>
      {length > 0 && pageAddress() === undefined && <p>{words.linkWithoutPage}</p>}
      {length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard.
        <section class="code code-text" tabIndex={0} aria-label={words.theLink}>
          <pre id="link">{link}</pre>
        </section>
      )}
      <p class="aside">{length > 0 ? ofLength : words.linkTooLong}</p>
      {!isOffered && (
        <button type="button" class="primary" onClick={() => saveRuns(store, save)}>
          {words.save}
        </button>
      )}
      {length > 0 && (
        <button type="button" class={isOffered ? 'primary' : ''} onClick={() => void copy(link, 'link')}>
          {words.copyLink}
        </button>
      )}
      <p class="saying" role="status">
        {saying}
      </p>
    </>
  );
}

function Panel({ store }: { store: Store }) {
  const [toView, setToView] = useState(false);
  const link = useLink(store.state, toView);
  return (
    <section ref={useInView<HTMLElement>()} class="opened share" id="share" aria-labelledby="share-title">
      <h3 id="share-title">{words.shareTitle}</h3>
      <Revealed store={store} text={words.revealed} />
      <label class="switch">
        <input type="checkbox" checked={toView} onChange={({ currentTarget: { checked } }) => setToView(checked)} />
        {words.report.toView}
      </label>
      {link !== undefined && <Link store={store} link={link} />}
    </section>
  );
}

/** The button among those of files; what it opens stands below them. */
export function Share({ store }: { store: Store }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-controls={open ? 'share' : undefined}
        onClick={() => setOpen(!open)}
      >
        {words.share}
      </button>
      {open && <Panel store={store} />}
    </>
  );
}
