// The queries of docs/collection.sql, by DuckDB in this process.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const text = readFileSync(new URL('../../docs/collection.sql', import.meta.url), 'utf8');
const [before, ...parts] = text.split(/^-- query: /m);

/** By their names. */
export const queries = new Map(
  parts.map((part) => {
    const end = part.indexOf('\n');
    return [part.slice(0, end), part.slice(end)];
  }),
);

/** A database whose collection is a file, or what else stands behind "from"; `ask` gives the rows of a query. */
export async function database(from) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create view collection as from ${from}`);
  await connection.run(before);
  // Counts are BigInt.
  const plain = (row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]),
    );
  return {
    run: (sql) => connection.run(sql),
    ask: async (name) => (await connection.runAndReadAll(queries.get(name))).getRowObjects().map(plain),
    close: () => connection.closeSync(),
  };
}
