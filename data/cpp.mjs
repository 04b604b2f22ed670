// C++ literals, in ASCII.

export const number = (value) => String(value ?? 0);

export const text = (value) => `${literal(value)}sv`;

export const texts = (...values) => values.map(text);

/** One text of many lines, a literal for each: a compiler joins neighbours. */
export const linesOfText = (lines) => `${lines.map((line) => `    ${literal(`${line}\n`)}`).join('\n')}sv`;

// Octal escapes end after three digits, so that no digit after them can run on as in \x.
// Every ? is escaped: no trigraph can arise.
function literal(value) {
  let escaped = '';
  for (const byte of Buffer.from(String(value))) {
    const character = String.fromCharCode(byte);
    if (byte < 0x20 || byte > 0x7e) escaped += `\\${byte.toString(8).padStart(3, '0')}`;
    else escaped += '"\\?'.includes(character) ? `\\${character}` : character;
  }
  return `"${escaped}"`;
}
