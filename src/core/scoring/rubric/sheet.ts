/**
 * The sheet *Bảng tự chấm điểm* of a set of criteria. Below a block with groups, total and rating stands a row for
 * everything that is scored. What is typed stands in yellow cells; every point is worked out by native formulas
 * (formulas.ts), so that the sheet is right with or without the add-in.
 */
import { columnArea } from '../../../workbook/draft/draft';
import type { ColumnDraft, RowDraft, SheetDraft, TableDraft } from '../../../workbook/draft/draft';
import { binary, call, rowCell } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import { formulaText } from '../../../workbook/formula/text';
import { columnStyle, LAYOUT } from '../../layout/layout';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import { STYLES } from '../../../workbook/cells/style';
import type { CellStyle, Conditional } from '../../../workbook/cells/style';
import { differenceFormula, EVIDENCE_MISSING, noteFormula, rowFormulas } from './formulas';
import type { Figures } from './figures';
import { inputsOf, itemsOf, titleOf } from './rubric';
import type { Rubric } from './rubric';
import type { ItemEntry, ScoreInputs } from './score';
import { ENTRY_FAULTS, MARK, methodWords, ratingLine, scorerOf, sourceLine } from './words';
import { MAX, totalRow, knockOutRow, tableRow, COLUMNS, indexOf } from './sheet-places';
import type { ScoreKey } from './sheet-places';
import { columnValidation, markValidation, listCells, inputValidations } from './sheet-inputs';
import { WORDS, ratingHeight, groupKey, block, groupChart } from './sheet-block';

export type ScoreSheet = SheetDraft<ScoreKey>;

/** Columns that a person types into, apart from the figures: those are yellow where a row needs them. */
const TYPED: ReadonlySet<ScoreKey> = new Set(['owner', 'evidence', 'explanation', 'reply', 'notApplicable']);

/**
 * Drafts the score sheet of a set of criteria.
 * @param names the sheet and table names to use.
 * @param inputs what is known already; nothing on a new sheet.
 * @param figures where the workbook's own figures are found (figures.ts).
 */
export function scoreSheet(
  rubric: Rubric,
  names: { readonly sheet: string; readonly table: string },
  inputs: ScoreInputs = {},
  figures?: Figures,
): ScoreSheet {
  const table = scoreTable(rubric, names.table, inputs, figures);
  const lists = listCells(rubric);
  const { printed, frozenTo } = LAYOUT.scores;
  return {
    name: names.sheet,
    visibility: 'visible',
    cells: [
      { row: 0, column: 1, content: { value: LAYOUT.scores.title }, style: STYLES.title },
      { row: 1, column: 1, content: { value: LAYOUT.scores.hint }, style: STYLES.hint },
      { row: 2, column: 1, content: { value: sourceLine(rubric) }, style: STYLES.hint },
      { row: 3, column: 1, content: { value: ratingLine(rubric) }, style: STYLES.hint },
      ...block(rubric, names.table),
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
    ...(frozenTo === undefined ? {} : { freezeColumns: indexOf(frozenTo) + 1 }),
    page: {
      orientation: LAYOUT.scores.orientation,
      titleRows: { first: table.row, last: table.row },
      ...(printed ? { columns: { first: indexOf(printed.from), last: indexOf(printed.to) } } : {}),
    },
  };
}

function scoreTable(
  rubric: Rubric,
  name: string,
  inputs: ScoreInputs,
  figures: Figures | undefined,
): TableDraft<ScoreKey> {
  const row = tableRow(rubric);
  const items = itemsOf(rubric);
  const whole: Readonly<Partial<Record<ScoreKey, Expr>>> = {
    entryNote: noteFormula(name, figures),
    difference: differenceFormula(name),
  };
  return {
    name,
    row,
    column: 0,
    columns: COLUMNS.map((layout): ColumnDraft<ScoreKey> => {
      const formula = whole[layout.key];
      const validation = columnValidation(layout.key, row + 1);
      return {
        key: layout.key,
        header: layout.header,
        width: layout.width,
        hidden: layout.hidden ?? false,
        style: columnStyle(layout, TYPED.has(layout.key) ? STYLES.input : STYLES.body),
        ...(formula ? { formula } : {}),
        ...(validation ? { validation } : {}),
      };
    }),
    rows: items.map((placed): RowDraft<ScoreKey> => {
      const { item, group } = placed;
      const entry: ItemEntry = inputs[item.code] ?? {};
      return {
        id: `${rubric.id}.${item.code}`,
        code: item.code,
        title: titleOf(placed),
        max: item.max,
        method: methodWords(item, figures?.of.has(item.code) ?? false),
        input1: entry.input1 ?? null,
        input2: entry.input2 ?? null,
        asked: item.evidence,
        appraised1: entry.appraised1 ?? null,
        appraised2: entry.appraised2 ?? null,
        state: APPRAISAL_STATES[0],
        notApplicable: entry.notApplicable ?? null,
        group: groupKey(group.code),
        by: scorerOf(item),
        inputs: inputsOf(item),
      };
    }),
    rowFormulas: items.map((placed) => rowFormulas(name, placed, figures)),
  };
}

/** Words say it; a fill, bold and slant help to find it, also in black and white. */
function looks(
  table: TableDraft<ScoreKey>,
): { area: NonNullable<ReturnType<typeof columnArea>>; conditional: Conditional }[] {
  const cell = (key: ScoreKey) => rowCell(table.row + 1, indexOf(key));
  const attention: CellStyle = { fill: '#F8CBAD', font: { bold: true } };
  const input: CellStyle = { fill: STYLES.input.fill };
  const rules: readonly (readonly [key: ScoreKey, formula: Expr, style: CellStyle])[] = [
    ['input1', binary(cell('inputs'), '>=', 1), input],
    ['input2', binary(cell('inputs'), '>=', 2), input],
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
