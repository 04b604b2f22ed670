// The package's module: the core, unpacked.
import packed from 'built:core.wasm';
import unpacker from 'built:unpack.wasm';
import type { CarbonTally } from './carbon-tally.d.ts';
import { bytesOf, unpacked } from './packing/unpack.ts';
import { supervised } from './supervised.ts';

let loading: Promise<CarbonTally> | undefined;

export function load(): Promise<CarbonTally> {
  loading ??= Promise.resolve()
    .then(() => WebAssembly.compile(unpacked(bytesOf(packed), bytesOf(unpacker))))
    .then(supervised)
    .catch((cause) => {
      loading = undefined; // memory may be there next time
      throw new Error('The core could not be started: WebAssembly is not available here.', { cause });
    });
  return loading;
}
