// What the last copy or download came to, said beside its button.
import { useEffect, useState } from 'preact/hooks';
import { copyText, type Saved, saveFile, selectText } from './platform.js';
import { words } from './words.js';

const outcomes = {
  started: 'started',
  uncertain: 'uncertain',
  refused: 'noDownload',
} as const satisfies Record<Saved, keyof typeof words>;

/** It is forgotten when `about` changes: what was copied or saved is no longer that which is shown. So with the language. */
export function useSaying(about?: unknown) {
  const [saying, setSaying] = useState('');
  useEffect(() => setSaying(''), [about, words.code]);
  function save(name: string, type: string, content: readonly BlobPart[]): Saved {
    const saved = saveFile(name, type, content);
    setSaying(words[outcomes[saved]]);
    return saved;
  }
  /** Where the browser refuses, the element that shows the text is selected. */
  async function copy(text: string, id: string): Promise<void> {
    setSaying('');
    if (await copyText(text)) return setSaying(words.copied);
    const element = document.getElementById(id);
    if (element) selectText(element);
    setSaying(words.byHand);
  }
  return { saying, save, copy };
}
