// Packs bytes for unpack.cpp to unpack: the format .lzma, as XZ Utils write it.
import { execFileSync } from 'node:child_process';

// The smallest of all settings for the core and its facts; unpack.cpp knows no other.
const settings = '--lzma1=preset=9e,lc=3,lp=0,pb=0';

export function packed(bytes) {
  const file = execFileSync('xz', ['--format=lzma', settings, '--stdout'], {
    input: bytes,
    maxBuffer: 2 ** 28,
  });
  file.writeBigUInt64LE(BigInt(bytes.length), 5); // the size, which xz leaves open
  return file;
}
