// The public documents of Carbon Tally, version 1. Within a version, members and the values of
// unions are added, never taken away or given another meaning: ignore what you do not know. The
// saved file, the request of the command line and the message of an embedding page are all a
// RequestDocument; the core answers with a ResponseDocument.

export interface RequestDocument {
  format: 'carbon-tally';
  version: 1;
  title?: string;
  runs: Run[];
  /** The texts wanted in the response; none when absent. */
  outputs?: SnippetFormat[];
}

export type SnippetFormat = 'latex' | 'markdown';

export interface Run {
  name?: string;
  device: CatalogDevice | OwnDevice;
  /** Number of devices that ran at the same time, whole; 1 is assumed when absent. */
  count?: number;
  /** Wall-clock hours, not device-hours; a run without them is not counted. */
  hours?: number;
  /** Mean power over rated power, e.g. 0.8; may exceed 1; 1 is assumed when absent. */
  utilisation?: number;
  /** Power usage effectiveness of the facility, at least 1; from the catalog when absent. */
  pue?: number;
  /** Calendar year of the run; the newest year with data is assumed when absent. */
  year?: number;
  place: RegionPlace | CountryPlace | StatedPlace;
}

export interface CatalogDevice {
  id: string;
}

export interface OwnDevice {
  name?: string;
  /** Rated power of one device in watts. */
  watts: number;
}

export interface RegionPlace {
  /** e.g. "aws" */
  provider: string;
  /** e.g. "us-east-1" */
  region: string;
}

export interface CountryPlace {
  /** ISO 3166-1 alpha-3, e.g. "FRA"; "WLD" is the world, "EUU" the European Union. */
  country: string;
}

export interface StatedPlace {
  /** Carbon intensity of the electricity in gCO2e/kWh. */
  g_per_kwh: number;
  /** Where that is, e.g. "Jean Zay, France". */
  name?: string;
  /** Year that the figure describes. */
  year?: number;
  /** Where the figure is published. */
  source?: string;
  kind?: IntensityKind;
}

export type IntensityKind = 'life-cycle' | 'direct';

export interface ResponseDocument {
  format: 'carbon-tally-response';
  version: 1;
  /** Version of the core. */
  tool: string;
  /** Version of the data. */
  data: string;
  problems: Problem[];
  /** One per run of the request, in its order. */
  runs: Estimate[];
  totals: Totals;
  /** Each source named by a factor of this response. */
  sources: Record<string, Source>;
  snippets: { latex?: LatexSnippet; markdown?: MarkdownSnippet };
}

export interface Problem {
  /** JSON Pointer (RFC 6901) into the request, e.g. "/runs/0/hours"; "" is the whole document. */
  path: string;
  /** An error leaves its run out of the totals; a warning does not. */
  severity: 'error' | 'warning';
  code: 'missing' | 'type' | 'range' | 'unknown' | 'fallback' | 'unlikely' | 'limit' | 'syntax';
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

export interface Estimate {
  /** Index of the run in the request. */
  run: number;
  /** The run's own name, or "Run 3". */
  name: string;
  /** True where the run has no error and is part of the totals. */
  counted: boolean;
  device?: string;
  place?: string;
  /** Those factors that could be resolved. */
  factors: {
    count?: Factor;
    power?: Factor;
    hours?: Factor;
    utilisation?: Factor;
    pue?: Factor;
    intensity?: IntensityFactor;
  };
  /** Present where `counted`. */
  device_hours?: Quantity;
  it_energy?: Quantity;
  energy?: Quantity;
  carbon?: Quantity;
  /** The sums, one line each, with units: "384 × 400 W × 2820.3 h = 433198.08 kWh". */
  trace: string[];
}

export interface Factor {
  value: number;
  unit: '' | 'W' | 'h' | 'g/kWh';
  /** The value with its unit, as the report prints it. */
  text: string;
  basis: Basis;
  /** A few words for the margin: "TDP, Epoch AI 2026". */
  label: string;
  /** The same as a sentence. */
  detail: string;
  /** Key into `sources`, where the basis is the catalog or an assumption with a source. */
  source?: string;
}

export interface IntensityFactor extends Factor {
  /** Year of the value, which may be earlier than the run's; absent where it was not stated. */
  year?: number;
  kind?: IntensityKind;
}

/** Stated by the author, taken from the catalog, or assumed because nothing better is known. */
export type Basis = 'stated' | 'catalog' | 'assumed';

export interface Quantity {
  /** Unrounded. */
  value: number;
  unit: 'h' | 'kWh' | 'kg';
  /** Rounded and scaled, as the report prints it: "24.69 t". */
  text: string;
  /** Energy and carbon of a run: in the unit of the total, for a column that ends with it. */
  aligned?: string;
  /** In its own unit, to 12 significant digits: "24692.172 kg". */
  exact: string;
}

export interface Totals {
  counted: number;
  left_out: number;
  device_hours: Quantity;
  it_energy: Quantity;
  energy: Quantity;
  carbon: Quantity;
}

export interface Source {
  short: string;
  title: string;
  publisher: string;
  year: string;
  licence: string;
  locator: string;
}

export interface LatexSnippet {
  /** Lines for the preamble; empty where none is needed. */
  preamble: string;
  body: string;
}

export interface MarkdownSnippet {
  body: string;
}

/** What a picker needs. `query` is matched against names, ids and the other names people type. */
export interface SearchRequest {
  kind: 'device' | 'place';
  query: string;
  /** At most this many matches; 20 when absent. */
  limit?: number;
}

export interface SearchResponse {
  matches: Match[];
}

export type Match =
  | { kind: 'device'; id: string; name: string; detail: string }
  | { kind: 'region'; provider: string; region: string; name: string; detail: string }
  | { kind: 'country'; country: string; name: string; detail: string };

export interface Catalog {
  tool: string;
  data: string;
  devices: { id: string; name: string; detail: string }[];
  providers: { id: string; name: string; regions: { id: string; name: string; detail: string }[] }[];
  countries: { id: string; name: string; first_year: number; last_year: number }[];
  sources: Record<string, Source>;
}

/** The loaded core. Every method is pure: text in, text out, nothing kept. */
export interface CarbonTally {
  /** Takes the text of a RequestDocument, whatever it holds; gives that of a ResponseDocument. */
  evaluate(request: string): string;
  /** Takes the text of a SearchRequest; gives that of a SearchResponse. */
  search(request: string): string;
  /** The text of a Catalog. */
  catalog(): string;
}

/** Loads the core once; the wasm is inside the module, so nothing is fetched. */
export function load(): Promise<CarbonTally>;
