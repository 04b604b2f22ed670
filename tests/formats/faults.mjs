// A test for each group of names: it fails with the names that came back as something else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groups } from './hostile.mjs';

const most = 5;

function fault(check, name) {
  try {
    check(name);
    return undefined;
  } catch (error) {
    return `${JSON.stringify(name).slice(0, 80)}: ${error.message.slice(0, 600)}`;
  }
}

/** `prepare` is given the names of a group and returns the check of one of them. */
export function eachGroup(what, prepare) {
  for (const [group, names] of Object.entries(groups)) {
    test(`${what}: ${group}`, () => {
      const check = prepare(names);
      const faults = names.map((name) => fault(check, name)).filter(Boolean);
      assert.equal(faults.length, 0, `${faults.length} of ${names.length}:\n${faults.slice(0, most).join('\n')}`);
    });
  }
}

/** The parsed value, or the parser's fault as an error. */
export function value({ parsed, fault }) {
  assert.equal(fault, undefined, fault);
  return parsed;
}
