// What the last copy or download came to, said beside its button.
import { useState } from 'preact/hooks';
import { type Saved, saveFile } from './platform.js';
import { words } from './words.js';

const outcomes: Record<Saved, string> = {
  started: words.started,
  uncertain: words.uncertain,
  refused: words.noDownload,
};

export function useSaying() {
  const [saying, setSaying] = useState('');
  function save(name: string, type: string, content: readonly BlobPart[]): Saved {
    const saved = saveFile(name, type, content);
    setSaying(outcomes[saved]);
    return saved;
  }
  return { saying, setSaying, save };
}
