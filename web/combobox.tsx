// An editable combobox with a list of options (ARIA 1.2 pattern): the field keeps the focus, the
// arrows, Home and End move through the options, Enter chooses, Escape gives up.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bestOf, called, moved, type Option, Options } from './options.js';

interface ComboboxProps {
  id: string;
  label: string;
  /** The name of what is chosen. */
  value: string;
  placeholder: string;
  options(query: string): Option[];
  onLeave(): void;
  /** What was typed, when the field is left and nothing is called so; empty where the text was taken out. */
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

  /** A full name is as good as a choice. */
  function settle(text: string): void {
    if (text === props.value) return;
    const option = text === '' ? undefined : called(props.options(text), text);
    if (option) option.pick();
    else props.onTyped(text);
  }

  function leave(): void {
    // Another window is in front: what is half typed waits.
    if (document.activeElement === input.current) return;
    // A choice may take the field out of the page, which leaves it, too.
    if (!choosing.current && typed !== undefined) settle(typed.trim());
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
      // Where none is meant more than the others, the first is marked before it can be taken.
      if (open.active < 0 && open.query !== '') setOpen({ ...open, active: 0 });
      else pick(options[open.active]);
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
          setOpen({ query, active: bestOf(props.options(query), query) });
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
          <Options
            options={options}
            active={open.active}
            idOf={optionId}
            onPick={(option) => {
              if (performance.now() - shownAt.current > doubleClick) pick(option);
            }}
          />
        </div>
      )}
    </div>
  );
}
