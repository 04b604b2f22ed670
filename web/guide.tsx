// The manual, inside the file: it needs no network either.
import { useState } from 'preact/hooks';
import type { Term } from './words/glossary.js';
import { words } from './words.js';

function Glossary() {
  return (
    <>
      <h3>{words.guide.glossary}</h3>
      <dl>
        {Object.entries(words.guide.terms).map(([term, name]) => [
          <dt key={term}>{name}</dt>,
          <dd key={`of ${term}`}>{words.meaning(term as Term)}</dd>,
        ])}
      </dl>
    </>
  );
}

export function Guide() {
  const [open, setOpen] = useState(false);
  return (
    <details class="guide" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.guide.open}</summary>
      {open && (
        <>
          {words.guide.chapters.map(({ title, text }) => (
            <section key={title}>
              <h3>{title}</h3>
              {text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
          <Glossary />
        </>
      )}
    </details>
  );
}
