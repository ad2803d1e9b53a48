/** Papers as LibreOffice prints them: pages, their numbers, what is repeated, and that no word is cut. */
import { execFileSync } from 'node:child_process';
import { createPlan, draftPlan } from '../support/actions';
import { draftPaper } from '../../src/actions/print-plan';
import type { SheetDraft } from '../../src/workbook/draft/draft';
import { LAYOUT } from '../../src/core/layout/layout';
import type { PaperForm } from '../../src/actions/paper-forms';
import type { PrintDocument } from '../../src/core/papers/document';
import { printSheet } from '../../src/core/papers/print-sheet';
import { writeDocx } from '../../src/files/docx';
import { fileWorkbook } from '../../src/files/from-draft';
import type { FileCell, FileSheet } from '../../src/files/parts/workbook';
import { writeWorkbook } from '../../src/files/write';
import { loadTemplate, templateList } from '../../src/templates';
import { MemoryWorkbook, seededRandom } from '../support/memory-door';
import { convert } from './soffice';

const TODAY = { year: 2026, month: 6, day: 10 };
/** Longer than a row may be high. */
const LONG = Array.from({ length: 420 }, (_, index) => `việc${index}`).join(' ');

let book: MemoryWorkbook;

beforeAll(async () => {
  book = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  const request = { template, unit: 'UBND xã Bình Chương', year: '2026' };
  await createPlan(book, request, { random: seededRandom() });
  const text = LAYOUT.tasks.columns.findIndex(({ key }) => key === 'text');
  book.type('Nhiệm vụ', 6, text, LONG);
});

async function paperOf(form: PaperForm, of = book): Promise<PrintDocument> {
  const drafted = draftPaper(await of.read(), { form, today: TODAY });
  if (!drafted.ok) {
    throw new Error(drafted.reason.code);
  }
  return drafted.paper;
}

/** All of a sheet on one page's width, its texts each with a last word of its own, which is cut first. */
function marked(sheet: FileSheet, marks: string[]): FileSheet {
  const mark = (cell: FileCell, column: number): FileCell => {
    const { value, style } = cell;
    const isText = typeof value === 'string' && value !== '' && cell.formula === undefined;
    if (!isText || !style?.wrap || sheet.hiddenColumns?.includes(column)) {
      return { value, ...(style ? { style } : {}) };
    }
    marks.push(`x${marks.length}x`);
    return { value: `${value} ${marks.at(-1)}`, style };
  };
  const { row = 0 } = sheet.tables?.[0]?.area ?? {};
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: new Map(
      [...sheet.cells].map(([at, line]) => [
        at,
        at <= row ? line : new Map([...line].map(([column, cell]) => [column, mark(cell, column)])),
      ]),
    ),
    ...(sheet.columnWidths ? { columnWidths: sheet.columnWidths } : {}),
    ...(sheet.hiddenColumns ? { hiddenColumns: sheet.hiddenColumns } : {}),
    page: { orientation: 'landscape' },
  };
}

/** The lines of each page. */
const linesOfPages = (pdf: Uint8Array): string[][] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .normalize('NFC')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );

/** The words of each page, white space made single. */
function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text
    .split('\f')
    .map((page) => page.replace(/\s+/g, ' ').trim().normalize('NFC'))
    .filter((page) => page !== '');
}

/** Points of a page. */
function sizeOf(pdf: Uint8Array): string {
  const info = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  return /Page size:\s+([\d.]+ x [\d.]+)/.exec(info)?.[1] ?? '';
}

test.each(['xlsx', 'docx'] as const)('the annex as .%s', async (from) => {
  const paper = await paperOf('annex');
  const bytes =
    from === 'docx'
      ? await writeDocx(paper)
      : await writeWorkbook(
          fileWorkbook({ sheets: [printSheet(paper, paper.name)], names: [] }, paper.name, TODAY),
        );
  const pdf = await convert(bytes, 'pdf', { from });
  expect(sizeOf(pdf)).toMatch(/^84[12][.\d]* x 59[56]/);
  const pages = pagesOf(pdf);
  expect(pages.length).toBeGreaterThanOrEqual(3);
  expect(pages.length).toBeLessThanOrEqual(9);
  pages.forEach((page, index) => {
    // The header is repeated; the page number stands above it, but not on page 1.
    expect(page).toContain('Nội dung nhiệm vụ');
    expect(page).toContain('(7)');
    expect(/^\d+ /.exec(page)?.[0].trim()).toBe(index === 0 ? undefined : String(index + 1));
  });
  expect(pages[0]).toMatch(/^Phụ lục DANH MỤC NHIỆM VỤ .* \(Kèm theo Kế hoạch số ……\/KH-UBND ngày/);
  const words = pages.join(' ');
  const cut = LONG.split(' ').filter(
    (word) => !new RegExp(`(?<![\\p{L}\\d])${word}(?!\\d)`, 'u').test(words),
  );
  expect(cut).toEqual([]);
});

describe('all five plans, in one file, so that LibreOffice starts once', () => {
  test('in the working tables no text is cut off at the lower edge of its row', async () => {
    const marks: string[] = [];
    const sheets: FileSheet[] = [];
    for (const { id } of templateList) {
      const drafted = draftPlan({ sheets: [], names: [] }, await requestOf(id), { random: seededRandom() });
      if (!drafted.ok) {
        throw new Error(drafted.messages[0]?.code);
      }
      sheets.push(
        ...fileWorkbook(drafted.draft, id, TODAY)
          .sheets.filter(({ visibility }) => visibility === 'visible')
          .map((sheet) => ({ ...marked(sheet, marks), name: `${sheet.name} ${sheets.length}` })),
      );
    }
    const pdf = await convert(await writeWorkbook({ title: 'Năm kế hoạch', sheets }), 'pdf');
    const words = new Set(pagesOf(pdf).join(' ').split(' '));
    expect(marks.length).toBeGreaterThan(1000);
    expect(marks.filter((mark) => !words.has(mark))).toEqual([]);
  });

  test('no page of a paper ends in a group’s name, none is blank, and who signs is not alone on his', async () => {
    const sheets: SheetDraft[] = [];
    for (const { id } of templateList) {
      const plan = new MemoryWorkbook();
      await createPlan(plan, await requestOf(id), { random: seededRandom() });
      for (const form of ['annex', 'standalone', 'tracking'] as const) {
        sheets.push(printSheet(await paperOf(form, plan), `${form} ${id}`));
      }
    }
    const pdf = await convert(await writeWorkbook(fileWorkbook({ sheets, names: [] }, '', TODAY)), 'pdf');
    const pages = linesOfPages(pdf);
    expect(pages).toHaveLength(sheets.reduce((sum, { page }) => sum + 1 + (page.breaks?.length ?? 0), 0));
    for (const lines of pages) {
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.at(-1)).not.toMatch(/^(?:[IVX]+\. |\(1\)|STT)/);
      // Below the header of the table something of it stands, also where the signatures are.
      const numbers = lines.findIndex((line) => line.startsWith('(1)'));
      expect(lines[numbers + 1]).not.toMatch(/^(?:Nơi nhận|TM\. )/);
    }
  });
});

async function requestOf(id: string) {
  const template = await loadTemplate(id);
  return { template, unit: 'UBND xã Bình Chương', year: String(template.year) };
}

test('the page for leaders is one page, with its chart', async () => {
  const paper = await paperOf('summary');
  const file = fileWorkbook({ sheets: [printSheet(paper, paper.name)], names: [] }, paper.name, TODAY);
  const pages = pagesOf(await convert(await writeWorkbook(file), 'pdf'));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Tiến độ theo cơ quan, đơn vị');
  // In the sentence above the table, and in the chart's legend.
  expect(pages[0]?.match(/Thường xuyên/gi)).toHaveLength(2);
});
