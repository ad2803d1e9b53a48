/**
 * The cells that Excel is not to mark with a green triangle. A list that only asks may have another word, such as two bodies
 * in one cell; columns of texts alone may have numbers, such as codes. Excel has it in files alone: through its API nothing
 * can be left unmarked.
 */
import { areaName } from '../../workbook/cells/cells';
import type { FileCell, FileSheet } from '../parts/workbook';

/** Looks at a sheet's cells row by row, and says in the end which are left unmarked. */
export function unmarked({ tables = [], validations = [] }: FileSheet): {
  see(this: void, row: number, line: ReadonlyMap<number, FileCell>): void;
  xml(this: void): string;
} {
  const columns = tables.flatMap(({ area, columns: names }) =>
    names.map((_, index) => ({
      body: { row: area.row + 1, column: area.column + index, rows: area.rows - 1, columns: 1 },
      hasNumber: false,
      hasDigits: false,
    })),
  );
  return {
    see: (row, line) => {
      for (const column of columns) {
        if (!column.hasNumber && row >= column.body.row && row < column.body.row + column.body.rows) {
          const value = line.get(column.body.column)?.value;
          column.hasNumber = typeof value === 'number';
          column.hasDigits ||= looksLikeNumber(value);
        }
      }
    },
    xml: () => {
      const asked = validations
        .filter(({ validation: { rule, onError } }) => rule.kind === 'list' && onError === 'warning')
        .map(({ area }) => areaName(area));
      const texts = columns
        .filter(({ hasNumber, hasDigits }) => !hasNumber && hasDigits)
        .map(({ body }) => areaName(body));
      const marks =
        (asked.length > 0 ? `<ignoredError sqref="${asked.join(' ')}" listDataValidation="1"/>` : '') +
        (texts.length > 0 ? `<ignoredError sqref="${texts.join(' ')}" numberStoredAsText="1"/>` : '');
      return marks === '' ? '' : `<ignoredErrors>${marks}</ignoredErrors>`;
    },
  };
}

const looksLikeNumber = (value: unknown): boolean =>
  typeof value === 'string' && /^\s*[-+]?[0-9][0-9.,/ ]*%?\s*$/.test(value);
