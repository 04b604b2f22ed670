// What the author takes away: the report in the format of their choice, or in all of them.
import type { Language, SnippetFormat } from 'carbon-tally';
import { AskedFor } from './asked.js';
import { useFieldContext } from './context.js';
import { isAnonymous } from './draft.js';
import { TextField } from './field.js';
import { fileName, fileText } from './files.js';
import { Problems } from './finding.js';
import { Formats } from './formats.js';
import { filesOf } from './parts.js';
import { memberAt } from './pointer.js';
import { findingsOfDocument } from './problems.js';
import { Print } from './report/print.js';
import { Said } from './said.js';
import { useSaying } from './saying.js';
import { NoSnippet, Snippet } from './snippet.js';
import type { Store } from './state.js';
import { words } from './words.js';
import { zip } from './zip.js';

/** What the report is about, as the snippet's heading says it. */
function Title({ store }: { store: Store }) {
  const { draft, response } = store.state;
  const findings = findingsOfDocument(response.problems);
  const context = useFieldContext(store, 'document', draft.head, findings, () => {});
  return (
    <div class="title">
      <TextField run={context} field="title" placeholder={words.titleHint} />
      <Problems run={context} field="title" />
    </div>
  );
}

/** A setting of the document that is on or not there. */
function Switch({ store, path, name }: { store: Store; path: string; name: string }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        id={`report-${path.replace('/', '-')}`}
        checked={memberAt(store.state.draft.head.value, path) === true}
        onChange={(event) => store.choose('document', path, event.currentTarget.checked || undefined)}
      />
      {name}
    </label>
  );
}

const languagePath = 'settings/language';

/** In which the text of a format is, whatever the page speaks. */
export function languageOf({ state, core }: Store, id: SnippetFormat): Language {
  const wanted = memberAt(state.draft.head.value, languagePath);
  const format = core.catalog().formats.find((each) => each.id === id);
  return format?.languages.find((language) => language === wanted) ?? 'en';
}

/** Of the texts alone; the page stays as it is. */
function TextLanguage({ store, languages }: { store: Store; languages: readonly Language[] }) {
  const [usual] = languages;
  return (
    <p class="chooser language">
      <label for="report-settings-language">{words.language}</label>
      <select
        id="report-settings-language"
        value={String(memberAt(store.state.draft.head.value, languagePath) ?? usual)}
        onChange={({ currentTarget: { value } }) =>
          store.choose('document', languagePath, value === usual ? undefined : value)
        }
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {words.languages[language]}
          </option>
        ))}
      </select>
    </p>
  );
}

/** All formats and the document itself, in one archive. */
function All({ store }: { store: Store }) {
  const { saying, save } = useSaying(store.state.format);
  const { draft, response } = store.state;
  function saveAll(): void {
    const { formats } = store.core.catalog();
    const all = store.inAll(formats.map(({ id }) => id));
    if (!all) return;
    // The runs as they are saved have every name.
    const withheld = isAnonymous(draft);
    const documents = withheld ? [] : [{ name: fileName, text: fileText({ draft, counted: draft, response: all }) }];
    const archive = zip([...documents, ...filesOf(all)], new Date());
    if (save(words.archive, 'application/zip', archive) === 'started' && !withheld) store.saved();
  }
  return (
    <>
      <button type="button" class="link all" disabled={response.totals.counted === 0} onClick={saveAll}>
        {words.zip}
      </button>
      <p class="saying" role="status">
        {saying}
      </p>
    </>
  );
}

export function Paper({ store, required }: { store: Store; required: readonly string[] }) {
  const { response, format: chosen } = store.state;
  const format = store.core.catalog().formats.find(({ id }) => id === chosen);
  const parts = response.snippets[chosen] ?? [];
  return (
    <section class="paper" aria-labelledby="paper">
      <div class="paper-head">
        <h2 id="paper">{words.paper}</h2>
        {format && <Formats store={store} format={format} />}
      </div>
      <div class="paper-use">
        <p class="aside use" id="format-use">
          {format && <Said text={format.use} />}
        </p>
        <All store={store} />
        <Print />
      </div>
      <Title store={store} />
      {format && <AskedFor store={store} format={format} required={required} />}
      {format && format.languages.length > 1 && <TextLanguage store={store} languages={format.languages} />}
      <Switch store={store} path="settings/anonymous" name={words.anonymous} />
      {chosen === 'latex' && <Switch store={store} path="settings/siunitx" name={words.siunitx} />}
      <div id="snippet">
        {format && parts.length > 0 ? (
          <Snippet format={format} parts={parts} language={languageOf(store, chosen)} />
        ) : (
          <NoSnippet />
        )}
      </div>
    </section>
  );
}
