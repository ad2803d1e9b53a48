/** The units of *So với năm trước* as its cells show them: both years' ranks, points and ratings, and who is not compared. */
import type { CellValue } from '../../workbook/cells/cells';
import { cellOf } from '../../workbook/cells/snapshot';
import type { SheetSnapshot } from '../../workbook/cells/snapshot';
import { yearSaid } from '../rollup/year-page';
import { APART, isGonePart, YEAR_COLUMNS, YEAR_HEADERS } from '../rollup/year-units';
import type { YearColumn } from '../rollup/year-units';

/** A figure of both years, where the sheet compares it. */
export interface BothYears {
  readonly then: number;
  readonly now: number;
}

/** A unit that the sheet holds against last year. */
export interface UnitYears {
  readonly unit: string;
  readonly block: string;
  /** Absent where the sheet compares no ranks of it (another khối). */
  readonly rank?: BothYears;
  /** Absent where the sheet compares no points of it (other criteria, another kind of points). */
  readonly points?: BothYears;
  /** The kind of points, as the sheet words it; `""` = none that both years have. */
  readonly basis: string;
  readonly ratingThen: string;
  readonly rating: string;
  /** The sheet's note on the unit; `""` = none. */
  readonly note: string;
}

/** Last year beside this one, as the sheet says it. */
export interface YearsFacts {
  /** The sheet's name. */
  readonly sheet: string;
  /** The year before. */
  readonly year: number;
  readonly units: readonly UnitYears[];
  /** How many units of this year are not compared. */
  readonly apart: number;
  /** How many units of last year are none of this year's. */
  readonly gone: number;
}

/** Reads the sheet. @returns `undefined` where its year or headers are not found, or a difference is not that of its figures */
export function readYears(sheet: SheetSnapshot): YearsFacts | undefined {
  const year = yearSaid(sheet);
  const table = headersIn(sheet);
  if (year === undefined || !table) {
    return undefined;
  }
  const units: UnitYears[] = [];
  const others = { apart: 0, gone: 0 };
  let part: 'compared' | keyof typeof others = 'compared';
  for (const at of rowsBelow(sheet, table.row)) {
    const row = (key: YearColumn): CellValue => cellOf(sheet.grid, at, table.columns[key]).value;
    const text = textIn(row('unit'));
    const isLine = YEAR_COLUMNS.some((key) => key !== 'unit' && textIn(row(key)) !== '');
    if (text.startsWith(APART)) {
      part = 'apart';
    } else if (isGonePart(text)) {
      part = 'gone';
    } else if (isLine && part !== 'compared') {
      others[part] += 1;
    } else if (isLine) {
      const unit = unitIn(row);
      if (!unit) {
        return undefined;
      }
      units.push(unit);
    }
  }
  return { sheet: sheet.name, year, units, ...others };
}

const textIn = (value: CellValue): string => String(value ?? '').trim();

const rowsBelow = ({ grid }: SheetSnapshot, header: number): number[] =>
  grid.values.map((_, index) => grid.row + index).filter((at) => at > header);

type Columns = Readonly<Record<YearColumn, number>>;

/** The row with all headers of the units' table; columns may stand in another order. */
function headersIn({ grid }: SheetSnapshot): { row: number; columns: Columns } | undefined {
  for (const [index, values] of grid.values.entries()) {
    const places = YEAR_COLUMNS.map((key) => [key, values.indexOf(YEAR_HEADERS[key])] as const);
    if (places.every(([, at]) => at >= 0)) {
      const columns = Object.fromEntries(places.map(([key, at]) => [key, grid.column + at])) as Columns;
      return { row: grid.row + index, columns };
    }
  }
  return undefined;
}

function unitIn(row: (key: YearColumn) => CellValue): UnitYears | undefined {
  const rank = bothIn(row('rankThen'), row('rank'), row('moved'), -1);
  const points = bothIn(row('then'), row('now'), row('difference'), 1);
  if (rank === 'wrong' || points === 'wrong') {
    return undefined;
  }
  return {
    ...{ unit: textIn(row('unit')), block: textIn(row('block')), basis: textIn(row('basis')) },
    ...(rank ? { rank } : {}),
    ...(points ? { points } : {}),
    ...{ ratingThen: textIn(row('ratingThen')), rating: textIn(row('rating')), note: textIn(row('note')) },
  };
}

/** Both figures where their difference stands beside them. @param sign -1: a smaller figure is a rise */
function bothIn(
  then: CellValue,
  now: CellValue,
  difference: CellValue,
  sign: 1 | -1,
): BothYears | undefined | 'wrong' {
  if (textIn(difference) === '') {
    return undefined;
  }
  const isIt =
    typeof then === 'number' &&
    typeof now === 'number' &&
    typeof difference === 'number' &&
    Math.abs(sign * (now - then) - difference) < HALF_A_HUNDREDTH;
  return isIt ? { then, now } : 'wrong';
}

/** The sheet rounds to hundredths. */
const HALF_A_HUNDREDTH = 0.006;
