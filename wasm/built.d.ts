// What built.mjs puts in place of these names.

declare module 'built:core.js' {
  /** Fills the object given with the functions of bindings.cpp. */
  export default function instantiate(core: object): unknown;
}

declare module 'built:core.wasm' {
  /** The file, packed by packing/pack.mjs, as base64. */
  const packed: string;
  export default packed;
}

declare module 'built:unpack.wasm.deflated' {
  /** The file, deflated, as base64. */
  const unpacker: string;
  export default unpacker;
}

declare module 'built:unpack.wasm' {
  /** The file as base64. */
  const unpacker: string;
  export default unpacker;
}
