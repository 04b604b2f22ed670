// Light or dark, whatever the reader's browser prefers, and the accent.
import type { Options } from './options.js';

const dark = '(prefers-color-scheme: dark)';

function darkRules(): CSSMediaRule[] {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  return rules.filter(
    (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && /dark\)|^(not )?all$/.test(rule.media.mediaText),
  );
}

export function dress({ theme, accent }: Options): void {
  const { style, dataset } = document.documentElement;
  style.colorScheme = theme ?? '';
  dataset.accent = accent ?? '';
  const media = theme === 'dark' ? 'all' : theme === 'light' ? 'not all' : dark;
  for (const { media: list } of darkRules()) list.mediaText = media;
}
