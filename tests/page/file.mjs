// What stands in the built file, and what is packed in it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { packed } from '../../wasm/packing/pack.mjs';
import { moduleOf } from './module.mjs';

const { unpacked } = await moduleOf('../wasm/packing/unpack.ts');
const at = (path) => new URL(`../../${path}`, import.meta.url);

export const html = readFileSync(at('dist/carbon-tally.html'), 'utf8');
export const core = readFileSync(at('build/wasm/wasm/core.wasm'));

const all = (node) => [node, ...(node.childNodes ?? []).flatMap(all)];
const attribute = (node, name) => node.attrs?.find((attribute) => attribute.name === name)?.value;
const nodes = all(parse(html));
/** The texts of the elements of this name. */
const inside = (name) =>
  nodes.filter(({ nodeName }) => nodeName === name).map(({ childNodes: [text] }) => text?.value ?? '');

export const [loader, base64] = inside('script');
export const scripts = inside('script').length;
export const styles = inside('style');

/** The directives of the policy, each with its values. */
export const policy = new Map(
  nodes
    .filter((node) => attribute(node, 'http-equiv') === 'Content-Security-Policy')
    .flatMap((node) => attribute(node, 'content').split('; '))
    .map((directive) => directive.split(' '))
    .map(([name, ...values]) => [name, values]),
);

export const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What comes out of the packed bytes: the core, the page's script and the style. */
export const contents = Buffer.from(
  unpacked(Buffer.from(base64, 'base64'), readFileSync(at('build/wasm/wasm/unpack.wasm'))),
);
export const [script, style] = contents
  .subarray(core.length)
  .toString()
  .split(/(?=:root\{)(.*)/s);

/** The file with other contents, whole. */
export const withContents = (bytes) => html.replace(base64, packed(bytes).toString('base64'));
