/** Working in So-Dan-van.html: cells are typed into, pasted over, undone; formulas follow at once, and what cannot is told. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import type { FileCell } from '../../src/files/parts/workbook';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { violations } from './look';

const SCREENS = path.join(__dirname, '../../.cache/screens');
const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-typing-'));

let browser: TestBrowser;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, faults } = await browser.openFilePage({ width: 1366, height: 768 }));
  page.setDefaultTimeout(PATIENCE.timeout);
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

const header = { font: { bold: true }, fill: '#E7E6E6', border: true } as const;

/** A workbook with a table, a list, days, a wide text, our formulas and a foreign one. */
async function book(): Promise<string> {
  const rows: FileCell[][] = [
    [{ value: 'Sổ theo dõi công việc của Ủy ban nhân dân xã Bình Chương' }],
    ['Việc', 'Hạn', 'Kết quả', 'Điểm', 'Gấp đôi'].map((value) => ({ value, style: header })),
    ...[1, 2, 3].map((n): FileCell[] => [
      { value: `Việc ${n}` },
      { value: 46_150 + n, style: { numberFormat: 'dd/mm/yyyy' } },
      { value: 'Hoàn thành' },
      { value: n, style: { numberFormat: '0.0#' } },
      { value: 2 * n, formula: 'Viec[[#This Row],[Điểm]]*2' },
    ]),
  ];
  const list = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện'];
  const bytes = await writeWorkbook({
    title: '',
    sheets: [
      {
        name: 'Việc',
        visibility: 'visible',
        cells: new Map([
          ...rows.map((row, r) => [r, new Map(row.map((cell, c) => [c, cell]))] as const),
          [
            0,
            new Map([
              [0, rows[0]?.[0] ?? { value: null }],
              [6, { value: 'Cộng' }],
              [7, { value: 6, formula: 'SUM(Viec[Điểm])' }],
              [8, { value: 2, formula: 'H1/3' }],
            ]),
          ],
        ]),
        columnWidths: new Map([
          [0, 16],
          [1, 12],
          [2, 16],
        ]),
        freezeRows: 2,
        freezeColumns: 1,
        tables: [
          {
            name: 'Viec',
            area: { row: 1, column: 0, rows: 4, columns: 5 },
            columns: [
              { name: 'Việc' },
              { name: 'Hạn' },
              { name: 'Kết quả' },
              { name: 'Điểm' },
              { name: 'Gấp đôi', formula: 'Viec[[#This Row],[Điểm]]*2' },
            ],
          },
        ],
        validations: [
          {
            area: { row: 2, column: 2, rows: 3, columns: 1 },
            validation: {
              rule: { kind: 'list', source: '=KetQua' },
              onError: 'stop',
              title: '',
              message: 'Chọn kết quả trong danh sách.',
            },
          },
        ],
      },
      {
        name: 'Danh mục',
        visibility: 'visible',
        cells: new Map(list.map((value, row) => [row, new Map([[0, { value }]])])),
      },
    ],
    names: [{ name: 'KetQua', sheet: 'Danh mục', area: { row: 0, column: 0, rows: 3, columns: 1 } }],
  });
  const parts = unzipSync(bytes);
  const sheet = 'xl/worksheets/sheet1.xml';
  // A formula of someone else.
  parts[sheet] = strToU8(
    strFromU8(parts[sheet] ?? new Uint8Array()).replace('<f>H1/3</f>', '<f>AVERAGE(D3:D5)</f>'),
  );
  const file = path.join(folder, 'Việc xã.xlsx');
  writeFileSync(file, zipSync(parts));
  return file;
}

async function openBook(): Promise<void> {
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(await book());
  await page.getByText('Đã mở Việc xã.xlsx.').waitFor();
}

const cell = (address: string) => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return page.locator(`td[data-row="${Number(row) - 1}"][data-column="${letters.charCodeAt(0) - 65}"]`);
};
const says = (text: string | RegExp) => page.getByText(text).first().waitFor();
/** What a cell shows, without its field. */
const shown = (address: string) =>
  cell(address).evaluate((td) =>
    [...td.childNodes]
      .filter(
        (node) =>
          !(
            node instanceof HTMLTextAreaElement ||
            node instanceof HTMLButtonElement ||
            node instanceof HTMLInputElement ||
            node instanceof HTMLUListElement
          ),
      )
      .map((node) => node.textContent)
      .join(''),
  );
const keys = async (...names: string[]) => {
  for (const name of names) {
    await page.keyboard.press(name);
  }
};
/** Presses on a cell and types, as a person does. */
const type = async (address: string, text: string, end = 'Enter') => {
  await cell(address).click();
  await page.keyboard.type(text);
  await page.keyboard.press(end);
};
const inUse = () => page.getByRole('group', { name: 'Ô đang chọn' }).innerText();
const screenshot = (name: string) =>
  page.screenshot({ path: path.join(SCREENS, `page-${name}.png`), timeout: 60_000 });

/** Puts something on the clipboard and pastes it. */
const paste = (data: Readonly<Record<string, string>>) =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(given)) {
      clipboardData.setData(kind, text);
    }
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);

async function saved() {
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    page.getByRole('button', { name: /^Lưu/ }).first().click(),
  ]);
  const file = path.join(folder, `lưu-${download.suggestedFilename()}`);
  await download.saveAs(file);
  const read = readWorkbook(new Uint8Array(readFileSync(file)));
  if (!read.ok) {
    throw new Error(read.code);
  }
  return { file, sheets: read.workbook.sheets };
}

test('a number, a day and a word are typed as Vietnamese writes them; our formulas follow at once', async () => {
  await openBook();
  await screenshot('typing-opened');
  await type('D3', '7,5');
  await expect(shown('E3')).resolves.toBe('15');
  await expect(shown('H1')).resolves.toBe('12,5');
  // Enter went down.
  expect(await inUse()).toMatch(/^D4/);
  await type('B3', '10/5/2027', 'Tab');
  await expect(shown('B3')).resolves.toBe('10/05/2027');
  expect(await inUse()).toMatch(/^C3/);
  // Typed without marks, as the list has it; another word is refused with the sheet's own sentence.
  await page.keyboard.type('dang thuc hien');
  await keys('Enter');
  await says('Ô C3: đọc là Đang thực hiện.');
  await type('C4', 'Xong');
  await says('Ô C4: không có trong danh sách chọn. Chọn kết quả trong danh sách.');
  await keys('Escape');
  await expect(shown('C4')).resolves.toBe('Hoàn thành');
  const { sheets } = await saved();
  const grid = sheets[0]?.grid;
  expect(grid?.values[2]?.slice(1, 5)).toEqual([46_517, 'Đang thực hiện', 7.5, 15]);
});

test('a formula that is not ours is marked as old once its cells change, and the file asks for calculation', async () => {
  await openBook();
  await expect(shown('I1')).resolves.toBe('2');
  await type('D3', '4');
  await expect(shown('I1')).resolves.toBe('(cũ) 2');
  await says(/^1 ô có công thức trang này chưa tính lại được \(ghi “\(cũ\)”\): Việc!I1/);
  await screenshot('typing-stale');
  expect(await violations(page)).toEqual([]);
  const { file, sheets } = await saved();
  await says(/1 ô chưa tính lại: Excel tính khi mở tệp/);
  expect(sheets[0]?.grid.values[0]?.[8]).toBeNull();
  expect(
    strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['xl/workbook.xml'] ?? new Uint8Array()),
  ).toContain('fullCalcOnLoad="1"');
});

test('keys: moving, choosing, clearing, editing, leaving, undoing and doing again', async () => {
  await openBook();
  await cell('A3').click();
  await keys('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await inUse()).toMatch(/^D4/);
  await keys('F2', 'Backspace');
  await page.keyboard.type('9');
  await keys('Enter');
  await expect(shown('E4')).resolves.toBe('18');
  await keys('Control+z');
  await expect(shown('E4')).resolves.toBe('4');
  await keys('Control+y');
  await expect(shown('E4')).resolves.toBe('18');
  await keys('Control+Home', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Delete');
  expect(await inUse()).toMatch(/^A3:A4/);
  await expect(shown('A3')).resolves.toBe('');
  await keys('Control+z');
  await expect(shown('A4')).resolves.toBe('Việc 2');
  await keys('Control+End');
  expect(await inUse()).toMatch(/^I5/);
  // Typing and Esc leaves the cell as it was.
  await keys('Control+Home');
  await page.keyboard.type('khác');
  await keys('Escape');
  await expect(shown('A1')).resolves.toMatch(/^Sổ theo dõi/);
  // Esc, then Tab: out of the sheet.
  await keys('Escape', 'Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') === null)).toBe(true);
});

test('a list drops down and is filtered by typing; a day has a calendar', async () => {
  await openBook();
  await cell('C3').click();
  await keys('Alt+ArrowDown');
  await page.getByRole('option', { name: 'Chưa thực hiện' }).waitFor();
  await screenshot('typing-list');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('option', { name: 'Chưa thực hiện' }).click();
  await expect(shown('C3')).resolves.toBe('Chưa thực hiện');
  await cell('C4').click();
  await page.keyboard.type('dang');
  await keys('ArrowDown', 'Enter');
  await expect(shown('C4')).resolves.toBe('Đang thực hiện');
  await cell('B3').click();
  await page.locator('input[type="date"]').fill('2026-12-31');
  await expect(shown('B3')).resolves.toBe('31/12/2026');
});

test('blocks are pasted from Excel, Word and web pages; a table takes in the rows below', async () => {
  await openBook();
  await cell('A5').click();
  await paste({
    'text/plain': 'Việc ba\t1/6/2026\tHoàn thành\t2,5\r\n"Việc bốn\ndòng hai"\t2/6/2026\tXong\t1,250\r\n',
    'text/html':
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>sai</td></tr></table></html>',
  });
  await says('Đã dán 8 ô; 2 ô cần xem lại: C6, D6.');
  await expect(shown('E5')).resolves.toBe('5');
  await expect(shown('B6')).resolves.toBe('02/06/2026');
  await expect(shown('A6')).resolves.toBe('Việc bốn\ndòng hai');
  await keys('Control+z');
  await expect(shown('A6')).resolves.toBe('');

  await cell('A6').click();
  await paste({
    'text/plain': 'Việc\nbốn\n\nviệc năm',
    'text/html':
      '<p>&nbsp;</p><table><tr><td><p>Việc</p><p>bốn</p></td><td>3/6/2026</td></tr><tr><td colspan="2">=A1<script>document.title = "chạy"</script></td></tr></table>',
  });
  await says(/^Đã dán 4 ô/);
  await expect(shown('A6')).resolves.toBe('Việc\nbốn');
  await expect(shown('A7')).resolves.toBe('=A1');
  expect(await page.title()).not.toBe('chạy');
  const { sheets } = await saved();
  expect(sheets[0]?.tables[0]?.bodyRows).toBe(5);
  expect(sheets[0]?.grid.formulas[6]?.[0]).toBeNull();
  expect(sheets[0]?.grid.formulas[6]?.[4]).toBe('=Viec[[#This Row],[Điểm]]*2');
});

test('cells are copied with their formulas, and one is pasted into all that are chosen', async () => {
  await openBook();
  await type('G3', '=D3*10');
  await cell('G3').click();
  // The clipboard of a test browser: what the page puts there is pasted by hand.
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData('text/plain');
  });
  expect(copied).toBe('10');
  await cell('G4').click();
  await keys('Shift+ArrowDown');
  await paste({ 'text/plain': copied });
  await expect(shown('G4')).resolves.toBe('20');
  await expect(shown('G5')).resolves.toBe('30');
  await type('G6', '=VLOOKUP(A1;A1:B9;2)');
  await says('Ô G6: trang này chưa tính được công thức đó nên chưa ghi.');
  await keys('Escape');
});

test('a row is added below a table, with its list and formula', async () => {
  await openBook();
  await cell('A4').click();
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await says('Đã thêm dòng 6 vào bảng Viec.');
  await type('D6', '6');
  await expect(shown('E6')).resolves.toBe('12');
  await cell('C6').click();
  await keys('Alt+ArrowDown');
  await page.getByRole('option', { name: 'Đang thực hiện' }).waitFor();
  await keys('Escape');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(shown('E6')).resolves.toBe('');
});

test('the header and the first column stay in view; a text stops at a full neighbour', async () => {
  await openBook();
  await cell('A3').click();
  await keys('Control+End');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const [head, scroll] = await Promise.all([
    cell('A2').boundingBox(),
    page.getByRole('region', { name: 'Việc' }).last().boundingBox(),
  ]);
  expect((head?.y ?? 0) - (scroll?.y ?? 0)).toBeLessThan(80);
  await screenshot('typing-frozen');
  // The title runs over empty cells up to the one that is filled.
  const title = await cell('A1').locator('div').boundingBox();
  const full = await cell('G1').boundingBox();
  expect((title?.x ?? 0) + (title?.width ?? 0)).toBeLessThanOrEqual((full?.x ?? 0) + 1);
  await page.setViewportSize({ width: 700, height: 500 });
  await screenshot('typing-small');
});
