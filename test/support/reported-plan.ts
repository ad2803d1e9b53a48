/** A commune's plan with the year's tables, and cells of it typed in by column: what tests of reports begin with. */
import { locate, textOf } from '../../src/core/layout/locate';
import type { ColumnKey, InfoKey, Role } from '../../src/core/layout/layout';
import { readMeta } from '../../src/core/layout/meta';
import { infoId } from '../../src/core/plan/info';
import { YEAR_ROLES } from '../../src/core/plan/year-tables';
import { loadTemplate, loadYearTemplate } from '../../src/templates';
import type { CellValue } from '../../src/workbook/cells/cells';
import { addYearTables, createPlan } from './actions';
import { MemoryWorkbook, seededRandom } from './memory-door';

/** The workbook of a new plan. @param id the template */
export async function reportedPlan(id = 'binh-chuong-2026'): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  const template = await loadTemplate(id);
  const unit = 'UBND xã Bình Chương';
  await createPlan(book, { template, unit, year: '2026' }, { random: seededRandom() });
  await addYearTables(
    book,
    { template: await loadYearTemplate(), roles: new Set(YEAR_ROLES) },
    { random: seededRandom() },
  );
  return book;
}

async function tableIn<R extends Role>(book: MemoryWorkbook, role: R) {
  const snapshot = await book.read();
  const reading = readMeta(snapshot);
  const located = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  if (!located) {
    throw new Error(`no ${role}`);
  }
  return located;
}

/** Types into the n-th row of a table, from 0. */
export async function typeRow<R extends Role>(
  book: MemoryWorkbook,
  role: R,
  n: number,
  cells: Readonly<Partial<Record<ColumnKey<R>, CellValue>>>,
): Promise<void> {
  const { sheet, table, columns } = await tableIn(book, role);
  for (const [key, value] of Object.entries<CellValue | undefined>(cells)) {
    const column = (columns as Readonly<Partial<Record<string, number>>>)[key] ?? -1;
    book.type(sheet.name, table.row + 1 + n, column, value ?? null);
  }
}

/** Types into *Thông tin chung*: fixed rows by their key, others by their label. */
export async function tellInfo(
  book: MemoryWorkbook,
  said: Readonly<Partial<Record<InfoKey, CellValue>> & Record<string, CellValue>>,
): Promise<void> {
  const { sheet, rows, columns } = await tableIn(book, 'info');
  for (const [key, value] of Object.entries(said)) {
    const row = rows.find(
      (each) => textOf(each, 'id') === infoId(key as InfoKey) || textOf(each, 'label') === key,
    );
    if (!row) {
      throw new Error(`no row ${key}`);
    }
    book.type(sheet.name, row.row, columns.value ?? -1, value);
  }
}
