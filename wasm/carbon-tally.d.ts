// The public documents of Carbon Tally, version 1. Within a version, members and the values of
// unions are added, never taken away or given another meaning: ignore what you do not know. The
// saved file, the request of the command line and the message of an embedding page are all a
// RequestDocument; the core answers with a ResponseDocument.

export interface RequestDocument {
  format: 'carbon-tally';
  version: 1;
  /** Stable, of its file in a collection, e.g. "bloom-176b". */
  id?: string;
  title?: string;
  /** Empty where a place alone is inspected. */
  runs: Run[];
  settings?: Settings;
  /** Places in which the same runs are compared. */
  compare?: WantedComparison;
  /** A place whose sources are wanted side by side. */
  inspect?: WantedInspection;
  /** What was published about all runs together: compared with the totals, never used in them. */
  reported?: Reported;
  /** What was computed of the document, by whoever saved or shared it: compared with the totals, never used in them. */
  computed?: Computed;
  /** A market-based figure of all runs together: a line of its own, never part of the totals. */
  market_based?: MarketBased;
  /** What the forms of venues ask for beside the runs. */
  about?: About;
  /** The texts wanted in the response; none when absent. */
  outputs?: SnippetFormat[];
}

/** What each is for: `formats` of the catalogue. */
export type SnippetFormat =
  | 'latex'
  | 'latex-brief'
  | 'markdown'
  | 'html'
  | 'text'
  | 'trace'
  | 'model-card'
  | 'neurips'
  | 'acl'
  | 'reproducibility'
  | 'eu-ai-act'
  | 'climate-card'
  | 'sci'
  | 'csv'
  | 'boamps'
  | 'badge'
  | 'figure';

export interface About {
  /** Of the model. */
  parameters?: number;
  /** Floating-point operations of all training. */
  flops?: number;
  /** True where the project needed no other runs than those listed. */
  complete?: boolean;
  /** Of a software carbon intensity, e.g. "training token". */
  functional_unit?: string;
  /** How many functional units the runs have served. */
  units?: number;
  /** What the model does, e.g. "image classification": a collection of reports is sorted by it. */
  task?: string;
  /** On which the score was reached, e.g. "ImageNet". */
  data_set?: string;
  /** E.g. "Top-1 accuracy". */
  metric?: string;
  score?: number;
}

export interface WantedComparison {
  places?: Place[];
  /** That of the runs goes with them, or each place has its own; that of the runs when absent. */
  pue?: 'runs' | 'place';
}

export interface WantedInspection {
  /** No stated one: of that nothing else is known. */
  place: Place;
  /** The newest of its country when absent. */
  year?: number;
}

export type Place = RegionPlace | CountryPlace | GridPlace | StatedPlace;

export type Language = 'en' | 'zh-Hans';

export interface Settings {
  /** Separate lines that are wanted; they never enter the totals. None when absent. */
  lines?: SeparateLine[];
  /** LaTeX tables aligned on the decimal point by the package siunitx. */
  siunitx?: boolean;
  /** Of paragraph and table, whatever the language of a page around them; English when absent. */
  language?: Language;
  /** For a double-blind review: the texts (not the rest of the response) leave out title, names of
   * runs, own devices and places, and sources in the author's words; a cloud region is called by its
   * provider and country, a grid by its country. No number changes. A region or a
   * grid is inspected as its country. */
  anonymous?: boolean;
}

export type SeparateLine = 'embodied' | 'water' | 'equivalences';

export interface Run {
  name?: string;
  /** What the run was for; decides whether it belongs to the final model. */
  stage?: StageId;
  /** Not needed where the energy was measured. */
  device?: CatalogDevice | OwnDevice;
  /** Number of devices that ran at the same time, whole; 1 is assumed when absent. */
  count?: number;
  /** Wall-clock hours of one repeat. Either these, or device-hours, or measured energy is needed. */
  hours?: number;
  /** Hours summed over all devices and all repeats: nothing is multiplied with them. */
  device_hours?: number;
  /** How often the run was made, whole; 1 is assumed when absent. Not together with device_hours. */
  repeats?: number;
  /** Mean power over rated power, e.g. 0.8; may exceed 1; 1 is assumed when absent. */
  utilisation?: number;
  /** Mean draw of one device in watts; replaces rated power x utilisation. */
  average_watts?: number;
  /** Number of host machines, whole; 1 is assumed where a host is given. */
  nodes?: number;
  /** Processors and memory of one node; not counted when absent. */
  host?: Host;
  /** Energy of the whole run, all repeats together; replaces what its boundary covers. */
  measured?: MeasuredEnergy;
  /** Power usage effectiveness of the facility, at least 1; from the catalog when absent. */
  pue?: number;
  /** Year that a stated PUE describes. */
  pue_year?: number;
  /** Calendar year of the run; the newest year with data is assumed when absent. */
  year?: number;
  place: Place;
  ranges?: Ranges;
  /** Instead of the catalog's figures for the separate line of embodied carbon. */
  embodied?: EmbodiedFigures;
  /** What was published about this run: compared with the estimate, never used in it. */
  reported?: Reported;
  /** Unlikely values that are right all the same: that very value is not warned of again. */
  confirmed?: { count?: number; hours?: number };
  notes?: string;
}

export type StageId =
  | 'final'
  | 'pre-training'
  | 'fine-tuning'
  | 'development'
  | 'search'
  | 'failed'
  | 'evaluation'
  | 'distillation'
  | 'data'
  | 'other';

export interface Host {
  cpu?: CatalogDevice | OwnDevice;
  /** Processors per node, whole; 1 is assumed when absent. */
  cpus?: number;
  /** Mean power of a processor over its rated power; 1 is assumed when absent. */
  utilisation?: number;
  /** Memory per node in gigabytes. */
  memory_gb?: number;
}

export interface MeasuredEnergy {
  kwh: number;
  /**
   * What the meter covered. device: the accelerators, so a host is added and PUE applied;
   * node: whole machines, so only PUE is applied; facility: nothing is added or applied.
   */
  boundary: Boundary;
  /** How it was measured, e.g. "nvidia-smi, every second". */
  method?: string;
}

export type Boundary = 'device' | 'node' | 'facility';

/** For each factor its 5th and 95th percentile, around the value; in the factor's own unit. */
export type Ranges = Partial<Record<RangedFactor, [number, number]>>;

export type RangedFactor =
  | 'count'
  | 'hours'
  | 'device_hours'
  | 'repeats'
  | 'watts'
  | 'utilisation'
  | 'average_watts'
  | 'nodes'
  | 'cpus'
  | 'cpu_watts'
  | 'cpu_utilisation'
  | 'memory_gb'
  | 'measured_kwh'
  | 'pue'
  | 'g_per_kwh';

export interface EmbodiedFigures {
  /** CO2e of making one device, in kg. */
  kg?: number;
  /** Years of service over which it is shared out, in hours of use: 6 years used 85 % are 5.1. */
  lifetime_years?: number;
}

export interface Reported {
  /** Energy in kWh. */
  kwh?: number;
  /** CO2e in kg. */
  kg?: number;
  source?: string;
}

export interface Computed {
  /** Versions of the core and of the data. */
  tool?: string;
  data?: string;
  /** Facility energy of the counted runs in kWh. */
  kwh?: number;
  /** CO2e of the counted runs in kg. */
  kg?: number;
}

export interface MarketBased {
  /** CO2e in kg after contracts and certificates. */
  kg: number;
  source?: string;
}

export interface CatalogDevice {
  id: string;
}

export interface OwnDevice {
  name?: string;
  /** Rated power of one device in watts; needed unless the energy was measured or the draw stated. */
  watts?: number;
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

export interface GridPlace {
  /** A zone of Electricity Maps ("US-MIDA-PJM", "FR"), a state or province ("US-VA", "CN-BJ"), an
   * eGRID subregion ("EGRID-SRVC"). */
  grid: string;
  /** Of the intensity; life-cycle when absent, where the grid has one. */
  kind?: IntensityKind;
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
  /** Present where the request states what was `computed` of it. */
  recomputed?: Recomputed;
  /** One per run of the request, in its order. */
  runs: Estimate[];
  totals: Totals;
  /** Absent where no place is compared. */
  comparison?: Comparison;
  /** Absent where no place is inspected, or the place or the year cannot be. */
  inspection?: Inspection;
  /** Each source named by a factor of this response. */
  sources: Record<string, Source>;
  /** The wanted ones; none where no run is counted. */
  snippets: Partial<Record<SnippetFormat, SnippetPart[]>>;
}

export interface Recomputed {
  /** To nine digits. */
  same: boolean;
  /** Both numbers with the versions that gave them, in one or two sentences. */
  message: string;
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
  /** Ways out that need one click: changes of the request. */
  fixes?: Fix[];
}

export interface Fix {
  /** e.g. "Use 400 W". */
  label: string;
  /** Made together, in this order. */
  changes: Change[];
}

export interface Change {
  /** JSON Pointer into the request. */
  path: string;
  /** The new value; the member is taken out where this is absent. */
  value?: unknown;
}

export interface Estimate {
  /** Index of the run in the request. */
  run: number;
  /** The run's own name, or "Run 3". */
  name: string;
  /** True where the run has no error and is part of the totals. */
  counted: boolean;
  /** As in the request, where something is stated. */
  stage?: string;
  device?: string;
  place?: string;
  /** Those factors that the estimate uses and that could be resolved. */
  factors: Factors;
  /** Present where `counted`, and where the factors for it are known. */
  device_hours?: Quantity;
  device_energy?: Quantity;
  host_energy?: Quantity;
  it_energy?: Quantity;
  /** Of the facility. */
  energy?: Quantity;
  carbon?: Quantity;
  /** By the paper's own method: rated power x device-hours, without utilisation, host and PUE. */
  paper?: Footprint;
  /** What the width of the range is mostly due to; absent where nothing varies. */
  doubt?: Doubt;
  /** The sums, a line each, for a pocket calculator: "384 × 2820.3 h = 1082995.2 device-hours". */
  trace: string[];
}

export interface Factors {
  count?: Factor;
  repeats?: Factor;
  hours?: Factor;
  device_hours?: Factor;
  /** Rated power of one device. */
  power?: Factor;
  utilisation?: Factor;
  /** Stated mean draw of one device. */
  average_power?: Factor;
  nodes?: Factor;
  cpus?: Factor;
  cpu_power?: Factor;
  cpu_utilisation?: Factor;
  memory?: Factor;
  memory_power?: Factor;
  measured?: Factor;
  pue?: Factor;
  intensity?: IntensityFactor;
}

export interface Footprint {
  energy: Quantity;
  carbon: Quantity;
}

export interface Doubt {
  /** e.g. "the utilisation of NVIDIA T4" */
  name: string;
  factor: keyof Factors;
  /** What it is the factor of: a device, a place, or a run. */
  of: string;
  /** Part of the variance of the carbon that this one factor explains alone, 0 to 1. */
  share: number;
  /** e.g. "83 %" */
  text: string;
}

export interface Factor {
  value: number;
  unit: '' | 'W' | 'h' | 'g/kWh' | 'kWh' | 'GB' | 'W/GB';
  /** The value with its unit, as the report prints it. */
  text: string;
  basis: Basis;
  /** A few words for the margin: "TDP, Epoch AI 2026". */
  label: string;
  /** The same as a sentence. */
  detail: string;
  /** Key into `sources`, where the basis is the catalog or an assumption with a source. */
  source?: string;
  /** Year of the value, where it has one; that of an intensity or a PUE may differ from the run's. */
  year?: number;
  /** Absent where the factor does not vary. */
  range?: FactorRange;
}

export interface FactorRange {
  /** 5th and 95th percentile, in the unit of the factor. */
  low: number;
  high: number;
  /** "0.3–0.99" */
  text: string;
  /** Where the range comes from, as a sentence. */
  detail: string;
  /** Keys into `sources`. */
  sources: string[];
}

export interface IntensityFactor extends Factor {
  kind?: IntensityKind;
}

/** Measured or stated by the author, from the catalog, or assumed because nothing better is known. */
export type Basis = 'measured' | 'stated' | 'catalog' | 'assumed';

export interface Quantity {
  /** Unrounded. */
  value: number;
  unit: 'h' | 'd' | 'kWh' | 'kg' | 'L' | '';
  /** Scaled, and rounded to the digits that its range justifies, as the report prints it. */
  text: string;
  /** Energy and carbon of a run: in the unit of the total, for a column that ends with it. */
  aligned?: string;
  /** In its own unit, to 12 significant digits: "24692.172 kg". */
  exact: string;
  /** 90 % interval, which contains the value; absent where nothing varies, and in groups beyond 200. */
  range?: QuantityRange;
}

export interface QuantityRange {
  low: number;
  high: number;
  /** In the unit of the quantity's text: "18–27 kg". */
  text: string;
}

export interface Totals {
  counted: number;
  left_out: number;
  /** Of the counted runs whose time is known; absent where it is known of none. */
  device_hours?: Quantity;
  device_days?: Quantity;
  /** Of the devices that the catalog knows to be GPUs. */
  gpu_hours?: Quantity;
  /** Counted runs whose device-hours are not known: their energy was measured. */
  untimed: number;
  /** Absent where those of one run are not known. */
  device_energy?: Quantity;
  host_energy?: Quantity;
  it_energy?: Quantity;
  energy: Quantity;
  carbon: Quantity;
  doubt?: Doubt;
  /** The runs of the final model; absent where no run has a stage. */
  final?: Group;
  by: { stage: Group[]; place: Group[]; year: Group[]; device: Group[] };
  /** To be compared with the survey of the paper, not a second estimate. */
  paper: PaperTotals;
  lines: Lines;
}

/** The same runs elsewhere; carbon intensities of one kind alone are compared. */
export interface Comparison {
  /** Empty where none is known. */
  kind: 'life-cycle' | 'direct' | '';
  pue: 'runs' | 'place';
  /** Of the runs as they were: one more than the places that emit less. */
  rank: number;
  /** Where the counted runs were, as far as that is known. */
  homes: { name: string; at: Coordinates }[];
  /** What the runs had where they were; absent where that was in several places. */
  own?: { years: PlaceYear[] };
  /** The least carbon first. */
  places: ComparedPlace[];
}

/** Degrees; south and west negative. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

export interface ComparedPlace {
  /** Index into the places of the request. */
  place: number;
  name: string;
  /** True where every run was here. */
  own: boolean;
  /** Where to draw it; absent where that is not known. */
  at?: Coordinates;
  rank: number;
  /** Its carbon to that of the runs as they were. */
  ratio: number;
  ratio_text: string;
  energy: Quantity;
  carbon: Quantity;
  /** What its factors are for the runs of each year. Where they were here, the PUE is theirs; absent where it differs. */
  years: PlaceYear[];
}

export interface PlaceYear {
  /** Of the runs. */
  year: number;
  /** Where each place has its own. */
  pue?: PlaceFactor;
  intensity: PlaceFactor & {
    /** Absent where it is not known. */
    kind?: IntensityKind;
    /** Of what is generated in the place, or of what is used there; absent where the author stated the value. */
    basis?: 'production' | 'consumption';
  };
}

export interface PlaceFactor {
  value: number;
  text: string;
  label: string;
  /** Keys into `sources`, joined by "+"; absent where the author stated the value. */
  source?: string;
  /** Of the value, which may be earlier than the year of the runs. */
  year?: number;
}

/** All that is known about the electricity of one place. Where the texts are anonymous, of its country. */
export interface Inspection {
  name: string;
  year: number;
  /** Every source side by side: the country's series, zones, official figures, the provider's, earlier
   * editions, other calculators. */
  values: SourceValue[];
  /** Indexes into `values`. */
  lowest: number;
  highest: number;
  /** Highest to lowest; absent where the lowest is 0. */
  ratio?: number;
  ratio_text?: string;
  /** Sentences on why the values differ, each supported by what is known of them. */
  because: string[];
  history: Series[];
  /** The intensities with which runs there are counted, by year. Where the series changes, as before a zone begins, a stretch ends. */
  counted_by: Stretch[];
  /** Of the country; absent where none is known for that year or an earlier one. */
  mix?: Mix;
}

export interface SourceValue {
  g_per_kwh: number;
  text: string;
  label: string;
  /** Absent where it is not stated. `operational` is the provider's word for emissions of the plants alone. */
  kind?: IntensityKind | 'operational';
  /** Of what is generated in the place, or of what is used there; absent where it is not stated. */
  basis?: 'production' | 'consumption';
  /** Of the value, which may be another than the year that was asked for; absent where it is not stated. */
  year?: number;
  /** Of that electricity, from 0 to 1, as the source tells it; absent where it does not. */
  carbon_free?: number;
  carbon_free_text?: string;
  /** Another calculator that uses the value, with its version. */
  tool?: string;
  /** Key into `sources`. */
  source: string;
  /** True for the one with which a run in this place and year is counted: none where there is no such run, and where the
   * texts are anonymous and it is finer than the country. */
  is_default: boolean;
  /** Of the counted runs with this value, their energy unchanged; absent where no run counts. */
  carbon?: Quantity;
}

/** Of one source and one kind. */
export interface Series {
  label: string;
  kind: IntensityKind | 'operational';
  basis?: 'production' | 'consumption';
  source: string;
  /** As of the values. */
  is_default: boolean;
  /** Year and gCO2e/kWh, by year; a year without a value is left out. */
  points: [number, number][];
  /** The same intensities as the report prints them, without their unit. */
  texts: string[];
}

/** Of years that are counted by one series. */
export interface Stretch {
  /** Index into `history`. */
  series: number;
  points: [number, number][];
  texts: string[];
}

export interface Mix {
  /** The one that was asked for, or the nearest earlier one. */
  year: number;
  country: string;
  source: string;
  /** The largest share, by which the paper groups its models. */
  main: Share;
  /** The largest first; in whole percents that add up to 1. */
  shares: Share[];
}

export interface Share {
  id: Technology;
  name: string;
  share: number;
  /** "42 %" */
  text: string;
}

export type Technology = 'coal' | 'gas' | 'oil' | 'nuclear' | 'hydro' | 'wind' | 'solar' | 'bioenergy' | 'other';

/** Counted runs that have something in common, in the order of their first appearance. */
export interface Group {
  name: string;
  counted: number;
  device_hours?: Quantity;
  energy: Quantity;
  carbon: Quantity;
}

export interface PaperTotals {
  label: string;
  detail: string;
  counted: number;
  /** Counted runs whose rated power or device-hours are not known. */
  left_out: number;
  /** Present where `counted` is not 0. */
  energy?: Quantity;
  carbon?: Quantity;
}

/** Wanted by `settings.lines`, or stated; never added to the totals. */
export interface Lines {
  embodied?: Line;
  water?: Line;
  equivalences?: Equivalence[];
  market_based?: Line;
}

export interface Line {
  label: string;
  detail: string;
  /** Runs that this line knows a figure for. */
  counted: number;
  /** Counted runs that it knows none for. */
  left_out: number;
  /** Present where `counted` is not 0. */
  quantity?: Quantity;
  /** As `Estimate.trace`. */
  trace: string[];
  /** Keys into `sources`. */
  sources: string[];
}

export interface Equivalence {
  id: string;
  /** "140 km driven in an average European car" */
  text: string;
  value: number;
  source: string;
}

export interface Source {
  short: string;
  title: string;
  publisher: string;
  year: string;
  licence: string;
  locator: string;
}

/** One text of a format, which is pasted or saved as a whole; the last one is the main one. */
export interface SnippetPart {
  id: string;
  /** What it is called as a file; no other text has that name. */
  file: string;
  /** Where it goes, for the reader. */
  where: string;
  text: string;
}

export interface Format {
  id: SnippetFormat;
  group: 'paper' | 'card' | 'form' | 'data' | 'picture';
  name: string;
  /** When to take it, one sentence. */
  use: string;
  /** What it tells beside the runs, where the document says it. */
  asks: (keyof About)[];
  /** In which its text is to be had. */
  languages: Language[];
}

/** What a picker needs. `query` is matched against names, ids and the other names people type. */
export interface SearchRequest {
  kind: 'device' | 'place' | 'cpu';
  query: string;
  /** At most this many matches; 20 when absent. */
  limit?: number;
}

export interface SearchResponse {
  matches: Match[];
}

export type Match =
  | { kind: 'device' | 'cpu'; id: string; name: string; detail: string }
  | { kind: 'region'; provider: string; region: string; name: string; detail: string }
  | { kind: 'country'; country: string; name: string; detail: string }
  | {
      kind: 'grid';
      grid: string;
      name: string;
      detail: string;
      /** The kind of intensity that must be asked for, where the grid has a second one. */
      also?: { kind: IntensityKind; detail: string };
    };

/**
 * A list of places to compare. `of` goes with its like: a region with the regions of its provider, a country with
 * countries.
 */
export type PlacesRequest =
  | { preset: 'provider' | 'continent'; of: ChosenPlace }
  /** The ten regions of its provider with the lowest life-cycle value of that year; the year as for `cleanest`. */
  | { preset: 'cleanest-of-provider'; of: ChosenPlace; year?: number }
  /** Nearest first; 1,000 km when absent. */
  | { preset: 'near'; of: ChosenPlace; km?: number }
  /** The ten countries with the lowest life-cycle value of that year, or of the newest that most have a value for. */
  | { preset: 'cleanest'; year?: number }
  /** The countries with the most cloud regions; those of the survey of Counting Carbon. */
  | { preset: 'big-clouds' | 'paper' };

export type ChosenPlace = { provider: string; region: string } | { country: string };

export interface PlacesResponse {
  /** All regions of a provider, at most 60 of other places; none where there is an error. */
  places: ChosenPlace[];
  /** One sentence that says what this list is. */
  said: string;
  problems: Problem[];
}

export interface IntensitiesRequest {
  /** The newest of the data when absent. */
  year?: number;
}

export interface Intensities {
  year: number;
  kind: IntensityKind;
  /** Key into the sources of the catalogue. */
  source: string;
  /** Of what a map is shaded by, the lowest first: "< 150", in g/kWh. */
  classes: string[];
  /** By code. `year` is the one asked for, or the nearest earlier one; a country without either is not here.
   * `class` is an index into `classes`. */
  countries: Record<string, { g_per_kwh: number; year: number; class: number }>;
}

/** What a collection keeps of a report: the columns of its CSV. Absent where it is not known. */
export interface Entry {
  id?: string;
  title?: string;
  task?: string;
  data_set?: string;
  metric?: string;
  score?: number;
  /** Of the newest run. */
  year?: number;
  /** Where most of its energy was used: ISO 3166-1 alpha-3, or words. */
  country?: string;
  /** The same in words. */
  place?: string;
  /** Of that country's electricity in the year: "coal", "gas", "oil", "nuclear", "hydro", "wind", "solar", ... */
  main_source?: string;
  /** That used most of it. */
  device?: string;
  runs?: number;
  runs_measured?: number;
  runs_left_out?: number;
  device_hours?: number;
  energy_kwh?: number;
  energy_low_kwh?: number;
  energy_high_kwh?: number;
  carbon_kg?: number;
  carbon_low_kg?: number;
  carbon_high_kg?: number;
  /** Of the final model, where some of the runs made it. */
  final_energy_kwh?: number;
  final_carbon_kg?: number;
  /** At rated power and without PUE, of all runs. */
  paper_energy_kwh?: number;
  paper_carbon_kg?: number;
  /** As its authors gave it. */
  published_energy_kwh?: number;
  published_carbon_kg?: number;
  tool_version?: string;
  data_version?: string;
}

export interface EntryResponse {
  /** Absent where no run counts. */
  entry?: Entry;
  problems: Problem[];
}

/** What is typed where a number is wanted: "3 d 4 h", "90 min", "1.5 kW", "0.4 kg/kWh", "85 %", "1 234.5", "3-04:00:00". */
export interface QuantityRequest {
  text: string;
  /** The path of the member, in a run or in the document: "hours", "measured/kwh". */
  for: string;
}

export interface QuantityResponse {
  /** In the unit of the document; absent where it is no number, or can be read in two ways. */
  value?: number;
  /** E.g. "76 h". */
  read_as?: string;
  /** Of a text that is not taken: its readings are fixes, whose changes have the path "". */
  problems: Problem[];
}

/** Rows as they are pasted from a spreadsheet or saved by one. */
export interface TableRequest {
  /** CSV with commas, semicolons or tabs; the first row that is not empty names the columns. */
  text: string;
  /** What begins the decimals, where the answer asks for it. */
  decimal?: '.' | ',';
  /** What columns hold, by their names, as paths of a run or a report, where their names do not tell: {"n": "count"}.
   * Numbers are in the unit that the name of the column ends with, else in that of the document. */
  members?: Record<string, string>;
  /** Each row is a report of its own, unless a column says which rows are one (id, or title). */
  each?: 'report';
}

/** Either `entries` or `reports`, told by the names of the columns. */
export interface TableResponse {
  /** By which the most columns are known; absent where there is one. */
  separator?: ',' | ';' | '\t';
  decimal?: '.' | ',';
  /** Rows that are not empty, without the names of the columns. */
  rows: number;
  /** In their order. Those without a member are not used. */
  columns: TableColumn[];
  /** Cells that can be read in two ways, or with a decimal comma alone: ask with `decimal` once more. */
  asks?: 'decimal';
  /** One of them; its path is as those of the problems. */
  example?: { path: string; cell: string };
  /** Without those of which a cell cannot be read. */
  entries?: Entry[];
  /** To be evaluated. A number that cannot be read is in them as its text, so that its run does not count before it is
   * mended. */
  reports?: RequestDocument[];
  /** Paths are those of rows as the spreadsheet counts them, "/rows/3/hours", or of `columns`. Their fixes are changes
   * of this answer: "/reports/0/runs/1/device/id". */
  problems: Problem[];
}

export interface TableColumn {
  header: string;
  /** Its path in a run ("place/country") or in a report ("about/task"), or its key in an entry. */
  member?: string;
  /** True of a column that is not used though it may matter; there is a warning of it, too. */
  holds_numbers?: true;
  /** In which its numbers are read; absent where it has none, or it is not known. */
  unit?: string;
}

export interface AnalysisRequest {
  /** Which footprint counts; only the paper's can be compared with the survey. "paper" when absent. */
  method?: 'paper' | 'facility' | 'published';
  /** True: the 95 models of Counting Carbon are the first entries. */
  survey?: boolean;
  entries?: Entry[];
  /** To be marked among them; it counts in no sum. */
  yours?: Entry;
  /** True: the answer has the files that a collection is published with. */
  files?: boolean;
}

/** A number of the unit of its key, and what is shown of it, with its unit. */
export interface Told {
  value: number;
  text: string;
}

/** Of one quantity over all counted entries. */
export interface Sizes {
  mean: Told;
  median: Told;
  least: Told;
  most: Told;
  lower_quartile: Told;
  upper_quartile: Told;
}

/** `low` and `high` are the 99 % interval; absent for one entry alone. */
export interface Mean {
  count: number;
  mean: Told;
  low?: Told;
  high?: Told;
}

export interface Standing {
  /** That emitted less, of how many. */
  less: number;
  of: number;
  text: string;
}

/** A counted entry by the method that was asked for. */
export interface Point {
  /** Of the entries, the survey's first. */
  index: number;
  energy_kwh: Told;
  carbon_kg: Told;
  g_per_kwh: Told;
}

/** What the paper prints, beside the same by its data. */
export interface Claim {
  /** In the paper: "Section 4.1, Table 2". */
  where: string;
  what: string;
  printed: string;
  recomputed: string;
  verdict: 'reproduces' | 'differs' | 'not checkable';
  /** What was found, where that needs a word. */
  why?: string;
}

/** All lists of groups begin with the one of most entries; indexes are those of the entries, the survey's first. */
export interface Analysis {
  entries: number;
  /** Those that have such a footprint, in their order; what follows is absent where none has. */
  points: Point[];
  energy_kwh?: Sizes & { total: Told };
  carbon_kg?: Sizes & { total: Told };
  g_per_kwh?: Sizes;
  /** All carbon over all energy. */
  g_per_kwh_of_all?: Told;
  /** Spearman's, of energy and carbon. */
  rank_correlation?: Told;
  /** Least squares of log10 kg on log10 kWh. */
  line?: { slope: Told; intercept: Told; r2: Told };
  /** Shares of the variance of the logarithm of carbon. */
  drivers?: { device_hours: Told; intensity: Told; power: Told };
  high_carbon?: number;
  low_carbon?: number;
  sources?: {
    source: string;
    is_high_carbon: boolean;
    /** Of words that are no known source neither is true. */
    is_low_carbon: boolean;
    count: number;
    mean_g_per_kwh: Told;
    median_g_per_kwh: Told;
    carbon_kg: Told;
  }[];
  /** `class` as in `classes` of Intensities, by the median. */
  countries?: {
    country: string;
    name: string;
    count: number;
    median_g_per_kwh: Told;
    usual_source: string;
    class: number;
  }[];
  /** `first` and `last` are the years of its entries. */
  tasks?: { task: string; data_sets: string[]; first?: number; last?: number; carbon_kg: Mean }[];
  /** By year; early years are joined until there are five entries. */
  periods?: {
    first: number;
    last: number;
    carbon_kg: Mean;
    g_per_kwh: Mean;
    tasks: { task: string; carbon_kg: Mean }[];
    sources: { source: string; g_per_kwh: Mean }[];
  }[];
  /** Where entries have a score. The fronts are what no cheaper one beats, by carbon and by energy, the cheapest first. */
  performance?: {
    data_set: string;
    metric: string;
    count: number;
    correlation_with_carbon?: Told;
    correlation_with_energy?: Told;
    front: number[];
    front_of_energy: number[];
  }[];
  /** `said` is a sentence for the paper, where the survey alone was asked for. */
  yours?: { point: Omit<Point, 'index'>; overall: Standing; of_task?: Standing; of_year?: Standing; said?: string };
  /** What follows, where the survey was asked for: its models, */
  survey?: Entry[];
  /** the hardware of which there are several, */
  hardware?: {
    device: string;
    count: number;
    watts: { least: number; most: number };
    devices: { least: number; most: number };
  }[];
  /** what the paper prints, */
  claims?: Claim[];
  /** and the models whose published figures do not follow from their factors, by their indexes. */
  differing?: { models: number[]; what: string; why: string }[];
  /** Where they were asked for: `collection.csv`, `collection.json` and `summary.md`. */
  files?: { file: string; text: string }[];
  problems: Problem[];
}

export interface Catalog {
  tool: string;
  data: string;
  devices: { id: string; name: string; detail: string }[];
  providers: { id: string; name: string; regions: { id: string; name: string; detail: string }[] }[];
  countries: { id: string; name: string; first_year: number; last_year: number }[];
  stages: { id: StageId; name: string; final: boolean }[];
  /** In the order to show them. */
  formats: Format[];
  sources: Record<string, Source>;
}

/** The loaded core. Every method is pure: text in, text out, nothing kept. */
export interface CarbonTally {
  /** Takes the text of a RequestDocument, whatever it holds; gives that of a ResponseDocument. */
  evaluate(request: string): string;
  /** Takes the text of a SearchRequest; gives that of a SearchResponse. */
  search(request: string): string;
  /** Takes the text of a PlacesRequest; gives that of a PlacesResponse. */
  places(request: string): string;
  /** Takes the text of an IntensitiesRequest; gives that of Intensities. */
  intensities(request: string): string;
  /** Takes the text of a RequestDocument; gives that of an EntryResponse. */
  entry(report: string): string;
  /** Takes the text of an AnalysisRequest; gives that of an Analysis. */
  analysis(request: string): string;
  /** Takes the text of a TableRequest; gives that of a TableResponse. */
  table(request: string): string;
  /** Takes the text of a QuantityRequest; gives that of a QuantityResponse. */
  quantity(request: string): string;
  /** The text of a Catalog. */
  catalog(): string;
}

/** Loads the core once; the wasm is inside the module, so nothing is fetched. */
export function load(): Promise<CarbonTally>;
