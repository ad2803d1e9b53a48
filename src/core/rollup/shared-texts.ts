/**
 * Keeps each text of many units' workbooks once. They say much the same – the tasks of one plan, states, places of
 * cells –, yet each one read brings texts of its own, each with the part of the file it was cut from. Thousands of them
 * would take most of the memory.
 */
import type { CellValue } from '../../workbook/cells/cells';
import { detailsOf } from './copy';
import type { FileRecord, StagedRow } from './copy';
import type { ReadResult } from './read-file';

/**
 * Makes a function that gives each result back with the very texts of those before it. Nobody can tell, but for the
 * memory.
 */
export function sharedTexts(): (result: ReadResult) => ReadResult {
  const texts = new Map<string, string>();
  const shared = (value: CellValue): CellValue => {
    if (typeof value !== 'string') {
      return value;
    }
    const known = texts.get(value);
    if (known === undefined) {
      texts.set(value, value);
    }
    return known ?? value;
  };
  const sharedRow = (row: StagedRow): StagedRow => {
    const copy: Record<string, CellValue> = { ...row };
    for (const key of Object.keys(copy)) {
      copy[key] = shared(copy[key] ?? null);
    }
    return copy;
  };
  const sharedRecord = (record: FileRecord): FileRecord => {
    const { reading } = record;
    if (!reading.ok) {
      return record;
    }
    const { head, rows } = reading.copy;
    const copy = { head, rows: detailsOf((role) => rows[role].map(sharedRow)) };
    return { ...record, reading: { ...reading, copy } };
  };
  return (result) =>
    result.kind === 'file'
      ? { ...result, record: sharedRecord(result.record) }
      : { ...result, data: { ...result.data, files: result.data.files.map(sharedRecord) } };
}
