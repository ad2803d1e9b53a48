/** Drop-downs and limits that guide what is typed into a table's columns. */
import { toSerial } from '../../workbook/cells/serial';
import { literal, named } from '../../workbook/formula/build';
import { formulaText } from '../../workbook/formula/text';
import { MAX_YEAR, MIN_YEAR } from '../words/vocabulary';
import type { Validation } from '../../workbook/cells/style';

/** A drop-down from a named list; a word that is not in it is asked about. */
export const fromList = (name: string, title: string, message: string): Validation => ({
  rule: { kind: 'list', source: formulaText(named(name)) },
  onError: 'warning',
  title,
  message,
});

/** The limit of a cell that holds a day within the years a plan may be for. */
export const dateCell = (title: string): Validation => ({
  rule: {
    kind: 'date',
    min: formulaText(literal(toSerial({ year: MIN_YEAR, month: 1, day: 1 }))),
    max: formulaText(literal(toSerial({ year: MAX_YEAR, month: 12, day: 31 }))),
  },
  onError: 'warning',
  title,
  message: 'Nhập ngày, tháng, năm, ví dụ 30/5/2026.',
});

/** The limit of a cell that holds a figure of zero or more. */
export const amountCell = (title: string): Validation => ({
  rule: { kind: 'decimal', min: 0, max: 1e12 },
  onError: 'warning',
  title,
  message: 'Nhập số, từ 0 trở lên.',
});
