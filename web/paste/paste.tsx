// Rows of a spreadsheet as runs: pasted anywhere, shown as they were understood, and taken by one click.
import type { TableRequest, TableResponse } from 'carbon-tally';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { isUntouched } from '../draft.js';
import { focusFirst } from '../focus.js';
import { focusSoon, keepFocus } from '../platform.js';
import type { Store } from '../state.js';
import { wellFormed } from '../well-formed.js';
import { words } from '../words.js';
import { Columns, type Members, unusedNumbers } from './columns.js';
import { type Chosen, mended, TableProblems } from './table-problems.js';

type Decimal = '.' | ',';

const [areaId, takeId, openerId] = ['paste-area', 'paste-take', 'paste-rows'];

/** Several rows of several columns: no field but one of several lines is meant to hold that. */
function isTable(text: string, target: EventTarget | null): boolean {
  const field = target instanceof Element && target.closest('input, textarea');
  if (field && !field.matches('input[id^=run-]')) return false;
  return (field ? /\t.*\n.*\t/s : /^[^{].*[\t;,].*\n.*[\t;,]/s).test(text.trim());
}

interface AskProps {
  cell: string;
  chosen: Decimal | undefined;
  onChoose(decimal: Decimal): void;
}

function AskDecimal({ cell, chosen, onChoose }: AskProps) {
  return (
    <fieldset class="decimal">
      <legend>{words.askDecimal(cell)}</legend>
      {([',', '.'] as const).map((decimal) => (
        <label key={decimal}>
          <input type="radio" name="decimal" checked={chosen === decimal} onChange={() => onChoose(decimal)} />
          {words.decimals[decimal]}
        </label>
      ))}
    </fieldset>
  );
}

/** Nothing where the core broke down over it; it has a new instance by then. */
function read({ core }: Store, request: TableRequest): TableResponse | undefined {
  try {
    return core.table(request);
  } catch {
    return undefined;
  }
}

/** What was answered about the rows; it stays while a cell is corrected. */
interface Answers {
  decimal?: Decimal;
  members: Members;
  chosen: Chosen;
}

interface UnderstoodProps {
  store: Store;
  text: string;
  onSaid(text: string): void;
  onClose(): void;
}

function Understood({ store, text, onSaid, onClose }: UnderstoodProps) {
  const [{ decimal, members, chosen }, setAnswers] = useState<Answers>({ members: {}, chosen: {} });
  const answer = (more: Partial<Answers>) => setAnswers((before) => ({ ...before, ...more }));
  // The first cell that asked goes on to be shown beside the answer.
  const open = useMemo(() => read(store, { text, members }), [text, members]);
  const table = useMemo(() => (decimal ? read(store, { text, members, decimal }) : open), [open, decimal]);
  const { reports = [], entries, columns = [], problems = [] } = table ?? {};
  const count = reports.reduce((sum, { runs }) => sum + runs.length, 0);
  const said = table ? (entries ? words.noRuns : words.rowsRead(count)) : words.restarted;
  useEffect(() => onSaid(said), [said]);
  if (!open || !table) return null;
  const asks = open.asks !== undefined && decimal === undefined;
  function take(): void {
    store.take(mended(reports, problems, chosen));
    onClose();
  }
  const label = (isUntouched(store.state) ? words.beginWithRows : words.addRows)(count);
  return (
    <>
      <Columns columns={columns} members={members} onChange={entries ? undefined : (members) => answer({ members })} />
      {open.asks && (
        <AskDecimal cell={open.example?.cell ?? ''} chosen={decimal} onChoose={(decimal) => answer({ decimal })} />
      )}
      <TableProblems {...{ table, chosen }} onChange={(chosen) => answer({ chosen })} />
      {count > 0 && (
        <button type="button" id={takeId} class="primary" disabled={asks} onClick={take}>
          {label}
          {words.withoutColumns(unusedNumbers(columns))}
        </button>
      )}
    </>
  );
}

interface PasteProps {
  store: Store;
  text: string;
  onText(text: string | undefined): void;
}

function Area({ store, text, onText }: PasteProps) {
  const [said, setSaid] = useState('');
  const isFilled = text.trim() !== '';
  function close(): void {
    onText(undefined);
    focusSoon(openerId);
  }
  return (
    <section
      class="paste"
      aria-labelledby={`${areaId}-name`}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') close();
        else if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.stopPropagation();
      }}
    >
      <label id={`${areaId}-name`} for={areaId}>
        {words.pasteHint}
      </label>
      <textarea
        id={areaId}
        rows={4}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget: { value } }) => onText(value)}
      />
      <p role="status">{isFilled && said}</p>
      {isFilled && (
        <Understood store={store} text={wellFormed(text)} onSaid={setSaid} onClose={() => onText(undefined)} />
      )}
      <button type="button" class="link" onClick={close}>
        {words.cancel}
      </button>
    </section>
  );
}

/** The button, what it opens, and what is pasted anywhere on the page. */
export function PasteRows({ store }: { store: Store }) {
  const [text, setText] = useState<string>();
  /** Counts what brought rows here from outside the area: the focus goes to what is next. */
  const [arrivals, setArrivals] = useState(0);
  const isOpen = text !== undefined;
  const { draft, history } = store.state;
  const last = history.past.at(-1);
  const begun = last?.kind === 'replaced' || last?.kind === 'example' ? last.after.draft : undefined;
  useEffect(() => {
    // Whoever begins with another sheet has done with these rows.
    if (begun === draft) setText(undefined);
  }, [begun]);
  useEffect(() => {
    function onPaste(event: ClipboardEvent): void {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || !isTable(pasted, event.target)) return;
      event.preventDefault();
      setText(pasted);
      setArrivals((before) => before + 1);
    }
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, []);
  useEffect(() => {
    if (isOpen) focusFirst([takeId, areaId]);
  }, [isOpen, arrivals]);
  return isOpen ? (
    <Area store={store} text={text} onText={setText} />
  ) : (
    <button type="button" class="link" id={openerId} onMouseDown={keepFocus} onClick={() => setText('')}>
      {words.pasteRows}
    </button>
  );
}
