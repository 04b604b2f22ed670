// From what was typed to the text of a RequestDocument. Nothing is corrected on the way: text that
// is not a number is sent as text, and the core says so.
import type { SnippetFormat } from 'carbon-tally';
import type { DeviceDraft, Draft, Entry, PlaceDraft, RunDraft } from './draft.js';

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const loneSurrogate = /\p{Surrogate}/gu;

function sentText(entry: Entry): unknown {
  if (typeof entry !== 'string') return entry.kept;
  return entry === '' ? undefined : entry.replace(loneSurrogate, '\uFFFD');
}

function sentNumber(entry: Entry): unknown {
  if (typeof entry !== 'string') return entry.kept;
  const text = entry.trim();
  const value = Number(text);
  return jsonNumber.test(text) && Number.isFinite(value) ? value : sentText(entry);
}

function deviceOf(device: DeviceDraft): unknown {
  if (device.way === 'none') return undefined;
  if (device.way === 'kept') return device.kept;
  if (device.way === 'catalog') return { ...device.rest, id: sentText(device.id) };
  return { ...device.rest, name: sentText(device.name), watts: sentNumber(device.watts) };
}

function statedPlaceOf(place: PlaceDraft): unknown {
  return {
    ...place.rest,
    g_per_kwh: sentNumber(place.g_per_kwh),
    name: sentText(place.name),
    year: sentNumber(place.year),
    source: sentText(place.source),
    kind: sentText(place.kind),
  };
}

function placeOf(place: PlaceDraft): unknown {
  const { provider, region, country, rest } = place;
  if (place.way === 'none') return undefined;
  if (place.way === 'kept') return place.kept;
  if (place.way === 'own') return statedPlaceOf(place);
  if (place.way === 'country') return { ...rest, country: sentText(country) };
  return { ...rest, provider: sentText(provider), region: sentText(region) };
}

function runOf(run: RunDraft): unknown {
  if ('kept' in run) return run.kept;
  return {
    ...run.rest,
    name: sentText(run.name),
    device: deviceOf(run.device),
    count: sentNumber(run.count),
    hours: sentNumber(run.hours),
    utilisation: sentNumber(run.utilisation),
    pue: sentNumber(run.pue),
    year: sentNumber(run.year),
    place: placeOf(run.place),
  };
}

/** With `outputs` for the page, without them for a file. */
export function requestText(draft: Draft, outputs?: SnippetFormat[], indent?: string): string {
  const title = sentText(draft.title);
  const head = { ...draft.rest, format: 'carbon-tally', version: 1, title };
  const wanted = outputs ? { outputs } : {};
  return JSON.stringify({ ...head, ...wanted, runs: draft.runs.map(runOf) }, null, indent);
}
