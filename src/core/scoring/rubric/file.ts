/** A set of criteria as a .json file: how one that an office wrote reaches the workbooks of its units. */
import { jsonFile, readJsonFile } from '../../words/json-file';
import type { FileKind } from '../../words/json-file';
import type { Rubric } from './rubric';
import { readRubric } from './schema';
import type { RubricReading } from './schema';

const FILE: FileKind = { kind: 'so-dan-van/rubric', format: 1, key: 'rubric' };

/** The text of a set's file. */
export const rubricFile = (rubric: Rubric): string => jsonFile(FILE, rubric);

/** @param text of a file, by anyone. A bare set, such as those that ship, is one too. */
export function readRubricFile(text: string): RubricReading {
  const reading = readJsonFile(FILE, text);
  if (reading.state === 'ok') {
    return readRubric(reading.data);
  }
  if (reading.state === 'notOurs') {
    const { data } = reading;
    const isBare = typeof data === 'object' && data !== null && 'groups' in data && 'bands' in data;
    return isBare ? readRubric(data) : { ok: false, reasons: [{ code: 'rubricFile.notOurs' }] };
  }
  return { ok: false, reasons: [{ code: `rubricFile.${reading.state}` }] };
}
