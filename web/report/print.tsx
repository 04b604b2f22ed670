// The report on paper, or as the PDF that goes into an appendix.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { shown } from '../draft.js';
import { languageOf } from '../paper.js';
import { onPrint, print } from '../platform.js';
import type { Store } from '../state.js';
import { words } from '../words.js';
import { Report } from './report.js';

/** Puts the report in place of the page for as long as that is printed. */
export function printReport(store: Store, page: Element): void {
  const sheet = document.createElement('div');
  sheet.className = 'printed';
  page.after(sheet);
  function before(): void {
    store.leave();
    const { draft, counted, response } = store.state;
    const { head } = draft;
    // Where the core broke down over it, the page that says so is printed.
    if (draft === counted)
      render(
        <Report title={shown(head, 'title')} response={response} language={languageOf(store, 'markdown')} />,
        sheet,
      );
  }
  onPrint(before, () => render(null, sheet));
}

export function Print() {
  const [isRefused, setIsRefused] = useState(false);
  return (
    <>
      <button type="button" class="link" onClick={() => setIsRefused(!print())}>
        {words.report.print}
      </button>
      <p class="saying" role="status">
        {isRefused && words.report.noPrint}
      </p>
    </>
  );
}
