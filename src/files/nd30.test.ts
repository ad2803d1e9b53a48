/**
 * The papers held to Nghị định 30/2020/NĐ-CP, Phụ lục I, clause by clause: as the sheet that is printed and as the Word
 * document. A clause is named as there (`II.4b`: phần I, mục II, khoản 4, điểm b).
 */
import { strFromU8, unzipSync } from 'fflate';
import { draftPaper } from '../actions/print-plan';
import { createPlan } from '../../test/support/actions';
import { toSerial } from '../workbook/cells/serial';
import type { CellValue } from '../workbook/cells/cells';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { infoId } from '../core/plan/info';
import type { InfoKey } from '../core/layout/layout';
import type { PlanForm } from '../core/papers/papers';
import type { PrintDocument } from '../core/papers/document';
import { printSheet } from '../core/papers/print-sheet';
import { widthOf } from '../workbook/draft/text-size';
import { loadTemplate } from '../templates';
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import { writeDocx } from './docx';
import { fileWorkbook } from './from-draft';
import { writeWorkbook } from './write';

const TODAY = { year: 2026, month: 6, day: 10 };

const ISSUED: Partial<Record<InfoKey, CellValue>> = {
  state: 'Đã ban hành',
  number: '5/KH-UBND',
  issued: toSerial({ year: 2026, month: 2, day: 6 }),
  signer: 'Nguyễn Văn A',
  signerTitle: 'TM. Ủy ban nhân dân; KT. Chủ tịch; Phó Chủ tịch',
};

async function paperOf(form: PlanForm, facts: Partial<Record<InfoKey, CellValue>>): Promise<PrintDocument> {
  const book = new MemoryWorkbook();
  const template = await loadTemplate('binh-chuong-2026');
  await createPlan(book, { template, unit: 'UBND xã Bình Chương', year: '2026' }, { random: seededRandom() });
  const snapshot = await book.read();
  const reading = readMeta(snapshot);
  const info = reading.state === 'ok' ? locate(snapshot, reading.meta, 'info') : undefined;
  for (const [key, value] of Object.entries(facts)) {
    const row = info?.rows.find((each) => textOf(each, 'id') === infoId(key as InfoKey));
    book.type('Thông tin chung', row?.row ?? -1, info?.columns.value ?? -1, value);
  }
  const drafted = draftPaper(await book.read(), { form, today: TODAY });
  if (!drafted.ok) {
    throw new Error(drafted.reason.code);
  }
  return drafted.paper;
}

/** Words with their look. */
interface Seen {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly align: string;
  readonly font: string;
  readonly color: string;
}

function onSheet(paper: PrintDocument): Seen[] {
  return printSheet(paper, 'Trang').cells.flatMap(({ content, style }) => {
    const text = 'value' in content && content.value !== null ? String(content.value) : '';
    const { size = 0, bold = false, italic = false, underline = false, name = '', color } = style?.font ?? {};
    return text === ''
      ? []
      : [
          {
            text,
            size,
            bold,
            italic,
            underline,
            align: style?.align ?? 'left',
            font: name,
            color: color ?? '#000000',
          },
        ];
  });
}

async function inWord(paper: PrintDocument): Promise<Seen[]> {
  const xml = strFromU8(unzipSync(await writeDocx(paper))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].flatMap(([p]) => {
    const text = [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
    const is = (tag: string) => new RegExp(`<w:${tag}(?: w:val="(?:true|single)")?/>`).test(p);
    return text === ''
      ? []
      : [
          {
            text,
            size: Number(/<w:sz w:val="(\d+)"/.exec(p)?.[1]) / 2,
            bold: is('b'),
            italic: is('i'),
            underline: is('u'),
            align: /<w:jc w:val="(\w+)"/.exec(p)?.[1] ?? 'left',
            font: /<w:rFonts w:ascii="([^"]+)"/.exec(p)?.[1] ?? '',
            color: /<w:color w:val="(\w+)"/.exec(p)?.[1] ?? '#000000',
          },
        ];
  });
}

type Look = Partial<Omit<Seen, 'text' | 'size'>>;

interface Clause {
  readonly clause: string;
  /** The words it is about. */
  readonly words: RegExp;
  /** Points, both allowed. */
  readonly size: readonly [number, number];
  readonly look: Look;
}

const upright = { italic: false, underline: false } as const;

const ANNEX: readonly Clause[] = [
  { clause: 'III.1b: “Phụ lục” on its own line', words: /^Phụ lục$/, size: [14, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'III.1b: its name in capitals', words: /^DANH MỤC NHIỆM VỤ [\p{Lu}\d ,Ở]+ NĂM 2026$/u, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'III.1c: what it goes with', words: /^\(Kèm theo Kế hoạch số 05\/KH-UBND ngày 06 tháng 02 năm 2026 của Ủy ban nhân dân xã Bình Chương\)$/, size: [13, 14], look: { italic: true, bold: false, align: 'center' } },
]; // prettier-ignore

const STANDALONE: readonly Clause[] = [
  { clause: 'II.1a: quốc hiệu', words: /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/, size: [12, 13], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.1b: tiêu ngữ', words: /^Độc lập - Tự do - Hạnh phúc$/, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.6b: căn cứ in italics', words: /^\u2003*Căn cứ Chỉ thị số 33\/CT-TTg ngày 26\/11\/2021 của Thủ tướng Chính phủ về tiếp tục/, size: [13, 14], look: { italic: true, bold: false } },
  { clause: 'II.6: the mark of the end', words: /bổ sung\.\/\.$/, size: [13, 14], look: { ...upright, bold: false } },
  { clause: 'II.2b: who issues it', words: /^ỦY BAN NHÂN DÂN$/, size: [12, 13], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.2b: its second line', words: /^XÃ BÌNH CHƯƠNG$/, size: [12, 13], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.3c: number with its zero, symbol', words: /^Số: 05\/KH-UBND$/, size: [13, 13], look: { ...upright, bold: false, align: 'center' } },
  { clause: 'II.4b, c: place and day', words: /^Bình Chương, ngày 06 tháng 02 năm 2026$/, size: [13, 14], look: { italic: true, bold: false, align: 'center' } },
  { clause: 'II.5b: kind of document', words: /^KẾ HOẠCH$/, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.5b: what it is about', words: /^Thực hiện công tác dân vận chính quyền .* năm 2026$/, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.7đ: on whose behalf', words: /^TM\. ỦY BAN NHÂN DÂN$/, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.7đ: in whose stead', words: /^KT\. CHỦ TỊCH$/, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.7đ: office', words: /^PHÓ CHỦ TỊCH$/, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.7đ: name', words: /^Nguyễn Văn A$/, size: [13, 14], look: { ...upright, bold: true, align: 'center' } },
  { clause: 'II.9d: “Nơi nhận”', words: /^Nơi nhận:$/, size: [12, 12], look: { italic: true, bold: true, align: 'left' } },
  { clause: 'II.9d: a line for each', words: /^- Sở Nội vụ \(báo cáo\);$/, size: [11, 11], look: { ...upright, bold: false, align: 'left' } },
  { clause: 'II.9d: the last is the archive', words: /^- Lưu: VT, VHXH\.$/, size: [11, 11], look: { ...upright, bold: false, align: 'left' } },
]; // prettier-ignore

const PAPERS = [
  ['annex', ANNEX, STANDALONE.slice(0, 3)],
  ['standalone', STANDALONE, ANNEX],
] as const;

const OUTPUTS = [
  ['the sheet', (paper: PrintDocument) => Promise.resolve(onSheet(paper))],
  ['the Word document', inWord],
] as const;

describe.each(PAPERS)('%s', (form, clauses, others) => {
  describe.each(OUTPUTS)('%s', (_name, read) => {
    let seen: Seen[];
    beforeAll(async () => {
      seen = await read(await paperOf(form, ISSUED));
    });

    test.each(clauses.map((each) => [each.clause, each] as const))('%s', (_clause, { words, size, look }) => {
      const found = seen.filter(({ text }) => words.test(text.normalize('NFC').replaceAll('\u00a0', ' ')));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject(look);
      expect(found[0]?.size).toBeGreaterThanOrEqual(size[0]);
      expect(found[0]?.size).toBeLessThanOrEqual(size[1]);
    });

    test('what belongs to the other form is not on it', () => {
      for (const { words } of others) {
        expect(seen.filter(({ text }) => words.test(text))).toEqual([]);
      }
    });

    test('I.4: Times New Roman, black; letters as Unicode has them in one piece', () => {
      expect(seen.length).toBeGreaterThan(50);
      expect(seen.filter(({ font, color }) => font !== 'Times New Roman' || color !== '#000000')).toEqual([]);
      expect(seen.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
    });
  });
});

/** The rule below a line, as a share of the line. */
async function ruleShare(below: RegExp, form: PlanForm, facts: Partial<Record<InfoKey, CellValue>>) {
  const lines = (await paperOf(form, facts)).blocks.flatMap((block) =>
    block.kind === 'lines' ? block.lines : block.kind === 'sides' ? block.left : [],
  );
  const at = lines.findIndex(({ text }) => below.test(text));
  const [line, rule] = [lines[at], lines[at + 1]];
  return (rule?.rule ?? 0) / widthOf(line?.text ?? '', line?.size ?? 13, line?.bold);
}

test.each<[string, RegExp, PlanForm, Partial<Record<InfoKey, CellValue>>]>([
  ['II.2b, of a commune', /^XÃ BÌNH CHƯƠNG$/, 'standalone', {}],
  ['II.2b, a short name', /^XÃ A$/, 'standalone', { unit: 'UBND xã A' }],
  ['II.2b, on papers for meetings', /^XÃ BÌNH CHƯƠNG$/, 'tracking', {}],
  ['II.2b, for leaders', /^XÃ BÌNH CHƯƠNG$/, 'summary', {}],
  ['II.2b, of an office', /^PHÒNG VĂN HÓA/, 'standalone', { unit: 'Phòng Văn hóa - Xã hội', superior: 'UBND xã A' }],
  ['II.5b', /^Thực hiện công tác/, 'standalone', {}],
])('%s: a rule of a third to a half of the line', async (_clause, below, form, facts) => {
  const share = await ruleShare(below, form, facts);
  expect(share).toBeGreaterThanOrEqual(1 / 3);
  expect(share).toBeLessThanOrEqual(1 / 2);
}); // prettier-ignore

test('II.1b: a drawn line as long as the words below tiêu ngữ, in Word and on the sheet', async () => {
  const paper = await paperOf('standalone', {});
  const words = widthOf('Độc lập - Tự do - Hạnh phúc', 13, true);
  const xml = strFromU8(unzipSync(await writeDocx(paper))['word/document.xml'] ?? new Uint8Array());
  const [, line = ''] = /Hạnh phúc<\/w:t><\/w:r><\/w:p>(<w:p>.*?<\/w:p>)/s.exec(xml) ?? [];
  expect(line).toContain('<w:bottom w:val="single"');
  const indent = Number(/<w:ind w:left="(\d+)"/.exec(line)?.[1]);
  const room = 101 - (2 * 108 * 25.4) / 1440;
  expect(room - (2 * indent * 25.4) / 1440).toBeCloseTo(words, -1);
  const strokes = onSheet(paper).find(({ text }) => /^_{20,}$/.test(text));
  expect(widthOf(strokes?.text ?? '', strokes?.size ?? 0)).toBeCloseTo(words, -1);
});

test('II.2b: whom it belongs to stands above it, not bold', async () => {
  const facts = { unit: 'Phòng Văn hóa - Xã hội', superior: 'UBND xã Bình Chương' };
  const seen = onSheet(await paperOf('standalone', facts)).map(({ text, bold }) => [text, bold]);
  const left = (isBold: boolean) =>
    seen
      .slice(0, 8)
      .flatMap(([text, bold]) => (bold === isBold && !/CỘNG HÒA|Độc lập|_/.test(String(text)) ? [text] : []));
  expect(left(false).join(' ')).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH CHƯƠNG');
  expect(left(true).join(' ')).toContain('PHÒNG VĂN HÓA - XÃ HỘI');
});

test.each<[string, InfoKey, CellValue, RegExp]>([
  ['II.4b: days below 10 and months 1 and 2 with a zero', 'issued', toSerial({ year: 2026, month: 1, day: 9 }), /ngày 09 tháng 01 năm 2026$/],
  ['II.4b: months from 3 on without', 'issued', toSerial({ year: 2026, month: 3, day: 30 }), /ngày 30 tháng 3 năm 2026$/],
  ['II.3c: numbers from 10 on as they are', 'number', '112/KH-UBND', /^Số: 112\/KH-UBND$/],
  ['II.4a: the place that was typed', 'place', 'Phường Trần Phú', /^Phường Trần Phú, ngày /],
])('%s', async (_clause, key, value, words) => {
  const seen = onSheet(await paperOf('standalone', { ...ISSUED, [key]: value }));
  expect(seen.filter(({ text }) => words.test(text))).toHaveLength(1);
}); // prettier-ignore

test('a draft has neither number nor day; II.9d: the archive is named even where the plan names nobody', async () => {
  const draft = onSheet(await paperOf('standalone', {})).map(({ text }) => text);
  expect(draft).toContain('Số: ……/KH-UBND');
  expect(draft).toContain('Bình Chương, ngày …… tháng …… năm 2026');
  const paper = draftPaper(
    await (async () => {
      const book = new MemoryWorkbook();
      const template = await loadTemplate('dong-nai-2024');
      await createPlan(
        book,
        { template, unit: 'Văn phòng UBND tỉnh', year: '2024' },
        { random: seededRandom() },
      );
      return book.read();
    })(),
    { form: 'standalone', today: TODAY },
  );
  expect(paper.ok && onSheet(paper.paper).map(({ text }) => text)).toContain('- Lưu: VT, …….');
});

describe('the page of every paper', () => {
  const FORMS: readonly (readonly [PlanForm, 'landscape' | 'portrait'])[] = [
    ['annex', 'landscape'],
    ['standalone', 'portrait'],
    ['tracking', 'landscape'],
    ['summary', 'portrait'],
  ];
  test.each(FORMS)('%s as a sheet: I.1, I.2, I.3, I.7, III.1đ', async (form, orientation) => {
    const paper = await paperOf(form, ISSUED);
    const sheet = printSheet(paper, 'Trang');
    const bytes = await writeWorkbook(fileWorkbook({ sheets: [sheet], names: [] }, '', TODAY));
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
    expect(setup).toContain('paperSize="9"');
    expect(setup).toContain(`orientation="${orientation}"`);
    // The pages of each annex are numbered by themselves, from 1, which is not shown.
    expect(setup).toContain('firstPageNumber="1"');
    expect(setup).toContain('useFirstPageNumber="1"');
    expect(xml).toContain(
      '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>',
    );
    const millimetres = Object.fromEntries(
      [...(/<pageMargins [^>]*>/.exec(xml)?.[0] ?? '').matchAll(/(\w+)="([\d.]+)"/g)].map(
        ([, side = '', inches]): [string, number] => [side, Math.round(Number(inches) * 25.4)],
      ),
    );
    expect(millimetres).toEqual(MARGINS);
  });

  test.each(FORMS.slice(0, 2))('%s as a Word document: I.1, I.2, I.3, I.7', async (form, orientation) => {
    const parts = unzipSync(await writeDocx(await paperOf(form, ISSUED)));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const twips = (mm: number) => Math.round((mm / 25.4) * 1440);
    const [width, height] = orientation === 'landscape' ? [297, 210] : [210, 297];
    expect(xml).toContain(`<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}" w:orient="${orientation}"/>`);
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      expect(xml).toMatch(new RegExp(`<w:pgMar [^>]*w:${side}="${twips(MARGINS[side])}"`));
    }
    expect(xml).toContain('<w:titlePg/>');
    const headers = ['word/header1.xml', 'word/header2.xml'].map((path) =>
      strFromU8(parts[path] ?? new Uint8Array()),
    );
    const numbered = headers.filter((header) => header.includes('PAGE'));
    expect(numbered).toHaveLength(1);
    expect(numbered[0]).toContain('<w:jc w:val="center"/>');
    expect(numbered[0]).toContain('<w:sz w:val="26"/>');
  });

  test('III.1d: the corner of an annex where văn thư signs is empty', async () => {
    const [first, second] = (await paperOf('annex', ISSUED)).blocks;
    expect(first).toEqual({ kind: 'space', mm: 14 });
    expect(second?.kind).toBe('lines');
  });
});

/** Within 20–25, 15–20, 20–25 and 30–35 mm (I.3); the number stands in the middle of the top margin (I.7). */
const MARGINS = { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 10 };
