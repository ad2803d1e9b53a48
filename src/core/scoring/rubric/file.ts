/** A set of criteria as a .json file: how one that an office wrote reaches the workbooks of its units. */
import { jsonFile, readJsonFile } from '../../words/json-file';
import type { FileKind } from '../../words/json-file';
import type { Rubric } from './rubric';
import { MAX_FORMULA } from '../../../workbook/cells/cells';
import { sheetCells } from '../../../workbook/draft/draft';
import { LAYOUT } from '../../layout/layout';
import { formulaText } from '../../../workbook/formula/text';
import { readRubric } from './schema';
import { scoreSheets } from './sheet';
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
  const { scores, scale } = scoreSheets(reading.rubric, { ...LAYOUT.scores, scale: LAYOUT.scale });
  const longest = [scores, scale]
    .flatMap((sheet) => sheetCells(sheet))
    .reduce(
      (most, { content }) =>
        'formula' in content ? Math.max(most, formulaText(content.formula).length) : most,
      0,
    );
  return longest > MAX_FORMULA
    ? {
        ok: false,
        reasons: [{ code: 'rubric.formulaTooLong', params: { length: longest, max: MAX_FORMULA } }],
      }
    : reading;
}
