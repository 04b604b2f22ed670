// C++ literals, in ASCII.

/** Bytes or a string as one text: a compiler joins neighbours. */
export function text(value) {
  const bytes = Buffer.from(value);
  const lines = [];
  for (let at = 0; at < bytes.length || at === 0; at += 60) lines.push(literal(bytes.subarray(at, at + 60)));
  return `${lines.join('\n    ')}sv`;
}

// Octal escapes end after three digits, so that no digit after them can run on as in \x.
// Every ? is escaped: no trigraph can arise.
function literal(bytes) {
  let escaped = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (byte < 0x20 || byte > 0x7e) escaped += `\\${byte.toString(8).padStart(3, '0')}`;
    else escaped += '"\\?'.includes(character) ? `\\${character}` : character;
  }
  return `"${escaped}"`;
}
