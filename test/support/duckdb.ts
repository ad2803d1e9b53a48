/** Parquet files as an engine reads them: DuckDB over a folder of a roll-up's data. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A row as it is compared with cells: days and moments are texts. */
export type SqlRow = Readonly<Record<string, string | number | null>>;

/** A folder of Parquet files on the disk, under test. */
export interface Lake {
  write(file: string, bytes: Uint8Array): void;
  /** Runs a query in which `{don_vi}` stands for the table of that name, its folders read as columns `nam` and `tinh`. */
  sql(query: string): Promise<SqlRow[]>;
  remove(): void;
}

/** Makes an empty one. */
export function emptyLake(): Lake {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-parquet-'));
  return {
    write(file, bytes) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    },
    async sql(query) {
      const engine = await DuckDBInstance.create(':memory:');
      const connection = await engine.connect();
      try {
        const read = (table: string) =>
          `read_parquet('${path.join(folder, table)}/*/*/*.parquet', hive_partitioning = true)`;
        const result = await connection.runAndReadAll(
          query.replace(/\{(\w+)\}/g, (_, table: string) => read(table)),
        );
        return result
          .getRowObjectsJson()
          .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
      } finally {
        connection.closeSync();
        engine.closeSync();
      }
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const plain = (value: unknown): string | number | null =>
  value === null || typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
