// A document as what a parser meets, one after the other: ['<', tag, attributes], ['=', text], ['>', tag].
import { parseFragment } from 'parse5';

const sorted = (attributes) => attributes.map(({ name, value }) => `${name}=${value}`).sort();

function* walk(node) {
  if (node.nodeName === '#text') yield ['=', node.value];
  else if (node.tagName) {
    yield ['<', node.tagName, sorted(node.attrs)];
    for (const child of node.childNodes) yield* walk(child);
    yield ['>', node.tagName];
  } else yield [node.nodeName, node.data ?? '', ''];
}

/** The events of HTML as browsers read it. */
export const ofHtml = (html) => parseFragment(html).childNodes.flatMap((node) => [...walk(node)]);

/** The same events with each text changed; what is empty then is left out. */
export const withTexts = (events, change) =>
  events.map(([kind, text, ...rest]) => [kind, kind === '=' ? change(text) : text, ...rest]).filter(([, text]) => text);

/** White space as it is rendered. */
export const collapsed = (text) => text.replace(/[ \t\n]+/g, ' ').trim();

/** The events between those of that tag, which has nothing inside. */
export function splitAt(tag, events) {
  const parts = [[]];
  for (const event of events) {
    if (event[1] === tag && event[0] === '<') parts.push([]);
    else if (event[1] !== tag) parts.at(-1).push(event);
  }
  return parts;
}
