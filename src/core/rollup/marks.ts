/**
 * Whether marks of an appraisal may count: as strict as the pane, whoever wrote them and wherever. A unit's own workbook
 * has the columns too, so a mark without a reviewer, or another mark than the unit's without a reason, is nobody's word.
 */
import { stateMeant } from '../scoring/appraisal/state';
import { APPRAISAL_STATES } from '../words/vocabulary';
import type { CellValue } from '../../workbook/cells/cells';
import type { Message } from '../words/message';
import { isBlank } from '../values/typed';
import { APPRAISAL, figureIn, numberIn, textIn } from './copy';
import type { StagedRow, UnitCopy } from './copy';

/** The faults of a row's marks, the gravest first. */
export const MARK_FAULTS = {
  unread: 'file.marksUnread',
  outOfRange: 'file.marksOutOfRange',
  secondFirst: 'file.marksSecondFirst',
  noReviewer: 'file.marksNoReviewer',
  noReason: 'file.marksNoReason',
  noRequest: 'file.marksNoRequest',
} as const satisfies Record<string, Message['code']>;
/** The note on a unit's own workbook in which something of an appraisal stands. */
export const UNIT_MARKS = 'file.unitMarks' satisfies Message['code'];

export type MarkFault = keyof typeof MARK_FAULTS;

const MARKS = ['appraised1', 'appraised2'] as const;

/** The row with its marks as numbers where they are read beyond doubt. */
export function withReadMarks(row: StagedRow): StagedRow {
  const max = figureIn(row, 'max');
  const read = (key: (typeof MARKS)[number]) => numberIn(row[key] ?? null, max === null ? {} : { max });
  return { ...row, appraised1: read('appraised1'), appraised2: read('appraised2') };
}

/**
 * Finds the gravest fault of a row's marks; `undefined` if they may count.
 * @param row its marks read by `withReadMarks`; `self` and `max` say what the unit claims.
 */
export function markFault(row: StagedRow): MarkFault | undefined {
  const [first, second] = MARKS.map((key) => figureIn(row, key));
  if (MARKS.some((key) => typeof row[key] !== 'number' && !isBlank(row[key]))) {
    return 'unread';
  }
  const self = figureIn(row, 'self');
  const max = figureIn(row, 'max') ?? Infinity;
  const least = Math.min(0, self ?? 0);
  const given = [first ?? null, second ?? null].filter((mark) => mark !== null);
  if (given.some((mark) => mark < least || mark > max)) {
    return 'outOfRange';
  }
  if (first === null && second !== null) {
    return 'secondFirst';
  }
  const final = second ?? first ?? null;
  const isAsking = textIn(row, 'state') === APPRAISAL_STATES[3];
  if ((final !== null || isAsking) && textIn(row, 'reviewer') === '') {
    return 'noReviewer';
  }
  if (final !== null && self !== null && final !== self && textIn(row, 'opinion') === '') {
    return 'noReason';
  }
  return isAsking && textIn(row, 'opinion') === '' ? 'noRequest' : undefined;
}

/** The row with the state that its marks mean. Who reviews in Excel alone types the marks only. */
export function withState(row: StagedRow): StagedRow {
  const final = figureIn(row, 'appraised2') ?? figureIn(row, 'appraised1');
  const meant = stateMeant(textIn(row, 'state'), final, figureIn(row, 'self'));
  return meant === undefined ? row : { ...row, state: meant };
}

/** The row without what an appraisal decides; the words of it stay. */
export const withoutMarks = (row: StagedRow): StagedRow => ({
  ...row,
  appraised1: null,
  appraised2: null,
  state: APPRAISAL_STATES[0],
});

/** The row with nothing of an appraisal. */
export const unappraised = (row: StagedRow): StagedRow => ({
  ...row,
  ...Object.fromEntries(APPRAISAL.map((key) => [key, null])),
});

/** Columns in which reviewers judge a criterion; by whom and when is no judgement. */
export const SAID = ['appraised1', 'opinion', 'appraised2', 'state'] as const;

const NOTHING_SAID: readonly CellValue[] = [null, APPRAISAL_STATES[0]];

/** Whether a cell says more than every new sheet does. */
export const isSaid = (value: CellValue): boolean => !NOTHING_SAID.includes(value);

/** Whether it is more than every new sheet says: a name that was filled down is no word yet. */
export const saysSomething = (row: StagedRow): boolean => SAID.some((key) => isSaid(row[key] ?? null));

/** The row as it was before anybody appraised it. */
const untouched = (row: StagedRow): StagedRow => ({ ...unappraised(row), state: APPRAISAL_STATES[0] });

/** The copy as the unit alone could have sent it. */
export const withoutAppraisal = ({ head, rows }: UnitCopy): UnitCopy => ({
  head: { ...head, official: null, officialRating: '' },
  rows: { ...rows, copyScores: rows.copyScores.map(untouched) },
});
