// The texts of a format as they will be pasted, each with its place; the working has its addresses as links.
import type { Format, Language, SnippetPart } from 'carbon-tally';
import type { ComponentChildren } from 'preact';
import { Linked } from './links.js';
import { isPicture, typeOf } from './parts.js';
import { phrase, Said } from './said.js';
import { useSaying } from './saying.js';
import { words } from './words.js';

interface PartProps {
  part: SnippetPart;
  language: Language;
  /** The one that the author came for. */
  main?: boolean;
  children: ComponentChildren;
}

function Part({ part: { id, file, where, text }, language, main = false, children }: PartProps) {
  const { saying, save, copy } = useSaying(text);
  const name = `snippet-${main ? 'main' : id}`;
  const title = `${name}-title`;
  // The main one needs no further name, which would only be in the way of whoever hears it.
  const called = (action: string) => (main ? undefined : words.of(action, phrase(where)));
  return (
    <div class={`code ${main ? 'main' : ''}`}>
      <div class="code-head">
        <h3 id={title}>
          <Said text={where} />
        </h3>
        <button
          type="button"
          class={main ? 'primary' : 'link'}
          aria-label={called(words.copy)}
          onClick={() => void copy(text, name)}
        >
          {words.copy}
        </button>
        <button
          type="button"
          class={main ? '' : 'link'}
          aria-label={called(words.download)}
          onClick={() => save(file, typeOf(file), [text])}
        >
          {words.download}
        </button>
        <p class="saying" role="status">
          {saying}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard. */}
      <section class="code-text" tabIndex={0} aria-labelledby={title}>
        <pre id={name} lang={language}>
          {children}
        </pre>
      </section>
    </div>
  );
}

/** Drawn as an image, in which no script runs. */
function Picture({ part: { text }, name }: { part: SnippetPart; name: string }) {
  return (
    <p class="picture">
      <img src={`data:image/svg+xml,${encodeURIComponent(text)}`} alt={words.picture(name)} />
    </p>
  );
}

interface SnippetProps {
  format: Format;
  parts: readonly SnippetPart[];
  /** Of the texts. */
  language: Language;
}

/** The main part comes first: what it needs besides is pasted once, and it is pasted often. */
export function Snippet({ format, parts, language }: SnippetProps) {
  const main = parts.at(-1);
  if (!main) return null;
  const others = parts.slice(0, -1);
  return (
    <>
      {isPicture(main) && <Picture part={main} name={phrase(format.name)} />}
      <Part key="main" part={main} language={language} main>
        {format.id === 'trace' ? <Linked text={main.text} /> : main.text}
      </Part>
      {others.length > 0 && <p class="aside besides">{words.besides}</p>}
      {others.map((part) => (
        <Part key={part.id} part={part} language={language}>
          {part.text}
        </Part>
      ))}
    </>
  );
}

/** In place of the texts where there is nothing to paste. */
export function NoSnippet() {
  return (
    <div class="code-head">
      <p class="aside">{words.nothingYet}</p>
      <button type="button" class="primary" disabled>
        {words.copy}
      </button>
    </div>
  );
}
