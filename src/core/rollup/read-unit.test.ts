/** What a roll-up says of rows and cells of a unit's tables that it does not take as they stand. */
import { unitFile } from '../../../test/support/unit-file';
import { loadRubric } from '../../templates';
import type { CellValue } from '../../workbook/cells/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { Rubric } from '../scoring/rubric/rubric';
import { locate } from '../layout/locate';
import type { AnyTable } from '../layout/locate';
import type { ColumnKey } from '../layout/layout';
import { knockOutCells } from '../scoring/rubric/read-sheet';
import { EMPTY_META, readMeta } from '../layout/meta';
import { formatMessage } from '../words/format';
import { vi } from '../../texts/messages.vi';
import { readUnit } from './read-unit';

let sound: WorkbookSnapshot;
let rubric: Rubric;
let tableOf: (role: 'tasks' | 'reports' | 'scores' | 'info') => AnyTable;
beforeAll(async () => {
  rubric = await loadRubric('minh-hoa');
  const { workbook } = await unitFile('UBND xã A', 0.9, rubric);
  sound = workbook ?? { sheets: [], names: [] };
  const reading = readMeta(sound);
  const meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
  tableOf = (role) => locate(sound, meta, role)!;
});

type Typed = readonly [
  role: 'tasks' | 'reports' | 'scores' | 'info',
  key: ColumnKey,
  n: number,
  value: CellValue,
];

/** The workbook with values typed into the n-th row, from 0, of a role's table. */
function typing(typed: readonly Typed[]): WorkbookSnapshot {
  const cells = new Map(
    typed.map(([role, key, n, value]) => {
      const { sheet, columns, rows } = tableOf(role);
      return [`${sheet.name}!${rows[n]?.row},${columns[key]}`, value];
    }),
  );
  return putting(sound, cells);
}

/** A workbook with values put into cells, each by its sheet, row and column. */
function putting(workbook: WorkbookSnapshot, cells: ReadonlyMap<string, CellValue>): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const put = <T>(lines: readonly (readonly T[])[], as: (value: CellValue) => T) =>
        lines.map((line, r) =>
          line.map((held, c) => {
            const typed = cells.get(`${sheet.name}!${r + sheet.grid.row},${c + sheet.grid.column}`);
            return typed === undefined ? held : as(typed);
          }),
        );
      const { values, formulas } = sheet.grid;
      const grid = { values: put(values, (value) => value), formulas: put(formulas, () => null) };
      return { ...sheet, grid: { ...sheet.grid, ...grid } };
    }),
  };
}

test.each<[string, readonly Typed[], readonly string[]]>([
  ['a sound workbook', [], []],
  [
    'tasks without their text, of which others are typed',
    [
      ['tasks', 'text', 1, null],
      ['tasks', 'text', 3, ' '],
    ],
    [
      'Trang Nhiệm vụ: dòng 8, 10 không ghi cột Nội dung nhiệm vụ, nên không được tính; đọc 18/20 dòng. Đề nghị đơn vị ghi đủ.',
    ],
  ],
  [
    'reports and scores without what makes them rows',
    [
      ['reports', 'name', 0, null],
      ['reports', 'due', 0, 46_000],
      ['scores', 'code', 4, null],
    ],
    [
      'Trang Bảng tự chấm điểm: dòng 24 không ghi cột Mã, nên không được tính; đọc 22/23 dòng. Đề nghị đơn vị ghi đủ.',
      'Trang Lịch báo cáo: dòng 5 không ghi cột Tên báo cáo, nên không được tính; đọc 4/5 dòng. Đề nghị đơn vị ghi đủ.',
      'Trang Bảng tự chấm điểm: điểm tự chấm còn thiếu hoặc chưa đúng ở tiêu chí II.2, nên không xếp hạng. Đề nghị đơn vị bổ sung.',
      'Trang Bảng tự chấm điểm mất dòng tiêu chí II.2. Đề nghị đơn vị chấm lại trên bảng gốc.',
    ],
  ],
  [
    'texts longer than a cell takes',
    [['tasks', 'resultYear', 0, 'đ'.repeat(32_768)]],
    ['Trang Nhiệm vụ, ô Z7 dài quá 32.767 ký tự, nhiều hơn một ô Excel chứa được; đã cắt bớt phần sau.'],
  ],
])('%s', (_, typed, said) => {
  const reading = readUnit(typing(typed), []);
  expect(reading.ok ? reading.notes.map((note) => formatMessage(note, vi)) : []).toEqual(said);
});

/** The workbook with a copy of a role's sheet as programs make it that leave the table out; `value` typed into a cell of it. */
function withPlainCopy(role: 'tasks' | 'scores', key: ColumnKey, value: CellValue): WorkbookSnapshot {
  const { sheet } = typing([[role, key, 0, value]]).sheets.reduce<{ sheet?: SheetSnapshot }>(
    (found, each) => (each.name === tableOf(role).sheet.name ? { sheet: each } : found),
    {},
  );
  return sheet
    ? { ...sound, sheets: [...sound.sheets, { ...sheet, name: `${sheet.name} (2)`, tables: [] }] }
    : sound;
}

/** The same with no table in any sheet, as Google Sheets gives a workbook back. */
const withoutTables = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, tables: [] })),
});

describe.each<[string, (workbook: WorkbookSnapshot) => WorkbookSnapshot]>([
  ['a sheet that was copied without its table', (workbook) => workbook],
  ['a copied sheet in a workbook without tables', withoutTables],
])('%s', (_, as) => {
  const saidOf = (workbook: WorkbookSnapshot, codes: readonly string[]) => {
    const reading = readUnit(as(workbook), [rubric]);
    const notes = reading.ok ? reading.notes.filter(({ code }) => codes.includes(code)) : [];
    return {
      notes: notes.map((note) => formatMessage(note, vi)),
      head: reading.ok ? reading.copy.head : undefined,
    };
  };
  const SCORES = ['file.twoScoreSheets', 'file.twoScoreSheetsSame'];

  test('of tasks: told, and the rows of one of the two count', () => {
    expect(saidOf(withPlainCopy('tasks', 'result', 'Hoàn thành'), ['file.tableTwice']).notes).toEqual([
      'Sổ có nhiều bảng giống bảng ở trang Nhiệm vụ (trang Nhiệm vụ (2)): chỉ tính 20 dòng ở trang Nhiệm vụ. Đề nghị đơn vị xóa trang không dùng rồi gửi lại.',
    ]);
  });

  test('of scores that say otherwise: nobody knows which is meant, so there are no points', () => {
    const { notes, head } = saidOf(withPlainCopy('scores', 'input1', 1), SCORES);
    expect(notes).toEqual([
      'Sổ có nhiều Bảng tự chấm điểm khác nhau: Bảng tự chấm điểm, Bảng tự chấm điểm (2). Chưa tính điểm: đề nghị đơn vị xóa bảng không dùng rồi gửi lại.',
    ]);
    expect(head?.self).toBeNull();
  });

  test('of scores that say the same: told, and its points count', () => {
    const { notes, head } = saidOf(withPlainCopy('scores', 'explanation', null), SCORES);
    expect(notes).toEqual([
      'Sổ có nhiều Bảng tự chấm điểm: Bảng tự chấm điểm, Bảng tự chấm điểm (2), nội dung chấm giống nhau; lấy trang Bảng tự chấm điểm.',
    ]);
    expect(head?.self).not.toBeNull();
  });
});

test.each<[string, CellValue, string, readonly string[]]>([
  ['a word that is no mark', 'đã xảy ra', '---', ['Trang Bảng tự chấm điểm có ô không đọc được chắc chắn nên chưa tính: D20 “đã xảy ra”. Đề nghị đơn vị nhập lại rồi tổng hợp lại.']],
  ['a mark of another kind', '✓', 'x--', ['Trang Bảng tự chấm điểm có ô ghi khác mẫu, đã đọc theo nghĩa: D20 “✓” → x.']],
  ['a cross', 'X', 'x--', []],
  ['nothing', null, '---', []],
])('a knock-out marked with %s', async (_, value, met, said) => {
  const { knockOuts } = await loadRubric('sau-nhom');
  const strict = { ...rubric, knockOuts };
  const { workbook = sound } = await unitFile('UBND xã A', 0.9, strict);
  const reading = readMeta(workbook);
  const scores = locate(workbook, reading.state === 'ok' ? reading.meta : EMPTY_META, 'scores');
  const at = scores && knockOutCells(scores, strict)[0]?.at;
  const unit = readUnit(putting(workbook, new Map([[`${at?.sheet}!${at?.row},${at?.column}`, value]])), [strict]);
  const told = unit.ok ? unit.notes.filter(({ code }) => code.startsWith('file.cells')) : [];
  expect(told.map((note) => formatMessage(note, vi))).toEqual(said);
  expect(unit.ok && unit.copy.head.knockOuts).toBe(met);
}); // prettier-ignore

test('a name broken into two lines is published in one', () => {
  const unit = readUnit(typing([['info', 'value', 0, 'UBND xã\nBình  Chương ']]), []);
  expect(unit.ok && unit.copy.head.unit).toBe('UBND xã Bình Chương');
});

test.each<[string, CellValue, readonly string[]]>([
  ['empty one', null, []],
  ['filled one', 'Đ/c A', ['Trang Nhiệm vụ có cột ngoài mẫu: J. Các cột đó không được lấy.']],
])('of columns without a header only the %s is told', (_, value, said) => {
  const { sheet, table, columns, rows } = tableOf('tasks');
  const header = (at: number, name: string) => (at + table.column === columns.authority ? ' ' : name);
  const cells = new Map([
    [`${sheet.name}!${table.row},${columns.authority}`, null],
    [`${sheet.name}!${rows[2]?.row},${columns.authority}`, value],
  ]);
  const nameless = putting(sound, cells).sheets.map((each) =>
    each.name === sheet.name
      ? { ...each, tables: [{ ...table, headers: table.headers.map((name, at) => header(at, name)) }] }
      : each,
  );
  const unit = readUnit({ ...sound, sheets: nameless }, []);
  const told = unit.ok ? unit.notes.filter(({ code }) => code === 'file.columnsExtra') : [];
  expect(told.map((note) => formatMessage(note, vi))).toEqual(said);
}); // prettier-ignore

const NO_REASON = [
  'Trang Bảng tự chấm điểm, ô P20: điểm thẩm định khác điểm tự chấm mà không ghi lý do, nên chưa tính. Ghi lý do ở cột Ý kiến thẩm định.',
];
test.each<[string, readonly Typed[], readonly string[], CellValue]>([
  ['lowered, and no program has calculated the self-score', [['scores', 'self', 0, null]], NO_REASON, null],
  ['lowered, and the file shows an older self-score', [['scores', 'self', 0, 1]], NO_REASON, null],
  ['lowered for a reason', [['scores', 'opinion', 0, 'Thiếu báo cáo']], [], 1],
])('an appraiser’s mark that is %s', (_, typed, said, counted) => {
  const marks: readonly Typed[] = [['scores', 'appraised1', 0, 1], ['scores', 'reviewer', 0, 'Trần B']];
  const unit = readUnit(typing([...marks, ...typed]), [rubric]);
  const told = unit.ok ? unit.notes.filter(({ code }) => code === 'file.marksNoReason') : [];
  expect(told.map((note) => formatMessage(note, vi))).toEqual(said);
  expect(unit.ok && unit.copy.rows.copyScores[0]?.appraised1).toBe(counted);
}); // prettier-ignore

test('official points typed over their formula are told: nobody decided them', () => {
  const unit = readUnit(typing([['scores', 'final', 0, 2]]), [rubric]);
  const told = unit.ok ? unit.notes.filter(({ code }) => code === 'file.finalsTyped') : [];
  expect(told.map((note) => formatMessage(note, vi))).toEqual([
    expect.stringMatching(/có điểm gõ đè lên công thức của cột Điểm chính thức ở ô [A-Z]+20, nên không tính\. Ghi vào cột Điểm thẩm định\.$/),
  ]);
}); // prettier-ignore
