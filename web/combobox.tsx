// An editable combobox with a list of options (ARIA 1.2 pattern): the field keeps the focus, the
// arrows, Home and End move through the options, Enter chooses, Escape gives up.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Option {
  key: string;
  name: string;
  detail?: string;
  /** The heading that this option stands under. */
  group?: string;
  /** The option in use. */
  current?: boolean;
  /** No match for what was typed, but always to be had. */
  besides?: boolean;
  /** Chooses; true keeps the list open, for an option that leads to others. */
  pick(): boolean | undefined;
}

interface ComboboxProps {
  id: string;
  label: string;
  /** The name of what is chosen. */
  value: string;
  placeholder: string;
  options(query: string): Option[];
  onLeave(): void;
  /** What was typed, when the field is left and nothing was chosen. */
  onTyped(text: string): void;
  /** Something outside that, when it changes, begins the list anew. */
  step?: string;
  attributes: object;
}

interface Open {
  query: string;
  active: number;
}

// A click this soon after the list opened is the second one of a double click, which met an option
// only because the page had made room for the list.
const doubleClick = 500;

/** The option that Enter takes without further ado: the only match, or the one of that very name. */
function evident(options: Option[], query: string): number {
  const matches = options.filter((option) => !option.besides);
  const name = query.trim().toLowerCase();
  const exact = options.findIndex((option) => !option.besides && option.name.toLowerCase() === name);
  return matches.length === 1 ? options.indexOf(matches[0] as Option) : exact;
}

function moved(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : 0;
  if (key === 'ArrowUp') return active > 0 ? active - 1 : count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

function OptionRow(props: { id: string; option: Option; active: boolean; onPick(): void }) {
  const { option, active } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox keeps the focus and takes the keys.
    <div
      id={props.id}
      ref={row}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      class={option.current ? 'current' : ''}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPick}
    >
      <span class="option-name">{option.name}</span>
      {option.detail && <span class="option-detail">{option.detail}</span>}
    </div>
  );
}

export function Combobox(props: ComboboxProps) {
  const [open, setOpen] = useState<Open>();
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const shownAt = useRef(0);
  const choosing = useRef(false);
  const options = open ? props.options(open.query) : [];
  const optionId = (index: number) => `${props.id}-option-${index}`;
  const isOpen = open !== undefined;

  useLayoutEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => setOpen((now) => now && { query: '', active: 0 }), [props.step]);

  function close(): void {
    setOpen(undefined);
    setTyped(undefined);
  }

  function leave(): void {
    // A choice may take the field out of the page, which leaves it, too.
    if (!choosing.current && typed?.trim()) props.onTyped(typed.trim());
    close();
    props.onLeave();
  }

  function pick(option: Option | undefined): void {
    if (!option) return;
    setTyped(undefined);
    choosing.current = true;
    if (option.pick()) setOpen({ query: '', active: 0 });
    else setOpen(undefined);
    requestAnimationFrame(() => {
      choosing.current = false;
    });
  }

  function show(): void {
    if (open) return;
    input.current?.select();
    shownAt.current = performance.now();
    const current = props.options('').findIndex((option) => option.current);
    setOpen({ query: '', active: current });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Enter' && open) {
      event.preventDefault();
      pick(options[open.active]);
      return;
    }
    if (!open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      show();
      return;
    }
    const active = open && moved(event.key, open.active, options.length);
    if (open === undefined || active === undefined) return;
    event.preventDefault();
    setOpen({ ...open, active });
  }

  return (
    <div class="combobox">
      <input
        id={props.id}
        ref={input}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${props.id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && options[open.active] ? optionId(open.active) : undefined}
        autocomplete="off"
        spellcheck={false}
        value={typed ?? props.value}
        placeholder={props.placeholder}
        onClick={show}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          const query = event.currentTarget.value;
          setOpen({ query, active: evident(props.options(query), query) });
        }}
        onBlur={leave}
        {...props.attributes}
      />
      {open && (
        <div
          id={`${props.id}-list`}
          class="options"
          ref={list}
          role="listbox"
          aria-label={props.label}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
        >
          {options.map((option, index) => [
            option.group && option.group !== options[index - 1]?.group && (
              <div class="option-group" role="presentation" key={`group ${option.group}`}>
                {option.group}
              </div>
            ),
            <OptionRow
              key={option.key}
              id={optionId(index)}
              option={option}
              active={index === open.active}
              onPick={() => {
                if (performance.now() - shownAt.current > doubleClick) pick(option);
              }}
            />,
          ])}
        </div>
      )}
    </div>
  );
}
