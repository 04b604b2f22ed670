// From the text of a file to a draft. The file may hold anything: what no field can show is kept
// and sent back to the core, which reports it.
import {
  type DeviceDraft,
  type Draft,
  type Entry,
  emptyDevice,
  emptyPlace,
  emptyRun,
  type Fields,
  type PlaceDraft,
  type RunDraft,
} from './draft.js';

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes a key out of the fields. */
function taken(fields: Fields, key: string): unknown {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  delete fields[key];
  return value;
}

function text(fields: Fields, key: string): Entry {
  const value = taken(fields, key);
  if (value === undefined) return '';
  return typeof value === 'string' ? value : { kept: value };
}

function number(fields: Fields, key: string): Entry {
  const value = taken(fields, key);
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : { kept: value };
}

function deviceOf(value: unknown): DeviceDraft {
  if (value === undefined) return emptyDevice();
  if (!isFields(value)) return { ...emptyDevice(), way: 'kept', kept: value };
  const rest = { ...value };
  if (Object.hasOwn(rest, 'id')) {
    return { ...emptyDevice(), way: 'catalog', id: text(rest, 'id'), rest };
  }
  const own = { name: text(rest, 'name'), watts: number(rest, 'watts') };
  return { ...emptyDevice(), way: 'own', ...own, rest };
}

function statedPlaceOf(rest: Fields): PlaceDraft {
  const figure = { g_per_kwh: number(rest, 'g_per_kwh'), year: number(rest, 'year') };
  const texts = { name: text(rest, 'name'), source: text(rest, 'source'), kind: text(rest, 'kind') };
  return { ...emptyPlace(), way: 'own', ...figure, ...texts, rest };
}

function placeOf(value: unknown): PlaceDraft {
  if (value === undefined) return emptyPlace();
  if (!isFields(value)) return { ...emptyPlace(), way: 'kept', kept: value };
  const rest = { ...value };
  if (Object.hasOwn(rest, 'country')) {
    return { ...emptyPlace(), way: 'country', country: text(rest, 'country'), rest };
  }
  if (Object.hasOwn(rest, 'provider') || Object.hasOwn(rest, 'region')) {
    const region = { provider: text(rest, 'provider'), region: text(rest, 'region') };
    return { ...emptyPlace(), way: 'region', ...region, rest };
  }
  return statedPlaceOf(rest);
}

function runOf(value: unknown): RunDraft {
  const blank = { ...emptyRun(), fresh: false };
  if (!isFields(value)) return { ...blank, kept: value };
  const rest = { ...value };
  return {
    ...blank,
    name: text(rest, 'name'),
    device: deviceOf(taken(rest, 'device')),
    count: number(rest, 'count'),
    hours: number(rest, 'hours'),
    utilisation: number(rest, 'utilisation'),
    pue: number(rest, 'pue'),
    year: number(rest, 'year'),
    place: placeOf(taken(rest, 'place')),
    rest,
  };
}

/** The draft of a document, or nothing where it has no list of runs. */
export function draftOf(document: unknown): Draft | undefined {
  if (!isFields(document) || !Array.isArray(document.runs)) return undefined;
  const { runs, format: _format, version: _version, ...rest } = document;
  return { title: text(rest, 'title'), runs: runs.map(runOf), rest };
}

/** As `draftOf`, from text; nothing where the text is no JSON. */
export function draftOfText(source: string): Draft | undefined {
  try {
    return draftOf(JSON.parse(source));
  } catch {
    return undefined;
  }
}
