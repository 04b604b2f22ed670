// What a combobox offers: its options, which of them a text or a key means, and the list itself.
import { useEffect, useRef } from 'preact/hooks';

export interface Option {
  key: string;
  name: string;
  /** What it is called besides: its code, or its name as the field shows it. */
  also?: string[];
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

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The match that is called just that; none where several are. */
export function called(options: Option[], text: string): Option | undefined {
  const wanted = folded(text);
  const isCalled = ({ name, also = [] }: Option) => [name, ...also].some((own) => folded(own) === wanted);
  const found = options.filter((option) => !option.besides && isCalled(option));
  return found.length === 1 ? found[0] : undefined;
}

const wordsOf = (text: string) => folded(text).split(/[\s,()/·-]+/);

/** "H100" is a whole word of several names: none of them is meant more than the others. */
function isOfSeveral(options: Option[], query: string): boolean {
  const wanted = wordsOf(query);
  const named = options.filter(({ name, besides }) => {
    const own = besides ? [] : wordsOf(name);
    return wanted.every((word) => own.includes(word));
  });
  return named.length > 1;
}

/** The option that Enter takes without further ado: the one of that very name, else the best match. */
export function bestOf(options: Option[], query: string): number {
  if (query.trim() === '') return -1;
  const named = called(options, query);
  if (named) return options.indexOf(named);
  return isOfSeveral(options, query) ? -1 : options.findIndex((option) => !option.besides);
}

/** Where a key leads in a list. */
export function moved(key: string, active: number, count: number): number | undefined {
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

/** The options with their headings. */
export function Options(props: {
  options: Option[];
  active: number;
  idOf(index: number): string;
  onPick(option: Option): void;
}) {
  const { options, active, idOf, onPick } = props;
  return (
    <>
      {options.map((option, index) => [
        option.group && option.group !== options[index - 1]?.group && (
          <div class="option-group" role="presentation" key={`group ${option.group}`}>
            {option.group}
          </div>
        ),
        <OptionRow
          key={option.key}
          id={idOf(index)}
          option={option}
          active={index === active}
          onPick={() => onPick(option)}
        />,
      ])}
    </>
  );
}
