/**
 * The form that a set of criteria is typed in: its settings and rows, laid out from a set that is there already or from the
 * annex of a decision. form.ts reads it again.
 */
import type { CellValue } from '../../../workbook/cells/cells';
import type { CellDraft, RowDraft, SheetDraft } from '../../../workbook/draft/draft';
import { STYLES } from '../../../workbook/cells/style';
import { HEADER_ROW } from '../../layout/layout';
import type { ColumnKey } from '../../layout/layout';
import { tableSheet } from '../../layout/sheet';
import type { SheetNames } from '../../layout/sheet';
import { partOf } from './methods';
import { writeBand, writeParams, writeQuota } from './params';
import type { Criterion, FigureSource, Item, Rubric } from './rubric';
import { FIGURE_WORDS, INDICATORS, NO, NOT_APPLICABLE_WORDS, NOT_RATED, SCORERS, YES } from './words';

export type FormKey = ColumnKey<'rubricForm'>;

/** Above the notes beside rows. */
const NOTES_HEADING = 'Cần xem lại';

/** Settings above the table: a label each, its value right of it. */
export const SETTINGS = {
  title: 'Tên bộ tiêu chí',
  label: 'Loại',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  effectiveFrom: 'Áp dụng từ ngày',
  effectiveTo: 'Áp dụng đến ngày',
  maxTotal: 'Tổng điểm',
  decimals: 'Số chữ số thập phân',
  bands: 'Mức xếp loại',
  ratesSelf: 'Tự xếp loại theo phần tự chấm',
  knockOuts: 'Không xếp loại, hạ mức',
  quotas: 'Tỷ lệ cao nhất của mức',
  bonusCap: 'Điểm thưởng tối đa',
  bonusPasses: 'Được vượt tổng điểm',
} as const;

export type Setting = keyof typeof SETTINGS;

export const KEYS = Object.keys(SETTINGS) as Setting[];

/** The labels' column; their values stand right of it. */
const LABEL_COLUMN = 3;

/** A group whose *Cách chấm* says so holds bonus points. */
export const BONUS_GROUP = 'Điểm thưởng';

const writeFigures = (figures: FigureSource): string =>
  typeof figures === 'object'
    ? `${INDICATORS}: ${[figures.indicator, ...(figures.of === undefined ? [] : [figures.of])].join(' / ')}`
    : FIGURE_WORDS[figures];

/** What stands in a form: its settings, its rows, and what to look at again. */
export interface FormContent {
  readonly settings: Readonly<Record<Setting, CellValue>>;
  readonly rows: readonly RowDraft<FormKey>[];
  /** Right of the table, where they count nowhere: beside a row by its number from 0, those about the whole above them. */
  readonly notes?: readonly { readonly row?: number; readonly text: string }[];
}

/** The content of a form that begins with a set which is there already: editing is easier than an empty sheet. */
export function contentOf(rubric: Rubric): FormContent {
  const settings: Readonly<Record<Setting, CellValue>> = {
    title: rubric.title,
    label: rubric.label,
    number: rubric.number,
    issuer: rubric.issuer,
    effectiveFrom: rubric.effectiveFrom,
    effectiveTo: rubric.effectiveTo,
    maxTotal: rubric.maxTotal,
    decimals: rubric.decimals,
    bands: rubric.bands.map((band) => `${band.name} = ${writeBand(band)}`).join('; '),
    ratesSelf: rubric.ratesSelf ? YES : null,
    knockOuts: rubric.knockOuts.map(({ reason, cap }) => `${reason} = ${cap ?? NOT_RATED}`).join('\n'),
    quotas: rubric.quotas?.map(writeQuota).join('\n') ?? null,
    bonusCap: rubric.bonus?.cap ?? null,
    bonusPasses: rubric.bonus ? (rubric.bonus.mayPassMax ? YES : NO) : null,
  };
  return { settings, rows: formRows(rubric) };
}

/** The form with its content. */
export function formSheet({ settings, rows, notes = [] }: FormContent, names: SheetNames): SheetDraft {
  const cells = KEYS.flatMap((key, index): CellDraft[] => {
    const at = { row: HEADER_ROW - 1 + index, column: LABEL_COLUMN };
    return [
      { ...at, content: { value: SETTINGS[key] }, style: STYLES.body },
      { ...at, column: LABEL_COLUMN + 1, content: { value: settings[key] }, style: STYLES.input },
    ];
  });
  const sheet = tableSheet('rubricForm', names, rows, { block: { rows: KEYS.length, cells } });
  return { ...sheet, cells: [...sheet.cells, ...noteCells(sheet, notes)] };
}

/** Notes beside rows, with a column between: what stands right beside a table becomes part of it. */
function noteCells({ table }: SheetDraft, notes: FormContent['notes'] = []): readonly CellDraft[] {
  if (!table || notes.length === 0) {
    return [];
  }
  const column = table.column + table.columns.length + 1;
  // One line each: what wraps would make the rows of the table tall.
  const style = STYLES.hint;
  const ofWhole = notes.filter(({ row }) => row === undefined).slice(0, KEYS.length);
  return [
    { row: table.row, column, content: { value: NOTES_HEADING }, style },
    ...ofWhole.map(({ text }, at): CellDraft => ({
      ...{ row: HEADER_ROW - 1 + at, column, style },
      content: { value: text },
    })),
    ...notes.flatMap(({ row, text }): CellDraft[] =>
      row === undefined ? [] : [{ row: table.row + 1 + row, column, style, content: { value: text } }],
    ),
  ];
}

function formRows(rubric: Rubric): RowDraft<FormKey>[] {
  const itemRow = (item: Item): RowDraft<FormKey> => ({
    code: item.code,
    title: item.title,
    max: item.max,
    method: partOf(item.method).name,
    params: writeParams(item.method),
    evidence: item.evidence,
    by: SCORERS[item.by ?? 'self'],
    notApplicable: item.ifNotApplicable ? NOT_APPLICABLE_WORDS[item.ifNotApplicable] : null,
    figures: item.figures ? writeFigures(item.figures) : null,
  });
  const rowsOf = (criterion: Criterion): RowDraft<FormKey>[] =>
    'components' in criterion
      ? [
          { code: criterion.code, title: criterion.title, max: criterion.max },
          ...criterion.components.flatMap(rowsOf),
        ]
      : [itemRow(criterion)];
  return rubric.groups.flatMap((group) => [
    { code: group.code, title: group.title, max: group.max, method: group.bonus ? BONUS_GROUP : null },
    ...group.criteria.flatMap(rowsOf),
  ]);
}
