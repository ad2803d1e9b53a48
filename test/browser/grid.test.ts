/** What the page's grid does beside holding cells: it tells the pane of edits and selections, draws charts, and bears a large table. */
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

const SHEET = 'Trang tính1';
const PATIENCE = { timeout: 30_000 };

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
