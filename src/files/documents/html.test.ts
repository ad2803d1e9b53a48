/** Clipboards after copying from Word, Excel and browsers, and the blocks that were seen. */
import { shownBlocks } from '../../../test/support/shown-blocks';
import { readHtml } from './html';
import { blocksOf } from './items';

const CASES: [name: string, html: string, blocks: string[], doubts?: string[]][] = [
  [
    'Word: numbers in elements of their own, conditional comments, styles of classes',
    '<html xmlns:o="x"><head><style><!-- p.MsoTitle, li.MsoTitle {font-weight:bold; text-align:center} --></style><title>x</title></head><body><!--StartFragment-->' +
      '<p class=MsoTitle>KẾ HOẠCH<o:p></o:p></p>' +
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>II.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]><b>Nội\r\ndung</b></p>" +
      "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Một<span style='mso-tab-count:1'> </span>hai</p><!--EndFragment--></body></html>",
    ['KẾ HOẠCH {bC=}', 'II. ¦ Nội dung {b0}', '• ¦ Một hai {1}'],
  ],
  [
    'tracked changes and hidden text',
    '<p>Hạn <del>10/5</del><ins>15/6</ins><span style="display:none"> ẩn</span></p>',
    ['Hạn 15/6'],
    ['tracked: 2'],
  ],
  [
    'Excel: spans of rows and columns',
    '<table><tr><td rowspan=2>TT</td><td colspan=2>Phân công</td><td rowspan="2">Hạn</td></tr><tr><td>Chủ trì<td>Phối hợp</tr><tr><td>1<td>A<br>B<td><td>10/5</table>',
    ['T1 TT | +2 Phân công | Hạn', 'T1 ^ TT | Chủ trì | Phối hợp | ^ Hạn', 'T1 1 | A / B |  | 10/5'],
  ],
  [
    'a header of its own, a caption, two tables',
    '<table><caption>Bảng</caption><thead><tr><th>TT<th>Việc</thead><tbody><tr><td>1<td>Một</table><p>giữa</p><table><tr><td>a<td>b</table>',
    ['Bảng', 'T1* TT | Việc', 'T1 1 | Một', 'giữa', 'T2 a | b'],
  ],
  [
    'lists of browsers are counted',
    '<ol start=3><li>Ba<ol type=a><li>con<li>hai</ol></li><li value="7">Bảy</ol><ul><li>chấm</ul>',
    ['3. ¦ Ba {0}', 'a. ¦ con {1}', 'b. ¦ hai {1}', '7. ¦ Bảy {0}', '- ¦ chấm {0}'],
  ],
  [
    'entities, named and numbered',
    '<p>Tr&aacute;ch nhi&#7879;m &amp; ti&#xEA;u ch&iacute; &lt;80&nbsp;%',
    ['Trách nhiệm & tiêu chí <80 %'],
  ],
  [
    'Google Docs undoes its own bold',
    '<b style="font-weight:normal"><p><span style="font-weight:700">Đậm</span> thường</p></b>',
    ['Đậm thường'],
  ],
  [
    'paragraphs that were not closed, text outside of them',
    'đầu<p>một<p>hai<div>ba</div>bốn',
    ['đầu', 'một', 'hai', 'ba', 'bốn'],
  ],
  [
    'a table within a cell',
    '<table><tr><td>a<table><tr><td>b<td>c</table></td><td>d</table>',
    ['T1 a / b | c | d'],
    ['nestedTable: '],
  ],
  [
    'scripts and what looks like tags',
    '<script>alert("<p>x</p>")</script><p>3 < 5 và 7 > 2</p>',
    ['3 < 5 và 7 > 2'],
  ],
  [
    'a heading of two columns',
    '<table><tr><td>UBND XÃ A<br>Số: 1/KH-UBND</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>',
    [
      '‹ UBND XÃ A {C}',
      '‹ Số: 1/KH-UBND',
      '› CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM {C}',
      '› Độc lập - Tự do - Hạnh phúc',
    ],
  ],
  [
    'cut off in the middle',
    '<table><tr><td>a</td><td rowspan=9>b</td></tr><tr><td>c<a href="',
    ['T1 a | b', 'T1 c<a href=" | ^ b'],
  ],
];

test.each(CASES)('%s', (_, html, blocks, doubts = []) => {
  const { document, doubts: found } = blocksOf(readHtml(html));
  expect(shownBlocks(document.blocks)).toEqual(blocks);
  expect(found.map((doubt) => `${doubt.code}: ${doubt.text}`)).toEqual(doubts);
});
