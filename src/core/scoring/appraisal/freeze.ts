/**
 * *Chốt để gửi*: what a unit's score sheet said when the unit froze it for sending. From then on a change shows as such, cell
 * by cell (checks/rules/differs-from-frozen.ts). It proves nothing about sending: the number and the day of the official
 * document are typed by the unit. Freezing again is a new stamp with the next number; the earlier ones stay told.
 */
import type { FrozenRecord, Stamp } from '../../layout/meta';
import type { Area, CellValue } from '../../../workbook/cells/cells';
import type { CellDraft } from '../../../workbook/draft/draft';
import { fingerprint } from '../../../workbook/cells/fingerprint';
import { STYLES } from '../../../workbook/cells/style';
import { withoutEmpty } from '../../layout/keyed';
import type { ColumnKey } from '../../layout/layout';
import { textOf } from '../../layout/locate';
import type { LocatedTable } from '../../layout/locate';
import { keptWords } from '../../plan/issued';
import { cellOf } from '../../../workbook/cells/snapshot';
import type { CellStyle } from '../../../workbook/cells/style';
import { shown } from '../../../workbook/cells/plain';

/** Columns of *Bảng tự chấm điểm* that the unit answers for, by key; those that came later stand last. */
export const FROZEN_COLUMNS = [
  'input1',
  'input2',
  'notApplicable',
  'self',
  'evidence',
  'explanation',
  'input3',
  'input4',
] as const satisfies readonly ColumnKey<'scores'>[];

/** A row of the score sheet, as both a table's and a rule's can be looked at. */
export interface FrozenRow {
  readonly id: string;
  readonly value: (key: (typeof FROZEN_COLUMNS)[number]) => CellValue;
}

/** The words of a row's frozen columns. */
export function frozenWords({ value }: FrozenRow): readonly string[] {
  return withoutEmpty(
    FROZEN_COLUMNS.map((key) => keptWords(shown(value(key)))),
    6,
  );
}

/**
 * Whether a unit has typed into a frozen column since the last stamp, or deleted a row. Points are not looked at: they
 * follow what was typed, and a file that no program has calculated holds none.
 */
export function typedSince(
  { rows: then }: FrozenRecord,
  { rows }: Pick<LocatedTable<'scores'>, 'rows'>,
): boolean {
  const typed = (words: readonly string[] | undefined) =>
    JSON.stringify(words?.filter((_, index) => FROZEN_COLUMNS[index] !== 'self'));
  const now = new Map(
    rows.map((row) => {
      const id = textOf(row, 'id');
      return [id, frozenWords({ id, value: (key) => row.values[key] })];
    }),
  );
  return Object.entries(then).some(([id, words]) => typed(now.get(id)) !== typed(words));
}

/** The record with one more stamp over these rows. */
export function frozen(
  known: FrozenRecord | undefined,
  rows: readonly FrozenRow[],
  on: number,
  total: number | null,
): FrozenRecord {
  const said = Object.fromEntries(rows.map((row) => [row.id, frozenWords(row)]));
  const stamps = known?.stamps ?? [];
  const no = (stamps.at(-1)?.no ?? 0) + 1;
  return { stamps: [...stamps, { no, on, total, checksum: checksumOf(said) }], rows: said };
}

/** A checksum of the words in the rows, in whatever order these stand. */
export function checksumOf(rows: FrozenRecord['rows']): string {
  const sorted = Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return fingerprint(JSON.stringify(sorted));
}

/** Words of the block beside the totals; part of the sheet, in Vietnamese in every language of the pane. */
const WORDS = {
  title: 'CHỐT ĐỂ GỬI',
  no: 'Lần {no}',
  on: 'Thời điểm chốt',
  total: 'Tổng điểm tự chấm',
  checksum: 'Mã đối chiếu',
  number: 'Số, ký hiệu văn bản gửi',
  date: 'Ngày văn bản gửi',
  hint: 'Chốt chỉ giúp nhận ra thay đổi sau đó, không chứng minh đã gửi: đơn vị tự nhập số, ký hiệu và ngày của văn bản.',
} as const;

/** Rows of the block that the unit types into. */
const TYPED_ROW = 4;
const ROWS = 7;

/** The block that tells the last stamp, with how it looks; the typed cells are left as they are. */
export interface StampBlock {
  readonly cells: readonly CellDraft[];
  readonly looks: readonly { readonly area: Area; readonly style: CellStyle }[];
}

/**
 * Drafts the stamp beside the totals, over the columns *Lưu ý khi nhập* and the next. It goes to the right of the table
 * when something of the user's stands there.
 * @param isFirst whether no stamp stands there yet.
 */
export function stampBlock(
  scores: LocatedTable<'scores'>,
  { no, on, total, checksum }: Stamp,
  isFirst: boolean,
): StampBlock {
  const { row, column } = blockPlace(scores, isFirst);
  const lines: readonly (readonly [label: string, value: CellValue | undefined, style: CellStyle])[] = [
    [WORDS.title, WORDS.no.replace('{no}', String(no)), STYLES.header],
    [WORDS.on, on, { ...STYLES.body, align: 'left', numberFormat: 'dd/mm/yyyy hh:mm' }],
    [WORDS.total, total, { ...STYLES.body, align: 'left', numberFormat: 'General' }],
    [WORDS.checksum, checksum, { ...STYLES.body, align: 'left' }],
    [WORDS.number, undefined, STYLES.input],
    [WORDS.date, undefined, { ...STYLES.input, align: 'left', numberFormat: 'dd/mm/yyyy' }],
  ];
  const at = (r: number, c: number): Area => ({ row: row + r, column: column + c, rows: 1, columns: 1 });
  const cells = lines.flatMap(([label, value], index): CellDraft[] => [
    { row: row + index, column, content: { value: label } },
    ...(value === undefined ? [] : [{ row: row + index, column: column + 1, content: { value } }]),
  ]);
  return {
    cells: [...cells, { row: row + ROWS - 1, column, content: { value: WORDS.hint } }],
    looks: [
      ...lines.flatMap(([, , style], index) => [
        { area: at(index, 0), style: index === 0 ? STYLES.header : STYLES.body },
        { area: at(index, 1), style },
      ]),
      { area: at(ROWS - 1, 0), style: STYLES.hint },
    ],
  };
}

function blockPlace(
  { sheet, table, columns }: LocatedTable<'scores'>,
  isFirst: boolean,
): { row: number; column: number } {
  const row = Math.max(0, table.row - FROM_TABLE);
  const beside = columns.entryNote ?? table.column;
  const right = table.column + table.headers.length + 1;
  const holds = (column: number, test: (value: CellValue) => boolean): boolean =>
    Array.from(
      { length: ROWS * 2 },
      (_, index) => cellOf(sheet.grid, row + Math.floor(index / 2), column + (index % 2)).value,
    ).some(test);
  const isTitle = (value: CellValue) => value === WORDS.title;
  const isSomething = (value: CellValue) => value !== null && value !== '';
  if (!isFirst) {
    return { row, column: holds(right, isTitle) ? right : beside };
  }
  return { row, column: holds(beside, isSomething) ? right : beside };
}

/** Rows from the block's first to the table: it ends right above an empty row. */
const FROM_TABLE = ROWS + 1;

/** The official document the unit typed, if it did; to be told as typed. */
export function typedDocument(
  scores: LocatedTable<'scores'>,
): { readonly number: CellValue; readonly date: CellValue } | undefined {
  const { row, column } = blockPlace(scores, false);
  const { grid } = scores.sheet;
  return cellOf(grid, row, column).value === WORDS.title
    ? {
        number: cellOf(grid, row + TYPED_ROW, column + 1).value,
        date: cellOf(grid, row + TYPED_ROW + 1, column + 1).value,
      }
    : undefined;
}
