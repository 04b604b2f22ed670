// What package.mjs puts in place of these two names.

declare module 'built:core.js' {
  /** Fills the object given with the functions of bindings.cpp. */
  export default function instantiate(core: object): unknown;
}

declare module 'built:core.wasm' {
  /** The file, gzipped, as base64. */
  const packed: string;
  export default packed;
}
