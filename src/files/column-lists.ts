/** Which lists the columns of a table choose from, out of a sheet's validations. */
import type { Area } from '../core/cells';
import type { Validation } from '../core/style';
import type { FileTableColumn } from './workbook';

interface Guided {
  readonly area: Area;
  readonly validation: Validation;
}

/**
 * By header, of every column.
 * @param area header and body of the table.
 */
export function columnLists(
  { row, column, rows }: Area,
  headers: readonly Pick<FileTableColumn, 'name'>[],
  validations: readonly Guided[],
): Record<string, string | null> {
  return Object.fromEntries(
    headers.map(({ name }, index) => {
      const here = validations.filter(
        ({ area }) =>
          area.column <= column + index &&
          column + index < area.column + area.columns &&
          area.row < row + rows &&
          row + 1 < area.row + area.rows,
      );
      const [source, ...others] = new Set(
        here.map(({ validation: { rule } }) => (rule.kind === 'list' ? rule.source : null)),
      );
      // Areas of one list may stand below each other, never upon each other.
      const covered = here.reduce(
        (sum, { area }) => sum + Math.min(row + rows, area.row + area.rows) - Math.max(row + 1, area.row),
        0,
      );
      const isWhole = others.length === 0 && covered >= rows - 1;
      return [name, isWhole ? (source ?? null) : null];
    }),
  );
}
