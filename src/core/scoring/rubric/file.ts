/** A set of criteria as a .json file: how one that an office wrote reaches the workbooks of its units. */
import { jsonFile, readJsonFile } from '../../words/json-file';
import type { FileKind } from '../../words/json-file';
import type { Rubric } from './rubric';
import { formulaTooLong } from './limits';
import { readRubric } from './schema';
import type { RubricReading } from './schema';

const FILE: FileKind = { kind: 'so-dan-van/rubric', format: 1, key: 'rubric' };

/** The text of a set's file. */
export const rubricFile = (rubric: Rubric): string => jsonFile(FILE, rubric);

/**
 * Reads a set of criteria from a file, or says what is wrong with it.
 * @param text of a file, by anyone. A bare set, such as those that ship, is one too.
 */
export function readRubricFile(text: string): RubricReading {
  const reading = readJsonFile(FILE, text);
  if (reading.state === 'ok') {
    return withinFormulas(readRubric(reading.data));
  }
  if (reading.state === 'notOurs') {
    const { data } = reading;
    const isBare = typeof data === 'object' && data !== null && 'groups' in data && 'bands' in data;
    return isBare
      ? withinFormulas(readRubric(data))
      : { ok: false, reasons: [{ code: 'rubricFile.notOurs' }] };
  }
  return { ok: false, reasons: [{ code: `rubricFile.${reading.state}` }] };
}

/** A set is refused when a formula of its score sheet would be longer than a cell takes. */
function withinFormulas(reading: RubricReading): RubricReading {
  if (!reading.ok) {
    return reading;
  }
  const tooLong = formulaTooLong(reading.rubric);
  return tooLong ? { ok: false, reasons: [tooLong] } : reading;
}
