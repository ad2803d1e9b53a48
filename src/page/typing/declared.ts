/** Tells what a cell takes by its sheet: by its rule of validation, its list and its number format. */
import { contains, parseArea } from '../../workbook/cells/cells';
import type { CellValue } from '../../workbook/cells/cells';
import type { Validation } from '../../workbook/cells/style';
import type { NumberRule } from '../../core/values/number';
import { parseReference } from '../../files/parts/references';
import type { FileSheet, FileWorkbook } from '../../files/parts/workbook';
import { plainFormat, shownText } from './shown';

/** A choice of a list: the text that is read, and the value that the cell gets. */
export interface Choice {
  readonly text: string;
  readonly value: NonNullable<CellValue>;
}

export interface Declared {
  /** `general`: whatever is typed decides. */
  readonly kind: 'general' | 'text' | 'day' | 'share' | 'number';
  /** Limits of a number, or of the serial of a day. */
  readonly limits: NumberRule;
  /** The choices of a list, where the cell has one that can be read here. */
  readonly choices?: readonly Choice[];
  /** The treatment of a value that does not fit. */
  readonly onError?: Validation['onError'];
  /** The words of the sheet's own author for a value that does not fit. */
  readonly message?: string;
}

/** Tells what the cell at this place takes. A row right below a table becomes one of it: it takes what the last one does. */
export function declaredAt(book: FileWorkbook, sheet: FileSheet, at: number, column: number): Declared {
  const above = sheet.tables?.find(
    ({ area, totals }) =>
      !totals && area.rows > 1 && contains({ ...area, row: area.row + area.rows, rows: 1 }, at, column),
  );
  const row = above ? at - 1 : at;
  const format = sheet.cells.get(row)?.get(column)?.style?.numberFormat ?? 'General';
  const own = sheet.ownLists?.find(({ area }) => contains(area, row, column));
  const found = sheet.validations?.filter(({ area }) => contains(area, row, column)).at(-1)?.validation;
  const choices = own
    ? own.words.filter((word) => word !== '').map((word): Choice => ({ text: word, value: word }))
    : found?.rule.kind === 'list'
      ? choicesOf(book, sheet, found.rule.source)
      : undefined;
  return {
    kind: kindOf(format, found),
    limits: limitsOf(found),
    ...(choices && choices.length > 0 ? { choices } : {}),
    ...(found ? { onError: found.onError, message: found.message } : {}),
  };
}

function kindOf(format: string, validation: Validation | undefined): Declared['kind'] {
  const plain = plainFormat(format);
  const rule = validation?.rule.kind;
  if (plain === '@') {
    return 'text';
  }
  if (rule === 'date' || /[dy]/i.test(plain)) {
    return 'day';
  }
  return plain.includes('%')
    ? 'share'
    : rule === 'decimal' || rule === 'whole' || /[0#]/.test(plain)
      ? 'number'
      : 'general';
}

/** Limits that are numbers; those that are formulas are the sheet's own to hold. */
function limitsOf(validation: Validation | undefined): NumberRule {
  const rule = validation?.rule;
  if (rule?.kind !== 'decimal' && rule?.kind !== 'whole') {
    return {};
  }
  return {
    ...(typeof rule.min === 'number' ? { min: rule.min } : {}),
    ...(typeof rule.max === 'number' ? { max: rule.max } : {}),
    ...(rule.kind === 'whole' ? { whole: true } : {}),
  };
}

/** The filled cells that a list names; nothing where its source is worked out by a formula. */
function choicesOf(book: FileWorkbook, sheet: FileSheet, source: string): Choice[] | undefined {
  const text = source.replace(/^=/, '');
  const name = book.names?.find((each) => each.name.toLowerCase() === text.toLowerCase());
  const reference = name ?? parseReference(text) ?? { sheet: undefined, area: parseArea(text) };
  const wanted = reference.sheet?.toLowerCase() ?? sheet.name.toLowerCase();
  const from = book.sheets.find((each) => each.name.toLowerCase() === wanted);
  const { area } = reference;
  if (!from || !area) {
    return undefined;
  }
  return [...from.cells]
    .filter(([row]) => row >= area.row && row < area.row + area.rows)
    .sort(([a], [b]) => a - b)
    .flatMap(([row, line]) =>
      [...line]
        .filter(([column]) => contains(area, row, column))
        .sort(([a], [b]) => a - b)
        .flatMap(([, cell]) => {
          const text = shownText(cell, 'vi');
          return cell.value === null || text === '' ? [] : [{ text, value: cell.value }];
        }),
    );
}
