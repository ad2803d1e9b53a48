/** Plain text as paragraphs: wrapped lines, notes, pages, tables with tabs, and what OCR makes of Vietnamese. */
import { shownBlocks } from '../../../test/support/shown-blocks';
import { blocksOf } from './items';
import { qualityOf, readText } from './text';
import { joined } from './wording';

const read = (text: string) => {
  const { items, quality } = readText(text);
  return blocksOf(items, quality);
};

/** A page whose lines are as wide as this. */
const WIDE = 'Tiếp tục thực hiện có hiệu quả các chương trình phối hợp về công tác dân vận của';

const CASES: [name: string, text: string, blocks: string[], doubts?: string[]][] = [
  [
    'wrapped lines are joined, an empty line parts',
    `${WIDE}\nhuyện trong năm. Các đơn vị báo cáo.\n\n${WIDE}\nxã.`,
    [`${WIDE} huyện trong năm. Các đơn vị báo cáo.`, `${WIDE} xã.`],
  ],
  [
    'a number begins a paragraph without an empty line',
    `1. ${WIDE}\nhuyện.\na) ${WIDE}\nxã;\n- Việc khác.`,
    [`1. ¦ ${WIDE} huyện.`, `a) ¦ ${WIDE} xã;`, '- ¦ Việc khác.'],
  ],
  [
    'a number that the line before asks for goes on with it, so does the dash of kinh tế - xã hội',
    `${WIDE.slice(0, -4)}trước ngày\n10. Sau đó các đơn vị tổng hợp kết quả về phòng, rồi phát triển kinh tế\n- xã hội của xã.`,
    [
      `${WIDE.slice(0, -4)}trước ngày 10. Sau đó các đơn vị tổng hợp kết quả về phòng, rồi phát triển kinh tế - xã hội của xã.`,
    ],
  ],
  [
    'a heading of capitals stands alone',
    `KẾ HOẠCH\nThực hiện công tác dân vận\nnăm 2026\n\n${WIDE}\nxã.`,
    ['KẾ HOẠCH {C}', 'Thực hiện công tác dân vận năm 2026', `${WIDE} xã.`],
  ],
  [
    'a sentence goes on over an empty line and a new page',
    `${WIDE}\n\nhuyện ủy.\n\n${WIDE}\n\f${WIDE}\nxã.`,
    [`${WIDE} huyện ủy.`, `${WIDE} ${WIDE} xã.`],
  ],
  [
    'numbers of pages are out',
    `${WIDE}\n2\nhuyện.\n\n${WIDE}\n- 3 -\nxã.`,
    [`${WIDE} huyện.`, `${WIDE} xã.`],
  ],
  [
    'a note at the foot of a page is out and said, the sentence is one',
    `${WIDE}\n\n1 Kế hoạch số 14/KH-UBND ngày 19/01/2026 của tỉnh.\n\fhuyện và các xã.`,
    [`${WIDE} huyện và các xã.`],
    ['footnote: 1 Kế hoạch số 14/KH-UBND ngày 19/01/2026 của tỉnh.'],
  ],
  [
    'a digital signature is out and said',
    `Ký bởi: Ủy ban nhân dân xã A\nThời gian ký: 26/01/2026 17:37\nKẾ HOẠCH\n`,
    ['KẾ HOẠCH {C}'],
    ['stamp: Ký bởi: Ủy ban nhân dân xã A · Thời gian ký: 26/01/2026 17:37'],
  ],
  [
    'columns with one blank between, as PDF viewers copy them',
    'UBND XÃ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 14/KH-UBND Bình Chương, ngày 26 tháng 01 năm 2026\n\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Huyện ủy; CHỦ TỊCH\n- Lưu: VT.',
    [
      '‹ UBND XÃ A {C}',
      '› CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM {C}',
      '‹ Số: 14/KH-UBND',
      '› Bình Chương, ngày 26 tháng 01 năm 2026',
      '‹ Nơi nhận:',
      '› TM. ỦY BAN NHÂN DÂN {C}',
      '‹ - ¦ Huyện ủy;',
      '› CHỦ TỊCH {C}',
      '- ¦ Lưu: VT.',
    ],
  ],
  [
    'text pasted from Word has a paragraph a line',
    `${WIDE} ${WIDE}\n${WIDE} ${WIDE} xã`,
    [`${WIDE} ${WIDE}`, `${WIDE} ${WIDE} xã`],
  ],
  [
    'a table pasted from Excel',
    'TT\tViệc\tHạn\r\n1\t"Một\nhai ""ba"""\t10/5\r\n',
    ['T1 TT | Việc | Hạn', 'T1 1 | Một / hai "ba" | 10/5'],
  ],
  [
    'a table below its title, rows of groups without tabs, ends of rows cut off',
    'DANH MỤC NHIỆM VỤ\n\nTT\tViệc\tHạn\nI. Tuyên truyền\n1\tNiêm yết\t10/5\n2\tHọp dân\n\nNơi nhận:\n- Lưu: VT.',
    [
      'DANH MỤC NHIỆM VỤ {C}',
      'T2 TT | Việc | Hạn',
      'T2 I. Tuyên truyền |  | ',
      'T2 1 | Niêm yết | 10/5',
      'T2 2 | Họp dân | ',
      'Nơi nhận:',
      '- ¦ Lưu: VT.',
    ],
  ],
  [
    'TCVN3 and VNI are read, and said',
    'KÕ ho¹ch c«ng t¸c d©n vËn\n\nKeá hoaïch coâng taùc daân vaän',
    ['Kế hoạch công tác dân vận', 'Kế hoạch công tác dân vận'],
    ['legacyFont: Kế hoạch công tác dân vận', 'legacyFont: Kế hoạch công tác dân vận'],
  ],
  ['nothing', ' \n\n', []],
];

test.each(CASES)('%s', (_, text, blocks, doubts = []) => {
  const { document, doubts: found } = read(text);
  expect(shownBlocks(document.blocks)).toEqual(blocks);
  expect(found.map((doubt) => `${doubt.code}: ${doubt.text}`)).toEqual(doubts);
});

test.each([
  ['07-', 'CTr', '07-CTr'],
  ['kinh tế -', 'xã hội', 'kinh tế - xã hội'],
  ['trư-', 'ờng', 'trường'],
  ['Hội nghị nghiên-', 'nghiệp', 'Hội nghị nghiên-nghiệp'],
  ['công', 'tác', 'công tác'],
])('“%s” and “%s” are joined', (before, next, whole) => {
  expect(joined(before, next)).toBe(whole);
});

test.each([
  ['exact', 'Thực hiện công tác dân vận chính quyền và dân chủ ở cơ sở của các cơ quan, đơn vị năm 2026'],
  ['ocr', 'Thue hién cong tac dan van chinh quyén va dan chi & co sé nim 2026 cua cac co quan, don vi'],
  ['exact', 'cong tac'],
])('letters are %s', (quality, text) => {
  expect(qualityOf(text)).toBe(quality);
});
