// What a page that embeds this one asks for in the fragment of the address: `embed&theme=dark&panels=total,paper`.
// Anyone may have written it: what is on no list here is left out, and the first of two counts.
import { documentFields, fields } from '../fields.js';

/** Beside the runs, which are always on show. */
export const panels = ['total', 'tally', 'paper', 'preview', 'elsewhere', 'survey'] as const;
const themes = ['light', 'dark'] as const;
/** Each has its colours in style/embed.css. */
export const accents = ['blue', 'teal', 'violet', 'plum'] as const;
export type Panel = (typeof panels)[number];

/** A member of the document, by its path. */
export type Given = [path: string, value: unknown];

export interface Options {
  theme: string | undefined;
  accent: string | undefined;
  /** Code of a language, which the page may not have. */
  language: string | undefined;
  panels: readonly Panel[];
  /** Id of a format, which the page may not have. */
  format: string | undefined;
  given: readonly Given[];
  /** Paths of fields that the venue needs. */
  required: readonly string[];
  /** A document as a link holds it. */
  link: string | undefined;
  /** Offers to attach the report before the host has said anything. */
  attach: boolean;
}

/** Of the fragment, in characters; a link in it may have 32,000. */
const most = 2 ** 16;
const longest = 200;

const usual: readonly Panel[] = ['total', 'tally', 'paper'];
const given: Record<string, string> = {
  id: 'id',
  title: 'title',
  task: 'about/task',
  data_set: 'about/data_set',
};

/** Of the document beside its runs: it is filled in at the paper. */
export const isOfDocument = (path: string) => /^(title$|about\/)/.test(path);

/** Fields that the page has room for wherever the runs and the paper are on show. */
const requirable = [...fields.map(({ path }) => path), ...documentFields.map(({ path }) => path).filter(isOfDocument)];

export const isEmbedding = (fragment: string) => /^embed(&|$)/.test(fragment);

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((each) => each === value);

function someOf<T extends string>(list: readonly T[], value: string | null): T[] {
  const wanted = value?.slice(0, 2000).split(',') ?? [];
  return list.filter((each, index) => wanted.includes(each) && list.indexOf(each) === index);
}

/** In one line, without what no one can see; nothing where nothing is left. */
function textOf(value: string | null): string | undefined {
  const text = value?.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return text ? [...text].slice(0, longest).join('') : undefined;
}

export function optionsOf(fragment: string): Options {
  const query = new URLSearchParams(fragment.length > most ? '' : fragment);
  const all = Object.entries(given).map(([name, path]): Given => [path, textOf(query.get(name))]);
  const shown = query.has('panels') ? someOf(panels, query.get('panels')) : usual;
  const required = someOf(requirable, query.get('require'));
  return {
    theme: oneOf(themes, query.get('theme')),
    accent: oneOf(accents, query.get('accent')),
    language: textOf(query.get('lang')),
    panels: shown,
    format: textOf(query.get('format')),
    given: [...all, ['settings/anonymous', query.has('anonymous') || undefined] satisfies Given].filter(
      ([, value]) => value !== undefined,
    ),
    required: required.filter((path) => shown.includes('paper') || !isOfDocument(path)),
    link: query.get('link') ?? undefined,
    attach: query.has('attach'),
  };
}
