/** Reading units' workbooks in threads: what goes to a thread and what comes back, the same in the pane and in Node. */
import { readContent } from '../core/rollup/read-file';
import type { ReadResult } from '../core/rollup/read-file';
import type { Rubric } from '../core/rubric/rubric';
import { createPool } from './pool';
import type { Pool, Thread } from './pool';
import { readSubmitted } from './submitted';
import type { NamedBytes } from './unpack';

/** What a file, or each file of a zip, says: small, whatever the size of the workbook. */
export type UnitsRead = readonly ReadResult[];

/** Hundreds of times what a unit's workbook takes (3 ms); the largest that the reader's limits let in take about 2 s. */
const MOST_MS = 20_000;

/** @param size how many threads at most. @param start starts one that answers with `readUnits`. */
export function createReaders(size: number, start: (this: void) => Thread): Pool<NamedBytes, UnitsRead> {
  return createPool({
    size,
    start,
    limit: MOST_MS,
    lost: ({ name }) => [
      readContent(
        name,
        `none:${name}`,
        () => ({ ok: false, reason: { code: 'file.stopped' } }),
        contextOf([]),
      ),
    ],
  });
}

/** What a thread does with a file. @param rubrics the sets of criteria this version knows */
export async function readUnits(file: NamedBytes, rubrics: readonly Rubric[]): Promise<UnitsRead> {
  const results: ReadResult[] = [];
  for await (const result of readSubmitted(file, contextOf(rubrics))) {
    results.push(result);
  }
  return results;
}

const contextOf = (rubrics: readonly Rubric[]) => ({ rubrics, confirmed: {}, known: new Map() });
