// Packs bytes for unpack.ts to unpack: how many they are, then what pack.cpp makes of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pageSize = 2 ** 16;
const built = fileURLToPath(new URL('../../build/wasm/wasm', import.meta.url));

/** `folder` is that of pack.wasm. */
export function packed(bytes, folder = built) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(join(folder, 'pack.wasm'))));
  const { memory, pack } = exports;
  const from = memory.buffer.byteLength;
  const to = from + bytes.length;
  memory.grow(Math.ceil((3 * bytes.length + 1000) / pageSize)); // what cannot be packed grows a little
  new Uint8Array(memory.buffer).set(bytes, from);
  const size = pack(from, bytes.length, to);
  const file = Buffer.alloc(4 + size);
  file.writeUInt32LE(bytes.length);
  file.set(new Uint8Array(memory.buffer, to, size), 4);
  return file;
}
