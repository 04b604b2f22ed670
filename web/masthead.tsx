// The name, what it does, three examples one click away, and the languages.
import type { ComponentChildren } from 'preact';
import { exampleNames } from './examples.js';
import type { Store } from './state.js';
import type { Catalogue } from './words/en.js';
import { languages, words } from './words.js';

interface MastheadProps {
  store: Store;
  onLanguage(language: Catalogue): void;
  children: ComponentChildren;
}

/** Each calls itself by its own name. */
export function Languages({ onLanguage }: Pick<MastheadProps, 'onLanguage'>) {
  return (
    <ul class="languages" aria-label={words.ofPage}>
      {languages.map((language) => (
        <li key={language.code}>
          <button
            type="button"
            class="link small"
            lang={language.code}
            aria-pressed={language.code === words.code}
            onClick={() => onLanguage(language)}
          >
            {language.called}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Masthead({ store, onLanguage, children }: MastheadProps) {
  return (
    <header class="masthead">
      <h1>{words.tool}</h1>
      <p class="purpose">{words.purpose}</p>
      <nav class="examples" aria-label={words.examples}>
        <span aria-hidden="true">{words.examples}</span>
        {exampleNames.map((name) => (
          <button
            key={name}
            type="button"
            class="link"
            aria-pressed={store.state.example === name}
            onClick={() => store.show(name)}
          >
            {words.example[name]}
          </button>
        ))}
        <button type="button" class="link" onClick={() => store.clear()}>
          {words.clear}
        </button>
      </nav>
      <Languages onLanguage={onLanguage} />
      {children}
    </header>
  );
}
