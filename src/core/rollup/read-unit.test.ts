/** What a roll-up says of rows and cells of a unit's tables that it does not take as they stand. */
import { unitFile } from '../../../test/support/unit-file';
import { loadRubric } from '../../templates';
import type { CellValue } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { locate } from '../layout/locate';
import type { AnyTable } from '../layout/locate';
import type { ColumnKey } from '../layout/layout';
import { EMPTY_META, readMeta } from '../layout/meta';
import { formatMessage } from '../words/format';
import { vi } from '../../texts/messages.vi';
import { readUnit } from './read-unit';

let sound: WorkbookSnapshot;
let tableOf: (role: 'tasks' | 'reports' | 'scores' | 'info') => AnyTable;
beforeAll(async () => {
  const { workbook } = await unitFile('UBND xã A', 0.9, await loadRubric('minh-hoa'));
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
  return {
    ...sound,
    sheets: sound.sheets.map((sheet) => ({
      ...sheet,
      grid: {
        ...sheet.grid,
        values: sheet.grid.values.map((line, r) =>
          line.map((value, c) => {
            const put = cells.get(`${sheet.name}!${r + sheet.grid.row},${c + sheet.grid.column}`);
            return put === undefined ? value : put;
          }),
        ),
      },
    })),
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
