// What pack.mjs has packed, unpacked by unpack.cpp.

type Bytes = Uint8Array<ArrayBuffer>;

interface Unpacker {
  memory: WebAssembly.Memory;
  begin(packed: number, size: number, bytes: number, room: number): void;
  /** False where the packed bytes are damaged. */
  go_on(until: number): number;
}

export interface Unpacking {
  /** Of all that comes out. */
  size: number;
  /** The first bytes, so many or all: in the memory of the unpacker. */
  upTo(size: number): Bytes;
}

const pageSize = 2 ** 16;

export function bytesOf(base64: string): Bytes {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  // Uint8Array.from with a function takes longer than the unpacking.
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/** Of the wasm file of unpack.cpp; once for each instance. */
export function unpacking(packed: Bytes, { exports }: WebAssembly.Instance): Unpacking {
  const { memory, begin, go_on } = exports as unknown as Unpacker;
  const size = new DataView(packed.buffer, packed.byteOffset, packed.length).getUint32(0, true); // pack.mjs has put it there
  const from = memory.buffer.byteLength;
  const to = from + packed.length;
  memory.grow(Math.ceil((packed.length + size) / pageSize));
  const all = new Uint8Array(memory.buffer);
  all.set(packed, from);
  begin(from + 4, packed.length - 4, to, size);
  return {
    size,
    upTo(wanted) {
      if (!go_on(wanted)) throw new Error('The packed bytes are damaged.');
      return all.subarray(to, to + Math.min(wanted, size));
    },
  };
}

/** The second is the wasm file of unpack.cpp. */
export function unpacked(packed: Bytes, unpacker: Bytes): Bytes {
  const whole = unpacking(packed, new WebAssembly.Instance(new WebAssembly.Module(unpacker)));
  return whole.upTo(whole.size).slice();
}
