/** Inputs that another workbook gives: whoever gets this one alone sees old figures, or none. */
import type { Found, Rule } from '../finding';
import { typedCells } from '../typed';

export const linkedInput: Rule = {
  id: 'linkedInput',
  level: 'review',
  about: 'workbook',
  codes: ['typed.linked'],
  source: 'The workbook contract: a unit’s workbook is sent and counted by itself',
  run: (view) =>
    typedCells(view)
      .filter(({ kind }) => kind.kind !== 'day' && kind.kind !== 'word')
      .flatMap(({ column, at, formula, value }): Found[] => {
        const text = formula();
        return text !== null && LINK.test(text)
          ? [
              {
                code: 'typed.linked',
                params: { column, value: String(value ?? '') },
                at,
                fix: {
                  code: 'fix.keepValue',
                  params: { value: String(value ?? '') },
                  edits: [{ at, expected: { formula: text }, put: { value } }],
                  changesIssuedText: false,
                },
              },
            ]
          : [];
      }),
};

/**
 * A link to another workbook: `[1]Sheet1!A1`, `'C:\\folder\\[Book.xlsx]Sheet 1'!A1`, `'C:\\Book.xlsx'!Name`; not
 * `Table[Column]`.
 */
const LINK = /\[[^[\]]+\][^[\]!]*!|\.xls[xmb]?'?!/iu;
