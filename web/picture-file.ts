// Pictures of the page as files for the paper: SVG with text as text and greys that print, on white whatever the page looks like.
import { type ComponentChild, render } from 'preact';

/** In pixels. */
export const wide = 720;

export function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

export function made(name: string, attributes: Record<string, string | number>, text = ''): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  set(element, attributes);
  element.textContent = text;
  return element;
}

/** Drawn beside the page, for a file. */
export function drawn(picture: ComponentChild): Element {
  const host = document.createElement('div');
  render(picture, host);
  return host;
}

/** What is drawn for some classes, in that order: a later one has the last word. */
export type Inks = Readonly<Record<string, Record<string, string | number>>>;

/** A picture as it is on show, in other inks. */
export function copyOf(picture: Element, inks: Inks, attributes: Record<string, string | number>): Element {
  const copy = picture.cloneNode(true) as Element;
  for (const [selector, ink] of Object.entries(inks))
    for (const element of copy.querySelectorAll(selector)) set(element, ink);
  set(copy, attributes);
  return copy;
}

/** Without what only the page needs. */
function plain(element: Element): void {
  for (const { name } of [...element.attributes])
    if (/^(class|role|tabindex|aria-.*)$/.test(name)) element.removeAttribute(name);
}

export function fileOf(title: string, height: number, parts: readonly Element[]): string {
  const sheet = made('svg', {
    width: wide,
    height,
    'font-family': "Charter, 'Bitstream Charter', Georgia, serif",
    'font-size': 12,
  });
  sheet.append(made('title', {}, title), made('rect', { width: '100%', height: '100%', fill: '#fff' }), ...parts);
  for (const element of sheet.querySelectorAll('*')) plain(element);
  return `${new XMLSerializer().serializeToString(sheet)}\n`;
}
