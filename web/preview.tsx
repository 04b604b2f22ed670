// The Markdown snippet as a reader will see it: paragraphs and tables, all of it as text nodes.
import type { Language } from 'carbon-tally';
import type { ComponentChildren } from 'preact';
import { words } from './words.js';

/** Rows of a table at most: thousands would freeze the page. */
const listed = 100;

/** Takes back the escapes of Markdown. */
function plain(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Emphasis is all that is set within a line. */
function inline(text: string): ComponentChildren {
  return text.split('**').map((part, index) => (index % 2 === 1 ? <b key={index}>{plain(part)}</b> : plain(part)));
}

function cells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function Table({ lines }: { lines: string[] }) {
  const [head = '', rule = '', ...rows] = lines;
  const right = cells(rule).map((cell) => (cell.endsWith(':') ? 'number' : ''));
  return (
    <table>
      <thead>
        <tr>
          {cells(head).map((cell, column) => (
            <th scope="col" class={right[column]} key={column}>
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, listed).map((row, index) => (
          <tr key={index}>
            {cells(row).map((cell, column) => (
              <td class={right[column]} key={column}>
                {inline(cell)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length > listed && (
          <tr>
            <td>…</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Block({ text }: { text: string }) {
  const lines = text.split('\n');
  const isTable = lines.length > 1 && lines.every((line) => line.trimStart().startsWith('|'));
  return isTable ? <Table lines={lines} /> : <p>{inline(text)}</p>;
}

/** All of it as paragraphs and tables. */
export function Blocks({ text }: { text: string }) {
  const blocks = text.trim().split(/\n{2,}/);
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} text={block} />
      ))}
    </>
  );
}

export function Preview({ text, language }: { text: string; language: Language }) {
  if (text === '') return null;
  return (
    <figure class="preview">
      <figcaption>{words.preview}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard. */}
      <section class="sheet" lang={language} tabIndex={0} aria-label={words.preview}>
        <Blocks text={text} />
      </section>
    </figure>
  );
}
