// The options of the place picker: first the three ways, then what was searched for.
import type { IntensityKind, Match } from 'carbon-tally';
import type { Core } from './core.js';
import { sent } from './entry.js';
import type { Option } from './options.js';
import { focusSoon } from './platform.js';
import { memberAt } from './pointer.js';
import { phrase } from './said.js';
import { words } from './words.js';

/** Where in the list the author is: at the top, in the countries, or in a provider's regions. */
export type Step = '' | 'countries' | `provider ${string}`;

export interface Choice {
  core: Core;
  /** The id of the field that takes a value of one's own. */
  ownField: string;
  /** The place of the run's document. */
  place: unknown;
  step: Step;
  setStep(step: Step): void;
  onChoose(place: object): void;
}

const listed = 60;

function ownOption({ ownField, onChoose }: Choice, name = ''): Option {
  return {
    key: 'own',
    name: words.ownPlace,
    detail: words.ownPlaceHint,
    group: words.own,
    besides: true,
    pick() {
      onChoose(name ? { name } : {});
      focusSoon(ownField);
      return false;
    },
  };
}

/** The digits of a text that can only be meant as an intensity. */
export function intensityIn(text: string): string | undefined {
  return /^(\d+(?:\.\d+)?)\s*(?:g\s*\/\s*kwh)?$/i.exec(text.trim())?.[1];
}

/** The place that has this intensity and no name. */
export function statedAs(digits: string): object {
  return { g_per_kwh: sent('place/g_per_kwh', digits) };
}

function intensityOption({ ownField, onChoose }: Choice, query: string): Option[] {
  const digits = intensityIn(query);
  if (digits === undefined) return [];
  const pick = () => {
    onChoose(statedAs(digits));
    focusSoon(ownField);
    return false;
  };
  return [{ key: 'intensity', name: words.useIntensity(digits), group: words.own, pick }];
}

function leadTo(choice: Choice, step: Step, name: string, detail: string, group: string): Option {
  const pick = () => {
    choice.setStep(step);
    return true;
  };
  return { key: `step ${step}`, name: `${name} ›`, detail, group, pick };
}

/** A region as the field shows it once it is chosen. */
export function shownRegion(region: { id: string; name: string }): string {
  return `${region.id}, ${region.name}`;
}

function region(choice: Choice, provider: string, id: string, name: string, detail: string) {
  const { core, place, onChoose } = choice;
  const regions = core.catalog().providers.find((p) => p.id === provider)?.regions ?? [];
  const also = regions.filter((r) => r.id === id).map(shownRegion);
  const current = memberAt(place, 'provider') === provider && memberAt(place, 'region') === id;
  const pick = () => {
    onChoose({ provider, region: id });
    return false;
  };
  return { key: `${provider} ${id}`, name, also, detail, current, pick };
}

function country(choice: Choice, id: string, name: string, detail: string) {
  const { place, onChoose } = choice;
  const current = memberAt(place, 'country') === id;
  const pick = () => {
    onChoose({ country: id });
    return false;
  };
  return { key: id, name, also: [id], detail, current, pick };
}

/** Without a kind: of the one that is read for the grid where none is asked for. */
function grid(choice: Choice, code: string, name: string, detail: string, kind?: IntensityKind) {
  const { place, onChoose } = choice;
  const current = memberAt(place, 'grid') === code && memberAt(place, 'kind') === kind;
  const pick = () => {
    onChoose({ grid: code, ...(kind && { kind }) });
    return false;
  };
  // "Québec" is as good as "Québec (CA-QC)".
  const also = [code, name.replace(` (${code})`, '')];
  return { key: `grid ${code} ${kind}`, name, also, detail, current, pick };
}

function grids(choice: Choice, { grid: code, name, detail, also }: Match & { kind: 'grid' }): Option[] {
  const usual = grid(choice, code, name, detail);
  return also ? [usual, grid(choice, code, words.ofKind(name, phrase(also.kind)), also.detail, also.kind)] : [usual];
}

function ofMatch(choice: Choice, match: Match): Option[] {
  const { name, detail } = match;
  if (match.kind === 'region') return [region(choice, match.provider, match.region, name, detail)];
  if (match.kind === 'country') return [country(choice, match.country, name, detail)];
  if (match.kind === 'grid') return grids(choice, match);
  return [];
}

function top(choice: Choice): Option[] {
  const { providers, countries } = choice.core.catalog();
  const ways = providers.map(({ id, name, regions }) =>
    leadTo(choice, `provider ${id}`, name, words.regionsOf(regions.length), words.providers),
  );
  const all = words.countriesCount(countries.length);
  const others = leadTo(choice, 'countries', words.countries, all, words.countries);
  return [...ways, others, ownOption(choice)];
}

function back(choice: Choice, group: string): Option {
  const pick = () => {
    choice.setStep('');
    return true;
  };
  return { key: 'back', name: `‹ ${words.back}`, group, pick };
}

function allCountries(choice: Choice): Option[] {
  const options = choice.core
    .catalog()
    .countries.map((c) => country(choice, c.id, c.name, `${c.first_year}–${c.last_year}`))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return [back(choice, words.countries), ...options];
}

function allRegions(choice: Choice, id: string): Option[] {
  const provider = choice.core.catalog().providers.find((p) => p.id === id);
  const options = (provider?.regions ?? []).map((r) => region(choice, id, r.id, r.id, `${r.name} · ${r.detail}`));
  return [back(choice, provider?.name ?? id), ...options];
}

export function optionsFor(choice: Choice, query: string): Option[] {
  const { core, step } = choice;
  if (query.trim() !== '') {
    const found = core.search('place', query, listed).flatMap((match) => ofMatch(choice, match));
    const stated = intensityOption(choice, query);
    return [...stated, ...found, ownOption(choice, stated.length > 0 ? '' : query.trim())];
  }
  if (step === '') return top(choice);
  if (step === 'countries') return allCountries(choice);
  return allRegions(choice, step.slice('provider '.length));
}
