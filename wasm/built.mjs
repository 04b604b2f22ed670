// What Emscripten made, in place of the names of built.d.ts: for esbuild.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { packed } from './packing/pack.mjs';

/** `folder` is that of core.js, core.wasm, pack.wasm and unpack.wasm. */
export const emscripten = (folder) => ({
  name: 'emscripten',
  setup(bundle) {
    const file = (name) => readFileSync(join(folder, name));
    bundle.onResolve({ filter: /^built:(core|unpack)\./ }, ({ path }) => ({ path, namespace: 'built' }));
    bundle.onLoad({ filter: /core\.js$/, namespace: 'built' }, () => ({ contents: file('core.js'), loader: 'js' }));
    bundle.onLoad({ filter: /unpack\.wasm$/, namespace: 'built' }, () => ({
      contents: file('unpack.wasm').toString('base64'),
      loader: 'text',
    }));
    bundle.onLoad({ filter: /unpack\.wasm\.deflated$/, namespace: 'built' }, () => ({
      contents: deflateRawSync(file('unpack.wasm'), { level: 9 }).toString('base64'),
      loader: 'text',
    }));
    bundle.onLoad({ filter: /core\.wasm$/, namespace: 'built' }, () => ({
      // A third smaller than by gzip, which browsers could unpack by themselves.
      contents: packed(file('core.wasm'), folder).toString('base64'),
      loader: 'text',
    }));
  },
});
