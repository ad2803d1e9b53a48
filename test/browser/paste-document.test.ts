/** Tables pasted into the pane, as Word and as Excel put them on the clipboard: the right rows, and columns that are remembered. */
import { PATIENCE } from './browser';
import { fillPlan, freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const { opened, press, says } = freshPage();

/** As Word writes a table: paragraphs of its classes in every cell, cells that span. */
const wordCell = (text: string, more = '') =>
  `<td ${more} valign=top style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal style='margin:0cm'><span lang=VI style='font-size:13.0pt'>${text}<o:p></o:p></span></p></td>`;
const WORD = {
  html:
    "<html xmlns:o='urn:schemas-microsoft-com:office:office' xmlns:w='urn:schemas-microsoft-com:office:word'><body lang=VI><!--StartFragment-->" +
    '<p class=MsoNormal align=center><b>KẾ HOẠCH<o:p></o:p></b></p><p class=MsoNormal align=center><b>Công tác dân vận năm 2026<o:p></o:p></b></p>' +
    '<p class=MsoNormal><b>II. NHIỆM VỤ<o:p></o:p></b></p>' +
    '<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>' +
    `<tr>${['STT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Thời gian', 'Ai kiểm'].map((text) => wordCell(text)).join('')}</tr>` +
    `<tr>${wordCell('1')}${wordCell('Tổ chức đối thoại với Nhân dân')}${wordCell('Văn phòng HĐND và UBND xã', 'rowspan=2')}${wordCell('Trước ngày 30/6/2026')}${wordCell('Công an xã')}</tr>` +
    `<tr>${wordCell('2')}${wordCell('Công khai thủ tục hành chính')}${wordCell('Thường xuyên')}${wordCell('')}</tr>` +
    '</table><!--EndFragment--></body></html>',
  text: 'KẾ HOẠCH\nCông tác dân vận năm 2026\nII. NHIỆM VỤ\nSTT\tNội dung công việc\tCơ quan chủ trì\tThời gian\tAi kiểm',
};

/** As Excel writes a range: columns with widths, rows with heights, classes of its own. */
const EXCEL = {
  html:
    "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body link=blue><table border=0 cellpadding=0 cellspacing=0 width=400 style='border-collapse:collapse'><!--StartFragment--><col width=40><col width=200>" +
    '<tr height=20><td height=20 class=xl65>TT</td><td class=xl65>Nhiệm vụ</td><td class=xl65>Đơn vị thực hiện</td><td class=xl65>Hạn</td></tr>' +
    '<tr height=20><td height=20 class=xl66 align=right>1</td><td class=xl66>Đăng ký mô hình<br>“Dân vận khéo”</td><td class=xl66>Các thôn</td><td class=xl66 align=right>28/02/2026</td></tr>' +
    '<tr height=20><td height=20 class=xl66 align=right>2</td><td class=xl66>Sơ kết phong trào</td><td class=xl66>Phòng Văn hóa - Xã hội</td><td class=xl66>Tháng 6/2026</td></tr>' +
    '<!--EndFragment--></table></body></html>',
  text: 'TT\tNhiệm vụ\tĐơn vị thực hiện\tHạn\n1\t"Đăng ký mô hình\n“Dân vận khéo”"\tCác thôn\t28/02/2026\n2\tSơ kết phong trào\tPhòng Văn hóa - Xã hội\tTháng 6/2026',
};

/** Puts it on the clipboard, pastes it by the keys and has it read. */
async function paste(copied: { readonly html: string; readonly text: string }): Promise<void> {
  const { page, pane } = opened();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async ({ html, text }) => {
    const part = (kind: string, content: string) => new Blob([content], { type: kind });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': part('text/html', html), 'text/plain': part('text/plain', text) }),
    ]);
  }, copied);
  await pane.getByLabel('Hoặc dán văn bản, bảng vào đây').focus();
  await page.keyboard.press('Control+V');
  await press('Đọc phần đã dán');
  await says('Xem lại bản đọc');
}

const taskTable = async () =>
  (await opened().values('Nhiệm vụ', 'D7:K9')).map((row) => row.map(String).filter((cell) => cell !== ''));

test('a table of Word with its heading: cells that span are read for each row; an unknown column is asked once', async () => {
  const { pane } = opened();
  await press('Từ văn bản đã có');
  await paste(WORD);
  await pane
    .getByRole('button', { name: /Ai kiểm/ })
    .first()
    .click(PATIENCE);
  await pane.getByLabel('Cột “Ai kiểm” ghi').selectOption({ label: 'Cơ quan phối hợp' }, PATIENCE);
  await says('Đã sửa 1 chỗ. Lần cuối: cho biết một cột ghi gì.');
  await press('Chọn văn bản khác');
  await paste(WORD);
  // What was said of the column once holds for the next table, and is told.
  await says('Cột “Ai kiểm” được hiểu như lần trước: Cơ quan phối hợp. Chưa đúng thì bấm Hoàn tác.');
  expect(await violations(pane)).toEqual([]);
  expect(await stickingOut(pane)).toEqual([]);
  await opened().screenshot('dan-word');
  await press('Dùng bản đọc này');
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  const [first, second] = await taskTable();
  expect(first).toEqual(
    expect.arrayContaining([
      'Tổ chức đối thoại với Nhân dân',
      'Văn phòng HĐND và UBND xã',
      'Công an xã',
      'Trước ngày 30/6/2026',
    ]),
  );
  expect(second).toEqual(
    expect.arrayContaining(['Công khai thủ tục hành chính', 'Văn phòng HĐND và UBND xã', 'Thường xuyên']),
  );
});

test('a range of Excel without any heading, in the year that is typed', async () => {
  await fillPlan(opened());
  await press('Từ văn bản đã có');
  await paste(EXCEL);
  await opened().screenshot('dan-excel');
  await press('Dùng bản đọc này');
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  const [first, second] = await taskTable();
  expect(first).toEqual(expect.arrayContaining(['Đăng ký mô hình “Dân vận khéo”', 'Các thôn', '28/02/2026']));
  expect(second).toEqual(
    expect.arrayContaining(['Sơ kết phong trào', 'Phòng Văn hóa - Xã hội', 'Tháng 6/2026']),
  );
});

test('the selected table of the open workbook, made by hand: merged cells, days as shown; an empty selection is told', async () => {
  const { pane } = opened();
  await fillPlan(opened());
  await press('Từ văn bản đã có');
  await press('Vùng đang chọn');
  await says('Vùng đang chọn không có bảng: chọn cả bảng trong sổ, cùng dòng tiêu đề, rồi bấm lại.');
  await pane.evaluate(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B3:E5').values = [
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
        ['1', 'Tổ chức đối thoại', 'Phòng Kinh tế', 46203],
        ['2', 'Kiểm tra công vụ', '', 'Quý III/2026'],
      ];
      sheet.getRange('E4').numberFormat = [['dd/mm/yyyy']];
      sheet.getRange('D4:D5').merge();
      sheet.getRange('A1').values = [['Ghi chú của tôi']];
      sheet.getRange('B:E').select();
      await context.sync();
    });
  });
  await press('Vùng đang chọn');
  await says('Xem lại bản đọc');
  await opened().screenshot('vung-chon');
  await press('Dùng bản đọc này');
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  const [first, second] = await taskTable();
  expect(first).toEqual(expect.arrayContaining(['Tổ chức đối thoại', 'Phòng Kinh tế', '30/06/2026']));
  expect(second).toEqual(expect.arrayContaining(['Kiểm tra công vụ', 'Phòng Kinh tế', 'Quý III/2026']));
});
