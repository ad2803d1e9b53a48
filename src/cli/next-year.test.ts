/** `plan` without a template that ships: last year's workbook as it is, and blank plans of every kind. */
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { repairs } from '../../test/support/referee';
import { PLAN_KINDS, PLAN_OWNERS } from '../actions/plan-request';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Role } from '../core/layout/layout';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { main } from './main';

function metaOf(snapshot: WorkbookSnapshot): Meta {
  const reading = readMeta(snapshot);
  if (reading.state !== 'ok') {
    throw new Error(reading.state);
  }
  return reading.meta;
}

const textsOf = (snapshot: WorkbookSnapshot, role: Role, key: string): string[] =>
  (locate(snapshot, metaOf(snapshot), role)?.rows ?? []).map((row) => textOf(row, key as never));

describe('--from last year’s workbook', () => {
  test('unit, maker and year come from it; results, dates of finishing and scores stay behind', async () => {
    const io = new MemoryIo();
    io.files.set(
      'nam-truoc.xlsx',
      await unitBytes({
        unit: 'UBND phường Hồng Bàng',
        share: 0.8,
        edit: (row, sheet) =>
          sheet === 'Nhiệm vụ' && row.no === 8
            ? {
                ...row,
                result: 'Hoàn thành',
                finished: 46_150,
                resultYear: 'Đã xong cả năm',
                lead: 'P. Kinh tế hạ tâng',
                note: 'Rà soát lại: chưa chọn cơ quan thay cho “Đài huyện”.\nRà soát lại: mẫu năm 2026 ghi “X”.',
              }
            : sheet === 'Thông tin chung' && row.id === 'info.title'
              ? { ...row, note: 'Rà soát lại: tên gọi của phường.' }
              : row,
      }),
    );
    expect(await main(['plan', '--from', 'nam-truoc.xlsx', '--out', 'nam-sau.xlsx'], io)).toBe(0);
    expect(io.stderr).toEqual([]);
    const book = io.opened('nam-sau.xlsx');
    expect(metaOf(book).plan).toMatchObject({
      unit: 'UBND phường Hồng Bàng',
      year: 2027,
      template: 'rieng-ke-hoach-nam-2026-cua-ubnd-phuong-hong-bang',
    });
    expect(textsOf(book, 'tasks', 'text')).toHaveLength(20);
    expect(textsOf(book, 'tasks', 'timing')[7]).toBe('Hoàn thành trước ngày 30/5/2027');
    expect(new Set(textsOf(book, 'tasks', 'result'))).toEqual(new Set(['Chưa thực hiện']));
    expect(textsOf(book, 'tasks', 'resultYear').join('')).toBe('');
    expect(textsOf(book, 'info', 'note')).toContain('Rà soát lại: tên gọi của phường.');
    // Marks that nobody has settled stay; those about days of last year are worked out anew.
    expect(textsOf(book, 'tasks', 'note')[7]?.split('\n')).toEqual([
      'Rà soát lại: chưa chọn cơ quan thay cho “Đài huyện”.',
      'Rà soát lại: mẫu năm 2026 ghi “Hoàn thành trước ngày 30/5/2026”.',
    ]);
    expect(book.sheets.map(({ name }) => name)).not.toContain('Bảng tự chấm điểm');
    // A name that was typed wrong stays where it stood, is told, and is no unit of the new plan.
    expect(textsOf(book, 'tasks', 'lead')[7]).toBe('P. Kinh tế hạ tâng');
    expect(textsOf(book, 'units', 'name')).not.toContain('P. Kinh tế hạ tâng');
    expect(io.stdout).toContain(
      'Có 1 tên cơ quan chưa có ở Danh mục đơn vị: P. Kinh tế hạ tâng. Các tên này giữ như đã ghi, không thành đơn vị mới; Rà soát sẽ nêu.',
    );
  });

  test('marks beside rows of Thông tin chung stay until somebody settles them', async () => {
    const io = new MemoryIo();
    const mark = 'Rà soát lại: mẫu ghi “Bộ Nội vụ”, đã bỏ.';
    const open = 'Rà soát lại: ghi số, ngày văn bản của địa phương mình; không có thì bỏ.';
    io.files.set(
      'cu.xlsx',
      await unitBytes({
        rubric: null,
        edit: (row, sheet) =>
          sheet !== 'Thông tin chung'
            ? row
            : row.id === 'info.recipient.1'
              ? { ...row, note: mark }
              : row.id === 'info.basis.1'
                ? { ...row, value: 'Kế hoạch của UBND tỉnh (số …, ngày …)', note: open }
                : row.id === 'info.basis.2'
                  ? {
                      ...row,
                      value: 'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ: Dân vận',
                      note: open,
                    }
                  : row,
      }),
    );
    expect(await main(['plan', '--from', 'cu.xlsx', '--out', 'moi.xlsx'], io)).toBe(0);
    const book = io.opened('moi.xlsx');
    const noteOf = (id: string) => {
      const at = textsOf(book, 'info', 'id').indexOf(id);
      return textsOf(book, 'info', 'note')[at];
    };
    expect(noteOf('info.recipient.1')).toBe(mark);
    expect(noteOf('info.basis.1')).toBe(open);
    // Its number was filled in.
    expect(noteOf('info.basis.2')).not.toContain(open);
  });

  test('what is typed beside it counts', async () => {
    const io = new MemoryIo();
    io.files.set('cu.xlsx', await unitBytes({ rubric: null }));
    const args = ['plan', '--from', 'cu.xlsx', '--unit', 'UBND xã B', '--year', '2028', '--out', 'moi.xlsx'];
    expect(await main(args, io)).toBe(0);
    expect(metaOf(io.opened('moi.xlsx')).plan).toMatchObject({ unit: 'UBND xã B', year: 2028 });
  });

  test.each<[string, readonly string[], string]>([
    ['no workbook of ours', ['--from', 'la.xlsx'], 'la.xlsx: Tệp bị cắt cụt'],
    ['no such file', ['--from', 'khong-co.xlsx'], 'khong-co.xlsx: Không mở được tệp'],
    [
      'two beginnings',
      ['--from', 'la.xlsx', '--template', 'trong'],
      'Chỉ chọn một: --template, --template-file hoặc --from.',
    ],
  ])('%s is refused with a sentence', async (_name, options, sentence) => {
    const io = new MemoryIo();
    io.files.set('la.xlsx', new Uint8Array([80, 75, 3, 4, 0, 0]));
    expect(await main(['plan', ...options, '--out', 'x.xlsx'], io)).toBe(2);
    expect(io.stderr.join('\n')).toContain(sentence);
  });
});

describe('a blank plan', () => {
  test.each(PLAN_OWNERS.flatMap((who) => PLAN_KINDS.map((kind) => [who, kind] as const)))(
    '%s, %s: no task, the maker’s bodies, nothing that Rà soát calls wrong',
    async (who, kind) => {
      const io = new MemoryIo();
      const args = ['plan', '--template', 'trong', '--who', who, '--loai', kind, '--unit', 'Cơ quan A'];
      expect(await main([...args, '--year', '2027', '--out', 'a.xlsx'], io)).toBe(0);
      const book = io.opened('a.xlsx');
      expect(metaOf(book).plan).toMatchObject({ template: '', year: 2027 });
      expect(textsOf(book, 'tasks', 'text').filter((text) => text !== '')).toEqual([]);
      expect(textsOf(book, 'units', 'name').length).toBeGreaterThan(3);
      const info = textsOf(book, 'info', 'value');
      expect(info.filter((text) => text.startsWith('Kế hoạch '))).toEqual([
        {
          danVan: 'Kế hoạch thực hiện công tác dân vận chính quyền năm 2027',
          danVanDanChu: 'Kế hoạch thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở năm 2027',
          danChu: 'Kế hoạch thực hiện dân chủ ở cơ sở năm 2027',
        }[kind],
      ]);
      expect(repairs(io.files.get('a.xlsx')!)).toEqual([]);
      const checked = new MemoryIo();
      checked.files.set('a.xlsx', io.files.get('a.xlsx')!);
      expect(await main(['check', 'a.xlsx'], checked)).toBe(0);
      expect(checked.stdout.join('\n')).not.toContain('Lỗi');
    },
  );

  test('another kind than there is, is refused', async () => {
    const io = new MemoryIo();
    const args = ['plan', '--template', 'trong', '--loai', 'khac', '--unit', 'A', '--year', '2027'];
    expect(await main([...args, '--out', 'a.xlsx'], io)).toBe(2);
    expect(io.stderr[0]).toBe('Không có loại kế hoạch “khac”: chọn danVan, danVanDanChu, danChu.');
  });
});
