// Links to documents, without a browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { soundDocuments } from '../wasm/documents.mjs';
import { damaged, foreign, fragmentOf, isShared, large, link, linkTo, newer, sealed, textOf } from './links.mjs';

const script = `
import base64, json, sys, zlib
for line in sys.stdin:
    version, rest = line.strip().split('.')
    data = base64.urlsafe_b64decode(rest + '=' * (-len(rest) % 4))
    assert int.from_bytes(data[:4], 'big') == zlib.crc32(version.encode() + data[4:])
    print(json.dumps(zlib.decompress(data[4:], -15).decode()))
`;

/** What another program reads in links, by the description in link.ts. */
function readByPython(links) {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script], {
    input: links.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  assert.equal(status, 0, stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const strange = ['', 'x', '\0', '\u{1f331}', '\ufeff{}', 'é'.repeat(9999), 'x'.repeat(2 ** 20), '\ufffd'];

test('10,000 random documents come back from their links as they were', async () => {
  const documents = [...soundDocuments(10_000, 7, [], 0), ...strange];
  const links = [];
  for (const text of documents) {
    const fragment = await fragmentOf(text);
    assert.match(fragment, /^1\.[\w-]+$/);
    assert.ok(isShared(fragment));
    assert.deepEqual(await textOf(fragment), { text });
    links.push(fragment);
  }
  assert.deepEqual(readByPython(links), documents);
});

test('without a compressor in the browser the text is stored as it is', async () => {
  const { CompressionStream } = globalThis;
  delete globalThis.CompressionStream;
  try {
    const fragment = await fragmentOf('{"title":"é"}');
    assert.match(fragment, /^0\./);
    assert.deepEqual(await textOf(fragment), { text: '{"title":"é"}' });
  } finally {
    globalThis.CompressionStream = CompressionStream;
  }
});

test('a text of more than 1 MiB has no link', async () => {
  assert.equal(await fragmentOf('é'.repeat(2 ** 19)).then((text) => text.slice(0, 2)), '1.');
  assert.equal(await fragmentOf(`${'é'.repeat(2 ** 19)}x`), undefined);
});

const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.', ...'%# +/=~é\u0131\u{1f331}\0'];

async function assertDamaged(fragment, what) {
  assert.ok(isShared(fragment), what);
  assert.deepEqual(await textOf(fragment), { fault: 'damaged' }, what);
}

for (const [what, sound] of Object.entries({ compressed: link, stored: sealed(Buffer.from('{"a":1}'), '0') })) {
  test(`every single sign of a link that is altered damages it: ${what}`, async () => {
    for (let at = 0; at < sound.length; at += 1) {
      for (const sign of signs) {
        const altered = sound.slice(0, at) + sign + sound.slice(at + 1);
        if (sign !== sound[at]) await assertDamaged(altered, `${sign} at ${at}`);
      }
    }
  });

  test(`a link that is cut or lacks one sign is damaged: ${what}`, async () => {
    for (let at = 1; at < sound.length; at += 1) {
      await assertDamaged(sound.slice(0, at), `cut at ${at}`);
      if (at > 1) await assertDamaged(sound.slice(0, at) + sound.slice(at + 1), `without ${at}`);
    }
  });
}

test('what mail and chat do to a link is mended, as the checksum tells', async () => {
  const text = '{"a":"b"}';
  const sound = await fragmentOf(text);
  const encoded = (sign) => `%${sign.charCodeAt(0).toString(16)}`;
  const mended = [
    ...[...'.,;:!?)>]\'"*'].map((sign) => sound + sign),
    `${sound}).`,
    ...[...'。）」，”'].flatMap((sign) => [sound + sign, sound + encodeURIComponent(sign)]),
    sound.replace('.', '%2E'),
    sound.replace('.', '%252E'),
    [...sound].map(encoded).join(''),
    `${sound.slice(0, 9)}%0D%0A${sound.slice(9)}%20`,
    `${sound.slice(0, 9)}\n  ${sound.slice(9)}`,
  ];
  for (const each of mended) assert.deepEqual(await textOf(each), { text }, each);
});

test('hostile links are told apart, and none is taken for a text', async () => {
  for (const [what, fragment] of Object.entries(damaged))
    assert.deepEqual(await textOf(fragment), { fault: 'damaged' }, what);
  for (const [what, fragment] of Object.entries(newer))
    assert.deepEqual(await textOf(fragment), { fault: 'newer' }, what);
  for (const [what, fragment] of Object.entries(large))
    assert.deepEqual(await textOf(fragment), { fault: 'large' }, what);
  for (const fragment of foreign) assert.equal(isShared(fragment), false, fragment);
});

test('a bomb is stopped while it is inflated', async () => {
  const { DecompressionStream } = globalThis;
  let inflated = 0;
  function counting(chunk, controller) {
    inflated += chunk.length;
    controller.enqueue(chunk);
  }
  globalThis.DecompressionStream = class {
    constructor(format) {
      const real = new DecompressionStream(format);
      this.writable = real.writable;
      this.readable = real.readable.pipeThrough(new TransformStream({ transform: counting }));
    }
  };
  try {
    assert.deepEqual(await textOf(large['a bomb']), { fault: 'large' });
    assert.ok(inflated < 2 ** 21, `${inflated} bytes`);
  } finally {
    globalThis.DecompressionStream = DecompressionStream;
  }
});

test('the same text has the same link', async () => {
  assert.equal(await fragmentOf('{"a":1}'), await fragmentOf('{"a":1}'));
  assert.deepEqual(await textOf(linkTo('{"a":1}')), { text: '{"a":1}' });
});
