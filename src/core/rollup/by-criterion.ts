/**
 * *Thẩm định theo tiêu chí*: members of a Đoàn thẩm định divide the work by criterion, not by workbook. From what the units
 * sent a workbook is made with a sheet for each criterion and a row for each unit. How it is read when it comes back is in
 * read-criterion.ts.
 */
import { binary, call, column, literal, own } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { looseSheet } from '../../workbook/draft/draft';
import type { CellDraft, SheetDraft } from '../../workbook/draft/draft';
import { dateCell, fromList } from '../layout/input';
import { recordOf } from '../layout/keyed';
import { headerOf, LAYOUT } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { APPRAISAL_STATES } from '../words/vocabulary';
import { STYLES } from '../../workbook/cells/style';
import type { CellStyle } from '../../workbook/cells/style';
import { LIST_NAMES } from '../layout/meta';
import type { SheetRecord } from '../layout/meta';
import { sheetRecords, tableSheet } from '../layout/sheet';
import type { SheetNames } from '../layout/sheet';
import { inputsOf } from '../scoring/rubric/rubric';
import type { PlacedItem } from '../scoring/rubric/rubric';
import { lowest } from '../scoring/rubric/score';
import { INPUTS } from '../scoring/rubric/sheet-places';
import { APPRAISAL, appraisalFingerprint, textIn, unitKey } from './copy';
import { headRow } from './copy-sheets';
import type { CountedUnit } from './ranking';

/** Columns that are copied from a unit's row: all that a roll-up keeps but what it works out itself. */
export const COPIED = [
  'code',
  'title',
  'max',
  'self',
  'evidence',
  'explanation',
  'opinion',
  'reply',
  'state',
  'reviewer',
  'appraised1',
  'appraised2',
  'reviewedAt',
  'input1',
  'input2',
  'input3',
  'input4',
  'figure1',
  'figure2',
  'notApplicable',
  'source',
] as const satisfies readonly (ColumnKey<'criterion'> & ColumnKey<'copyScores'>)[];

/** A unit that sent its workbook. */
export type Sent = CountedUnit & { readonly from: NonNullable<CountedUnit['from']> };

/** The sheet of one criterion. @param units those that scored by the same set. */
export function criterionSheet(
  { item, group }: PlacedItem,
  units: readonly Sent[],
  names: SheetNames,
): SheetDraft {
  const rows = units.flatMap(({ unit, unitCode, block, from }): DraftOf<'criterion'>[] => {
    const row = from.copy.rows.copyScores.find((each) => textIn(each, 'code') === item.code);
    return row
      ? [
          {
            ...recordOf(COPIED, (key) => row[key] ?? null),
            state: row.state ?? APPRAISAL_STATES[0],
            id: `${from.hash}|${item.code}`,
            unit,
            unitCode,
            block,
            given: appraisalFingerprint({ ...row, state: row.state ?? APPRAISAL_STATES[0] }),
            copy: from.hash,
          },
        ]
      : [];
  });
  const points = (key: 'appraised1' | 'appraised2') => ({
    rule: { kind: 'decimal' as const, min: lowest(item), max: item.max },
    onError: 'stop' as const,
    title: headerOf('criterion', key),
    message: `Nhập một số từ ${lowest(item)} đến ${item.max}.`,
  });
  const sheet = tableSheet('criterion', names, rows, {
    validations: {
      appraised1: points('appraised1'),
      appraised2: points('appraised2'),
      state: {
        ...fromList(
          LIST_NAMES.appraisals,
          headerOf('criterion', 'state'),
          `Chọn một trong: ${APPRAISAL_STATES.join(', ')}.`,
        ),
        onError: 'stop',
      },
      reviewedAt: dateCell(headerOf('criterion', 'reviewedAt')),
    },
    formulas: { final: finalFormula(names.table), difference: differenceFormula(names.table) },
    block: {
      rows: 1,
      cells: [
        {
          row: 2,
          column: 1,
          content: { value: `${item.code}. ${item.title} – nhóm ${group.code}, tối đa ${item.max} điểm` },
          style: { ...STYLES.hint, font: { ...STYLES.hint.font, italic: false, bold: true } },
        },
      ],
    },
  });
  const inputs = inputsOf(item);
  return {
    ...sheet,
    ...(sheet.table
      ? {
          table: {
            ...sheet.table,
            columns: sheet.table.columns.map((column) =>
              TYPED.has(column.key)
                ? { ...column, style: { ...column.style, fill: STYLES.input.fill } }
                : INPUTS.findIndex((key) => key === column.key) >= Math.max(2, inputs)
                  ? { ...column, hidden: true }
                  : column,
            ),
          },
        }
      : {}),
  };
}

/** Columns that a person types into. */
const TYPED: ReadonlySet<ColumnKey<'criterion'>> = new Set(APPRAISAL);

const cell = (table: string, key: ColumnKey<'criterion'>): Expr => own(table, headerOf('criterion', key));

/** The second time's points, else the first's. */
function finalFormula(table: string): Expr {
  const [first, second] = [cell(table, 'appraised1'), cell(table, 'appraised2')];
  return call(
    'IF',
    call('ISNUMBER', second),
    second,
    call('IF', call('ISNUMBER', first), first, literal('')),
  );
}

function differenceFormula(table: string): Expr {
  const [self, final] = [cell(table, 'self'), cell(table, 'final')];
  return call(
    'IF',
    call('ISNUMBER', self),
    call('IF', call('ISNUMBER', final), binary(final, '-', self), ''),
    '',
  );
}

/** The criteria of the workbook, and how far each is: counted by formulas over their sheets. */
export function indexSheet(
  placed: readonly { readonly item: PlacedItem; readonly names: SheetNames }[],
  units: number,
  name: string,
): SheetDraft {
  const put = (row: number, column: number, content: CellDraft['content'], style: CellStyle): CellDraft => ({
    row,
    column,
    content,
    style,
  });
  const middle: CellStyle = { ...STYLES.body, align: 'center' };
  const of = (table: string, key: ColumnKey<'criterion'>): Expr => column(table, headerOf('criterion', key));
  const cells = placed.flatMap(({ item: { item }, names }, index) => {
    const row = INDEX_ROW + 1 + index;
    return [
      put(row, 0, { value: item.code }, middle),
      put(row, 1, { value: item.title }, STYLES.body),
      put(row, 2, { value: names.sheet }, STYLES.body),
      put(row, 3, { value: item.max }, middle),
      put(row, 4, { value: units }, middle),
      put(row, 5, { formula: call('COUNT', of(names.table, 'final')) }, middle),
      put(row, 6, { formula: call('COUNTIF', of(names.table, 'state'), APPRAISAL_STATES[3]) }, middle),
    ];
  });
  return {
    ...looseSheet(name, [
      put(0, 0, { value: LAYOUT.criterion.title }, STYLES.title),
      put(1, 0, { value: INDEX_HINT }, STYLES.hint),
      ...INDEX_HEADERS.map(([header], index) => put(INDEX_ROW, index, { value: header }, STYLES.header)),
      ...cells,
    ]),
    columnWidths: INDEX_HEADERS.map(([, mm]) => mm),
    freezeRows: INDEX_ROW + 1,
    page: { orientation: 'landscape', titleRows: { first: INDEX_ROW, last: INDEX_ROW } },
  };
}

const INDEX_ROW = 3;
const INDEX_HINT =
  'Mỗi tiêu chí một trang, mỗi dòng một đơn vị. Nhập ở các trang tiêu chí; trang này tự đếm.';
const INDEX_HEADERS = [
  ['Mã', 18],
  ['Tiêu chí', 110],
  ['Trang', 36],
  ['Điểm tối đa', 22],
  ['Số đơn vị', 22],
  ['Đã thẩm định', 24],
  ['Đề nghị bổ sung', 24],
] as const;

/** The sheet that says whose rows they are, to find the units again when the workbook comes back. */
export const headsSheet = (units: readonly Sent[], names: SheetNames): SheetDraft => ({
  ...tableSheet(
    'copies',
    names,
    units.map(({ unit, unitCode, from }): DraftOf<'copies'> => ({
      ...headRow(from.copy.head),
      // The unit as the rows show it: the file itself may say another name.
      key: unitKey({ unit, unitCode }),
      copy: from.hash,
      file: from.file,
    })),
  ),
  visibility: 'hidden',
});

/** The record of such a sheet in `_SoDanVan`. */
export const criterionRecord = (names: SheetNames): SheetRecord | undefined =>
  sheetRecords({ criterion: names }).criterion;
