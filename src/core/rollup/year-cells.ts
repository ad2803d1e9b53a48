/** The cells of *So với năm trước*, from the top down: its columns, and rows as high as their texts need. */
import type { Area, CellValue } from '../../workbook/cells/cells';
import type { CellStyle } from '../../workbook/cells/style';
import { BASE_FONT, STYLES } from '../../workbook/cells/style';
import type { CellDraft } from '../../workbook/draft/draft';
import { heightOf } from '../../workbook/draft/text-size';
import type { Expr } from '../../workbook/formula/expr';

/** Columns in millimetres: across A4 the letters of 12 points come out above 9. */
export const WIDTHS = [66, 26, 15, 15, 18, 23, 17, 17, 17, 23, 23, 64] as const;

/** The places of the columns. */
export const AT = {
  unit: 0,
  block: 1,
  rankThen: 2,
  rank: 3,
  moved: 4,
  basis: 5,
  then: 6,
  now: 7,
  difference: 8,
  ratingThen: 9,
  rating: 10,
  note: 11,
} as const;

const CENTRED: CellStyle = { ...STYLES.body, align: 'center', numberFormat: 'General' };
const HEADING: CellStyle = { font: { ...STYLES.title.font, size: 13 } };
const PART: CellStyle = { ...STYLES.body, font: STYLES.header.font, fill: STYLES.header.fill };

/** Cells that are one: the first column, and how many. */
type Merged = readonly (readonly [at: number, columns: number])[];

/** The cells, row after row. */
export class YearCells {
  readonly cells: CellDraft[] = [];
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();
  /** Rows that begin a printed page. */
  readonly breaks: number[] = [];
  row = 0;
  private headings = 0;

  put(at: number, value: CellValue | Expr, style: CellStyle, columns = 1): void {
    const isFormula = typeof value === 'object' && value !== null;
    this.cells.push({
      ...{ row: this.row, column: at, style },
      content: isFormula ? { formula: value } : { value },
    });
    for (let index = 1; index < columns; index++) {
      this.cells.push({ row: this.row, column: at + index, content: { value: null }, style });
    }
    if (columns > 1) {
      this.merges.push({ row: this.row, column: at, rows: 1, columns });
    }
    if (style.wrap && typeof value === 'string') {
      const width = WIDTHS.slice(at, at + columns).reduce((sum, mm) => sum + mm, 0);
      const { size = BASE_FONT.size, bold = false } = style.font ?? {};
      const height = heightOf(value, width, size, bold);
      this.heights.set(this.row, Math.max(height, this.heights.get(this.row) ?? 0));
    }
  }

  /** A row with borders; cells that are not given are empty. @param last its last column */
  line(given: ReadonlyMap<number, CellValue | Expr>, merged: Merged = [], last: number = AT.note): void {
    this.across(merged, last, (at, columns) => {
      const isText = at === AT.unit || at === AT.note || columns > 1;
      this.put(at, given.get(at) ?? null, isText ? STYLES.body : CENTRED, columns);
    });
  }

  /** A row of headers. @param last its last column */
  headers(given: ReadonlyMap<number, string>, merged: Merged = [], last: number = AT.note): void {
    this.across(merged, last, (at, columns) => {
      this.put(at, given.get(at) ?? null, STYLES.header, columns);
    });
  }

  /** The heading of a section, with its number. */
  heading(text: string): void {
    this.headings += 1;
    this.put(0, `${this.headings}. ${text}`, HEADING);
    this.row += 1;
  }

  /** A line across all columns that begins a part of a table. */
  part(text: string): void {
    this.put(0, text, PART, WIDTHS.length);
    this.row += 1;
  }

  private across(merged: Merged, last: number, put: (at: number, columns: number) => void): void {
    let at = 0;
    while (at <= last) {
      const columns = merged.find(([first]) => first === at)?.[1] ?? 1;
      put(at, columns);
      at += columns;
    }
    this.row += 1;
  }
}
