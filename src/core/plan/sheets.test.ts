import { loadTemplate } from '../../templates';
import { withoutAbsurdRoles } from './roles';
import { planRows } from './sheets';

const target = { who: 'commune', kind: 'xã', village: 'thôn' } as const;

test.each<[string, string, string | null, string | undefined]>([
  ['the body that issued it, in capitals', 'ỦY BAN NHÂN DÂN XÃ SƠN HÀ', 'Nguyễn Văn A', undefined],
  ['the same with its province', 'UBND xã Sơn Hà, tỉnh Quảng Ngãi', 'Nguyễn Văn A', undefined],
  ['a body of other marks', 'UBND xã Sơn Hạ', null, undefined],
  ['another body', 'UBND phường Hồng Bàng', null, undefined],
  ['a body whose name begins alike', 'UBND xã Sơn Hà Hạ', null, undefined],
  [
    'one of that name in another province than was chosen',
    'UBND xã Sơn Hà, tỉnh Quảng Ngãi',
    null,
    'Tỉnh Gia Lai',
  ],
  [
    'the same in the province that was chosen',
    'UBND xã Sơn Hà, tỉnh Gia Lai',
    'Nguyễn Văn A',
    'Tỉnh Gia Lai',
  ],
])('who signed a plan signs the next one of %s', async (_, issuer, name, province) => {
  const template = await loadTemplate('binh-chuong-2026');
  const signed = {
    ...template,
    source: { ...template.source, issuer },
    signer: { title: 'TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH', name: 'Nguyễn Văn A' },
  };
  const place = province === undefined ? {} : { place: { province } };
  const { info } = planRows(signed, { unit: 'UBND xã Sơn Hà', year: 2026, target, ...place });
  expect(info.find(({ id }) => id === 'info.signer')?.value).toBe(name);
});

test('marks of the title and of a heading stand beside a row: a heading’s beside its first task', async () => {
  const template = await loadTemplate('hon-quan-2024');
  const marked = {
    ...template,
    reviews: [
      { place: { part: 'title', n: 1 }, text: 'Rà soát lại: tên xã.' },
      { place: { part: 'group', n: 7 }, text: 'Rà soát lại: sở của tỉnh.' },
      { place: { part: 'task', n: 9 }, text: 'Rà soát lại: tỷ lệ.' },
    ],
  } as const;
  const { info, tasks } = planRows(marked, { unit: 'UBND xã Sơn Hà', year: 2026, target });
  expect(info.find(({ id }) => id === 'info.title')?.note).toBe('Rà soát lại: tên xã.');
  expect(tasks.flatMap(({ no, note }) => (note === null ? [] : [[no, note]]))).toEqual([
    [9, 'Rà soát lại: sở của tỉnh.\nRà soát lại: tỷ lệ.'],
  ]);
});

const DROPPED =
  'Rà soát lại: mẫu ghi “Bộ Nội vụ”, đã bỏ (Luật Tổ chức chính quyền địa phương năm 2025: UBND cấp xã chịu trách nhiệm trước HĐND cùng cấp và UBND cấp tỉnh).';

test.each([
  [
    'one of several: beside the row before it',
    ['Đảng ủy xã', 'Bộ Nội vụ', 'Lưu: VT'],
    [
      ['Đảng ủy xã', DROPPED],
      ['Lưu: VT', ''],
    ],
  ],
  ['all of them: beside an empty row', ['Bộ Nội vụ'], [[null, DROPPED]]],
])('a recipient that is left out says so, %s', async (_, recipients, rows) => {
  const template = withoutAbsurdRoles({ ...(await loadTemplate('binh-chuong-2026')), recipients }, target);
  const { info } = planRows(template, { unit: 'UBND xã Sơn Hà', year: 2026, target });
  const told = info.filter(({ id }) => String(id).startsWith('info.recipient.'));
  expect(told.map(({ value, note }) => [value, note])).toEqual(rows);
});
