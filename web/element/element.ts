// <carbon-tally>: makes the frame in which the page runs, and a field of the form around it out of what its user
// attaches. The frame is the border: nothing that is entered is here before that click.
import { type Asked, heights, isTold, limit, longestDocument, type Told } from '../embed/messages.js';
import type { CarbonTallyReport } from './carbon-tally-element.js';
import { type Words, wordsIn } from './words.js';

/** Attributes that are options of the page, by their names there. */
const texts: Record<string, string> = {
  theme: 'theme',
  accent: 'accent',
  lang: 'lang',
  panels: 'panels',
  format: 'format',
  require: 'require',
  'report-title': 'title',
  'report-id': 'id',
  task: 'task',
  'data-set': 'data_set',
  link: 'link',
};
const flags = ['anonymous', 'required', 'keep', 'disabled'];

const file = 'carbon-tally.html';
const script = (document.currentScript as HTMLScriptElement | null)?.src;
/** Milliseconds until it is said that nothing comes. */
const patience = 12_000;

class CarbonTally extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['src', 'keep', 'required', ...Object.keys(texts), 'anonymous'];

  readonly #internals = this.attachInternals();
  readonly #shadow = this.attachShadow({ mode: 'closed', delegatesFocus: true });
  #frame: HTMLIFrameElement | undefined;
  #accepts = limit(60, 30);
  #isReady = false;
  #proposed: string | undefined;
  #report: CarbonTallyReport | undefined;
  /** The page shows something else than what was attached. */
  #isStale = false;

  get form() {
    return this.#internals.form;
  }
  get validity() {
    return this.#internals.validity;
  }
  get validationMessage() {
    return this.#internals.validationMessage;
  }
  get willValidate() {
    return this.#internals.willValidate;
  }
  get report() {
    return this.#report;
  }
  get value() {
    return this.#report ? JSON.stringify(this.#report) : '';
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  prefill(document: string | object): void {
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    if (text.length > longestDocument)
      throw new RangeError(`The document has more than ${longestDocument} characters.`);
    this.#proposed = text;
    this.#propose();
  }

  connectedCallback(): void {
    for (const name of properties) takeOver(this, name);
    addEventListener('message', this.#hear);
    this.#open();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    this.#frame = undefined;
    this.#isReady = false;
    this.#shadow.replaceChildren();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'required') this.#judge();
    else if (name === 'src' || name === 'keep') this.#frame && this.#open();
    else this.#frame?.contentWindow?.location.replace(this.#address());
  }

  formResetCallback(): void {
    this.#take(undefined);
  }

  /** Of a page to which its user came back. */
  formStateRestoreCallback(state: unknown): void {
    const report = reportIn(String(state));
    if (!report) return;
    this.#report = report;
    this.#internals.setFormValue(this.value);
    this.#doubt();
    this.#propose();
  }

  formDisabledCallback(disabled: boolean): void {
    if (this.#frame) this.#frame.inert = disabled;
  }

  get #words(): Words {
    return wordsIn(this.lang || document.documentElement.lang);
  }

  #address(): string {
    const src = this.getAttribute('src');
    const url = new URL(src || file, (!src && script) || document.baseURI);
    const given = Object.entries(texts).flatMap(([name, option]) => {
      const value = this.getAttribute(name);
      return value ? [`&${option}=${encodeURIComponent(value)}`] : [];
    });
    url.hash = `embed${given.join('')}${this.hasAttribute('anonymous') ? '&anonymous' : ''}`;
    return url.href;
  }

  /** Of this page's own origin the frame could take its sandbox off; a page without an origin cannot tell. */
  #sandbox(address: string): string {
    const isOther = self.origin !== 'null' && self.origin !== new URL(address).origin;
    const keeps = this.hasAttribute('keep') && isOther ? ' allow-same-origin' : '';
    return `allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox${keeps}`;
  }

  #open(): void {
    const address = this.#address();
    const frame = document.createElement('iframe');
    frame.title = this.title || 'Carbon Tally';
    frame.setAttribute('sandbox', this.#sandbox(address));
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'no-referrer';
    Object.assign(frame.style, { display: 'block', width: '100%', height: '40rem', border: '0' });
    frame.inert = this.matches(':disabled');
    frame.src = address;
    this.#isReady = false;
    this.#frame = frame;
    this.style.display ||= 'block';
    this.#shadow.replaceChildren(frame);
    this.#doubt();
    setTimeout(() => frame === this.#frame && !this.#isReady && this.#excuse(address), patience);
  }

  /** In place of a frame that stays empty. */
  #excuse(address: string): void {
    const link = document.createElement('a');
    Object.assign(link, {
      href: address,
      target: '_blank',
      rel: 'noopener noreferrer',
      textContent: this.#words.alone,
    });
    const said = document.createElement('p');
    said.setAttribute('role', 'alert');
    said.append(`${this.#words.absent} `, link);
    this.#shadow.append(said, document.createElement('slot'));
  }

  #say(message: { type: Asked['type']; document?: string }): void {
    if (!this.#frame) return;
    const { contentWindow, sandbox, src } = this.#frame;
    const origin = sandbox.contains('allow-same-origin') ? new URL(src).origin : '*';
    contentWindow?.postMessage({ carbonTally: 1, ...message }, origin);
  }

  #propose(): void {
    if (!this.#isReady || this.#proposed === undefined) return;
    this.#say({ type: 'prefill', document: this.#proposed });
    this.#proposed = undefined;
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || !this.#accepts()) return;
    if ((origin !== 'null' && origin !== new URL(frame.src).origin) || !isTold(data)) return;
    if (data.type === 'ready') this.#greet(frame);
    if (data.type === 'report') this.#take(data);
    if (data.type === 'change') this.#compare(data.attached);
    if (data.type === 'height')
      frame.style.height = `${Math.min(heights.most, Math.max(heights.least, data.height))}px`;
    else this.#emit(data);
  };

  #greet(frame: HTMLIFrameElement): void {
    this.#isReady = true;
    while (frame.nextSibling) frame.nextSibling.remove();
    this.#say({ type: 'hello' });
    this.#doubt();
    this.#propose();
  }

  #emit({ carbonTally, type, ...detail }: Told): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #take(report: CarbonTallyReport | undefined): void {
    this.#report = report;
    this.#isStale = false;
    this.#internals.setFormValue(report ? this.value : null);
    this.#judge();
    this.#say({ type: report ? 'received' : 'dropped' });
  }

  /** The page begins, and shows nothing of the report: it is proposed, and its user is to attach it again. */
  #doubt(): void {
    this.#isStale = this.#report !== undefined;
    this.#proposed ??= this.#report?.document;
    this.#judge();
  }

  #compare(isAttached: boolean): void {
    this.#isStale = this.#report !== undefined && !isAttached;
    this.#judge();
  }

  #judge(): void {
    const valueMissing = !this.#report && this.hasAttribute('required');
    const flags = { valueMissing, customError: this.#isStale };
    const { required, changed } = this.#words;
    if (!valueMissing && !this.#isStale) this.#internals.setValidity({});
    else this.#internals.setValidity(flags, valueMissing ? required : changed, this.#frame);
  }
}

function reportIn(text: string): CarbonTallyReport | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isTold(data) && data.type === 'report' ? data : undefined;
  } catch {
    return undefined;
  }
}

/** What was set before there was the element. */
function takeOver(element: Element, name: string): void {
  if (!Object.hasOwn(element, name)) return;
  const value = Reflect.get(element, name);
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, value);
}

const properties: string[] = [];

/** Attributes as properties: `reportTitle` is `report-title`. */
function reflect(name: string, isFlag: boolean): void {
  const property = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  properties.push(property);
  Object.defineProperty(CarbonTally.prototype, property, {
    get(this: Element) {
      return isFlag ? this.hasAttribute(name) : (this.getAttribute(name) ?? '');
    },
    set(this: Element, value: unknown) {
      if (isFlag) this.toggleAttribute(name, Boolean(value));
      else this.setAttribute(name, String(value));
    },
  });
}

for (const name of ['src', 'name', ...Object.keys(texts)]) if (name !== 'lang') reflect(name, false);
for (const name of flags) reflect(name, true);
if (!customElements.get('carbon-tally')) customElements.define('carbon-tally', CarbonTally);
