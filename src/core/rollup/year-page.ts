/**
 * *So với năm trước*: ranks, points and ratings of both years, averages by criterion, and who is not compared. This year's
 * figures are native formulas over the roll-up's sheets; last year's are as its workbook has them.
 */
import type { Area, CellValue } from '../../workbook/cells/cells';
import type { CellStyle } from '../../workbook/cells/style';
import { BASE_FONT, STYLES } from '../../workbook/cells/style';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { cellOf } from '../../workbook/cells/snapshot';
import type { CellDraft, SheetDraft } from '../../workbook/draft/draft';
import { heightOf } from '../../workbook/draft/text-size';
import { binary, call, column, fixedArea, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { formatMessage } from '../words/format';
import type { Message } from '../words/message';
import type { ComparedUnit, DifferentCriterion, YearsCompared, YearsShown } from './compare-years';
import type { Criterion, YearBeforeUnit } from './year-before';
import type { Basis, CountedUnit } from './ranking';
import { BASIS_WORDS } from './staged';
import { LEAST } from './table';
import type { Keys, RollUpSheets } from './table';
import { bothNumbers, criterionRows, ROW_AT, yearRowsSheet } from './year-rows';
import type { CriterionRows } from './year-rows';

export const YEARS_SHEET = 'So với năm trước';
const TITLE = 'SO VỚI NĂM TRƯỚC';

/** Finds the page under another name that a user gave it: by its title. */
export const renamedYears = ({ sheets }: WorkbookSnapshot): SheetSnapshot | undefined =>
  sheets.find(({ grid }) => cellOf(grid, 0, 0).value === TITLE);

/** Columns of the page in millimetres: A4 across in all. */
const WIDTHS = [46, 24, 12, 12, 14, 20, 16, 16, 16, 22, 22, 56] as const;
const AT = {
  unit: 0,
  block: 1,
  rankThen: 2,
  rank: 3,
  moved: 4,
  basis: 5,
  then: 6,
  now: 7,
  difference: 8,
} as const;
const RATING_THEN = 9;
const RATING = 10;
const NOTE = 11;

const CENTRED: CellStyle = { ...STYLES.body, align: 'center', numberFormat: 'General' };
const HEADING: CellStyle = { font: { ...STYLES.title.font, size: 13 } };
/** Drafts the page and the rows behind it. @param scores the number of rows of *Dữ liệu điểm* */
export function yearSheets(
  shown: YearsShown,
  keys: Keys,
  options: RollUpSheets,
  scores: number,
): SheetDraft[] {
  const groups = criterionRows(shown.years.compared);
  const { rowsSheet, yearBefore } = shown;
  return [
    pageOf(shown, groups, keys, options),
    yearRowsSheet(rowsSheet, yearBefore.year, groups, keys, options, scores),
  ];
}

/** The cells of a sheet, from the top down, with the heights that their texts need. */
class Sheet {
  readonly cells: CellDraft[] = [];
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();
  row = 0;

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

  /** A line of cells with borders; those that are not given are empty. */
  line(
    given: ReadonlyMap<number, CellValue | Expr>,
    merged: readonly (readonly [at: number, columns: number])[] = [],
  ): void {
    const inside = new Set(
      merged.flatMap(([at, columns]) => Array.from({ length: columns - 1 }, (_, i) => at + 1 + i)),
    );
    for (let at = 0; at < WIDTHS.length; at++) {
      if (!inside.has(at)) {
        const columns = merged.find(([first]) => first === at)?.[1] ?? 1;
        const isText = at === AT.unit || at === NOTE || columns > 1;
        this.put(at, given.get(at) ?? null, isText ? STYLES.body : CENTRED, columns);
      }
    }
    this.row += 1;
  }

  heading(text: string): void {
    this.put(0, text, HEADING);
    this.row += 1;
  }

  headers(
    texts: readonly (string | null)[],
    merged: readonly (readonly [at: number, columns: number])[] = [],
  ): void {
    const inside = new Set(
      merged.flatMap(([at, columns]) => Array.from({ length: columns - 1 }, (_, i) => at + 1 + i)),
    );
    texts.forEach((text, at) => {
      if (!inside.has(at)) {
        this.put(at, text, STYLES.header, merged.find(([first]) => first === at)?.[1] ?? 1);
      }
    });
    this.row += 1;
  }
}

function pageOf(
  { yearBefore, years, sheet: name, rowsSheet }: YearsShown,
  groups: readonly CriterionRows[],
  keys: Keys,
  options: RollUpSheets,
): SheetDraft {
  const sheet = new Sheet();
  const say = (notes: readonly Message[]) =>
    notes.map((note) => formatMessage(note, options.catalogue)).join(' ');
  sheet.put(0, TITLE, STYLES.title);
  sheet.row += 1;
  sheet.put(
    0,
    `Năm trước: năm ${yearBefore.year}, tệp ${yearBefore.file}. Số năm nay là công thức; số năm trước chép từ tệp. Lập lại mỗi lần tổng hợp.`,
    STYLES.hint,
  );
  sheet.row += 2;
  rankedRows(sheet, years.compared, keys, options, say);
  averages(sheet, groups, rowsSheet);
  differences(sheet, years.different);
  notCompared(sheet, years, yearBefore.year, say);
  return {
    name,
    visibility: 'visible',
    cells: sheet.cells,
    merges: sheet.merges,
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: { orientation: 'landscape' },
    columnWidths: WIDTHS,
    rowHeights: [...sheet.heights].map(([row, height]) => ({ row, height })),
    rebuilt: true,
  };
}

function rankedRows(
  sheet: Sheet,
  compared: readonly ComparedUnit[],
  keys: Keys,
  { names }: RollUpSheets,
  say: (notes: readonly Message[]) => string,
): void {
  const of = (key: ColumnKey<'ranking'>) => column(names.ranking.table, headerOf('ranking', key));
  /** The unit's figure in the ranking; empty while it has none. */
  const figure = (unit: CountedUnit, key: 'rank' | Basis): Expr => {
    const which = [of('key'), keys.unit.get(unit.key) ?? ''] as const;
    return call(
      'IF',
      binary(call('COUNTIFS', ...which, of(key), binary('>=', '&', LEAST)), '=', 0),
      '',
      call('ROUND', call('SUMIFS', of(key), ...which), 2),
    );
  };
  sheet.heading(`1. Thứ hạng, điểm, xếp loại (nguồn năm nay: trang ${names.ranking.sheet})`);
  sheet.headers([
    ...[
      'Đơn vị',
      'Khối',
      'Hạng trước',
      'Hạng nay',
      'Tăng (+), giảm (-)',
      'Điểm theo',
      'Điểm trước',
      'Điểm nay',
    ],
    ...['Chênh lệch', 'Xếp loại trước', 'Xếp loại nay', 'Ghi chú'],
  ]);
  for (const { unit, then, sameBlock, basis, sameSet, notes } of compared) {
    const at = (index: number) => rowCell(sheet.row, index);
    const [before, now] = [at(AT.then), at(AT.now)];
    sheet.line(
      new Map<number, CellValue | Expr>([
        [AT.unit, unit.unit],
        [AT.block, unit.block],
        [AT.rankThen, then.rank ?? null],
        [AT.rank, figure(unit, 'rank')],
        ...(sameBlock
          ? [
              [
                AT.moved,
                bothNumbers(at(AT.rankThen), at(AT.rank), binary(at(AT.rankThen), '-', at(AT.rank))),
              ] as const,
            ]
          : []),
        ...(basis === undefined
          ? []
          : ([
              [AT.basis, BASIS_WORDS[basis]],
              [AT.then, then[basis]],
              [AT.now, figure(unit, basis)],
            ] as const)),
        ...(basis !== undefined && sameSet
          ? [[AT.difference, bothNumbers(before, now, call('ROUND', binary(now, '-', before), 2))] as const]
          : []),
        [RATING_THEN, then.rating],
        [RATING, unit.rating],
        [NOTE, say(notes)],
      ]),
    );
  }
  sheet.row += 1;
}

/** A title that may be long stands in the columns from khối to the change of rank. */
const TITLED = [[AT.block, 4]] as const;

/** Averages by criterion over the units that both years have points of. */
function averages(sheet: Sheet, groups: readonly CriterionRows[], rowsSheet: string): void {
  sheet.heading(`2. Điểm trung bình theo tiêu chí, các đơn vị có cả hai năm (nguồn: trang ${rowsSheet})`);
  sheet.headers(
    [
      ...['Khối', 'Tiêu chí', null, null, null, 'Điểm theo', 'Trung bình trước', 'Trung bình nay'],
      ...['Chênh lệch', 'Điểm tối đa', 'Số đơn vị', null],
    ],
    TITLED,
  );
  for (const { rows, first } of groups) {
    const [one] = rows;
    if (!one) {
      continue;
    }
    const { each, criterion, basis } = one;
    const area = (at: number) =>
      fixedArea({ row: first, column: at, rows: rows.length, columns: 1 }, rowsSheet);
    const mean = (at: number): Expr => {
      const count = call('COUNT', area(at));
      return call(
        'IF',
        binary(count, '=', 0),
        '',
        call('ROUND', binary(call('SUM', area(at)), '/', count), 2),
      );
    };
    sheet.line(
      new Map<number, CellValue | Expr>([
        [AT.unit, each.unit.block],
        [AT.block, `${criterion.code}. ${criterion.title}`],
        [AT.basis, BASIS_WORDS[basis]],
        [AT.then, mean(ROW_AT.then)],
        [AT.now, mean(ROW_AT.now)],
        [AT.difference, mean(ROW_AT.difference)],
        [RATING_THEN, criterion.max],
        [RATING, call('COUNT', area(ROW_AT.difference))],
      ]),
      TITLED,
    );
  }
  sheet.row += 1;
}

/** Criteria that are not the same in both years. */
function differences(sheet: Sheet, different: readonly DifferentCriterion[]): void {
  if (different.length === 0) {
    return;
  }
  const merged = [
    [AT.block, 5],
    [AT.then, 5],
  ] as const;
  const words = (criterion: Criterion | undefined) =>
    criterion
      ? `${criterion.code}. ${criterion.title}${criterion.max === null ? '' : ` (tối đa ${String(criterion.max).replace('.', ',')})`}`
      : null;
  sheet.heading('3. Tiêu chí khác năm trước: không so sánh');
  sheet.headers(
    ['Khối', 'Năm trước', null, null, null, null, 'Năm nay', null, null, null, null, 'Khác nhau'],
    merged,
  );
  for (const { block, then, now } of different) {
    sheet.line(
      new Map<number, CellValue>([
        [AT.unit, block],
        [AT.block, words(then)],
        [AT.then, words(now)],
        [NOTE, !then ? 'Chỉ có năm nay' : !now ? 'Chỉ có năm trước' : 'Nội dung hoặc điểm tối đa khác'],
      ]),
      merged,
    );
  }
  sheet.row += 1;
}

/** Units of either year that stand for themselves. */
function notCompared(
  sheet: Sheet,
  { apart, gone }: YearsCompared,
  year: number,
  say: (notes: readonly Message[]) => string,
): void {
  const headers = [
    ...['Đơn vị', 'Khối', null, 'Hạng', null, null, null, 'Điểm', null, null, 'Xếp loại', 'Lý do'],
  ];
  const line = (
    { unit, block, rank, rating }: CountedUnit | YearBeforeUnit,
    points: number | null,
    note: string,
  ): void => {
    sheet.line(
      new Map<number, CellValue>([
        [AT.unit, unit],
        [AT.block, block],
        [AT.rank, rank ?? null],
        [AT.now, points],
        [RATING, rating],
        [NOTE, note],
      ]),
    );
  };
  if (apart.length > 0) {
    sheet.heading(`4. Đơn vị năm nay không so sánh (${apart.length})`);
    sheet.headers(headers);
    apart.forEach(({ unit, notes }) => {
      line(unit, unit[unit.basis], say(notes));
    });
    sheet.row += 1;
  }
  if (gone.length > 0) {
    sheet.heading(`5. Đơn vị năm ${year} không có trong năm nay (${gone.length})`);
    sheet.headers(headers);
    gone.forEach((unit) => {
      line(unit, unit[unit.basis], say([{ code: 'yearBefore.gone' }]));
    });
  }
}
