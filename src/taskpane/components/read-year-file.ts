/** Reads a workbook that was picked as last year's roll-up. Loaded with the first of them. */
import { readYearBefore } from '../../core/rollup/year-before';
import type { YearBeforeReading } from '../../core/rollup/year-before';
import { refusalMessage } from '../../files/message';
import { readWorkbook } from '../../files/read';

export async function readYearFile(file: File): Promise<YearBeforeReading> {
  const read = readWorkbook(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
  return read.ok
    ? readYearBefore(read.workbook, file.name)
    : { ok: false, reason: refusalMessage(read.code) };
}
