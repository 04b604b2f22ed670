// Rows of a spreadsheet as runs: pasted anywhere, shown as they were understood, and taken by one click.
import type { TableColumn, TableResponse } from 'carbon-tally';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { placeName } from './deeds.js';
import { isUntouched } from './draft.js';
import { focusFirst } from './focus.js';
import { ProblemList } from './notices.js';
import { focusSoon, keepFocus } from './platform.js';
import type { Store } from './state.js';
import { words } from './words.js';

type Decimal = '.' | ',';

const loneSurrogate = /\p{Surrogate}/gu;

const [areaId, takeId, openerId] = ['paste-area', 'paste-take', 'paste-rows'];

/** Several rows of several columns: no field but one of several lines is meant to hold that. */
function isTable(text: string, target: EventTarget | null): boolean {
  const field = target instanceof Element && target.closest('input, textarea');
  if (field && !field.matches('input[id^=run-]')) return false;
  return (field ? /\t.*\n.*\t/s : /^[^{].*[\t;,].*\n.*[\t;,]/s).test(text.trim());
}

function Columns({ columns }: { columns: readonly TableColumn[] }) {
  const used = columns.filter(({ member }) => member !== undefined);
  const unused = columns.filter(({ member, header }) => member === undefined && header !== '');
  return (
    <>
      <ul class="columns">
        {used.map(({ header, member = '', unit }, index) => (
          <li key={index}>
            <b>{header}</b> → {[placeName(member), ...(unit ? [unit] : [])].join(words.signs.comma)}
          </li>
        ))}
      </ul>
      {unused.length > 0 && (
        <p class="aside">{words.unusedColumns(unused.map(({ header }) => header).join(words.signs.comma))}</p>
      )}
    </>
  );
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
function read({ core }: Store, text: string, decimal?: Decimal): TableResponse | undefined {
  try {
    return core.table({ text: text.replace(loneSurrogate, '\uFFFD'), ...(decimal ? { decimal } : {}) });
  } catch {
    return undefined;
  }
}

interface UnderstoodProps {
  store: Store;
  text: string;
  onClose(): void;
}

function Understood({ store, text, onClose }: UnderstoodProps) {
  const [decimal, setDecimal] = useState<Decimal>();
  // The first cell that asked goes on to be shown beside the answer.
  const open = useMemo(() => read(store, text), [text]);
  const table = useMemo(() => (decimal ? read(store, text, decimal) : open), [open, decimal]);
  if (!open || !table) return <p role="status">{words.restarted}</p>;
  const { reports = [], entries, columns, problems } = table;
  const count = reports.reduce((sum, { runs }) => sum + runs.length, 0);
  const asks = open.asks !== undefined && decimal === undefined;
  function take(): void {
    store.take(reports);
    onClose();
  }
  return (
    <>
      <p role="status">{entries ? words.noRuns : words.rowsRead(count)}</p>
      <Columns columns={columns} />
      {open.asks && <AskDecimal cell={open.example?.cell ?? ''} chosen={decimal} onChoose={setDecimal} />}
      <ProblemList problems={problems} />
      {count > 0 && (
        <button type="button" id={takeId} class="primary" disabled={asks} onClick={take}>
          {(isUntouched(store.state) ? words.beginWithRows : words.addRows)(count)}
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
