// The counting of the coverage, on a file of a few lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchesOf, faultOf, figures, linesOf, shortfalls } from './report.mjs';

// [line, column, count, has a count, opens a region, is a gap]
const opens = (line, count) => [line, 1, count, true, true, false];
const closes = (line, count) => [line, 9, count, true, false, false];
const ends = (line) => [line, 2, 0, false, false, false];

test('a line ran as often as the most run of its regions', () => {
  const counts = linesOf([opens(1, 3), opens(3, 0), closes(4, 3), opens(6, 7), closes(6, 3), ends(8)]);
  assert.deepEqual(
    [...counts],
    [
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 0],
      [5, 3],
      [6, 7],
      [7, 3],
      [8, 3],
    ],
  );
});

test('lines without code are not counted', () => {
  const skipped = [5, 1, 0, false, true, false];
  const gap = [7, 1, 0, true, true, true];
  assert.deepEqual(
    [...linesOf([opens(1, 1), ends(2), opens(4, 2), skipped, ends(6), gap, ends(9)]).keys()],
    [1, 2, 4, 8, 9],
  );
});

test('a condition has two ways, which the instances of a template share', () => {
  const at = (line, yes, no) => [line, 1, line, 5, yes, no, 0, 0, 4];
  assert.deepEqual(branchesOf([at(1, 2, 0), at(2, 0, 0), at(1, 0, 1)]), [
    [1, true],
    [1, true],
    [2, false],
    [2, false],
  ]);
});

const file = {
  name: 'core/a.cpp',
  source: 'int f() {\n  if (x)\n    return 1;\n  return 0;\n}',
  segments: [opens(1, 1), opens(3, 1), [3, 14, 0, true, true, true], opens(4, 0), ends(5)],
  branches: [[2, 7, 2, 8, 0, 1, 0, 0, 4]],
};
const entry = (line) => ({ file: 'core/a.cpp', line, reason: 'r' });

test('what is left out is neither in the sum nor in the whole', () => {
  const used = new Set();
  const all = figures(file, [], used);
  assert.deepEqual(all.branches, { all: 2, run: 1 });
  const one = entry('  return 0;');
  const less = figures(file, [one], used);
  assert.equal(less.lines.all, all.lines.all - 1);
  assert.ok(used.has(one));
});

test('an entry of another file, or for a line that runs, is not used', () => {
  const used = new Set();
  figures(file, [{ ...entry('return 0;'), file: 'core/b.cpp' }, entry('int f()'), entry('no such text')], used);
  assert.equal(used.size, 0);
});

test('an entry may leave out several lines', () => {
  const used = new Set();
  const two = { ...entry('return 1;'), lines: 2 };
  assert.equal(figures(file, [two], used).lines.all, figures(file, [], used).lines.all - 2);
  assert.ok(used.has(two)); // for the second
});

test('an entry leaves out one line that does not run', () => {
  const once = entry('  return 0;');
  assert.equal(faultOf(once, file.source, new Set([once])), undefined);
  assert.match(faultOf(once, file.source, new Set()), /^Nothing is left out by " {2}return 0;" of core\/a\.cpp/);
  assert.match(faultOf(entry('no such text'), file.source, new Set()), /^Nothing is left out/);
});

test('an entry that stands in two lines is a fault, though a line of them does not run', () => {
  const twice = entry('return');
  assert.match(faultOf(twice, file.source, new Set([twice])), /^"return" stands in 2 lines of core\/a\.cpp/);
});

const part = (run) => ({ all: 1000, run });
const covered = (lines, branches) => ({ name: 'core/a.cpp', lines: part(lines), branches: part(branches) });

test('all files together run 98 % of their lines and 95 % of their branches', () => {
  assert.deepEqual(shortfalls(covered(980, 950), []), []);
  assert.deepEqual(shortfalls(covered(979, 949), []), [
    'Fewer than 98 % of the lines are run.',
    'Fewer than 95 % of the branches are run.',
  ]);
});

test('a file that the tests hardly reach does not hide behind the others', () => {
  const all = covered(1000, 1000);
  assert.deepEqual(shortfalls(all, [covered(900, 750), { ...all, branches: { all: 0, run: 0 } }]), []);
  assert.deepEqual(shortfalls(all, [all, covered(899, 749)]), [
    'Fewer than 90 % of the lines of core/a.cpp are run.',
    'Fewer than 75 % of the branches of core/a.cpp are run.',
  ]);
});
