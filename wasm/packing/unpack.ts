// What pack.mjs has packed, unpacked by unpack.cpp.

type Bytes = Uint8Array<ArrayBuffer>;

interface Unpacker {
  memory: WebAssembly.Memory;
  /** Whether the packed bytes were whole, and are as many as there is room for. */
  unpack(packed: number, size: number, bytes: number, room: number): number;
}

const pageSize = 2 ** 16;

export function bytesOf(base64: string): Bytes {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  // Uint8Array.from with a function takes longer than the unpacking.
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/** The second is the wasm file of unpack.cpp. */
export function unpacked(packed: Bytes, unpacker: Bytes): Bytes {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(unpacker));
  const { memory, unpack } = exports as unknown as Unpacker;
  const size = new DataView(packed.buffer, packed.byteOffset, packed.length).getUint32(0, true); // pack.mjs has put it there
  const from = memory.buffer.byteLength;
  const to = from + packed.length;
  memory.grow(Math.ceil((packed.length + size) / pageSize));
  const all = new Uint8Array(memory.buffer);
  all.set(packed, from);
  if (!unpack(from + 4, packed.length - 4, to, size)) throw new Error('The packed bytes are damaged.');
  return all.slice(to, to + size);
}
