// A figure: the sentence that it shows, the charts, the table behind them, and a file for the paper.
import type { ComponentChild, ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { drawn } from '../picture-file.js';
import { useSaying } from '../saying.js';
import { forFiles, words } from '../words.js';
import { plotsFile } from './plots-file.js';

/** What is wider or higher than there is room for: the arrow keys move it. */
export function Scrolling({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, its content alone has no stop of the Tab key.
    <section class="scrolling" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}

interface FigureProps {
  /** Which of the paper's it is, where it is of its models. */
  number: string | undefined;
  /** A sentence: what it shows. */
  title: string;
  /** How it is to be read. */
  note?: ComponentChildren;
  /** What the file is called, without an ending; none where it would tell who made it. */
  file: string | undefined;
  /** The same without a file, in the language of the moment: files are in English. */
  again(): ComponentChild;
  /** `anew` as SVG; its charts side by side where absent. */
  picture?(figure: HTMLElement, anew: Element, title: string): string;
  table: ComponentChildren;
  children: ComponentChildren;
}

export function Figure(props: FigureProps) {
  const { number, title, note, file, table, children } = props;
  const figure = useRef<HTMLElement>(null);
  const id = useId();
  const { saying, save } = useSaying();
  function picture(): string {
    const anew = drawn(props.again());
    const said = anew.querySelector('figcaption')?.textContent ?? '';
    return figure.current && props.picture ? props.picture(figure.current, anew, said) : plotsFile(anew, said);
  }
  return (
    <figure class="survey-figure" ref={figure} aria-labelledby={id}>
      <figcaption>
        <span id={id}>{title}</span> <span class="which">{number}</span>
      </figcaption>
      {children}
      {note && <p class="aside">{note}</p>}
      <details class="behind">
        <summary>{words.asTable}</summary>
        <Scrolling name={title}>{table}</Scrolling>
      </details>
      {file && (
        <p class="save-lines">
          <button
            type="button"
            class="link small"
            aria-label={words.saveLines(title)}
            onClick={() => save(`${file}.svg`, 'image/svg+xml', [forFiles(picture)])}
          >
            {words.saveDots}
          </button>
          <span role="status">{saying}</span>
        </p>
      )}
    </figure>
  );
}

interface TableProps {
  title: string;
  head: readonly string[];
  /** The first cell names its row. */
  rows: readonly (readonly (string | number | undefined)[])[];
  /** From this column on they are numbers. */
  numbers?: number;
}

export function Table({ title, head, rows, numbers = 1 }: TableProps) {
  const kind = (at: number) => (at >= numbers ? 'number' : '');
  return (
    <table class="plain">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {head.map((name, at) => (
            <th scope="col" key={name} class={kind(at)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], row) => (
          <tr key={`${first} ${row}`}>
            <th scope="row">{first}</th>
            {others.map((cell, at) => (
              <td key={head[at + 1]} class={kind(at + 1)}>
                {cell ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
