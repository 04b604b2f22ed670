// What the page and the page around it say to each other: one table of shapes for both ends. A message that has not
// exactly these members, of these types and sizes, is no message.
import type { CarbonTallyChange, CarbonTallyReport } from '../element/carbon-tally-element.js';

const protocol = 1;
/** Of the page, in pixels; both ends keep to it. */
export const heights = { least: 200, most: 20_000 };
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
const asked = { hello: {}, prefill: { document }, received: {}, dropped: {} };

type Named<Members, Type> = { carbonTally: 1; type: Type } & Members;
export type Told =
  | Named<Pick<CarbonTallyReport, 'tool' | 'data'>, 'ready'>
  | Named<{ height: number }, 'height'>
  | Named<CarbonTallyChange, 'change'>
  | CarbonTallyReport;
export type Asked = Named<object, 'hello' | 'received' | 'dropped'> | Named<{ document: string }, 'prefill'>;

/** What is none of ours is told by two of its members, however large it is. */
function fits(shapes: Record<string, Record<string, Check>>, message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const members = message as Record<string, unknown>;
  const { carbonTally, type } = members;
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (carbonTally !== protocol || !shape) return false;
  const names = Object.keys(shape);
  return Object.keys(members).length === names.length + 2 && names.every((name) => shape[name]?.(members[name]));
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
