// What the last copy or download came to, said beside its button.
import { useEffect, useState } from 'preact/hooks';
import { type Saved, saveFile } from './platform.js';
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
  return { saying, setSaying, save };
}
