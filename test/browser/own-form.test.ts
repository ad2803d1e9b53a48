/** The office's own Word form of a report: kept in the workbook at 350 px, on the page filled, saved, offered again, dropped. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { isDutyGroup } from '../../src/core/words/vocabulary';
import { exampleForm } from '../../src/core/report/example-form';
import { writeDocx } from '../../src/files/docx';
import { readDocument } from '../../src/files/read-document';
import { loadTemplate } from '../../src/templates';
import { unitBytes } from '../support/unit-bytes';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { fillPlan } from './fresh-page';
import { stickingOut, violations } from './look';

const SCREENS = path.join(__dirname, '../../.cache/screens');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The example has a row of tasks below each group, a sentence for each figure. */
const FORM = 'Mẫu báo cáo của xã.docx';
const KEPT = /^Đã giữ mẫu Mẫu báo cáo của xã\.docx trong sổ này \(\d+ chỗ điền\)/;

let browser: TestBrowser;
let form: Buffer;
let misspelt: Buffer;

beforeAll(async () => {
  browser = await openBrowser();
  form = Buffer.from(await writeDocx(exampleForm()));
  misspelt = Buffer.from(
    await writeDocx({
      ...exampleForm(),
      blocks: [
        { kind: 'lines', lines: [{ text: 'BÁO CÁO' }, { text: 'Của [[Tên cơ qan]]' }] },
        {
          kind: 'table',
          columns: [{ header: 'TT' }, { header: 'Việc' }],
          rows: [{ kind: 'cells', cells: ['[[Nhiệm vụ: TT]]', '[[Nhiệm vụ: Nội dug]]'] }],
        },
      ],
    }),
  );
});
afterAll(() => browser.close());

/** What a person does to a form in a pane, in Excel's or on the page. */
function inPane(pane: Frame | Page) {
  const says = (text: string | RegExp) => pane.getByText(text).first().waitFor(PATIENCE);
  const unfold = (heading: string) =>
    pane.locator('summary:visible').filter({ hasText: heading }).first().click(PATIENCE);
  return {
    says,
    unfold,
    own: pane.getByRole('region', { name: 'Mẫu Word của cơ quan' }),
    press: (name: string) => pane.getByRole('button', { name, exact: true }).click(PATIENCE),
    open: async () => {
      await unfold('Báo cáo kết quả');
      await unfold('Mẫu Word của cơ quan');
    },
    load: (name: string, buffer: Buffer) =>
      pane
        .getByLabel('Giữ mẫu trong sổ', { exact: true })
        .setInputFiles({ name, mimeType: WORD, buffer }, PATIENCE),
    tellsFaults: async () => {
      await says(/^Đoạn 2 \(“Của \[\[Tên cơ qan\]\]”\): .* có thể là “Tên cơ quan”/);
      await says(/^Bảng 1, hàng 2, ô 2 \(.*\): .* có thể là “Nhiệm vụ: Nội dung”/);
    },
  };
}

test('in Excel: faults with their places, the form kept and offered again, dropped', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane, faults } = opened;
  await page.evaluate(() => {
    document.getElementById('pane')!.style.width = '350px';
  });
  await fillPlan(opened);
  const { says, open, own, load, press, unfold, tellsFaults } = inPane(pane);
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  await open();
  await load('Sai.docx', misspelt);
  await tellsFaults();
  await own.scrollIntoViewIfNeeded();
  await opened.screenshot('own-form-faults');
  expect(await own.getByText('Đang giữ:').count()).toBe(0);

  await load(FORM, form);
  await says(KEPT);
  await own.getByText(`Đang giữ: ${FORM}`).waitFor(PATIENCE);
  await unfold('Danh sách trường');
  await own.getByText('[[Tên cơ quan]]').first().waitFor(PATIENCE);
  expect(await stickingOut(pane)).toEqual([]);
  expect(await violations(pane)).toEqual([]);
  await own.scrollIntoViewIfNeeded();
  await opened.screenshot('own-form-kept');

  await press('Bỏ mẫu');
  await says(`Đã bỏ mẫu ${FORM} khỏi sổ này. Báo cáo lập theo mẫu chung.`);
  await own.getByText('Đang giữ:').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await opened.close();
});

test('on the page: the form is filled, its rows repeat, the saved workbook offers it again', async () => {
  const { page, faults } = await browser.openFilePage({ width: 1000, height: 900 });
  const { says, open, own, load, press, tellsFaults } = inPane(page);
  const openBook = (bytes: Uint8Array) =>
    page.getByLabel('Mở sổ .xlsx').setInputFiles({
      name: 'so.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
  const downloaded = async (button: string) => {
    const [saved] = await Promise.all([page.waitForEvent('download', PATIENCE), press(button)]);
    return { name: saved.suggestedFilename(), bytes: new Uint8Array(readFileSync(await saved.path())) };
  };
  await openBook(await unitBytes({ unit: 'UBND xã Bình Chương', rubric: null }));
  await says('Đã mở so.xlsx.');
  await page.getByRole('tab', { name: 'Kế hoạch', exact: true }).click(PATIENCE);
  await open();
  await load(FORM, form);
  await says(KEPT);
  // A wrong one is told and takes nobody's place.
  await load('Sai.docx', misspelt);
  await tellsFaults();
  await own.getByText(`Đang giữ: ${FORM}`).waitFor(PATIENCE);

  const saved = await downloaded('Lưu .xlsx');
  await openBook(saved.bytes);
  await own.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Kế hoạch', exact: true }).click(PATIENCE);
  await open();
  await own.getByText(`Đang giữ: ${FORM}`).waitFor(PATIENCE);
  expect([...(await downloaded('Tải mẫu đang giữ')).bytes]).toEqual([...form]);

  await page.getByLabel('Kỳ báo cáo', { exact: true }).selectOption('6 tháng');
  await press('Tải báo cáo theo mẫu');
  await says('Chưa có ngày tính số liệu');
  await page.getByLabel('Số liệu tính đến ngày').fill('10/6/2026');
  const report = await downloaded('Tải báo cáo theo mẫu');
  expect(report.name).toBe('Báo cáo 6 tháng.docx');
  const reading = await readDocument(report.bytes, report.name);
  const rows = reading.ok
    ? reading.document.blocks.flatMap((block) =>
        block.kind === 'row' ? [block.cells.map(({ lines }) => lines.join(' '))] : [],
      )
    : [];
  const { tasks, groups } = await loadTemplate('binh-chuong-2026');
  // Duties of *Tổ chức thực hiện* come last: they are told of once somebody wrote what came of them.
  const duties = groups.filter(({ title }) => isDutyGroup(title)).flatMap((group) => group.tasks);
  const told = tasks.filter(({ n }) => !duties.includes(n));
  expect(rows.flatMap(([no = '', text]) => (/^\d+$/.test(no) ? [text] : []))).toEqual(
    told.map(({ text }) => text),
  );
  expect(JSON.stringify(rows)).not.toContain('[[Nhiệm vụ');
  await own.scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(SCREENS, 'own-form-page.png') });

  await press('Bỏ mẫu');
  await says(`Đã bỏ mẫu ${FORM} khỏi sổ này. Báo cáo lập theo mẫu chung.`);
  await own.getByText('Đang giữ:').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await page.context().close();
});
