/** What the page's grid does beside holding cells: it tells the pane of edits and selections, draws charts, and bears a large table. */
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser, TestPage } from './browser';

const SHEET = 'Trang tính1';

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
});
afterAll(() => browser.close());

test('the pane hears of what a person types and selects, as Excel on the web tells it', async () => {
  const { pane } = opened;
  await pane.evaluate(async () => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(({ address, details, triggerSource }) => {
        heard.push(`changed ${address} ${String(details.valueAfter)} ${triggerSource}`);
        return Promise.resolve();
      });
      sheet.onSelectionChanged.add(({ address }) => {
        heard.push(`selected ${address}`);
        return Promise.resolve();
      });
      context.workbook.onSelectionChanged.add(() => {
        heard.push('document');
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  await opened.type(SHEET, 'B2', '41');
  await pane.waitForFunction(
    () => (window as unknown as { heard: string[] }).heard.includes('selected B3'),
    undefined,
    PATIENCE,
  );
  const heard = await pane.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toContain('selected B2');
  expect(heard).toContain('changed B2 41 Unknown');
  expect(heard).toContain('document');
});

test('a chart is drawn over the grid, follows its cells, and goes with its sheet', async () => {
  const { page, pane } = opened;
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A10:B12').values = [
        ['Nhóm', 'Điểm'],
        ['I', 5],
        ['II', 10],
      ];
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A10:B12'));
      chart.title.text = 'Điểm từng nhóm';
      chart.setPosition('D2', 'I14');
      context.workbook.worksheets.add('Hai');
      await context.sync();
    }),
  );
  const chart = page.getByRole('img', { name: 'Điểm từng nhóm' });
  await chart.waitFor(PATIENCE);
  const bars = async () =>
    chart
      .locator('rect[fill="#4472C4"][y]')
      .evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('width'))));
  // Beside the cells it stands for: D2 is 3 columns of 64 pixels and a row from the first cell.
  const box = await chart.boundingBox();
  expect(box?.x).toBeGreaterThan(200);
  expect(box?.x).toBeLessThan(280);
  expect(box?.y).toBeGreaterThan(174);
  expect(box?.y).toBeLessThan(214);
  const before = await bars();
  await opened.screenshot('chart');
  await opened.type(SHEET, 'B11', '10');
  await page.waitForFunction(
    (width) =>
      [...document.querySelectorAll('.charts rect[fill="#4472C4"]')].some(
        (bar) => bar.getAttribute('height') !== '11' && Number(bar.getAttribute('width')) > width,
      ),
    Math.min(...before.filter((width) => width > 20)) + 5,
    PATIENCE,
  );
  await opened.goTo('Hai', 'A1');
  await chart.waitFor({ ...PATIENCE, state: 'detached' });
});

test('decimal numbers are typed and kept as Vietnamese writes them', async () => {
  await opened.type(SHEET, 'K1', '87,5', '2,25');
  await opened.type(SHEET, 'K3', '=K1*2');
  expect(await opened.values(SHEET, 'K1:K3')).toEqual([[87.5], [2.25], [175]]);
  await opened.screenshot('decimal-comma');
});

test('2,000 rows of tasks stay usable: typed into, calculated, scrolled', async () => {
  const { pane } = opened;
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Nhiệm vụ');
      const header = Array.from({ length: 12 }, (_none, column) => `Cột ${column + 1}`);
      sheet.getRange('A1:L1').values = [header];
      sheet.getRange('A2:L2001').values = Array.from({ length: 2000 }, (_none, row) =>
        header.map((name, column) => (column === 0 ? row : column === 1 ? 1 : `${name} của việc ${row}`)),
      );
      const table = sheet.tables.add('A1:L2001', true);
      table.name = 'NhiemVu';
      const formula = { formulas: '=[@[Cột 1]]+[@[Cột 2]]' };
      Object.assign(table.columns.getItem('Cột 12').getDataBodyRange(), formula);
      await context.sync();
    }),
  );
  await opened.type('Nhiệm vụ', 'B2000', '10');
  expect(await opened.values('Nhiệm vụ', 'L1999:L2001')).toEqual([[1998], [2008], [2000]]);
  // A row typed below the last one: the table takes it in.
  await opened.type('Nhiệm vụ', 'A2002', '5');
  expect(await opened.values('Nhiệm vụ', 'L2002')).toEqual([[5]]);
  await opened.goTo('Nhiệm vụ', 'A1');
  await opened.type('Nhiệm vụ', 'B2', '7');
  expect(await opened.values('Nhiệm vụ', 'L2')).toEqual([[7]]);
});

test('no mistake was made on the way', () => {
  expect(opened.faults).toEqual([]);
});

test('a day is typed day first, as in Vietnam', async () => {
  const { page } = opened;
  await opened.type(SHEET, 'F30', '10/5/2027');
  await page.waitForFunction(
    async (sheet) => (await window.soDanVan!.values(sheet, 'F30'))[0]?.[0] === 46_517,
    SHEET,
    PATIENCE,
  );
});
