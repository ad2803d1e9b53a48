/**
 * The sheet *Bảng tự chấm điểm* of a rubric: one description from which come both the native formulas in the
 * workbook and, by calculate(), the score worked out here. They cannot drift apart, because they are the same.
 */
import type { CellValue } from '../cells';
import type { CellDraft, ColumnDraft, RowDraft, SheetDraft, TableDraft } from '../draft';
import { calculate } from '../formula/calculate';
import { binary, call, column, fixedCell, own, rowCell } from '../formula/expr';
import type { Expr } from '../formula/expr';
import { printFormula } from '../formula/print';
import { fingerprint } from '../fingerprint';
import { APPRAISAL_STATES, columnStyle, LAYOUT, STYLES } from '../layout/layout';
import type { ColumnLayout } from '../layout/layout';
import type { CellStyle, Validation } from '../style';
import { itemsOf } from './rubric';
import type { Rubric } from './rubric';

/** What a unit typed for one criterion, by the criterion's code. */
export type ScoreInputs = Readonly<Record<string, CellValue>>;

/** Words the sheet itself shows; they are part of the layout, in Vietnamese in every language of the pane. */
const WORDS = {
  groupHeader: 'Nhóm tiêu chí',
  max: 'Điểm tối đa',
  self: 'Điểm tự chấm',
  total: 'TỔNG ĐIỂM',
  rating: 'XẾP LOẠI',
  missing: 'Số tiêu chí chưa chấm',
  wrong: 'Số điểm nhập chưa đúng',
  notAllScored: 'Chưa chấm đủ',
  entryWrong: 'Có điểm nhập chưa đúng',
  noteMissing: 'Chưa chấm',
  noteNotNumber: 'Điểm phải là số',
  noteNegative: 'Điểm không được âm',
  noteAboveMax: 'Vượt điểm tối đa',
} as const;

/** Where the block above the table puts its lines (rows from 0). */
const BLOCK_ROW = 3;
const BLOCK_LABEL = 2;
const BLOCK_MAX = 3;
const BLOCK_SELF = 4;

const { columns: COLUMNS } = LAYOUT.scores;
const header = (key: string) => COLUMNS.find((item) => item.key === key)?.header ?? key;

/** Below the total: rating, scores missing, scores wrong, an empty row; then the table's header. */
const ROWS_BELOW_TOTAL = 5;

/** The block has one row a group, then the total and what follows it. */
const totalRow = (rubric: Rubric) => BLOCK_ROW + 1 + rubric.groups.length;

/**
 * @param names the sheet and table names to use.
 * @param inputs self-scores already known; none on a new sheet.
 */
export function scoreSheet(
  rubric: Rubric,
  names: { readonly sheet: string; readonly table: string },
  inputs: ScoreInputs = {},
): SheetDraft {
  const table = scoreTable(rubric, names.table, inputs);
  return {
    name: names.sheet,
    visibility: 'visible',
    cells: [
      { row: 0, column: 1, content: { value: LAYOUT.scores.title }, style: STYLES.title },
      { row: 1, column: 1, content: { value: LAYOUT.scores.hint }, style: STYLES.hint },
      { row: 2, column: 1, content: { value: sourceLine(rubric) }, style: STYLES.hint },
      ...block(rubric, names.table),
    ],
    merges: [{ row: totalRow(rubric) + 1, column: BLOCK_MAX, rows: 1, columns: 2 }],
    table,
    validations: [],
    conditionals: [
      {
        area: {
          row: table.row + 1,
          column: table.column + indexOf('entryNote'),
          rows: table.rows.length,
          columns: 1,
        },
        conditional: {
          formula: printFormula(
            call(
              'AND',
              binary(rowCell(table.row + 1, table.column + indexOf('entryNote')), '<>', ''),
              binary(rowCell(table.row + 1, table.column + indexOf('entryNote')), '<>', WORDS.noteMissing),
            ),
          ),
          style: { fill: '#F8CBAD', font: { bold: true } },
        },
      },
    ],
    freezeRows: 0,
    page: { orientation: LAYOUT.scores.orientation, titleRows: { first: table.row, last: table.row } },
  };
}

/** The line under the title that keeps an illustration from being taken for an official set. */
function sourceLine(rubric: Rubric): string {
  const issued = [rubric.number, rubric.issuer].filter((part) => part !== null).join(' của ');
  return issued === '' ? `${rubric.title} – ${rubric.label}` : `${rubric.title} – ${issued}`;
}

const indexOf = (key: string) => COLUMNS.findIndex((item) => item.key === key);

function scoreTable(rubric: Rubric, name: string, inputs: ScoreInputs): TableDraft {
  const row = totalRow(rubric) + ROWS_BELOW_TOTAL;
  const rows = itemsOf(rubric).map(({ item, group, criterion }): RowDraft => ({
    id: `${rubric.id}.${item.code}`,
    code: item.code,
    group: groupKey(group.code),
    title: criterion ? `${criterion.title}: ${item.title}` : item.title,
    max: item.max,
    self: inputs[item.code] ?? null,
    state: APPRAISAL_STATES[0],
    asked: item.evidence,
  }));
  const typed = new Set(['self', 'evidence', 'explanation']);
  return {
    name,
    row,
    column: 0,
    columns: COLUMNS.map((layout) => {
      const formula = computed(name)[layout.key];
      return {
        key: layout.key,
        header: layout.header,
        width: layout.width,
        hidden: layout.hidden ?? false,
        style: scoreStyle(layout, typed.has(layout.key)),
        ...(formula ? { formula } : {}),
        ...(layout.key === 'self' ? { validation: selfValidation(row + 1) } : {}),
      } satisfies ColumnDraft;
    }),
    rows,
  };
}

function scoreStyle(layout: ColumnLayout, isTyped: boolean): CellStyle {
  return columnStyle(layout, isTyped ? STYLES.input : STYLES.body);
}

/** The computed columns: what counts, and why a score does not. */
function computed(table: string): Readonly<Record<string, Expr>> {
  const self = own(table, header('self'));
  const max = own(table, header('max'));
  const isNumber = call('ISNUMBER', self);
  const inRange = call('AND', binary(self, '>=', 0), binary(self, '<=', max));
  return {
    counted: call('IF', isNumber, call('IF', inRange, self, 0), 0),
    entryNote: call(
      'IF',
      isNumber,
      call(
        'IF',
        binary(self, '<', 0),
        WORDS.noteNegative,
        call('IF', binary(self, '>', max), WORDS.noteAboveMax, ''),
      ),
      // A score that is an error, such as #N/A, is not missing: it is wrong.
      call('IF', call('IFERROR', binary(self, '=', ''), false), WORDS.noteMissing, WORDS.noteNotNumber),
    ),
  };
}

/** Excel applies it to what is typed only; pasted values are caught by the column *Lưu ý khi nhập* and by Rà soát. */
function selfValidation(firstRow: number): Validation {
  return {
    rule: { kind: 'decimal', min: 0, max: printFormula(rowCell(firstRow, indexOf('max'))) },
    onError: 'stop',
    title: 'Điểm tự chấm',
    message: 'Nhập một số từ 0 đến điểm tối đa của tiêu chí (số lẻ viết theo cách của máy, ví dụ 7,5).',
  };
}

function block(rubric: Rubric, table: string): CellDraft[] {
  const cells: CellDraft[] = [];
  const text = (row: number, col: number, value: CellValue, style: CellStyle) =>
    cells.push({ row, column: col, content: { value }, style });
  const formula = (row: number, col: number, expr: Expr, style: CellStyle) =>
    cells.push({ row, column: col, content: { formula: expr }, style });
  const label: CellStyle = STYLES.body;
  const points: CellStyle = { ...STYLES.body, align: 'center' };
  const strong: CellStyle = { ...points, font: { ...STYLES.header.font, size: 13 } };
  const strongLabel: CellStyle = { ...strong, align: 'left' };

  [WORDS.groupHeader, WORDS.max, WORDS.self].forEach((word, index) => {
    text(BLOCK_ROW, BLOCK_LABEL + index, word, STYLES.header);
  });
  rubric.groups.forEach((group, index) => {
    const row = BLOCK_ROW + 1 + index;
    text(row, BLOCK_LABEL, `${group.code}. ${group.title}`, label);
    formula(row, BLOCK_MAX, sumOfGroup(table, 'max', group.code), points);
    formula(row, BLOCK_SELF, sumOfGroup(table, 'counted', group.code), points);
  });
  const total = totalRow(rubric);
  text(total, BLOCK_LABEL, WORDS.total, strongLabel);
  formula(total, BLOCK_MAX, call('SUM', column(table, header('max'))), strong);
  formula(
    total,
    BLOCK_SELF,
    call('ROUND', call('SUM', column(table, header('counted'))), rubric.decimals),
    strong,
  );
  text(total + 1, BLOCK_LABEL, WORDS.rating, strongLabel);
  // The rating is a word: it takes both columns (see `merges`).
  formula(total + 1, BLOCK_MAX, ratingFormula(rubric), strong);
  text(total + 1, BLOCK_SELF, null, strong);
  text(total + 2, BLOCK_LABEL, WORDS.missing, label);
  text(total + 2, BLOCK_MAX, null, points);
  formula(
    total + 2,
    BLOCK_SELF,
    call('COUNTIF', column(table, header('entryNote')), WORDS.noteMissing),
    points,
  );
  text(total + 3, BLOCK_LABEL, WORDS.wrong, label);
  text(total + 3, BLOCK_MAX, null, points);
  formula(total + 3, BLOCK_SELF, wrongEntries(table), points);
  return cells;
}

/** A word, not a bare number: a criterion `"1"` means different things to different programs. */
const groupKey = (code: string): string => `Nhóm ${code}`;

const sumOfGroup = (table: string, key: string, group: string): Expr =>
  call('SUMIFS', column(table, header(key)), column(table, header('group')), groupKey(group));

const wrongEntries = (table: string): Expr =>
  [WORDS.noteNotNumber, WORDS.noteNegative, WORDS.noteAboveMax]
    .map((word) => call('COUNTIF', column(table, header('entryNote')), word))
    .reduce((sum, count) => binary(sum, '+', count));

/** No rating before every criterion has a valid score: half a sheet would rate as *Yếu*. */
function ratingFormula(rubric: Rubric): Expr {
  const total = totalRow(rubric);
  const points = fixedCell(total, BLOCK_SELF);
  const [lowest, ...higher] = [...rubric.bands].sort((a, b) => a.min - b.min);
  const bands = higher.reduce<Expr>(
    (below, band) => call('IF', binary(points, '>=', band.min), band.name, below),
    { op: 'literal', value: lowest?.name ?? '' },
  );
  return call(
    'IF',
    binary(fixedCell(total + 3, BLOCK_SELF), '>', 0),
    WORDS.entryWrong,
    call('IF', binary(fixedCell(total + 2, BLOCK_SELF), '>', 0), WORDS.notAllScored, bands),
  );
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where total and rating stand: found from the table, so that it holds after rows were inserted above. */
export function scorePlaces(table: { readonly row: number; readonly column: number }): {
  readonly total: Place;
  readonly rating: Place;
} {
  const row = table.row - ROWS_BELOW_TOTAL;
  return {
    total: { row, column: table.column + BLOCK_SELF },
    rating: { row: row + 1, column: table.column + BLOCK_MAX },
  };
}

export interface Score {
  /** Points, rounded as the rubric says; wrong and missing scores count 0. */
  readonly total: number;
  /** A band of the rubric; `undefined` while scores are missing or wrong. */
  readonly rating: string | undefined;
}

/** The score of these inputs, worked out from the very formulas that go into the sheet. */
export function scoreOf(rubric: Rubric, inputs: ScoreInputs): Score {
  const sheet = scoreSheet(rubric, { sheet: 'S', table: 'T' }, inputs);
  const results = calculate({ sheets: [sheet], names: [] });
  const { total, rating } = scorePlaces(sheet.table ?? { row: 0, column: 0 });
  const word = String(results.cell('S', rating.row, rating.column) ?? '');
  return {
    total: Number(results.cell('S', total.row, total.column)),
    rating: rubric.bands.some((band) => band.name === word) ? word : undefined,
  };
}

/** A short text that changes whenever the rubric's content does: kept with a score sheet made from it. */
export function rubricChecksum(rubric: Rubric): string {
  return fingerprint(JSON.stringify(rubric));
}
