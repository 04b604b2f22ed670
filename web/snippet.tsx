// The snippet itself, as the text that is copied; the working has its addresses as links.
import type { SnippetFormat } from 'carbon-tally';
import type { ComponentChildren } from 'preact';
import { Linked } from './links.js';
import { words } from './words.js';

export interface SnippetText {
  preamble: string;
  body: string;
}

interface CodeProps {
  id: string;
  title: string;
  children: ComponentChildren;
  /** Copies a part that the panel's own button does not. */
  onCopy?: () => void;
}

function Code({ id, title, children, onCopy }: CodeProps) {
  return (
    <div class="code">
      <div class="code-head">
        <h3 id={`${id}-title`}>{title}</h3>
        {onCopy && (
          <button type="button" class="link" onClick={onCopy} aria-describedby={`${id}-title`}>
            {words.copy}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard. */}
      <section class="code-text" tabIndex={0} aria-labelledby={`${id}-title`}>
        <pre id={id}>{children}</pre>
      </section>
    </div>
  );
}

interface SnippetProps {
  snippet: SnippetText;
  format: SnippetFormat;
  copy(id: string, text: string): Promise<void>;
}

export function Snippet({ snippet: { preamble, body }, format, copy }: SnippetProps) {
  const isWorking = format === 'trace';
  return (
    <>
      {preamble !== '' && (
        <Code id="snippet-preamble" title={words.preamble} onCopy={() => void copy('snippet-preamble', preamble)}>
          {preamble}
        </Code>
      )}
      <Code id="snippet-body" title={isWorking ? words.trace : words.body}>
        {isWorking ? <Linked text={body} /> : body}
      </Code>
    </>
  );
}
