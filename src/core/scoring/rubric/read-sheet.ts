/** Reads what was typed into a score sheet: entries by code, and marks of knock-outs. */
import { recordOf } from '../../layout/keyed';
import type { LocatedTable } from '../../layout/locate';
import { textOf } from '../../layout/locate';
import type { CellAt } from '../../../workbook/cells/cells';
import { cellOf } from '../../../workbook/cells/snapshot';
import { isMarked } from './entries';
import type { Rubric } from './rubric';
import type { ItemEntry, ScoreInputs } from './score';
import { MARK } from './words';
import { scorePlaces } from './sheet-places';

/** Reads a score sheet: entries by code, and the cells of its knock-outs. */
export function readScores(
  scores: LocatedTable<'scores'>,
  rubric: Rubric,
): {
  readonly inputs: ScoreInputs;
  /** Whether each knock-out is met, as people mark it. */
  readonly knockOuts: readonly boolean[];
  /** Whether the sheet's formulas take it for met. */
  readonly shownKnockOuts: readonly boolean[];
} {
  const keys = [
    'input1',
    'input2',
    'input3',
    'input4',
    'figure1',
    'figure2',
    'notApplicable',
    'appraised1',
    'appraised2',
  ] as const;
  const inputs = scores.rows.map((row): [string, ItemEntry] => [
    textOf(row, 'code'),
    recordOf(keys, (key) => row.values[key]),
  ]);
  const marks = knockOutCells(scores, rubric).map(({ value }) => value);
  return {
    inputs: Object.fromEntries(inputs),
    knockOuts: marks.map(isMarked),
    shownKnockOuts: marks.map((mark) => typeof mark === 'string' && mark.toLowerCase() === MARK),
  };
}

/** The cells of a score sheet's knock-outs, in the set's order: above the column of maxima, wherever columns were inserted. */
export const knockOutCells = ({ sheet, table, columns }: LocatedTable<'scores'>, rubric: Rubric) =>
  scorePlaces(table, rubric).knockOuts.map(({ row, column }) => {
    const at: CellAt = { sheet: sheet.name, row, column: columns.max ?? column };
    return { at, ...cellOf(sheet.grid, at.row, at.column) };
  });
