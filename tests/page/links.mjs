// Links to documents: those that the page makes, and those that somebody else makes, for good or ill.
import { deflateRawSync } from 'node:zlib';
import { moduleOf } from './module.mjs';

export const { fragmentOf, textOf, isShared } = await moduleOf('share/link.ts');
const { crc32 } = await moduleOf('crc.ts');

/** A fragment with a checksum that fits, whatever is in it. */
export function sealed(content, version = '1') {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(version), content])));
  return `${version}.${Buffer.concat([sum, content]).toString('base64url')}`;
}

export const linkTo = (text) => sealed(deflateRawSync(Buffer.from(text)));

/** Runs of random names: they hardly get smaller. */
export function documentOf(runs, seed = 1) {
  let state = seed;
  const letters = () => {
    state = (state * 48271) % 2147483647;
    return state.toString(36);
  };
  const names = Array.from({ length: runs }, () => Array.from({ length: 8 }, letters).join(''));
  return JSON.stringify({ format: 'carbon-tally', version: 1, runs: names.map((name) => ({ name, hours: 1 })) });
}

const head = '"format":"carbon-tally","version":1';
const good = `{${head},"runs":[{"name":"Good","device":{"watts":1000},"hours":10,"pue":1,"place":{"g_per_kwh":100}}]}`;
const link = linkTo(good);
const bytes = Buffer.from(link.slice(2), 'base64url');
const turned = (text, at) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
const bomb = deflateRawSync(Buffer.alloc(64 * 2 ** 20, 'x'));

/** What is no link at all, and leaves the page as it is. */
export const foreign = [
  '',
  'runs',
  'paper',
  'embed',
  'embed&theme=dark',
  '/a/b',
  'javascript:alert(1)',
  ':~:text=Carbon',
];

export const damaged = {
  'a version alone': '1',
  'a version and a dot': '1.',
  'one letter': '1.A',
  'a checksum alone': link.slice(0, 8),
  'no letters of ours': '1.<img src=x onerror=alert(1)>',
  'a script': '1.javascript:alert(1)',
  'other letters': `1.${'é'.repeat(40)}`,
  'a zero': `${link.slice(0, 20)}%00${link.slice(20)}`,
  'cut in the middle': link.slice(0, link.length / 2),
  'cut by one': link.slice(0, -1),
  'longer by one': `${link}A`,
  twice: link + link,
  'without its version': link.slice(2),
  'the version alone altered': `0${link.slice(1)}`,
  'an unknown version, altered': `7${link.slice(1)}`,
  'no digit for a version': `x${link.slice(1)}`,
  'a comma for the dot': `1,${link.slice(2)}`,
  'its first letter altered': turned(link, 2),
  'its last letter altered': turned(link, link.length - 1),
  'one in the middle altered': turned(link, 40),
  'all in small letters': link.toLowerCase(),
  'all in capitals': link.toUpperCase(),
  'a percent sign at its end': `${link}%`,
  'broken percent signs': link.replace('.', '%E0%A4%A'),
  'another checksum': `1.${Buffer.concat([Buffer.alloc(4), bytes.subarray(4)]).toString('base64url')}`,
  'sound, and not compressed': sealed(Buffer.from(good)),
  'sound, and cut before it was sealed': sealed(bytes.subarray(4, -3)),
  'sound, and zeros': sealed(Buffer.alloc(64)),
  'sound, and ones': sealed(Buffer.alloc(64, 255)),
  'sound, and no UTF-8': sealed(deflateRawSync(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))),
  'a bomb in a bomb': sealed(deflateRawSync(deflateRawSync(Buffer.alloc(2 ** 26)))),
  'stored, and no UTF-8': sealed(Buffer.from([0xc0, 0x80]), '0'),
};

export const newer = { 'a newer version': sealed(Buffer.from('anything'), '2'), 'the last one': sealed(bytes, '9') };

export const large = {
  'a bomb': sealed(bomb),
  'one byte too many': sealed(deflateRawSync(Buffer.alloc(2 ** 20 + 1, ' '))),
};

/** Sound links to what is no document: the core says why. */
export const refused = {
  'nothing inside': ['', /empty/],
  'no JSON': ['carbon', /JSON/],
  null: ['null', /object/],
  'a list': ['[]', /object/],
  'deep nesting': [`{${head},"runs":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, /nested/],
  'a newer document': ['{"format":"carbon-tally","version":2,"runs":[]}', /newer version/],
  'another format': ['{"format":"x","version":1,"runs":[]}', /format/],
  'a key twice': [`{${head},"runs":[],"runs":[]}`, /twice|once/],
};

/** Runs in the page: what is said of each link when it is put into the address, and dismissed. */
export async function answers(links) {
  const { port1, port2 } = new MessageChannel();
  const until = async (isSo) => {
    for (let tries = 0; !isSo() && tries < 100_000; tries += 1)
      await new Promise((resume) => {
        port1.onmessage = resume;
        port2.postMessage('');
      });
  };
  const notice = () => document.querySelector('.notice');
  const said = [];
  for (const link of links) {
    location.hash = link;
    await until(() => location.hash === '' && notice());
    said.push(notice()?.firstChild.textContent ?? '');
    notice()?.querySelector('button').click();
    await until(() => !notice());
  }
  return said;
}

export { good, link };
