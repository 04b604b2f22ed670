// Each case spoils one field of a copy of the data; the sentence names file, line, fault and way out.
import assert from 'node:assert/strict';
import test from 'node:test';
import { compile } from '../../data/compile.mjs';
import { copyOfData, spoil } from './folder.mjs';

/** A test for each case: what is wrong, the file, what stands there, what is put there, the sentence. */
export function refuses(cases) {
  for (const [what, file, from, to, sentence] of cases) {
    test(`refused: ${what}`, (t) => {
      const folder = copyOfData(t);
      spoil(folder, file, from, to);
      assert.throws(
        () => compile(folder),
        (fault) => (fault.name === 'DataError' && sentence.test(fault.message)) || assert.fail(fault.message),
      );
    });
  }
}
