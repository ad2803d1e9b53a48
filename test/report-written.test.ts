/** A report that is written as a Word document and read again has the number, day, period and figures of the sheet. */
import { draftReport } from '../src/actions/make-report';
import { headFacts } from '../src/core/documents/head';
import { linesOf } from '../src/core/documents/lines';
import { indicatorSheet } from '../src/core/plan/year-tables';
import { PERIOD_KEYS, REPORT_PERIODS } from '../src/core/report/period';
import { readFigure } from '../src/core/values/kind';
import { writeDocx } from '../src/files/docx';
import { readDocument } from '../src/files/read-document';
import type { CellValue } from '../src/workbook/cells/cells';
import { toSerial } from '../src/workbook/cells/serial';
import { calculate } from '../src/workbook/draft/calculate';
import { columnArea } from '../src/workbook/draft/draft';
import { seededRandom } from './support/memory-door';
import { reportedPlan, typeRow } from './support/reported-plan';
import { sample } from './support/sample';

const SEEDS = sample(
  Array.from({ length: 60 }, (_, index) => index + 1),
  4,
);
/** Rows of *Số liệu báo cáo* that are filled in. */
const ROWS = 10;

interface Typed {
  readonly text: string;
  readonly unit: string;
  readonly period: string;
  readonly current: number | null;
  readonly lastYear: number | null;
  readonly cumulative: number | null;
  readonly target: number | null;
}

/** Figures as they may stand in a sheet: counts, money with decimals, shares, none, zero. */
function typedBy(random: () => number, period: string): Typed[] {
  return Array.from({ length: ROWS }, (_, n) => {
    const unit = ['lượt người', 'triệu đồng', '%'][Math.floor(random() * 3)] ?? '';
    const figure = (): number | null => {
      const size = Math.floor(random() * 7);
      const value = random() * 10 ** size;
      return random() < 0.2
        ? null
        : random() < 0.1
          ? 0
          : unit === 'lượt người'
            ? Math.round(value)
            : Number(value.toFixed(2));
    };
    return {
      ...{ text: `Chỉ số thứ ${n + 1}`, unit, period, current: figure(), lastYear: figure() },
      ...{ cumulative: figure(), target: random() < 0.5 ? null : figure() },
    };
  });
}

/** What the sheet's own formula gives for *So sánh*. */
function comparedBySheet(rows: readonly Typed[]): CellValue[] {
  const sheet = indicatorSheet(
    { sheet: 'S', table: 'T' },
    'DonVi',
    rows.map((row) => ({ ...row })),
  );
  const area = sheet.table && columnArea(sheet.table, 'comparison');
  const results = calculate({ sheets: [sheet], names: [] }, { year: 2026, month: 6, day: 10 });
  return rows.map((_, n) => (area ? results.cell('S', area.row + n, area.column) : null));
}

/** The change in per cent that a share of last year comes to, to a tenth; nothing where the sheet compares nothing. */
const changeOf = (share: CellValue): number | undefined =>
  typeof share === 'number' ? Math.round(Math.abs(share - 1) * 1000) / 10 : undefined;

const numberIn = (text: string, unit: string): number | undefined => {
  const reading = readFigure(text === '' ? null : text, unit);
  return reading.state === 'read' ? reading.value : undefined;
};

test.each(SEEDS)('report %i', async (seed) => {
  const random = seededRandom(seed);
  const key = PERIOD_KEYS[Math.floor(random() * PERIOD_KEYS.length)] ?? 'half';
  const { word, calendar, title } = REPORT_PERIODS[key];
  const [number, day] = [1 + Math.floor(random() * 150), 1 + Math.floor(random() * 28)];
  const book = await reportedPlan();
  const rows = typedBy(random, word);
  for (const [n, row] of rows.entries()) {
    await typeRow(book, 'indicators', n, row);
  }
  await typeRow(book, 'reports', 0, {
    ...{ name: 'Báo cáo dân vận', from: 'UBND xã Bình Chương', period: calendar, number: String(number) },
    ...{ sent: toSerial({ year: 2026, month: 11, day }), due: toSerial({ year: 2026, month: 11, day: 28 }) },
  });
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await typeRow(book, 'reports', n, { period: 'Một lần' });
  }
  const drafted = draftReport(await book.read(), { period: key, day: { year: 2026, month: 11, day: 9 } });
  if (!drafted.ok) {
    throw new Error(drafted.reason.code);
  }
  const reading = await readDocument(await writeDocx(drafted.paper), 'bao-cao.docx');
  if (!reading.ok) {
    throw new Error('not read');
  }
  const { blocks } = reading.document;
  const head = headFacts(linesOf(reading.document).lines);
  expect([head.number, head.day]).toEqual([
    `${String(number).padStart(2, '0')}/BC-UBND`,
    { year: 2026, month: 11, day },
  ]);
  const said = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text.replaceAll('\u00a0', ' ')] : [],
  );
  expect(said.find((text) => text.startsWith('Kết quả'))).toContain(`${title} 2026`);
  expect(said.some((text) => text.includes('số liệu tính đến ngày 09/11/2026'))).toBe(true);

  const cells = blocks.flatMap((block) =>
    block.kind === 'row' && block.cells.length === 8
      ? [block.cells.map(({ lines }) => lines.join('\n'))]
      : [],
  );
  const byName = new Map(cells.map((row) => [row[1]?.split('\n')[0] ?? '', row]));
  const shares = comparedBySheet(rows);
  rows.forEach((row, n) => {
    const [, , unit = '', current = '', lastYear = '', cumulative = '', change = '', target = ''] =
      byName.get(row.text) ?? [];
    expect([
      row.text,
      unit,
      ...[current, lastYear, cumulative].map((text) => numberIn(text, unit) ?? null),
    ]).toEqual([...[row.text, row.unit, row.current, row.lastYear, row.cumulative]]);
    expect(numberIn(target.split('\n')[0] ?? '', unit) ?? null).toBe(row.target);
    const sentence = said.find((text) => text.includes(`${row.text}: `)) ?? '';
    const share = changeOf(shares[n] ?? null);
    if (unit !== '%' && share !== undefined && share >= 0.1) {
      const percent = /(?:tăng|giảm) ([\d.,]+) %/.exec(change.replaceAll('\u00a0', ' '))?.[1] ?? '';
      expect([row.text, numberIn(percent, '')]).toEqual([row.text, share]);
      expect(sentence).toContain(`${percent} % so với cùng kỳ`);
    }
    if (row.lastYear === null || row.lastYear === 0) {
      expect(sentence).not.toMatch(/ % so với/);
    }
    expect(sentence).not.toMatch(/NaN|Infinity|undefined|e\+/);
  });
});
