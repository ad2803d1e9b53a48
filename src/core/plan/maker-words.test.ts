import { ELSEWHERE, fitted } from '../../../test/support/fitted';
import { reviewNote } from './template';
import type { Place, PlanOwner } from './template';

const OFFICE = 'Rà soát lại: còn nêu “Lãnh đạo Văn phòng” của cơ quan lập mẫu.';
const ITSELF = 'Rà soát lại: “Sở Nội vụ” là chính đơn vị mình.';

test.each<[string, string, PlanOwner, Place['part'], number, string | undefined]>([
  ['dong-nai-2024', 'Sở Nội vụ tỉnh Cà Mau', 'department', 'aim', 2, OFFICE],
  ['dong-nai-2024', 'UBND xã Đất Mũi', 'commune', 'aim', 2, OFFICE],
  ['dong-nai-2024', 'Văn phòng UBND tỉnh Lạng Sơn', 'provinceOffice', 'aim', 2, undefined],
  ['dong-nai-2024', 'Sở Nội vụ tỉnh Cà Mau', 'department', 'report', 1, ITSELF],
  ['dong-nai-2024', 'Sở Nội vụ', 'department', 'report', 1, ITSELF],
  ['dong-nai-2024', 'Sở Tư pháp tỉnh Cà Mau', 'department', 'report', 1, undefined],
  [
    'dong-nai-2024',
    'Sở Nội vụ thành phố Cần Thơ',
    'department',
    'task',
    15,
    'Rà soát lại: câu này gửi cho chính đơn vị mình.',
  ],
  [
    'binh-chuong-2026',
    'UBND tỉnh Tây Ninh',
    'province',
    'closing',
    1,
    'Rà soát lại: còn nêu “các thôn”, “UBND xã” của cơ quan lập mẫu.',
  ],
  ['binh-chuong-2026', 'UBND phường Tân Hòa', 'commune', 'closing', 1, undefined],
  [
    'binh-chuong-2026',
    'Sở Nội vụ',
    'department',
    'recipient',
    1,
    'Rà soát lại: “Sở Nội vụ (báo cáo)” là chính đơn vị mình.',
  ],
])('%s for %s (%s): %s %i', async (id, unit, who, part, n, mark) => {
  const note = reviewNote((await fitted(id, unit, who)).template, part, n) ?? '';
  const marks = note.split('\n').filter((line) => /của cơ quan lập mẫu|chính đơn vị mình/u.test(line));
  expect(marks).toEqual(mark === undefined ? [] : [mark]);
});

test.each(ELSEWHERE)('for %s: whatever is sent to the body itself is marked', async (unit, who) => {
  const { template, changes } = await fitted('dong-nai-2024', unit, who);
  const toItself = template.reports.filter(({ recipients }) =>
    recipients.some((body) => unit === body || unit.startsWith(`${body} `)),
  );
  const marked = changes.filter(({ after }) => after.includes('chính đơn vị mình'));
  expect(
    toItself.map(({ n }) => marked.some(({ place }) => place.part === 'report' && place.n === n)),
  ).toEqual(toItself.map(() => true));
  expect(toItself.length > 0).toBe(unit.startsWith('Sở Nội vụ'));
});
