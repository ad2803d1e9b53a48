/** *Xem sổ ví dụ*: a commune's workbook within its year, for people who want to look before they begin. */
import type { CellValue } from '../workbook/cells/cells';
import { toSerial } from '../workbook/cells/serial';
import { writesOf } from '../workbook/draft/diff';
import type { CellChange } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { locate, textOf } from '../core/layout/locate';
import type { ColumnKey, Role } from '../core/layout/layout';
import { readMeta } from '../core/layout/meta';
import { itemsOf } from '../core/scoring/rubric/rubric';
import type { Item } from '../core/scoring/rubric/rubric';
import { YES } from '../core/scoring/rubric/words';
import { TASK_RESULT } from '../core/words/vocabulary';
import { loadRubric, loadTemplate } from '../templates';
import { perform } from './perform';
import type { Around } from './perform';

/** No commune is called so: nobody takes the workbook for a real one. */
export const EXAMPLE_UNIT = 'UBND xã Ví Dụ';

/**
 * Fills a new workbook with the example. A plan of this year with some results, and a score sheet filled in for the most part.
 * @param door of a workbook that holds nothing yet, in memory.
 * @returns whether all of it was written.
 */
export async function fillExample(door: WorkbookDoor, around: Around): Promise<boolean> {
  const { year } = around.today();
  const [template, rubric] = await Promise.all([loadTemplate('binh-chuong-2026'), loadRubric('sau-nhom')]);
  const planned = await perform(
    'createPlan',
    door,
    { template, unit: EXAMPLE_UNIT, year: String(year) },
    around,
  );
  const scored = await perform('scoreUnit', door, { rubric }, around);
  if (planned.outcome.state !== 'done' || scored.outcome.state !== 'done') {
    return false;
  }
  const items = new Map(itemsOf(rubric).map(({ item }) => [item.code, item]));
  const results = await typedInto(door, 'tasks', (row) => resultOf(Number(textOf(row, 'no')), year));
  const scores = await typedInto(door, 'scores', (row) => {
    const item = items.get(textOf(row, 'code'));
    const [input1 = null, input2 = null] = item ? enteredFor(item) : [];
    return { input1, input2 };
  });
  return (await door.apply([...results, ...scores])).state === 'done';
}

type TypedRow = Partial<Record<ColumnKey, CellValue>>;

/** The changes that put values into rows of a table. */
async function typedInto<R extends Role>(
  door: WorkbookDoor,
  role: R,
  typed: (row: NonNullable<ReturnType<typeof locate<R>>>['rows'][number]) => TypedRow,
) {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const table = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  if (!table) {
    return [];
  }
  const columns: Readonly<Partial<Record<string, number>>> = table.columns;
  const cells = table.rows.flatMap((row): CellChange[] =>
    Object.entries(typed(row)).flatMap(([key, value]): CellChange[] => {
      const column = columns[key];
      return column === undefined || value === null ? [] : [{ row: row.row, column, input: { value } }];
    }),
  );
  return writesOf(table.sheet.name, cells);
}

/** Says what became of a task, by its number. Some are done, one is late, the others go on. */
function resultOf(no: number, year: number): TypedRow {
  switch (no) {
    case 1:
      return {
        result: TASK_RESULT.done,
        finished: toSerial({ year, month: 2, day: 20 }),
        resultYear: 'Đã phổ biến đến 12/12 thôn, 640 lượt người dự.',
      };
    case 3:
      return { result: TASK_RESULT.ongoing, result6: 'Tiếp 31 lượt công dân, giải quyết 29 đơn.' };
    case 5:
      return { result: TASK_RESULT.ongoing, result6: '7 mô hình “Dân vận khéo” đã đăng ký.' };
    default:
      return {};
  }
}

/** Gives what a unit enters for a criterion; nothing for those that the example leaves to try. */
function enteredFor({ method, max, by }: Item): readonly CellValue[] {
  if (by) {
    return [];
  }
  switch (method.kind) {
    case 'yesNo':
      return [YES];
    case 'levels':
      return [method.levels[0]?.name ?? null];
    case 'points':
      return [max];
    case 'ratio':
      return [18, 20];
    default:
      return [];
  }
}
