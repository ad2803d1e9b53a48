/**
 * The sheet *Bảng tự chấm điểm* of a set of criteria. Below a block with groups, total and rating stands a row for
 * everything that is scored. What is typed stands in yellow cells; every point is worked out by native formulas
 * (formulas.ts), which look up levels and bounds on the sheet *Thang điểm* (scale.ts), so that the sheet is right with or
 * without the add-in.
 */
import type { CellAt } from '../../../workbook/cells/cells';
import { columnArea } from '../../../workbook/draft/draft';
import type { ColumnDraft, RowDraft, SheetDraft, TableDraft } from '../../../workbook/draft/draft';
import { binary, call, rowCell } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import { formulaText } from '../../../workbook/formula/text';
import { recordOf } from '../../layout/keyed';
import { columnStyle, LAYOUT } from '../../layout/layout';
import { printedPart } from '../../layout/sheet';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import { STYLES } from '../../../workbook/cells/style';
import type { CellStyle, Conditional } from '../../../workbook/cells/style';
import { EVIDENCE_MISSING, scoreFormulas } from './formulas';
import type { ScoreNames } from './formulas';
import { hasFigures } from './figures';
import type { Figures } from './figures';
import { partOf } from './methods';
import { inputsOf, itemsOf, titleOf } from './rubric';
import { parametersOf, scaleSheet } from './scale';
import type { ScaleSheet } from './scale';
import type { Item, Rubric } from './rubric';
import type { ItemEntry, ScoreInputs } from './score';
import { ENTRY_FAULTS, MARK, ratingLine, sourceLine } from './words';
import { MAX, totalRow, knockOutRow, tableRow, COLUMNS, indexOf, INPUTS } from './sheet-places';
import type { ScoreKey } from './sheet-places';
import { columnValidation, markValidation, listCells, inputValidations } from './sheet-inputs';
import { WORDS, ratingHeight, block, groupChart } from './sheet-block';

export type ScoreSheet = SheetDraft<ScoreKey>;

/** The score sheet of a set and the scale that its formulas look points up in. */
export interface ScoreSheets {
  readonly scores: ScoreSheet;
  readonly scale: ScaleSheet;
}

/** Columns that a person types into, apart from the figures: those are yellow where a row needs them. */
const TYPED: ReadonlySet<ScoreKey> = new Set(['owner', 'evidence', 'explanation', 'reply', 'notApplicable']);

/**
 * Drafts the two sheets of a set of criteria.
 * @param names the sheet and table names to use.
 * @param inputs what is known already; nothing on a new sheet.
 * @param figures where the workbook's own figures are found (figures.ts).
 */
export const scoreSheets = (
  rubric: Rubric,
  names: ScoreNames,
  inputs: ScoreInputs = {},
  figures?: Figures,
): ScoreSheets => ({
  scores: scoreSheet(rubric, names, inputs, figures),
  scale: scaleSheet(rubric, names, figures),
});

/** The first cell that the unit fills in: a figure of a criterion that it scores itself. */
export function firstInput({ name, table }: ScoreSheet): CellAt {
  const at = table?.rows.findIndex(({ inputs }) => Number(inputs) > 0) ?? 0;
  return { sheet: name, row: (table?.row ?? 0) + 1 + Math.max(0, at), column: indexOf('input1') };
}

function scoreSheet(
  rubric: Rubric,
  names: ScoreNames,
  inputs: ScoreInputs,
  figures: Figures | undefined,
): ScoreSheet {
  const table = scoreTable(rubric, names, inputs, figures);
  const lists = listCells(rubric);
  const frozen = indexOf(LAYOUT.scores.frozenTo ?? 'code') + 1;
  return {
    name: names.sheet,
    visibility: 'visible',
    cells: [
      { row: 0, column: 1, content: { value: LAYOUT.scores.title }, style: STYLES.title },
      { row: 1, column: 1, content: { value: LAYOUT.scores.hint }, style: STYLES.hint },
      { row: 2, column: 1, content: { value: sourceLine(rubric) }, style: STYLES.hint },
      { row: 3, column: 1, content: { value: ratingLine(rubric) }, style: STYLES.hint },
      ...block(rubric, names),
      ...lists.cells,
    ],
    merges: [],
    table,
    validations: [
      ...inputValidations(rubric, table, lists.sourceOf),
      ...rubric.knockOuts.map((_, k) => ({
        area: { row: knockOutRow(rubric) + 1 + k, column: MAX, rows: 1, columns: 1 },
        validation: markValidation(WORDS.knockOut, knockOutRow(rubric) + 1 + k, MAX),
      })),
    ],
    conditionals: looks(table),
    charts: [groupChart(rubric, names.sheet)],
    // The rating is a formula: Excel fits rows to what is typed, not to results that change.
    rowHeights: [{ row: totalRow(rubric) + 2, height: ratingHeight(rubric) }],
    freezeRows: 0,
    freezeColumns: frozen,
    page: {
      orientation: LAYOUT.scores.orientation,
      titleRows: { first: table.row, last: table.row },
      ...printedPart('scores', 0),
      // Totals have a page of their own: what is scored begins below its header, not with it at a page's end.
      breaks: [table.row],
    },
  };
}

/** Widths beside three or four figures: the sheet still prints on one page's width. Few sets count more than two. */
const NARROW: Readonly<Partial<Record<ScoreKey, number>>> = {
  title: 27,
  method: 18,
  entryNote: 20,
  evidence: 15,
};

function scoreTable(
  rubric: Rubric,
  names: ScoreNames,
  inputs: ScoreInputs,
  figures: Figures | undefined,
): TableDraft<ScoreKey> {
  const row = tableRow(rubric);
  const most = Math.max(2, ...itemsOf(rubric).map(({ item }) => inputsOf(item)));
  const formulas = scoreFormulas(names, figures);
  return {
    name: names.table,
    row,
    column: 0,
    columns: COLUMNS.map((layout): ColumnDraft<ScoreKey> => {
      const formula = formulas[layout.key];
      const validation = columnValidation(layout.key, row + 1);
      return {
        key: layout.key,
        header: layout.header,
        width: (most > 2 ? NARROW[layout.key] : undefined) ?? layout.width,
        hidden: layout.hidden ?? INPUTS.findIndex((key) => key === layout.key) >= most,
        style: columnStyle(layout, TYPED.has(layout.key) ? STYLES.input : STYLES.body),
        ...(formula ? { formula } : {}),
        ...(validation ? { validation } : {}),
      };
    }),
    rows: itemsOf(rubric).map((placed, index): RowDraft<ScoreKey> => {
      const { item } = placed;
      const entry: ItemEntry = inputs[item.code] ?? {};
      return {
        id: `${rubric.id}.${item.code}`,
        title: titleOf(placed),
        method: methodWords(item, hasFigures(figures, item)),
        ...recordOf(INPUTS, (key) => entry[key] ?? null),
        asked: item.evidence,
        appraised1: entry.appraised1 ?? null,
        appraised2: entry.appraised2 ?? null,
        state: APPRAISAL_STATES[0],
        notApplicable: entry.notApplicable ?? null,
        ...parametersOf(placed, index),
      };
    }),
  };
}

/**
 * The sentence of the column *Cách chấm*: how a row is scored.
 * @param knowsFigures whether the workbook knows its figures.
 */
function methodWords({ method, max, by }: Item, knowsFigures: boolean): string {
  if (by) {
    return by === 'superior'
      ? 'Cấp trên chấm; đơn vị không tự chấm.'
      : 'Chấm theo kết quả khảo sát; đơn vị không tự chấm.';
  }
  const auto = knowsFigures ? ' Để trống thì lấy số liệu có trong sổ.' : '';
  return partOf(method).sentence(method, max) + auto;
}

/** Words say it; a fill, bold and slant help to find it, also in black and white. */
function looks(
  table: TableDraft<ScoreKey>,
): { area: NonNullable<ReturnType<typeof columnArea>>; conditional: Conditional }[] {
  const cell = (key: ScoreKey) => rowCell(table.row + 1, indexOf(key));
  const attention: CellStyle = { fill: '#F8CBAD', font: { bold: true } };
  const input: CellStyle = { fill: STYLES.input.fill };
  const rules: readonly (readonly [key: ScoreKey, formula: Expr, style: CellStyle])[] = [
    ...INPUTS.map((key, index) => [key, binary(cell('inputs'), '>=', index + 1), input] as const),
    [
      'entryNote',
      call('AND', binary(cell('fault'), '<>', ''), binary(cell('fault'), '<>', ENTRY_FAULTS.missing)),
      attention,
    ],
    ['entryNote', binary(cell('entryNote'), '=', EVIDENCE_MISSING), { font: { bold: true } }],
    [
      'difference',
      call('IF', call('ISNUMBER', cell('difference')), binary(cell('difference'), '<>', 0), false),
      attention,
    ],
    ['state', binary(cell('state'), '=', APPRAISAL_STATES[3]), attention],
    ['state', binary(cell('state'), '=', APPRAISAL_STATES[2]), { font: { bold: true } }],
    ['title', binary(cell('notApplicable'), '=', MARK), { font: { italic: true } }],
  ];
  return rules.flatMap(([key, formula, style]) => {
    const area = columnArea(table, key);
    return area ? [{ area, conditional: { formula: formulaText(formula), style } }] : [];
  });
}
