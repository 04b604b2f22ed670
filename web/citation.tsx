// Sources: in full where a factor is explained, by their short names beside a figure.
import type { Source } from 'carbon-tally';
import { Link, Linked } from './links.js';
import { words } from './words.js';

export type Sources = Record<string, Source>;

// "Patterson et al." ends with a full stop of its own.
function withoutStop(part: string): string {
  return part.replace(/\.$/, '');
}

function Citation({ source }: { source: Source | undefined }) {
  if (!source) return null;
  const parts = [source.title, source.publisher, source.year, source.licence, source.locator];
  return (
    <span class="citation" lang="en">
      <Linked text={parts.filter(Boolean).map(withoutStop).join('. ')} />
    </span>
  );
}

/** Every source of the data, by its short name. */
export function AllSources({ sources }: { sources: Sources }) {
  const all = Object.values(sources).sort((a, b) => a.short.localeCompare(b.short, 'en'));
  return (
    <details class="all-sources">
      <summary>{words.allSources(all.length)}</summary>
      <ul>
        {all.map((source) => (
          <li key={source.short}>
            <b>{source.short}</b> <Citation source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A fact may have several sources. */
export function Citations({ keys = [], sources }: { keys?: string[] | undefined; sources: Sources }) {
  return (
    <>
      {keys.map((key) => (
        <Citation key={key} source={sources[key]} />
      ))}
    </>
  );
}

/** "Green Algorithms 2025", leading to where that is. */
export function Named({ keys, sources }: { keys: string[]; sources: Sources }) {
  const known = keys.flatMap((key) => sources[key] ?? []);
  return (
    <>
      {known.map(({ short, locator }, index) => [
        index > 0 && '; ',
        <Link key={short} href={locator}>
          {short}
        </Link>,
      ])}
    </>
  );
}
