/** An annex in a file of its own: whose plan it belongs to is read from the line in brackets, and no row is made of its heading. */
import { notedBlocks } from '../../../test/support/noted-blocks';
import { readPlan } from './read-plan';

const TABLE = `
| STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời gian |
| 1 | Rà soát quy chế dân chủ | Phòng Nội vụ | Trước ngày 30/6/2026 |
`;

const HEAD = ['kind', 'agency', 'number', 'day', 'title', 'year'] as const;

test.each([
  [
    'with number and day',
    'PHỤ LỤC I. DANH MỤC NHIỆM VỤ THỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2026\n(Kèm theo Kế hoạch số 14/KH-UBND ngày 26 tháng 01 năm 2026 của UBND xã An Hà)',
    {
      kind: 'plan',
      agency: 'UBND xã An Hà',
      number: '14/KH-UBND',
      day: { year: 2026, month: 1, day: 26 },
      title: 'KẾ HOẠCH THỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2026',
      year: 2026,
    },
  ],
  [
    'left open for the clerk',
    'Phụ lục\nDanh mục nhiệm vụ công tác dân vận\n(Kèm theo Kế hoạch số ……/KH-UBND ngày …… tháng …… năm 2027 của Ủy ban nhân dân phường Đông Sơn)',
    {
      kind: 'plan',
      agency: 'Ủy ban nhân dân phường Đông Sơn',
      number: null,
      day: null,
      title: 'Kế hoạch công tác dân vận',
      year: 2027,
    },
  ],
  [
    'a list that only its name tells',
    'ỦY BAN NHÂN DÂN\nXÃ AN HÀ\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN\nNĂM 2027',
    {
      kind: 'plan',
      agency: 'ỦY BAN NHÂN DÂN XÃ AN HÀ',
      number: null,
      day: null,
      title: 'KẾ HOẠCH CÔNG TÁC DÂN VẬN CHÍNH QUYỀN NĂM 2027',
      year: 2027,
    },
  ],
  [
    'a list of a decision: no plan',
    'Danh mục nhiệm vụ cải cách hành chính\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 03/02/2026 của UBND xã An Hà)',
    { kind: 'unknown', agency: null, number: null, day: null, title: null, year: null },
  ],
  [
    'of a decision: no plan',
    'Phụ lục\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 03/02/2026 của UBND xã An Hà)',
    { kind: 'unknown', agency: null, number: null, day: null, title: null, year: null },
  ],
])('%s', (_name, lines, head) => {
  const reading = readPlan(notedBlocks(`${lines}\n${TABLE}`));
  expect(Object.fromEntries(HEAD.map((key) => [key, reading[key]]))).toEqual(head);
  const codes = reading.doubts.map(({ message }) => message.code);
  expect(codes.includes('reading.annexAlone')).toBe(head.kind === 'plan');
  if (head.kind === 'plan') {
    expect(reading.tasks.map(({ text }) => text)).toEqual(['Rà soát quy chế dân chủ']);
    expect([reading.groups, reading.unused]).toEqual([[], []]);
  }
});
