/** A plan typed on a sheet: its heading, title and signature are words, its table is a table, whatever cells they stand in. */
import { shownBlocks } from '../../../test/support/shown-blocks';
import { readPlan } from '../../core/documents/read-plan';
import { readSelected } from '../read-document';

const read = (...texts: (readonly string[])[]) => {
  const result = readSelected({ kind: 'range', sheet: 'KH', row: 0, column: 0, texts, merges: [] });
  return result.ok ? result.document : { blocks: [], quality: 'exact' as const };
};

const TABLE = [
  ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
  ['I', 'Tuyên truyền', '', ''],
  ['1', 'Niêm yết thủ tục', 'Công an xã', 'Trước 30/3'],
];
const EMPTY = ['', '', '', ''];
const SHOWN = [
  'T1 TT | Nội dung | Chủ trì | Thời gian',
  'T1 I | Tuyên truyền',
  'T1 1 | Niêm yết thủ tục | Công an xã | Trước 30/3',
];

test.each([
  [
    'a title right above',
    [['DANH MỤC NHIỆM VỤ NĂM 2027', '', '', ''], ...TABLE],
    ['DANH MỤC NHIỆM VỤ NĂM 2027 {C}', ...SHOWN],
  ],
  ['nơi nhận right below', [...TABLE, ['Nơi nhận:', '', '', '']], [...SHOWN, '‹ Nơi nhận:']],
  [
    'a group without tasks right below',
    [...TABLE, ['II', 'Đối thoại', '', '']],
    [...SHOWN, 'T1 II | Đối thoại'],
  ],
  [
    'no row wide enough for a table',
    [
      ['Việc', 'Hạn'],
      ['Niêm yết', '30/3'],
    ],
    ['T1 Việc | Hạn', 'T1 Niêm yết | 30/3'],
  ],
])('%s', (_, texts, shown) => {
  expect(shownBlocks(read(...texts).blocks)).toEqual(shown);
});

test('a whole plan on a sheet is read as its document would be', () => {
  const document = read(
    ['UBND XÃ AN HÀ', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
    ['Số: 12/KH-UBND', '', 'An Hà, ngày 20 tháng 01 năm 2027', ''],
    ['KẾ HOẠCH', '', '', ''],
    ['Công tác dân vận năm 2027', '', '', ''],
    EMPTY,
    ...TABLE,
    EMPTY,
    ['Nơi nhận:', '', 'TM. ỦY BAN NHÂN DÂN', ''],
    ['- Đảng ủy xã;', '', 'CHỦ TỊCH', ''],
    ['- Lưu: VT.', '', '', ''],
    ['', '', 'Nguyễn Văn An', ''],
  );
  const reading = readPlan(document);
  expect(reading).toMatchObject({
    kind: 'plan',
    agency: 'UBND XÃ AN HÀ',
    number: '12/KH-UBND',
    title: 'Kế hoạch công tác dân vận năm 2027',
    year: 2027,
    signer: { title: 'TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH', name: 'Nguyễn Văn An' },
    unused: [],
  });
  expect(reading.tasks.map(({ text, timing }) => [text, timing])).toEqual([
    ['Niêm yết thủ tục', 'Trước 30/3'],
  ]);
  expect(document.blocks[0]?.place).toMatchObject({ sheet: 'KH', area: 'A1:C1' });
});
