/** Reading units' workbooks in threads: what goes to a thread and what comes back, the same in the pane and in Node. */
import { readSubmission } from '../core/rollup/submission';
import type { SubmissionReading } from '../core/rollup/submission';
import type { Rubric } from '../core/rubric/rubric';
import { readPicked } from './picked';
import type { Picked } from './picked';
import { createPool } from './pool';
import type { Pool, Thread } from './pool';
import type { NamedBytes } from './unpack';

/** What a file, or each file of a zip, says: small, whatever the size of the workbook. */
export type UnitsRead = readonly Picked<SubmissionReading>[];

/** Hundreds of times what a unit's workbook takes (3 ms); the largest that the reader's limits let in take about 2 s. */
const MOST_MS = 20_000;

/** @param size how many threads at most. @param start starts one that answers with `readUnits`. */
export function createReaders(size: number, start: (this: void) => Thread): Pool<NamedBytes, UnitsRead> {
  return createPool({
    size,
    start,
    limit: MOST_MS,
    lost: ({ name }) => [{ ok: false, name, reason: { code: 'file.stopped' } }],
  });
}

/** What a thread does with a file. @param rubrics the sets of criteria this version knows */
export function readUnits(file: NamedBytes, rubrics: readonly Rubric[]): UnitsRead {
  return readPicked(file, (workbook) => readSubmission(workbook, rubrics));
}
