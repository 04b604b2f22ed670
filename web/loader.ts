// The only script that stands in the file as it is. It unpacks the others (the core, and what the page is made of: see
// build.mjs) a little at a time, so that the browser can paint meanwhile, and runs them.
import * as sizes from 'built:sizes';
import unpacker from 'built:unpack.wasm.deflated';
import { bytesOf, type Unpacking, unpacking } from '../wasm/packing/unpack.ts';
import { handOver } from './handover.js';
import { firstOf } from './locale.js';
import { stopped as english } from './words/en/stopped.js';
import { stopped as chinese } from './words/zh-Hans/stopped.js';

interface Policy {
  createScript(text: string): string;
}

/** Not in every browser. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

const languages = [
  { code: 'en', ...english },
  { code: 'zh-Hans', ...chinese },
] as const;
const words = firstOf(languages, navigator.languages) ?? languages[0];

const slice = 2 ** 12; // of bytes that come out: some milliseconds, on a phone, too
const { port1, port2 } = new MessageChannel();

function pause(): Promise<unknown> {
  return new Promise((resume) => {
    port1.onmessage = resume;
    port2.postMessage('');
  });
}

/** Of the unpacker. It is deflated: gzip makes little of base64, and less than this of what is in it. */
async function instance(): Promise<WebAssembly.Instance> {
  const inflated = new Blob([bytesOf(unpacker)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const wasm = await new Response(inflated).arrayBuffer();
  return new WebAssembly.Instance(new WebAssembly.Module(wasm));
}

async function inSlices({ upTo }: Unpacking, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  for (let until = from + slice; until < to; until += slice) {
    upTo(until);
    await pause();
  }
  return upTo(to).slice(from);
}

/** The policy allows this text alone, and the page's by its hash. */
function trusted(script: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('carbon-tally', { createScript: () => script }).createScript('') ?? script;
}

function append(to: Element, name: 'script' | 'style', text: string): void {
  const element = document.createElement(name);
  element.textContent = text;
  to.append(element);
}

function say(root: Element, why: string): void {
  const title = document.createElement('h1');
  title.textContent = words.tool;
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.lang = words.code;
  said.textContent = `${words.stopped} ${why}`;
  root.replaceChildren(title, said);
}

async function start(root: Element, packed: Element | undefined): Promise<void> {
  let why = words.stoppedWhy;
  try {
    const by = await instance();
    why = words.stoppedDamaged;
    const whole = unpacking(bytesOf(packed?.textContent ?? ''), by);
    packed?.remove();
    const core = WebAssembly.compile(await inSlices(whole, 0, sizes.core)); // meanwhile comes the rest
    core.catch(() => {}); // the page says it
    const texts = await inSlices(whole, sizes.core, whole.size);
    const text = (from: number, to?: number) => new TextDecoder().decode(texts.subarray(from, to));
    append(document.head, 'style', text(sizes.page));
    const script = trusted(text(0, sizes.page));
    if (handOver(core, () => append(document.body, 'script', script))) return;
  } catch {
    // It is said below.
  }
  say(root, why);
}

// Of a file that was cut short there is this script, and not all of what is packed behind it.
addEventListener('DOMContentLoaded', () => {
  const [root, packed] = document.querySelectorAll('.starting, #packed');
  if (root) void start(root, packed);
});
