// The core with its documents as objects. All text that crosses is well-formed.
import {
  type CarbonTally,
  type Catalog,
  load,
  type Match,
  type ResponseDocument,
  type SearchRequest,
  type SearchResponse,
} from 'carbon-tally';

export interface Core {
  evaluate(request: string): ResponseDocument;
  search(kind: SearchRequest['kind'], query: string, limit: number): Match[];
  catalog(): Catalog;
}

const loneSurrogate = /\p{Surrogate}/gu;

function withObjects(core: CarbonTally): Core {
  let catalog: Catalog | undefined;
  return {
    evaluate: (request) => JSON.parse(core.evaluate(request)) as ResponseDocument,
    search(kind, query, limit) {
      const request: SearchRequest = { kind, query: query.replace(loneSurrogate, ''), limit };
      return (JSON.parse(core.search(JSON.stringify(request))) as SearchResponse).matches;
    },
    catalog() {
      catalog ??= JSON.parse(core.catalog()) as Catalog;
      return catalog;
    },
  };
}

/** Where a call throws, the next one has a new instance of the core. */
export async function openCore(): Promise<Core> {
  return withObjects(await load());
}
