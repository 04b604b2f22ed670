// Ways out of a name that the catalogue does not know: what it has that comes nearest.
import type { Fix, Match, Problem } from 'carbon-tally';
import type { Core } from './core.js';
import { type Part, shown } from './draft.js';
import { intensityIn, statedAs } from './places.js';
import { runAt } from './problems.js';
import { words } from './words.js';

/** More than these would be a list, which the picker has; of a device, its models. */
const offered = { device: 6, 'host/cpu': 3, place: 3 };
/** A beginning that is shorter than this, or than half of the name, is like everything. */
const shortest = 3;
const longest = 60;

type Picker = 'device' | 'host/cpu' | 'place';

/** The picker of the name that is unknown; none where anything else is wrong. */
function pickerOf({ code, severity }: Problem, path: string): Picker | undefined {
  if (code !== 'unknown' || severity !== 'error') return undefined;
  return (['device', 'host/cpu', 'place'] as const).find((picker) => path.startsWith(picker));
}

function named(part: Part, picker: Picker): string {
  const keys = picker === 'place' ? ['country', 'grid', 'provider', 'region'] : ['id'];
  return keys
    .map((key) => shown(part, `${picker}/${key}`))
    .join(' ')
    .trim();
}

/** What is found by the longest beginning that finds anything: names are mistyped at their end. */
function nearest(core: Core, picker: Picker, text: string): Match[] {
  const kind = picker === 'host/cpu' ? 'cpu' : picker;
  const all = text.length;
  for (let end = all; end === all || (end >= shortest && end * 2 >= all); end -= 1) {
    const found = core.search(kind, text.slice(0, end), offered[picker]);
    if (found.length > 0) return found;
  }
  return [];
}

function memberOf(match: Match): { label: string; value: object } {
  if (match.kind === 'country') return { label: match.name, value: { country: match.country } };
  if (match.kind === 'grid') return { label: match.name, value: { grid: match.grid } };
  if (match.kind !== 'region') return { label: match.name, value: { id: match.id } };
  const { provider, region } = match;
  return { label: `${provider} ${region}`, value: { provider, region } };
}

/** Fixes of the page's own, made and undone like those of the core. */
export function waysOut(core: Core, part: Part, problem: Problem): Fix[] {
  const at = runAt(problem.path);
  const picker = at && pickerOf(problem, at.path);
  if (!picker) return [];
  const pointer = `/runs/${at.index}/${picker}`;
  const text = named(part, picker).slice(0, longest);
  const digits = picker === 'place' ? intensityIn(text) : undefined;
  if (digits !== undefined) {
    const changes = Object.entries(statedAs(digits)).map(([key, value]) => ({ path: `${pointer}/${key}`, value }));
    return [{ label: words.useIntensity(digits), changes: [{ path: pointer }, ...changes] }];
  }
  return nearest(core, picker, text).map((match) => {
    const { label, value } = memberOf(match);
    return { label, changes: [{ path: pointer, value }] };
  });
}
