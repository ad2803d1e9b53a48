/** *Dựng lại bảng*: what other programs do to the tables of a workbook, and the workbook after the press. */
import { unitFile } from '../../test/support/unit-file';
import { locate } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Role } from '../core/layout/layout';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { loadRubric } from '../templates';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { Change } from '../workbook/draft/change';
import type { WorkbookDoor } from '../workbook/draft/door';
import { readUnit } from '../core/rollup/read-unit';
import { reviewPlan } from './review';
import { rebuildTables } from './rebuild-tables';
import { previewTables } from './rebuilt';
import { run } from './run/run';

let sound: WorkbookSnapshot;
let meta: Meta;
beforeAll(async () => {
  const { workbook } = await unitFile('UBND xã A', 0.9, await loadRubric('minh-hoa'));
  sound = workbook ?? { sheets: [], names: [] };
  const reading = readMeta(sound);
  meta = reading.state === 'ok' ? reading.meta : meta;
});

const TASKS = 'Nhiệm vụ';

const onTasks = (change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot => ({
  ...sound,
  sheets: sound.sheets.map((sheet) => (sheet.name === TASKS ? change(sheet) : sheet)),
});
const withTable = (change: (table: TableSnapshot) => Partial<TableSnapshot>): WorkbookSnapshot =>
  onTasks((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, ...change(table) })) }));

const dropped = () => onTasks((sheet) => ({ ...sheet, tables: [] }));
const cut = () => withTable(({ bodyRows }) => ({ bodyRows: bodyRows - 2 }));
const withTotals = () => withTable(({ bodyRows }) => ({ bodyRows: bodyRows - 2, totals: true }));

/** A door over a workbook that stays as it is; what is written is kept. */
function doorOf(snapshot: WorkbookSnapshot): { door: WorkbookDoor; changes: Change[] } {
  const changes: Change[] = [];
  const door = {
    read: () => Promise.resolve(snapshot),
    apply: (some: readonly Change[]) => {
      changes.push(...some);
      return Promise.resolve({ state: 'done', kept: [] });
    },
  };
  return { door: door as unknown as WorkbookDoor, changes };
}

const count = (role: Role) => locate(sound, meta, role)?.table.bodyRows ?? 0;

test.each<[string, () => WorkbookSnapshot, string, Change['kind']]>([
  ['a table that is a range', dropped, 'Đã dựng lại bảng NhiemVu trên trang Nhiệm vụ trong sổ này: {n} dòng.', 'addTable'],
  ['a table that was never grown', cut, 'Đã vẽ lại vùng của bảng NhiemVu trên trang Nhiệm vụ trong sổ này: {n} dòng.', 'resizeTable'],
])('%s: previewed, then written with its rows, and no cell of it', async (_, damaged, sentence, kind) => {
  const { door, changes } = doorOf(damaged());
  const preview = await previewTables(door);
  expect(preview).toMatchObject({ ok: true, tables: [{ role: 'tasks', rows: count('tasks') }] });
  expect(changes).toEqual([]);
  const { outcome } = await run(rebuildTables, door, {});
  expect(outcome.state).toBe('done');
  expect(outcome.messages.map((message) => formatMessage(message, vi))).toEqual([
    sentence.replace('{n}', String(count('tasks'))),
  ]);
  const { row = 0, column = 0, headers = [] } = locate(sound, meta, 'tasks')?.table ?? {};
  const area = { row, column, rows: count('tasks') + 1, columns: headers.length };
  // Beside it, only the journal in _SoDanVan.
  expect(changes.filter((change) => 'sheet' in change && change.sheet === TASKS)).toMatchObject([{ kind, area }]);
}); // prettier-ignore

test.each<[string, () => WorkbookSnapshot, string]>([
  ['nothing to do', () => sound, 'Các bảng đều đủ và đúng chỗ, không phải dựng lại.'],
  ['a row of totals, over which Excel grows no table', withTotals, 'Các bảng đều đủ và đúng chỗ, không phải dựng lại.'],
  ['no workbook of ours', () => ({ sheets: [], names: [] }), 'Sổ này chưa có kế hoạch. Tạo kế hoạch ở mục Kế hoạch trước.'],
])('%s: said, and nothing is written', async (_, workbook, sentence) => {
  const { door, changes } = doorOf(workbook());
  const { outcome } = await run(rebuildTables, door, {});
  expect(outcome.messages.map((message) => formatMessage(message, vi))).toEqual([sentence]);
  expect([outcome.state, changes]).toEqual(['unchanged', []]);
}); // prettier-ignore

describe('what is said of such a workbook before it is mended', () => {
  const partial = () => onTasks((sheet) => ({ ...sheet, partial: true }));
  const signed = () =>
    onTasks((sheet) => {
      const line = sheet.grid.values[0]?.map(() => null) ?? [];
      const words = [null, 'NGƯỜI LẬP BIỂU', ...line.slice(2)];
      const { values, formulas } = sheet.grid;
      const grid = { values: [...values, line, words], formulas: [...formulas, line, line] };
      return { ...sheet, grid: { ...sheet.grid, ...grid } };
    });
  const header = () =>
    onTasks((sheet) => {
      const table = sheet.tables[0];
      const values = sheet.grid.values.map((line, at) =>
        at + sheet.grid.row === table?.row
          ? line.map((cell) => (cell === 'Nội dung nhiệm vụ' ? 'Việc phải làm' : cell))
          : line,
      );
      return { ...sheet, grid: { ...sheet.grid, values } };
    });

  test.each<[string, () => WorkbookSnapshot, string, string, RegExp]>([
    ['a range', dropped, 'table.range', 'file.tableRange', /không còn là bảng của Excel: đọc \d+ dòng theo tên cột/],
    ['rows below', cut, 'table.rowsBelow', 'file.rowsBelow', /2 dòng ngay dưới bảng \(dòng \d+, \d+\).*đọc đủ (\d+)\/\1 dòng/],
    ['a signature', signed, 'table.textBelow', 'file.textBelow', /có 1 dòng không thuộc bảng, không được tính/],
    ['a header cell', header, 'table.headerCell', 'file.headerCells', /Việc phải làm → Nội dung nhiệm vụ/],
    ['a sheet read in part', partial, 'table.partial', 'file.sheetPartial', /^Trang Nhiệm vụ quá lớn/],
  ])('%s: a finding, a note of the roll-up, and every row read', async (_, damaged, finding, note, sentence) => {
    const rubric = await loadRubric('minh-hoa');
    const review = reviewPlan(damaged(), [rubric]);
    expect(review.ok ? review.findings.map(({ code }) => code) : []).toContain(finding);
    const reading = readUnit(damaged(), [rubric]);
    const said = reading.ok ? reading.notes.filter(({ code }) => code === note) : [];
    expect(said.map((message) => formatMessage(message, vi))).toEqual([expect.stringMatching(sentence)]);
    expect(reading.ok && reading.copy.rows.copyTasks).toHaveLength(20);
  }); // prettier-ignore

  test.each([
    ['a copied sheet', []],
    ['a copied sheet that has lost columns', ['Ghi chú', 'Chỉ tiêu']],
  ])('%s: a note of the roll-up, and the rows of one of the two', (_, lost) => {
    const [shorter] = cut().sheets.filter(({ name }) => name === TASKS);
    const copy = {
      ...shorter!,
      name: `${TASKS} (2)`,
      tables: shorter!.tables.map((table) => ({
        ...table,
        headers: table.headers.map((header) => (lost.includes(header) ? `${header} cũ` : header)),
      })),
    };
    const reading = readUnit({ ...sound, sheets: [...sound.sheets, copy] }, []);
    const said = reading.ok ? reading.notes.filter(({ code }) => code === 'file.tableTwice') : [];
    expect(said.map((message) => formatMessage(message, vi))).toEqual([
      'Sổ có nhiều bảng giống bảng ở trang Nhiệm vụ (trang Nhiệm vụ (2)): chỉ tính 20 dòng ở trang Nhiệm vụ. Đề nghị đơn vị xóa trang không dùng rồi gửi lại.',
    ]);
    expect(reading.ok && reading.copy.rows.copyTasks).toHaveLength(20);
  });
});
