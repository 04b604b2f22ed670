import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from '../../data/csv.mjs';

const fields = (text) => parse(text).map((record) => record.fields);

test('a quoted field may hold commas, doubled quotes and line breaks', () => {
  assert.deepEqual(fields('a,"b, ""c""\nd",e\n'), [['a', 'b, "c"\nd', 'e']]);
});

test('LF, CRLF and a missing last line break read alike', () => {
  const rows = [
    ['a', 'b'],
    ['1', '2'],
  ];
  assert.deepEqual(fields('a,b\n1,2\n'), rows);
  assert.deepEqual(fields('a,b\r\n1,2\r\n'), rows);
  assert.deepEqual(fields('a,b\n1,2'), rows);
});

test('empty fields are kept, also at the end of a line', () => {
  assert.deepEqual(fields(',"",\n'), [['', '', '']]);
});

test('a record knows the line on which it starts, after line breaks inside quotes too', () => {
  assert.deepEqual(
    parse('a\n"b\nc"\nd\n').map((record) => record.line),
    [1, 2, 4],
  );
});

test('a quote that is never closed is refused at the line where it opens', () => {
  assert.throws(() => parse('a\n"b\nc', 'x.csv'), /^DataError: x\.csv, line 2: a quoted field is never closed/);
});

test('a quote inside an unquoted field is refused', () => {
  assert.throws(() => parse('5" drive\n', 'x.csv'), /line 1: a quote inside a field that is not quoted/);
});

test('text after a closing quote is refused', () => {
  assert.throws(() => parse('"a"b\n', 'x.csv'), /line 1: text after a closing quote/);
});
