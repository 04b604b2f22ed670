// Numbers in texts, by their significant digits.

/** The significant digits of the first number in a text: "0.0300 MWh" and "30 kWh" both give "3". */
export function digits(text) {
  const number = /\d[\d,]*(\.\d+)?(e[-+]?\d+)?/i.exec(text)?.[0] ?? '';
  return number
    .replace(/e.*/i, '')
    .replace(/[,.]/g, '')
    .replace(/^0+|0+$/g, '');
}

/** All numbers before that unit in a text. */
export const numbersBefore = (unit, text) =>
  [...text.matchAll(new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)[\\s\\u00a0~]*${unit}`, 'g'))].map(([, number]) => number);
