// Members of a JSON value by their path, which is a JSON Pointer (RFC 6901) without its first slash.

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: unknown, key: string): unknown {
  const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return holds ? (value as Fields)[key] : undefined;
}

function keysOf(path: string): string[] {
  if (path === '') return [];
  return path.split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function memberAt(value: unknown, path: string): unknown {
  return keysOf(path).reduce(own, value);
}

// Chosen by the author as a whole, so they stay where nothing is in them yet.
const mayBeEmpty = ['', 'device', 'place', 'host/cpu'];

function objectWith(value: unknown, key: string, member: unknown, path: string): unknown {
  const copy = isFields(value) ? { ...value } : {};
  delete copy[key];
  const changed = member === undefined ? copy : { ...(isFields(value) ? value : {}), [key]: member };
  return Object.keys(changed).length > 0 || mayBeEmpty.includes(path) ? changed : undefined;
}

/** An absent end of a range is null: the other one keeps its place. */
function pairWith(value: unknown, key: string, member: unknown): unknown {
  const pair = Array.isArray(value) ? [...value] : [null, null];
  pair[Number(key)] = member ?? null;
  return pair.some((end) => end !== null) ? pair : undefined;
}

function changed(value: unknown, keys: string[], member: unknown, path: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return member;
  const inner = changed(own(value, key), rest, member, path === '' ? key : `${path}/${key}`);
  // What is no object has no member that could be taken out.
  if (inner === undefined && own(value, key) === undefined) return value;
  return /^ranges\/[^/]+$/.test(path) ? pairWith(value, key, inner) : objectWith(value, key, inner, path);
}

/** A copy with that member; without it, and without the objects that this empties, where it is undefined. */
export function withMember(value: unknown, path: string, member: unknown): unknown {
  return changed(value, keysOf(path), member, '');
}

/** The same JSON, in whatever order its members are. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(own(a, key), own(b, key)))
  );
}
