/** Texts on their way into cells, and formulas on their way out. */
import type { CellValue } from '../workbook/cells/cells';

/**
 * A text as `Range.values` must be given it so that it stays the text it is. Excel reads what looks like a
 * number, a date, a boolean or a formula, in its US way: `1/2` would become a date and `=HYPERLINK(…)` from a
 * unit's file a live formula (CWE-1236; OfficeDev/office-js issue 1559). A leading apostrophe prevents it.
 */
export function asText(text: string): string {
  return /^[=+\-@'#\t\r\n]|[0-9]|^\s*(true|false)\s*$/i.test(text) ? `'${text}` : text;
}

/**
 * The formula of a cell, or `null`. Where there is none, `Range.formulas` repeats the value: also for a text that
 * only looks like a formula.
 */
export function formulaOf(formula: CellValue, value: CellValue): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
