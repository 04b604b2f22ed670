// The element <carbon-tally> of carbon-tally-element.js, for pages in TypeScript.

/** What its user attached by a click: the value of the field is this as JSON. Check it on the server: docs/embedding.md. */
export interface CarbonTallyReport {
  carbonTally: 1;
  type: 'report';
  /** A RequestDocument, as text. */
  document: string;
  /** The total in one line, in English. */
  summary: string;
  /** Versions of the core and of its data. */
  tool: string;
  data: string;
  /** The totals as that version counts them, unrounded. */
  carbon_kg: number;
  energy_kwh: number;
}

/** Says nothing of what was entered. */
export interface CarbonTallyChange {
  /** Runs in the form, and those of them in the total. */
  runs: number;
  counted: number;
  /** Required fields that are empty. */
  missing: number;
  /** Every run counts, nothing that was entered is wrong, and nothing that is required is missing: it can be attached. */
  complete: boolean;
  /** What was attached last is what is on show. */
  attached: boolean;
}

export interface CarbonTallyEvents {
  ready: CustomEvent<Pick<CarbonTallyReport, 'tool' | 'data'>>;
  change: CustomEvent<CarbonTallyChange>;
  report: CustomEvent<Omit<CarbonTallyReport, 'carbonTally' | 'type'>>;
}

export interface CarbonTallyElement extends HTMLElement {
  /** Address of carbon-tally.html; beside the script when absent or empty, which a module cannot tell. */
  src: string;
  theme: string;
  accent: string;
  panels: string;
  format: string;
  /** Paths of required fields, with commas. */
  require: string;
  reportTitle: string;
  reportId: string;
  task: string;
  dataSet: string;
  link: string;
  anonymous: boolean;
  /** Lets the page keep the work in the browser, where it is of another origin. */
  keep: boolean;
  name: string;
  required: boolean;
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  /** `valueMissing` without a report where one is required, `customError` where the page shows another one. */
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  /** The report as JSON; empty until something is attached. */
  readonly value: string;
  readonly report: CarbonTallyReport | undefined;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /**
   * Proposes a document: it takes the place of nothing that the user entered, unless they click. Throws a RangeError
   * beyond 2^20 characters.
   */
  prefill(document: string | object): void;
  addEventListener<Name extends keyof CarbonTallyEvents>(
    type: Name,
    listener: (this: CarbonTallyElement, event: CarbonTallyEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'carbon-tally': CarbonTallyElement;
  }
}
