/** A plan as a version of an older layout would have made it: some columns are not there yet, and `_SoDanVan` says so. */
import { applyDraft } from '../../src/actions/run/apply';
import type { Drafted } from '../../src/actions/run/action';
import { draftPlan } from './actions';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import type { CellDraft, SheetDraft } from '../../src/workbook/draft/draft';
import type { Expr } from '../../src/workbook/formula/expr';
import { formulaText } from '../../src/workbook/formula/text';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import type { Outcome } from '../../src/core/words/outcome';
import { loadTemplate } from '../../src/templates';
import { seededRandom } from './memory-door';

/** Sheet → keys of the columns that came later. What is computed from them cannot be until they are there. */
export const LATER_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'Nhiệm vụ': ['authority', 'remaining', 'result9', 'evidence'],
  'Lịch báo cáo': ['cutOff'],
};

/** @param layout the version it bears */
export async function olderPlan(door: WorkbookDoor, layout = 1): Promise<Outcome> {
  const snapshot = await door.read();
  const drafted = draftPlan(
    snapshot,
    { template: await loadTemplate('binh-chuong-2026'), unit: 'UBND xã A', year: '2026' },
    { random: seededRandom() },
  );
  return applyDraft(door, snapshot, drafted.ok ? aged(drafted, layout) : drafted);
}

function aged(drafted: Extract<Drafted, { ok: true }>, layout: number): Drafted {
  const { draft } = drafted;
  const later = draft.sheets.flatMap(({ name, table }) =>
    (table?.columns ?? [])
      .filter(({ key }) => LATER_COLUMNS[name]?.includes(key))
      .map(({ header }) => `[${header}]`),
  );
  const isComputable = (formula: Expr): boolean => {
    const text = formulaText(formula);
    return !later.some((column) => text.includes(column));
  };
  const sheets = draft.sheets.map((sheet) =>
    sheet.name === META_SHEET ? agedFacts(sheet, layout) : withoutLater(sheet, isComputable),
  );
  return { ...drafted, draft: { ...draft, sheets } };
}

function withoutLater(sheet: SheetDraft, isComputable: (formula: Expr) => boolean): SheetDraft {
  const later = LATER_COLUMNS[sheet.name] ?? [];
  const { table } = sheet;
  const cells = sheet.cells.filter(({ content }) => !('formula' in content) || isComputable(content.formula));
  return table
    ? {
        ...sheet,
        cells,
        conditionals: [],
        table: {
          ...table,
          columns: table.columns
            .filter(({ key }) => !later.includes(key))
            .map(({ formula, ...column }) =>
              formula && isComputable(formula) ? { ...column, formula } : column,
            ),
        },
      }
    : { ...sheet, cells };
}

/** The version in the line `layout`; a sheet's line without the columns it has not got. */
function agedFacts(sheet: SheetDraft, layout: number): SheetDraft {
  const valueAt = (row: number, column: number) => {
    const cell = sheet.cells.find((each) => each.row === row && each.column === column);
    return cell && 'value' in cell.content ? cell.content.value : null;
  };
  const cells = sheet.cells.map((cell): CellDraft => {
    const key = cell.column === 1 ? valueAt(cell.row, 0) : null;
    if (key === 'layout') {
      return { ...cell, content: { value: String(layout) } };
    }
    if (typeof key === 'string' && key.startsWith('sheet.')) {
      const record = JSON.parse(String(valueAt(cell.row, 1))) as {
        sheet: string;
        columns: Record<string, string>;
      };
      const later = LATER_COLUMNS[record.sheet] ?? [];
      const columns = Object.fromEntries(
        Object.entries(record.columns).filter(([name]) => !later.includes(name)),
      );
      return { ...cell, content: { value: JSON.stringify({ ...record, columns }) } };
    }
    return cell;
  });
  return { ...sheet, cells };
}
