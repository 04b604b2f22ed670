// What build.mjs puts in place of these names.

declare module 'built:world' {
  /** Of the map, in steps of its grid. */
  export const width: number;
  /** As world.mjs packs it. */
  const packed: string;
  export default packed;
}

declare module 'built:sizes' {
  /** In bytes: of the core and of the page's script, which are packed in this order, before the style. */
  export const core: number;
  export const page: number;
}
