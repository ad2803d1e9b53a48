/** What a person pastes into the page's grid: as in Excel it passes by the validation, makes a table longer, and is told as one change. */
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';

const SHEET = 'Trang tính1';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a block pasted below a table', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane } = opened;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.evaluate(async () => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C3').values = [
        ['Việc', 'Kết quả', 'Gấp đôi'],
        [1, 'Xong', ''],
        [2, 'Chưa', ''],
      ];
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'Bang_0';
      Object.assign(sheet.getRange('C2:C3'), { formulas: '=[@Việc]*2' });
      sheet.getRange('B2:B3').dataValidation.rule = { list: { inCellDropDown: true, source: 'Xong,Chưa' } };
      await context.sync();
      sheet.onChanged.add(({ address, changeType }) => {
        heard.push(`sheet ${changeType} ${address}`);
        return Promise.resolve();
      });
      table.onChanged.add(({ address }) => {
        heard.push(`table ${address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  await page.evaluate(() => navigator.clipboard.writeText('3\tSai\n4\tXong'));
  await opened.goTo(SHEET, 'A4');
  await page.keyboard.press('Control+V');
  await pane.waitForFunction(
    () => (window as unknown as { heard: string[] }).heard.length > 0,
    undefined,
    PATIENCE,
  );
  expect(await opened.values(SHEET, 'A1:C5')).toEqual([
    ['Việc', 'Kết quả', 'Gấp đôi'],
    [1, 'Xong', 2],
    [2, 'Chưa', 4],
    [3, 'Sai', 6],
    [4, 'Xong', 8],
  ]);
  await opened.screenshot('pasted');
  expect(await pane.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'sheet RangeEdited A4:B5',
    'table A4:B5',
  ]);
  const grown = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Bang_0');
      const range = table.getRange().load('address');
      const rule = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('B4:B5')
        .dataValidation.load('rule');
      await context.sync();
      return [range.address.replace(/^.*!/, ''), rule.rule.list?.source];
    }),
  );
  expect(grown).toEqual(['A1:C5', 'Xong,Chưa']);
  expect(opened.faults).toEqual([]);
  await opened.close();
});
