/**
 * Wrong entries of the score sheet, which earn no points: the sheet's own column *Lỗi nhập* names the fault, or would once it
 * is calculated. Drop-downs and validations do not see pasted values.
 */
import { INPUTS } from '../../scoring/rubric/sheet-places';
import { ENTRY_FAULTS } from '../../scoring/rubric/words';
import type { CellAt, CellValue } from '../../../workbook/cells/cells';
import type { ColumnKey } from '../../layout/layout';
import { uncalculatedFaultsOf } from '../facts';
import type { Found, Rule } from '../finding';
import { typedCells } from '../typed';
import type { PlanView } from '../view';

const { missing, zeroWhole, alwaysApplies, mark, choice, notNumber, negative, fraction } = ENTRY_FAULTS;

/** The cell to look at, where it is not the first figure. */
const PLACES: ReadonlyMap<string, ColumnKey<'scores'>> = new Map([
  [zeroWhole, 'input2'],
  [alwaysApplies, 'notApplicable'],
  [mark, 'notApplicable'],
]);

/** Tells a figure that has the fault, where any of several may have it. */
const IS_FAULTY: ReadonlyMap<string, (value: CellValue) => boolean> = new Map([
  [notNumber, (value) => value !== null && value !== '' && typeof value !== 'number'],
  [negative, (value) => typeof value === 'number' && value < 0],
  [fraction, (value) => typeof value === 'number' && !Number.isInteger(value)],
]);

export const scoreEntry: Rule = {
  id: 'scoreEntry',
  level: 'error',
  about: 'workbook',
  codes: ['score.entry'],
  source: 'The set of criteria: how each is scored',
  run: (view) => {
    const told = misread(view);
    const uncalculated = uncalculatedFaultsOf(view);
    return view.scores.flatMap((row): Found[] => {
      const fault = row.text('fault') || (uncalculated.get(row.text('code')) ?? '');
      // A formula that gives an error says nothing of what was entered.
      const figure = INPUTS.find((key) => IS_FAULTY.get(fault)?.(row.value(key)));
      const at = row.at(figure ?? PLACES.get(fault) ?? 'input1');
      return fault === '' ||
        fault === missing ||
        fault.startsWith('#') ||
        (BY_SPELLING.has(fault) && told.has(place(at)))
        ? []
        : [
            {
              code: 'score.entry',
              params: { code: row.text('code'), fault, method: row.text('method') },
              at,
            },
          ];
    });
  },
};

/** Faults of an entry that is only spelled otherwise. */
const BY_SPELLING: ReadonlySet<string> = new Set([choice, notNumber, mark, ENTRY_FAULTS.error]);

const place = ({ sheet, row }: CellAt): string => `${sheet}!${row}`;

/** The rows whose misread entry another finding tells already. */
const misread = (view: PlanView): ReadonlySet<string> =>
  new Set(
    typedCells(view).flatMap(({ reading, at }) =>
      reading.state === 'read' && reading.native ? [] : [place(at)],
    ),
  );
