// In place of the page where the core cannot run: why, and what was typed.
import type { Draft } from './draft.js';
import { requestText } from './request.js';
import { words } from './words.js';

export function Stopped({ draft }: { draft?: Draft }) {
  return (
    <main class="stopped">
      <h1>{words.tool}</h1>
      <p role="alert">
        <b>{words.stopped}</b> {words.stoppedWhy}
      </p>
      {draft && (
        <>
          <p>{words.stoppedKeep}</p>
          <textarea readOnly rows={20} aria-label={words.stoppedKeep}>
            {requestText(draft, undefined, '  ')}
          </textarea>
        </>
      )}
    </main>
  );
}
