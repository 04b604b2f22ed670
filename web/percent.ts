/** A part of the whole as a length of SVG. It is where something stands, and no number that is shown. */
export const percent = (part: number) => `${(100 * part).toFixed(2)}%`;
