// The core as a WebAssembly instance, and a fresh one after a fault: for the package and for the page.
import instantiate from 'built:core.js';
import type { CarbonTally } from './carbon-tally.d.ts';

/** What Embind makes of bindings.cpp. What is returned is UTF-8 in the core's memory until the next call. */
interface Core {
  evaluate(request: Uint8Array): Uint8Array;
  search(request: Uint8Array): Uint8Array;
  places(request: Uint8Array): Uint8Array;
  intensities(request: Uint8Array): Uint8Array;
  entry(report: Uint8Array): Uint8Array;
  analysis(request: Uint8Array): Uint8Array;
  table(request: Uint8Array): Uint8Array;
  quantity(request: Uint8Array): Uint8Array;
  catalog(): Uint8Array;
}

// The core refuses a text of more than 16 MiB, in its own words. A longer one is cut one byte behind
// that, so that the core can say so and the copy of the text has a bound.
const carried = 16 * 1024 * 1024 + 1;

const utf8 = new TextDecoder();

/** UTF-8 bytes; a lone surrogate becomes U+FFFD. */
function bytes(text: string): Uint8Array {
  if (typeof text !== 'string') throw new TypeError('The request must be a string.');
  return new TextEncoder().encode(text.slice(0, carried)).subarray(0, carried);
}

/** A new instance; synchronous, because `evaluate` is. */
function fresh(compiled: WebAssembly.Module): Core {
  let fault: unknown;
  const core = {
    instantiateWasm(imports: WebAssembly.Imports, received: (instance: WebAssembly.Instance) => void) {
      try {
        const instance = new WebAssembly.Instance(compiled, imports);
        received(instance);
        return instance.exports;
      } catch (cause) {
        fault = cause; // thrown below: the glue would look for the wasm file elsewhere
        return {};
      }
    },
    printErr() {}, // what a trap prints is in the error, too
  };
  instantiate(core);
  if (fault) throw fault;
  return core as unknown as Core;
}

export function supervised(compiled: WebAssembly.Module): CarbonTally {
  let core: Core | undefined = fresh(compiled);
  // The core has no exceptions, so whatever comes out is a trap: memory may be in disorder.
  function ask(question: (core: Core) => Uint8Array): string {
    try {
      core ??= fresh(compiled);
      return utf8.decode(question(core));
    } catch (cause) {
      core = undefined;
      throw new Error('The core stopped at this request. The next request starts it anew.', { cause });
    }
  }
  /** A function of the core that takes a text. */
  const asking = (name: Exclude<keyof Core, 'catalog'>) => (request: string) => {
    const text = bytes(request);
    return ask((core) => core[name](text));
  };
  return {
    evaluate: asking('evaluate'),
    search: asking('search'),
    places: asking('places'),
    intensities: asking('intensities'),
    entry: asking('entry'),
    analysis: asking('analysis'),
    table: asking('table'),
    quantity: asking('quantity'),
    catalog: () => ask((core) => core.catalog()),
  };
}
