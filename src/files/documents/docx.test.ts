/** Word documents by hand, with the habits of Word and of people, and the blocks seen in them. */
import { openZip } from '../parts/zip';
import { abstractNum, listed, lvl, num, p, r, table, wordFile } from '../../../test/fixtures/word';
import type { WordText } from '../../../test/fixtures/word';
import { shownBlocks } from '../../../test/support/shown-blocks';
import { readDocx } from './docx';
import { blocksOf } from './items';

const read = (text: WordText) => blocksOf(readDocx(openZip(wordFile(text))));
const B = '<w:b/>';
const CENTRED = '<w:jc w:val="center"/>';
const LEGAL = '<w:isLgl/>';

/** Two lists: I. 1. a) – of one definition; a list of its own with dashes. */
const NUMBERING =
  abstractNum(0, lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%2.') + lvl(2, 'lowerLetter', '%3)')) +
  abstractNum(1, lvl(0, 'bullet', '-') + lvl(1, 'bullet', '\uF0B7')) +
  abstractNum(
    2,
    lvl(0, 'upperRoman', '%1') + lvl(1, 'decimal', '%1.%2') + lvl(2, 'decimal', '%1.%2.%3', LEGAL),
  ) +
  num(1, 0) +
  num(2, 1) +
  num(3, 2) +
  num(4, 0) +
  num(5, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');

const box = (content: string): string =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>' +
  `<w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>` +
  '</mc:AlternateContent></w:r>';
const fld = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string, shown: string): string =>
  `${fld('begin')}<w:r><w:instrText> ${instruction} </w:instrText></w:r>${fld('separate')}${r(shown)}${fld('end')}`;

type Case = [name: string, text: WordText, blocks: string[], doubts?: string[]];

const NUMBERS: readonly Case[] = [
  [
    'levels count below each other and start anew',
    {
      numbering: NUMBERING,
      body: [
        [0, 'A'],
        [1, 'B'],
        [1, 'C'],
        [2, 'D'],
        [2, 'E'],
        [0, 'F'],
        [1, 'G'],
        [2, 'H'],
      ]
        .map(([depth, text]) => p(String(text), listed(1, Number(depth))))
        .join(''),
    },
    [
      'I. ¦ A {C0}',
      '1. ¦ B {C1}',
      '2. ¦ C {C1}',
      'a) ¦ D {C2}',
      'b) ¦ E {C2}',
      'II. ¦ F {C0}',
      '1. ¦ G {C1}',
      'a) ¦ H {C2}',
    ],
  ],
  [
    'isLgl shows decimals, a level skipped shows its start',
    {
      numbering: NUMBERING,
      body:
        p('Một', listed(3, 0)) +
        p('Hai', listed(3, 1)) +
        p('Ba', listed(3, 2)) +
        p('Bốn', listed(3, 0)) +
        p('Năm', listed(3, 2)),
    },
    ['I ¦ Một {0}', 'I.1 ¦ Hai {1}', '1.1.1 ¦ Ba {2}', 'II ¦ Bốn {0}', '2.1.1 ¦ Năm {2}'],
  ],
  [
    'two lists of one definition count on, one with its own start starts anew once',
    {
      numbering: NUMBERING,
      body: p('Một', listed(1, 0)) + p('Hai', listed(4, 0)) + p('Ba', listed(5, 0)) + p('Bốn', listed(5, 0)),
    },
    ['I. ¦ Một {0}', 'II. ¦ Hai {0}', 'I. ¦ Ba {0}', 'II. ¦ Bốn {0}'],
  ],
  [
    'an empty paragraph of a list is counted, as Word does',
    { numbering: NUMBERING, body: p('Một', listed(1, 0)) + p('', listed(1, 0)) + p('Ba', listed(1, 0)) },
    ['I. ¦ Một {0}', 'III. ¦ Ba {0}'],
  ],
  [
    'dashes and signs of Symbol',
    { numbering: NUMBERING, body: p('Một', listed(2, 0)) + p('Hai', listed(2, 1)) },
    ['- ¦ Một {0}', '• ¦ Hai {1}'],
  ],
  [
    'headings numbered by their styles, and one whose list is taken away',
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
      numbering:
        abstractNum(
          0,
          lvl(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>') +
            lvl(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'),
        ) + num(1, 0),
      body:
        p('Mục đích', '<w:pStyle w:val="H1"/>') +
        p('Yêu cầu', '<w:pStyle w:val="H2"/>') +
        p('Không số', `<w:pStyle w:val="H1"/>${listed(0)}`) +
        p('Nhiệm vụ', '<w:pStyle w:val="H1"/>', '<w:b w:val="0"/>'),
    },
    ['I. ¦ Mục đích {b0}', '1. ¦ Yêu cầu {b1}', 'Không số {b0}', 'II. ¦ Nhiệm vụ {0}'],
  ],
  [
    'a list of a numbering style, an override that brings its own level, restart only by the first level',
    {
      styles:
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>',
      numbering:
        abstractNum(
          0,
          lvl(0, 'decimal', 'Phần %1.') +
            lvl(1, 'decimal', '%2)') +
            lvl(2, 'decimal', '%3/', '<w:lvlRestart w:val="1"/>'),
        ) +
        abstractNum(1, '<w:numStyleLink w:val="L"/>') +
        num(9, 0) +
        num(7, 1, `<w:lvlOverride w:ilvl="1">${lvl(1, 'upperLetter', '%2.', '', 3)}</w:lvlOverride>`),
      body: [0, 1, 2, 1, 2, 0, 2].map((depth, index) => p(`Việc ${index}`, listed(7, depth))).join(''),
    },
    [
      'Phần 1. ¦ Việc 0 {0}',
      'C. ¦ Việc 1 {1}',
      '1/ ¦ Việc 2 {2}',
      'D. ¦ Việc 3 {1}',
      '2/ ¦ Việc 4 {2}',
      'Phần 2. ¦ Việc 5 {0}',
      '1/ ¦ Việc 6 {2}',
    ],
  ],
  [
    'typed numbers of every kind',
    {
      body: [
        'II. NHIỆM VỤ',
        '1. Việc',
        '1.2. Việc',
        '1.2 Việc',
        'a) Việc',
        'đ) Việc',
        '- Việc',
        '–Việc',
        '+ Việc',
        '(1) Việc',
        '1.Việc',
        'A. Phần',
      ]
        .map((text) => p(text))
        .join(''),
    },
    [
      'II. ¦ NHIỆM VỤ {C}',
      '1. ¦ Việc',
      '1.2. ¦ Việc',
      '1.2 ¦ Việc',
      'a) ¦ Việc',
      'đ) ¦ Việc',
      '- ¦ Việc',
      '– ¦ Việc',
      '+ ¦ Việc',
      '(1) ¦ Việc',
      '1. ¦ Việc',
      'A. ¦ Phần',
    ],
  ],
  [
    'what only looks like a number stays text',
    {
      body: [
        '03 tháng đầu năm',
        '2.5 triệu đồng',
        '12/KH-UBND của xã',
        '29/3/2022 là hạn',
        '-5% so với 2025',
        'V.I. Lênin',
        '1.',
      ]
        .map((text) => p(text))
        .join(''),
    },
    [
      '03 tháng đầu năm',
      '2.5 triệu đồng',
      '12/KH-UBND của xã',
      '29/3/2022 là hạn',
      '-5% so với 2025',
      'V.I. Lênin',
      '1.',
    ],
  ],
  [
    'a format of numbers nobody knows is said',
    { numbering: abstractNum(0, lvl(0, 'hebrew1', '%1.')) + num(1, 0), body: p('Việc', listed(1, 0)) },
    ['1. ¦ Việc {0}'],
    ['numberFormat: 1. Việc'],
  ],
];

const PARAGRAPHS: readonly Case[] = [
  [
    'runs are one text, blanks are one',
    { body: `<w:p>${r('Ủy ban ')}${r(' nhân  dân')}${r('\u00a0xã')}</w:p>` },
    ['Ủy ban nhân dân xã'],
  ],
  ['letters in parts are composed', { body: p('U\u031By\u0309 ban'.normalize('NFD')) }, ['Ưỷ ban']],
  [
    'bold when every letter is',
    {
      body:
        p('KẾ HOẠCH', CENTRED, B) +
        `<w:p>${r('1. ')}${r('Mục tiêu', B)}</w:p><w:p>${r('Mục tiêu:', B)}${r(' đạt')}</w:p>`,
    },
    ['KẾ HOẠCH {bC=}', '1. ¦ Mục tiêu {b}', 'Mục tiêu: đạt'],
  ],
  [
    'caps is a look',
    { body: p('Kế hoạch', '', '<w:caps/>') + p('Kế hoạch', '', '<w:smallCaps/><w:i/>') },
    ['Kế hoạch {C}', 'Kế hoạch {iC}'],
  ],
  [
    'inserted stays, deleted goes, moved once',
    {
      body:
        `<w:p>${r('Hạn ')}<w:del w:id="1"><w:r><w:delText>10/5</w:delText></w:r></w:del><w:ins w:id="2">${r('15/6')}</w:ins></w:p>` +
        `<w:p><w:moveFrom w:id="3">${r('Đoạn chuyển')}</w:moveFrom></w:p><w:p><w:moveTo w:id="4">${r('Đoạn chuyển')}</w:moveTo></w:p>`,
    },
    ['Hạn 15/6', 'Đoạn chuyển'],
    ['tracked: 4'],
  ],
  [
    'a deleted end joins two paragraphs, the second gives the looks',
    {
      body: `<w:p><w:pPr>${CENTRED}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('Đầu câu ')}</w:p>${p('cuối câu')}`,
    },
    ['Đầu câu cuối câu'],
    ['tracked: 1'],
  ],
  [
    'a deleted row goes',
    {
      body: table(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        ['', '<w:del w:id="1"/>'],
      ),
    },
    ['T1 a | b'],
    ['tracked: 1'],
  ],
  [
    'a text box comes once, behind what it hangs on',
    { body: `<w:p>${r('Trên')}${box(p('Trong khung', '', B))}</w:p>${p('Dưới')}` },
    ['Trên', 'Trong khung {b}', 'Dưới'],
  ],
  [
    'an old text box of VML',
    {
      body: `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('Khung')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    },
    ['Khung'],
  ],
  [
    'a soft break joins',
    { body: p('Triển khai công tác\ndân vận năm 2026') },
    ['Triển khai công tác dân vận năm 2026'],
  ],
  [
    'a soft break before a number or between capitals and others parts',
    { body: p('KẾ HOẠCH\nCông tác dân vận\nnăm 2026', CENTRED) + p('Nhiệm vụ\n- Một;\n- Hai') },
    ['KẾ HOẠCH {C=}', 'Công tác dân vận năm 2026 {=}', 'Nhiệm vụ', '- ¦ Một;', '- ¦ Hai'],
  ],
  ['tabs within a text are blanks', { body: p('1.\tViệc\tmột') }, ['1. ¦ Việc một']],
  [
    'a hyphen that does not break, one that is not seen',
    { body: `<w:p>${r('07')}<w:r><w:noBreakHyphen/><w:t>CTr</w:t></w:r><w:r><w:softHyphen/></w:r></w:p>` },
    ['07-CTr'],
  ],
  [
    'hidden letters are left out and said',
    { body: `<w:p>${r('Thấy')}${r(' ẩn', '<w:vanish/>')}</w:p>` },
    ['Thấy'],
    ['hidden: ẩn'],
  ],
  [
    'a field shows its result',
    {
      body: `<w:p>${r('Ngày ')}${field('DATE \\@ "dd/MM/yyyy"', '01/02/2026')}</w:p><w:p><w:fldSimple w:instr="REF x">${r('Điều 1')}</w:fldSimple></w:p>`,
    },
    ['Ngày 01/02/2026', 'Điều 1'],
  ],
  [
    'a field within a field',
    {
      body: `<w:p>${fld('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('PAGE', '7')}${fld('separate')}${r('đúng')}${fld('end')}</w:p>`,
    },
    ['đúng'],
  ],
  [
    'links, tags and controls are their text',
    {
      body:
        `<w:p><w:hyperlink w:anchor="x">${r('liên kết')}</w:hyperlink><w:smartTag>${r(' thẻ')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r(' ô')}</w:sdtContent></w:sdt></w:p>` +
        `<w:sdt><w:sdtContent>${p('Khối')}</w:sdtContent></w:sdt>`,
    },
    ['liên kết thẻ ô', 'Khối'],
  ],
  [
    'a control that nobody filled in',
    {
      body: `<w:p>${r('Năm ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Bấm để nhập')}</w:sdtContent></w:sdt></w:p>`,
    },
    ['Năm'],
    ['placeholder: Bấm để nhập'],
  ],
  [
    'a table of contents is left out',
    {
      styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>',
      body: `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>${r('I. MỤC ĐÍCH\t1')}</w:p>${p('I. MỤC ĐÍCH')}`,
    },
    ['I. ¦ MỤC ĐÍCH {C}'],
    ['contents: '],
  ],
  [
    'notes, comments, headers are out and said',
    {
      body: `<w:p>${r('Theo Nghị định')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      footnotes: `<w:footnote w:id="2">${p('Nghị định 59')}</w:footnote>`,
      comments: `<w:comment w:id="0">${p('Xem lại')}</w:comment>`,
      header: p('Dự thảo lần 2'),
    },
    ['Theo Nghị định'],
    ['footnote: Nghị định 59', 'comment: 1', 'header: Dự thảo lần 2'],
  ],
  [
    'a page number in the header is nothing to say',
    { body: p('Một'), header: `<w:p>${field('PAGE', '2')}</w:p>` },
    ['Một'],
  ],
  [
    'TCVN3 by its font, capitals by theirs',
    {
      body:
        p('C«ng t¸c d©n vËn', '', '<w:rFonts w:ascii=".VnTime"/>') +
        p('kÕ ho¹ch', '', '<w:rFonts w:ascii=".VnTimeH"/>'),
    },
    ['Công tác dân vận', 'KẾ HOẠCH {C}'],
    ['legacyFont: Công tác dân vận', 'legacyFont: KẾ HOẠCH'],
  ],
  [
    'VNI by its font, a letter and its mark in two runs',
    {
      body: `<w:p>${r('coâng ta', '<w:rFonts w:hAnsi="VNI-Times"/>')}${r('ùc', '<w:rFonts w:hAnsi="VNI-Times"/>')}</w:p>`,
    },
    ['công tác'],
    ['legacyFont: công tác'],
  ],
  [
    'Unicode in an old font stays',
    { body: p('Công tác dân vận', '', '<w:rFonts w:ascii=".VnTime"/>') },
    ['Công tác dân vận'],
  ],
  [
    'signs of fonts',
    {
      body: '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t xml:space="preserve"> Đã làm</w:t></w:r></w:p>',
    },
    ['☐ ¦ Đã làm'],
  ],
  [
    'pictures are counted',
    { body: `<w:p>${r('Dấu')}<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r></w:p>` },
    ['Dấu'],
    ['picture: 1'],
  ],
  [
    'a formula is its letters',
    { body: '<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>' },
    ['a+b'],
    ['formulaText: a+b'],
  ],
  [
    'an embedded file is said',
    { body: `${p('Kèm')}<w:p><w:r><w:object/></w:r></w:p>` },
    ['Kèm'],
    ['embedded: '],
  ],
];

const TABLES: readonly Case[] = [
  [
    'a header that repeats, spans, cells that go on',
    {
      body: table(
        [
          [
            ['<w:vMerge w:val="restart"/>', 'TT'],
            ['<w:gridSpan w:val="2"/>', 'Phân công'],
          ],
          [['<w:vMerge/>', ''], 'Chủ trì', 'Phối hợp'],
          ['1', 'Phòng VH-XH', '<w:p/>'],
        ],
        ['<w:tblHeader/>', '<w:tblHeader/>'],
      ),
    },
    ['T1* TT | +2 Phân công', 'T1* ^ TT | Chủ trì | Phối hợp', 'T1 1 | Phòng VH-XH | '],
  ],
  [
    'lines of a cell, soft breaks and numbers of lists',
    {
      numbering: NUMBERING,
      body: table([
        [p('Phòng A\nPhòng B') + p('Công an'), p('việc', listed(2, 0))],
        ['a', 'b'],
      ]),
    },
    ['T1 Phòng A / Phòng B / Công an | - việc', 'T1 a | b'],
  ],
  [
    'cells with nothing but the number that Word counts; a bullet alone is nothing',
    {
      numbering: NUMBERING,
      body: table([
        [p('', listed(1, 0)), 'việc một'],
        [p('', listed(1, 0)), 'việc hai'],
        [p('', listed(2, 0)), 'việc ba'],
      ]),
    },
    ['T1 I. | việc một', 'T1 II. | việc hai', 'T1  | việc ba'],
  ],
  [
    'rows in a control, cells skipped at the left, a cell deleted',
    {
      body: `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p('c')}</w:tc><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>${p('x')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
    },
    ['T1 a | b', 'T1 c'],
  ],
  [
    'a table within a cell is lines of it, and said',
    {
      body: table([
        ['Ngoài', table([['1', 'Trong']]) + p('sau')],
        ['c', 'd'],
      ]),
    },
    ['T1 Ngoài | 1 | Trong / sau', 'T1 c | d'],
    ['nestedTable: 1 | Trong sau'],
  ],
  ['a frame of one cell is its paragraphs', { body: table([[p('Một') + p('Hai')]]) }, ['Một', 'Hai']],
  [
    'two tables have two numbers',
    { body: table([['a', 'b']]) + p('giữa') + table([['c', 'd']]) },
    ['T1 a | b', 'giữa', 'T2 c | d'],
  ],
];

const COLUMNS: readonly Case[] = [
  [
    'a heading in a table without lines',
    {
      body:
        table([
          [
            p('UBND HUYỆN A', CENTRED) + p('PHÒNG NỘI VỤ', CENTRED, B),
            p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '', B) + p('Độc lập - Tự do - Hạnh phúc', '', B),
          ],
          ['Số: 12/KH-PNV', p('Hớn Quản, ngày 04 tháng 4 năm 2024', '', '<w:i/>')],
        ]) + p('KẾ HOẠCH', CENTRED, B),
    },
    [
      '‹ UBND HUYỆN A {C=}',
      '‹ PHÒNG NỘI VỤ {bC=}',
      '‹ Số: 12/KH-PNV',
      '› CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM {bC}',
      '› Độc lập - Tự do - Hạnh phúc {b}',
      '› Hớn Quản, ngày 04 tháng 4 năm 2024 {i}',
      'KẾ HOẠCH {bC=}',
    ],
  ],
  [
    'a heading made with tabs and blanks',
    {
      body:
        p('ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
        p('XÃ BÌNH CHƯƠNG       Độc lập - Tự do - Hạnh phúc') +
        p('Số: 14/KH-UBND\t\tBình Chương, ngày 26 tháng 01 năm 2026') +
        p('KẾ HOẠCH', CENTRED),
    },
    [
      '‹ ỦY BAN NHÂN DÂN {C}',
      '‹ XÃ BÌNH CHƯƠNG {C}',
      '‹ Số: 14/KH-UBND',
      '› CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM {C}',
      '› Độc lập - Tự do - Hạnh phúc',
      '› Bình Chương, ngày 26 tháng 01 năm 2026',
      'KẾ HOẠCH {C=}',
    ],
  ],
  [
    'nơi nhận and the signature by tabs',
    {
      body:
        p('Nơi nhận:\tTM. ỦY BAN NHÂN DÂN') +
        p('- Sở Nội vụ;\tCHỦ TỊCH') +
        p('- Lưu: VT.') +
        p('') +
        p('\t\t\tNguyễn Văn Hạ', '', B),
    },
    [
      '‹ Nơi nhận:',
      '‹ - ¦ Sở Nội vụ;',
      '‹ - ¦ Lưu: VT.',
      '› TM. ỦY BAN NHÂN DÂN {C}',
      '› CHỦ TỊCH {C}',
      '› Nguyễn Văn Hạ {b}',
    ],
  ],
  [
    'nơi nhận and the signature in a table',
    {
      body: table([
        [
          p('Nơi nhận:') + p('- Như trên;') + p('- Lưu: VT.'),
          p('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH') + p('') + p('Nguyễn Văn Hạ'),
        ],
      ]),
    },
    [
      '‹ Nơi nhận:',
      '‹ - ¦ Như trên;',
      '‹ - ¦ Lưu: VT.',
      '› KT. CHỦ TỊCH {C}',
      '› PHÓ CHỦ TỊCH {C}',
      '› Nguyễn Văn Hạ',
    ],
  ],
  [
    'a table of data with a day in it stays a table',
    {
      body: table([
        ['Nội dung', 'Thời gian'],
        ['Báo cáo', 'Trước ngày 10 tháng 5 năm 2026'],
        ['Sơ kết', 'Quý II'],
      ]),
    },
    ['T1 Nội dung | Thời gian', 'T1 Báo cáo | Trước ngày 10 tháng 5 năm 2026', 'T1 Sơ kết | Quý II'],
  ],
];

describe.each(Object.entries({ NUMBERS, PARAGRAPHS, TABLES, COLUMNS }))('%s', (_, cases) => {
  test.each(cases)('%s', (__, text, blocks, doubts = []) => {
    const { document, doubts: found } = read(text);
    expect(shownBlocks(document.blocks)).toEqual(blocks);
    expect(found.map((doubt) => `${doubt.code}: ${doubt.text}`)).toEqual(doubts);
  });
});

test('a block says its page where Word has written down where pages end, and its number', () => {
  const { document } = read({
    body: `${p('Một')}<w:p>${r('Hai')}<w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve"> sang trang</w:t></w:r></w:p>${p('Ba')}`,
  });
  expect(document.blocks.map(({ place }) => place)).toEqual([
    { page: 1, paragraph: 1 },
    { page: 1, paragraph: 2 },
    { page: 2, paragraph: 3 },
  ]);
  expect(read({ body: p('Một') }).document.blocks[0]?.place).toEqual({ paragraph: 1 });
});
