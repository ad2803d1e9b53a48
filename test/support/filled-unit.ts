/** A unit's workbook with everything in it – plan, the year's tables, scores, all filled in – as the product writes it. */
import { reviewPlan } from '../../src/actions/review';
import type { ColumnKey, Role } from '../../src/core/layout/layout';
import { locate } from '../../src/core/layout/locate';
import { readMeta } from '../../src/core/layout/meta';
import { AS_OF } from '../../src/core/plan/progress';
import { readUnit } from '../../src/core/rollup/read-unit';
import { countsOf, itemsOf, measuresShare } from '../../src/core/scoring/rubric/rubric';
import type { Item } from '../../src/core/scoring/rubric/rubric';
import { YES } from '../../src/core/scoring/rubric/words';
import { formatMessage } from '../../src/core/words/format';
import { vi } from '../../src/texts/messages.vi';
import { emptyWorkbook, openFileDoor } from '../../src/files/file-door';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { loadRubric, loadTemplate, loadYearTemplate } from '../../src/templates';
import type { CellValue } from '../../src/workbook/cells/cells';
import { toSerial } from '../../src/workbook/cells/serial';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import type { WorkbookDoor } from '../../src/workbook/draft/door';
import { addYearTables, createPlan, scoreUnit } from './actions';
import { seededRandom } from './memory-door';
import { TODAY } from './written-files';

/** The unit's name, with marks that files must escape. */
export const FILLED_UNIT = 'UBND xã “A & B” <1>';

/** What a unit enters for the n-th criterion: not all of them in full. */
export function entered({ method, max, by }: Item, n: number): readonly CellValue[] {
  if (by) {
    return [];
  }
  switch (method.kind) {
    case 'yesNo':
      return [YES];
    case 'levels':
      return [method.levels[n % method.levels.length]?.name ?? null];
    case 'points':
      return [n % 3 === 0 ? max : (method.step ?? max / 2)];
    case 'deduction':
    case 'bonus':
      return countsOf(method).map((_, k) => (n + k) % 3);
    default:
      return measuresShare(method) ? [17, 18] : [7.5];
  }
}

/** The day that tasks are counted to, typed in: left to itself each program counts to its own today. */
export async function setDay(door: WorkbookDoor): Promise<void> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const sheet = reading.state === 'ok' ? (locate(snapshot, reading.meta, 'tasks')?.sheet.name ?? '') : '';
  const grid = findSheet(snapshot, sheet)?.grid;
  const formula = grid && cellOf(grid, AS_OF.row, AS_OF.column).formula;
  const cells = [[{ value: toSerial(TODAY) }]];
  const expected = [[{ formula: formula ?? '' }]];
  const result = await door.apply([{ kind: 'write', sheet, ...AS_OF, cells, expected }]);
  if (result.state !== 'done') {
    throw new Error(result.state);
  }
}

/** Types into the n-th row of a role's table, for every row. */
async function type<R extends Role>(
  door: WorkbookDoor,
  role: R,
  typed: (
    n: number,
    values: Readonly<Record<ColumnKey<R>, CellValue>>,
  ) => Partial<Record<ColumnKey<R>, CellValue>>,
): Promise<void> {
  const snapshot = await door.read();
  const reading = readMeta(snapshot);
  const table = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  if (!table) {
    throw new Error(`no table of ${role}`);
  }
  const columns: Readonly<Record<string, number | undefined>> = table.columns;
  const changes = table.rows.flatMap(({ row, values }, n) =>
    Object.entries(typed(n, values as never)).map(([key, value]) => ({
      kind: 'write' as const,
      sheet: table.sheet.name,
      row,
      column: columns[key] ?? -1,
      cells: [[{ value: value as CellValue }]],
    })),
  );
  const result = await door.apply(changes);
  if (result.state !== 'done') {
    throw new Error(result.state);
  }
}

/** Makes the workbook. */
export async function filledUnit(): Promise<Uint8Array> {
  const set = await loadRubric('minh-hoa');
  const door = openFileDoor(emptyWorkbook('Trang tính1'), { today: () => TODAY });
  const chance = { random: seededRandom() };
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(door, { template, unit: FILLED_UNIT, year: '2026' }, chance);
  const year = await loadYearTemplate();
  await addYearTables(door, { template: year, roles: new Set(['indicators', 'models']) }, chance);
  await scoreUnit(door, set);
  await setDay(door);
  await type(door, 'tasks', (n) =>
    n % 2 === 0
      ? {
          result: 'Hoàn thành',
          finished: toSerial(TODAY) - n,
          resultYear: `Đã triển khai ${n} lượt.\nĐạt & vượt.`,
        }
      : { result: 'Đang thực hiện' },
  );
  await type(door, 'reports', (n) => (n === 0 ? { number: '12/BC-UBND', sent: toSerial(TODAY) - 3 } : {}));
  await type(door, 'indicators', (n) => ({ current: 100 + n, lastYear: 90, target: 120 }));
  await type(door, 'models', (n) => ({ name: `Mô hình ${n + 1}`, place: 'Thôn 1' }));
  const items = new Map(itemsOf(set).map(({ item }) => [item.code, item]));
  await type(door, 'scores', (n, values) => {
    const item = items.get(String(values.code));
    const inputs = item ? entered(item, n) : [];
    return {
      ...Object.fromEntries(inputs.map((value, k) => [`input${k + 1}`, value])),
      evidence: `Báo cáo số ${n + 1}/BC-UBND ngày 05/11/2026; trang 2, mục “Kết quả & tồn tại”`,
    };
  });
  return writeWorkbook(door.content());
}

/** What the product makes of a file: sentences of *Rà soát* and of the roll-up, points, and all rows that it counts. */
export async function readAgain(bytes: Uint8Array) {
  const rubrics = [await loadRubric('minh-hoa')];
  const opened = readWorkbook(bytes, { fileName: 'xa-a.xlsx', lists: true });
  const review = opened.ok && reviewPlan(opened.workbook, rubrics, TODAY);
  const reading = opened.ok && readUnit(opened.workbook, rubrics);
  if (!review || !review.ok || !reading || !reading.ok) {
    throw new Error(JSON.stringify([opened, review, reading].filter((each) => each && !each.ok)));
  }
  const { head, rows } = reading.copy;
  return {
    findings: review.findings.map((finding) => `${finding.at.sheet}: ${formatMessage(finding, vi)}`),
    notes: reading.notes.map((note) => formatMessage(note, vi)),
    points: [head.self, head.selfRating, head.selfChecksum],
    rows,
  };
}
