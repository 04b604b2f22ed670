// The sources, and the numbers that belong to no device and no place.
import { constant, kilogramsOfThing, years } from './ranges.mjs';
import { cites, filled, numbers, oneOf, shaped, unique } from './rules.mjs';

export const columns = {
  'sources.csv': ['key', 'short', 'title', 'publisher', 'authors', 'year', 'licence', 'locator', 'notes'],
  'equivalences.csv': ['id', 'label', 'kg', 'unit', 'use', 'source', 'note'],
  'constants.csv': ['id', 'value', 'unit', 'label', 'source', 'note'],
};

export function checkedSources(rows) {
  for (const row of rows) {
    filled(row, 'key', 'short', 'title', 'publisher', 'year', 'licence', 'locator');
    numbers(row, { year: years });
  }
  unique(rows, (row) => row.key, 'key');
  unique(rows, (row) => row.short, 'short');
  return rows;
}

export function checkedEquivalences(rows, keys) {
  for (const row of rows) {
    filled(row, 'kg', 'unit');
    shaped(row, 'id', /^[a-z0-9_]+$/, 'small letters, digits and underscores');
    // It is read after a number: "12 km driven in ...".
    shaped(row, 'label', /^[^\d\s].*[^.\s]$/, 'what follows a number, without a full stop');
    cites(row, 'source', keys);
    oneOf(row, 'use', ['default', 'reference']);
    numbers(row, { kg: kilogramsOfThing });
  }
  unique(rows, (row) => row.id, 'id');
  return rows;
}

export function checkedConstants(rows, keys) {
  for (const row of rows) {
    filled(row, 'value', 'label');
    shaped(row, 'id', /^[a-z0-9_]+$/, 'small letters, digits and underscores');
    cites(row, 'source', keys);
    oneOf(row, 'unit', ['W/GB', 'years', 'factor', 'g/kWh', 'km']);
    numbers(row, { value: constant });
  }
  unique(rows, (row) => row.id, 'id');
  return rows;
}
