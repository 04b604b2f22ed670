// A whole document in the fragment of an address: its version, a dot, and in base64url the checksum of all that
// follows it and the text, compressed. Every version begins like this, so that a newer one is told from a damaged one.
import { crc32 } from '../crc.js';

type Bytes = Uint8Array<ArrayBuffer>;
export type LinkFault = 'damaged' | 'newer' | 'large';

/** Of the text, in bytes: what is larger is no document that a link could hold. */
const mostInside = 2 ** 20;

const stored = '0';
const deflated = '1';

const encoder = new TextEncoder();

function base64url(bytes: Bytes): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Nothing where it is not exactly what `base64url` writes. */
function bytesOf(text: string): Bytes | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return base64url(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** All that comes out, or nothing where it is more than `most` bytes. */
async function through(stream: GenericTransformStream, bytes: Bytes, most: number): Promise<Bytes | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function checksum(version: string, content: Bytes): Bytes {
  const all = new Uint8Array([version.charCodeAt(0), ...content]);
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, crc32(all));
  return bytes;
}

async function packed(text: Bytes): Promise<[version: string, content: Bytes]> {
  try {
    const content = await through(new CompressionStream('deflate-raw'), text, mostInside);
    return content ? [deflated, content] : [stored, text];
  } catch {
    return [stored, text];
  }
}

/** The fragment, without its #, that stands for a text; nothing where that is too large. */
export async function fragmentOf(text: string): Promise<string | undefined> {
  const bytes = encoder.encode(text);
  if (bytes.length > mostInside) return undefined;
  const [version, content] = await packed(bytes);
  return `${version}.${base64url(new Uint8Array([...checksum(version, content), ...content]))}`;
}

/** Whether a fragment is meant as a document; others are somebody else's. */
export const isShared = (fragment: string) => /^\d|^.\./su.test(fragment);

/** Mail and chat break lines, encode signs, and take the end of a sentence for the end of an address. */
function mended(fragment: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(fragment))
      .replace(/\s/g, '')
      .replace(/[^\w-]+$/, '');
  } catch {
    return fragment;
  }
}

/** The content that its checksum vouches for. */
function checked(fragment: string): { version: string; content: Bytes } | undefined {
  const bytes = /^\d\./.test(fragment) && fragment.length < 2 * mostInside ? bytesOf(fragment.slice(2)) : undefined;
  if (!bytes || bytes.length < 5) return undefined;
  const [version, content] = [fragment.charAt(0), bytes.subarray(4)];
  return checksum(version, content).every((byte, index) => byte === bytes[index]) ? { version, content } : undefined;
}

/** The text that a fragment stands for. It may have been altered on its way, or made to do harm. */
export async function textOf(fragment: string): Promise<{ text: string } | { fault: LinkFault }> {
  const found = checked(fragment) ?? checked(mended(fragment));
  if (!found) return { fault: 'damaged' };
  const { version, content } = found;
  if (version !== stored && version !== deflated) return { fault: 'newer' };
  try {
    const stream = version === deflated ? new DecompressionStream('deflate-raw') : undefined;
    const bytes = stream ? await through(stream, content, mostInside) : content;
    if (!bytes || bytes.length > mostInside) return { fault: 'large' };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { fault: 'damaged' };
  }
}
