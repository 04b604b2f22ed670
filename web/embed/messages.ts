// What the page and the page around it say to each other: one table of shapes for both ends. A message that has not
// exactly these members, of these types and sizes, is no message.

const protocol = 1;
/** Of a document, in characters. */
export const longestDocument = 2 ** 20;
export const longestLine = 500;

type Check = (value: unknown) => boolean;
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const amount: Check = (value) => Number.isFinite(value) && (value as number) >= 0;
const flag: Check = (value) => typeof value === 'boolean';
const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;

const line = text(longestLine);
const document = text(longestDocument);

/** Of the page. */
const told = {
  ready: { tool: line, data: line },
  height: { height: count },
  change: { runs: count, counted: count, missing: count, complete: flag, attached: flag },
  report: { document, summary: line, tool: line, data: line, carbon_kg: amount, energy_kwh: amount },
};

/** Of its host. */
const asked = { hello: {}, prefill: { document }, received: {} };

interface Counts {
  /** Runs in the form, and those of them in the total. */
  runs: number;
  counted: number;
  /** Required fields that are empty. */
  missing: number;
  /** Every run counts, and nothing that is required is missing. */
  complete: boolean;
  /** What was attached last is what is on show. */
  attached: boolean;
}

interface Report {
  /** A RequestDocument. */
  document: string;
  /** In one line, in English. */
  summary: string;
  /** Versions of the core and of its data. */
  tool: string;
  data: string;
  /** The totals as this version counts them, unrounded. */
  carbon_kg: number;
  energy_kwh: number;
}

type Named<Members, Type> = { carbonTally: 1; type: Type } & Members;
export type Told =
  | Named<Pick<Report, 'tool' | 'data'>, 'ready'>
  | Named<{ height: number }, 'height'>
  | Named<Counts, 'change'>
  | Named<Report, 'report'>;
export type Asked = Named<object, 'hello' | 'received'> | Named<{ document: string }, 'prefill'>;

function fits(shapes: Record<string, Record<string, Check>>, message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const { carbonTally, type, ...members } = message as Record<string, unknown>;
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (carbonTally !== protocol || !shape) return false;
  const names = Object.keys(shape);
  return Object.keys(members).length === names.length && names.every((name) => shape[name]?.(members[name]));
}

export const isTold = (message: unknown): message is Told => fits(told, message);
export const isAsked = (message: unknown): message is Asked => fits(asked, message);

/** True as long as there are not too many: `burst` at once, then as many a second as `rate`. */
export function limit(burst: number, rate: number, now = () => performance.now()): () => boolean {
  let left = burst;
  let last = now();
  return () => {
    const time = now();
    left = Math.min(burst, left + ((time - last) * rate) / 1000);
    last = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
