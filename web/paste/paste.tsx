// Rows of a spreadsheet as runs: pasted anywhere, shown as they were understood, and taken by one click.
import type { TableRequest, TableResponse } from 'carbon-tally';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { isUntouched } from '../draft.js';
import { focusFirst } from '../focus.js';
import { focusSoon, keepFocus } from '../platform.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import { Columns, type Members, unusedNumbers } from './columns.js';
import { type Chosen, mended, TableProblems } from './table-problems.js';

type Decimal = '.' | ',';

const loneSurrogate = /\p{Surrogate}/gu;

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

interface UnderstoodProps {
  store: Store;
  text: string;
  onClose(): void;
}

function Understood({ store, text: pasted, onClose }: UnderstoodProps) {
  const [decimal, setDecimal] = useState<Decimal>();
  const [members, setMembers] = useState<Members>({});
  const [chosen, setChosen] = useState<Chosen>({});
  const text = pasted.replace(loneSurrogate, '\uFFFD');
  // The first cell that asked goes on to be shown beside the answer.
  const open = useMemo(() => read(store, { text, members }), [text, members]);
  const table = useMemo(() => (decimal ? read(store, { text, members, decimal }) : open), [open, decimal]);
  if (!open || !table) return <p role="status">{words.restarted}</p>;
  const { reports = [], entries, columns, problems } = table;
  const count = reports.reduce((sum, { runs }) => sum + runs.length, 0);
  const asks = open.asks !== undefined && decimal === undefined;
  function take(): void {
    store.take(mended(reports, problems, chosen));
    onClose();
  }
  const label = (isUntouched(store.state) ? words.beginWithRows : words.addRows)(count);
  return (
    <>
      <p role="status">{entries ? words.noRuns : words.rowsRead(count)}</p>
      <Columns columns={columns} members={members} {...(entries ? {} : { onChange: setMembers })} />
      {open.asks && <AskDecimal cell={open.example?.cell ?? ''} chosen={decimal} onChoose={setDecimal} />}
      <TableProblems {...{ table, chosen }} onChange={setChosen} />
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
  function close(): void {
    onText(undefined);
    focusSoon(openerId);
  }
  return (
    <section
      class="paste"
      aria-labelledby={`${areaId}-name`}
      onKeyDown={(event) => {
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
      {text.trim() !== '' && <Understood key={text} {...{ store, text, onClose: () => onText(undefined) }} />}
      <button type="button" class="link" onClick={close}>
        {words.cancel}
      </button>
    </section>
  );
}

/** The button, what it opens, and what is pasted anywhere on the page. */
export function PasteRows({ store }: { store: Store }) {
  const [text, setText] = useState<string>();
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
    }
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, []);
  useEffect(() => {
    if (isOpen) focusFirst([takeId, areaId]);
  }, [isOpen]);
  return isOpen ? (
    <Area store={store} text={text} onText={setText} />
  ) : (
    <button type="button" class="link" id={openerId} onMouseDown={keepFocus} onClick={() => setText('')}>
      {words.pasteRows}
    </button>
  );
}
