// What build.mjs puts in place of this name.

declare module 'built:world' {
  /** Of the map, in steps of its grid. */
  export const width: number;
  /** As world.mjs packs it. */
  const packed: string;
  export default packed;
}
