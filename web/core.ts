// The core with its documents as objects. All text that crosses is well-formed.
import type {
  Analysis,
  AnalysisRequest,
  CarbonTally,
  Catalog,
  EntryResponse,
  Inspection,
  Intensities,
  Match,
  PlacesRequest,
  PlacesResponse,
  QuantityRequest,
  QuantityResponse,
  ResponseDocument,
  SearchRequest,
  SearchResponse,
  TableRequest,
  TableResponse,
} from 'carbon-tally';
import { supervised } from '../wasm/supervised.ts';
import type { Reading } from './entry.js';
import { wellFormed } from './well-formed.js';

export interface Core {
  quantity: Reading;
  evaluate(request: string): ResponseDocument;
  search(kind: SearchRequest['kind'], query: string, limit: number): Match[];
  places(request: PlacesRequest): PlacesResponse;
  catalog(): Catalog;
  /** What is known of the electricity of a place in the newest year; nothing of a place that is not known. */
  inspect(place: unknown): Inspection | undefined;
  /** Of every country. */
  intensities(year: number): Intensities;
  /** Of a report, as a collection keeps it. */
  entry(report: string): EntryResponse;
  analysis(request: AnalysisRequest): Analysis;
  /** Reports or entries from the rows of a table. */
  table(request: TableRequest): TableResponse;
  /** It broke down and goes on as a new instance. One at most listens. */
  onRestart?: () => void;
}

/** Texts that are remembered. */
const mostQuantities = 2000;

/** Asked once more where it breaks down: it has a new instance by then. */
function insistent(core: CarbonTally, onRestart: () => void): CarbonTally {
  const twice =
    <T extends unknown[]>(ask: (...given: T) => string) =>
    (...given: T) => {
      try {
        return ask(...given);
      } catch {
        onRestart();
        return ask(...given);
      }
    };
  return Object.fromEntries(Object.entries(core).map(([name, ask]) => [name, twice(ask)])) as unknown as CarbonTally;
}

function withObjects(supervised: CarbonTally): Core {
  const core = insistent(supervised, () => self.onRestart?.());
  let catalog: Catalog | undefined;
  const ofYears = new Map<number, Intensities>();
  const inspected = new Map<string, Inspection | undefined>();
  const quantities = new Map<string, ReturnType<Reading>>();

  function read(key: string, asked: QuantityRequest): ReturnType<Reading> {
    try {
      const { value, read_as: said } = JSON.parse(core.quantity(JSON.stringify(asked))) as QuantityResponse;
      const reading = value === undefined || said === undefined ? undefined : { value, said };
      if (quantities.size >= mostQuantities) quantities.clear();
      quantities.set(key, reading);
      return reading;
    } catch {
      return undefined; // the text stays as it was typed
    }
  }

  const self: Core = {
    quantity(text, path) {
      const key = `${path} ${text}`;
      return quantities.has(key) ? quantities.get(key) : read(key, { text: wellFormed(text), for: path });
    },
    evaluate: (request) => JSON.parse(core.evaluate(request)) as ResponseDocument,
    search(kind, query, limit) {
      const request: SearchRequest = { kind, query: wellFormed(query), limit };
      try {
        return (JSON.parse(core.search(JSON.stringify(request))) as SearchResponse).matches;
      } catch {
        return [];
      }
    },
    places: (request) => JSON.parse(core.places(JSON.stringify(request))) as PlacesResponse,
    catalog() {
      catalog ??= JSON.parse(core.catalog()) as Catalog;
      return catalog;
    },
    inspect(place) {
      const request = JSON.stringify({ format: 'carbon-tally', version: 1, runs: [], inspect: { place } });
      if (!inspected.has(request))
        inspected.set(request, (JSON.parse(core.evaluate(request)) as ResponseDocument).inspection);
      return inspected.get(request);
    },
    intensities(year) {
      const known = ofYears.get(year) ?? (JSON.parse(core.intensities(JSON.stringify({ year }))) as Intensities);
      ofYears.set(year, known);
      return known;
    },
    entry: (report) => JSON.parse(core.entry(report)) as EntryResponse,
    analysis: (request) => JSON.parse(core.analysis(JSON.stringify(request))) as Analysis,
    table: (request) => JSON.parse(core.table(JSON.stringify(request))) as TableResponse,
  };
  return self;
}

/** Where a call throws, two instances of the core broke down over it, and the next call has a new one. */
export async function openCore(compiled: Promise<WebAssembly.Module>): Promise<Core> {
  return withObjects(supervised(await compiled));
}
