/** Papers of a roll-up: numbers and names are those of its sheets, and what was not appraised is not published. */
import {
  accepting,
  copyOf,
  DAY,
  figure,
  file,
  names,
  row,
  sheetsOf,
  shownOf,
  task,
} from '../../../test/support/roll-up-data';
import { seededRandom } from '../../../test/support/memory-door';
import { sample } from '../../../test/support/sample';
import { openFileDoor } from '../../files/file-door';
import { fileWorkbook } from '../../files/from-draft';
import { vi } from '../../texts/messages.vi';
import { EMPTY_META } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { sheetRecords } from '../layout/sheet';
import type { PrintBlock, PrintCell, PrintDocument } from '../papers/document';
import { formatMessage } from '../words/format';
import type { SheetDraft } from '../../workbook/draft/draft';
import type { SomeData } from '../rollup/copy';
import type { RankedBefore } from '../rollup/changes';
import { readRollUpFacts } from './facts';
import type { RollUpFacts } from './facts';
import { publishedPaper } from './papers';
import type { RollUpForm } from './papers';

const META: Meta = {
  ...EMPTY_META,
  sheets: sheetRecords(names),
  plan: { id: 'p', template: '', templateVersion: 1, unit: 'Sở Nội vụ', year: 2026 },
};

async function factsOf(sheets: readonly SheetDraft[]): Promise<RollUpFacts> {
  const door = openFileDoor(fileWorkbook({ sheets, names: [] }, 'Tổng hợp', DAY), { today: () => DAY });
  return readRollUpFacts(await door.read(), META);
}

function paperOf(facts: RollUpFacts, form: RollUpForm): PrintDocument {
  const made = publishedPaper(facts, form, DAY);
  if (!made.ok) {
    throw new Error(formatMessage(made.reason, vi));
  }
  return made.paper;
}

function refusalOf(facts: RollUpFacts, form: RollUpForm): string {
  const made = publishedPaper(facts, form, DAY);
  return made.ok ? 'made' : formatMessage(made.reason, vi);
}

const cellsIn = (paper: PrintDocument, columns: number): (readonly PrintCell[])[] =>
  paper.blocks.flatMap((block) =>
    block.kind === 'table' && block.columns.length === columns
      ? block.rows.flatMap((each) => (each.kind === 'cells' ? [each.cells] : []))
      : [],
  );

const groupsIn = (paper: PrintDocument): string[] =>
  paper.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((each) => (each.kind === 'group' ? [each.text] : [])) : [],
  );

const linesIn = (paper: PrintDocument): string[] =>
  paper.blocks.flatMap((block: PrintBlock) =>
    block.kind === 'lines' ? block.lines.map(({ text }) => text.replaceAll('\u00a0', ' ')) : [],
  );

const RATINGS = ['Xuất sắc', 'Tốt', 'Khá'] as const;
const ratingAt = (points: number) => RATINGS[points >= 90 ? 0 : points >= 80 ? 1 : 2];

/** A roll-up of some units in some khối, with figures, models and tasks. */
function drawn(seed: number, appraised: boolean): SomeData {
  const random = seededRandom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const units = Array.from({ length: 3 + below(30) }, (_, n) => ({
    name: `Xã ${String(n).padStart(2, '0')}`,
    block: `Khối ${below(3)}`,
    self: 60 + below(80) / 2,
  }));
  const files = units.map(({ name, block, self }) => {
    const official = appraised || random() < 0.5 ? self - below(5) : null;
    return file(
      `${name}.xlsx`,
      copyOf(
        name,
        {
          ...{ block, self, selfRating: ratingAt(self) ?? '', official },
          officialRating: official === null ? '' : (ratingAt(official) ?? ''),
        },
        {
          copyFigures: random() < 0.7 ? [figure(random() < 0.2 ? null : below(50), below(3) * 10)] : [],
          copyTasks: Array.from({ length: below(3) }, (_, n) => task(n, { deadline: 46_000 + n })),
          unitModels:
            random() < 0.3
              ? [{ name: `Mô hình của ${name}`, field: 'Văn hóa', recognition: 'QĐ 12/QĐ-UBND' }]
              : [],
        },
      ),
    );
  });
  return accepting({
    files,
    sending: [
      ...units.map(({ name, block }) => row(name, { block })),
      ...Array.from({ length: below(4) }, (_, n) => row(`Xã chưa gửi ${n}`, { block: 'Khối 0' })),
    ],
  });
}

const SEEDS = sample(
  Array.from({ length: 60 }, (_, index) => index + 1),
  6,
);

test.each(SEEDS)(
  'roll-up %i: the annex has the numbers and names of the ranking, each once',
  async (seed) => {
    const sheets = sheetsOf(drawn(seed, true));
    const facts = await factsOf(sheets);
    const ranking = shownOf(sheets).table('ranking', 'unit', 'self', 'official', 'rank', 'rating');
    const byName = (a: readonly unknown[], b: readonly unknown[]) => String(a[0]).localeCompare(String(b[0]));
    for (const form of ['decision', 'submission', 'report'] as const) {
      const rows = cellsIn(paperOf(facts, form), 6);
      expect(rows.map(([no]) => no)).toEqual(rows.map((_, index) => index + 1));
      expect(rows.map(([, ...cells]) => cells).sort(byName)).toEqual([...ranking].sort(byName));
    }
    // Under its khối and rating, as many as its heading says.
    const counts = groupsIn(paperOf(facts, 'decision'));
    const blocks = shownOf(sheets).table('ranking', 'block', 'rating');
    expect(new Set(counts)).toEqual(
      new Set(
        blocks.map(
          ([block, rating]) =>
            `${String(block)} – ${String(rating)} (${blocks.filter((each) => each[0] === block && each[1] === rating).length} đơn vị)`,
        ),
      ),
    );
  },
);

test.each(SEEDS)('roll-up %i: sums, the ones left out, overdue tasks and who has not sent are those of the sheets', async (seed) => {
  const sheets = sheetsOf(drawn(seed, seed % 2 === 0));
  const facts = await factsOf(sheets);
  const shown = shownOf(sheets);
  const paper = paperOf(facts, 'report');
  const said = linesIn(paper);
  const [sum] = shown.table('figures', 'text', 'current', 'given');
  const units = shown.table('ranking', 'unit').length;
  expect([facts.figures[0]?.text, facts.figures[0]?.current ?? '', facts.figures[0] && units - facts.figures[0].leftOut.length]).toEqual(
    sum ?? [undefined, '', undefined],
  );
  const overdue = shown.table('unitTasks', 'unit', 'overdue', 'overdueDays').filter(([, count]) => Number(count) > 0);
  expect(new Set(cellsIn(paper, 4).map(([, ...cells]) => cells))).toEqual(new Set(overdue));
  const sending = shown.table('sending', 'listed', 'form');
  const due = sending.filter(([listed]) => listed === 'x');
  const sent = due.filter(([, form]) => form !== '' && form !== null);
  expect(said).toContain(`Đã gửi: ${sent.length}/${due.length} đơn vị; chưa gửi: ${due.length - sent.length}.`);
  expect(said.join('\n')).not.toMatch(/NaN|Infinity|undefined|null/);
}); // prettier-ignore

const unit = (name: string, official: number | null, over: { block?: string; rating?: string } = {}) => {
  const { block = 'Xã', rating = 'Tốt' } = over;
  const officialRating = official === null ? '' : rating;
  return file(
    `${name}.xlsx`,
    copyOf(
      name,
      { block, self: 85, selfRating: rating, official, officialRating },
      { copyFigures: name === 'Xã B' ? [] : [figure(name === 'Xã A' ? 12 : 24, 16)] },
    ),
  );
};

const APPRAISED = accepting({ files: [unit('Xã A', 80), unit('Xã B', 82)], sending: [] });

test.each<[string, SomeData, string]>([
  [
    'a unit that nobody has appraised',
    accepting({ files: [unit('Xã A', 80), unit('Xã B', null)], sending: [] }),
    'Chưa lập Quyết định: mới theo điểm tự chấm, còn 1 đơn vị chưa thẩm định xong (Xã B).',
  ],
  [
    'a unit typed by hand that has no points',
    accepting({ files: [unit('Xã A', 80)], sending: [row('Xã D', { block: 'Xã', byHand: true })] }),
    'Chưa lập Quyết định: mới theo điểm tự chấm, còn 1 đơn vị chưa thẩm định xong (Xã D).',
  ],
  [
    'a unit without a rating',
    accepting({ files: [unit('Xã A', 80), unit('Xã B', 82, { rating: '' })], sending: [] }),
    'Chưa lập Quyết định: 1 đơn vị chưa có xếp loại (Xã B). Ghi xếp loại ở Tình hình gửi rồi tổng hợp lại.',
  ],
  ['nothing at all', { files: [], sending: [] }, 'Sổ tổng hợp chưa có đơn vị nào được tính. Tổng hợp sổ các đơn vị trước.'],
  ['everything appraised', APPRAISED, 'made'],
])('a decision of %s', async (_, data, said) => {
  expect(refusalOf(await factsOf(sheetsOf(data)), 'decision')).toBe(said);
}); // prettier-ignore

test('points typed after the roll-up: no paper is made of ratings of other points', async () => {
  const facts = await factsOf(sheetsOf(APPRAISED));
  const typed = { ...facts, units: facts.units.map((each, n) => ({ ...each, isStale: n === 0 })) };
  expect(facts.units.some(({ isStale }) => isStale)).toBe(false);
  for (const form of ['report', 'submission', 'decision'] as const) {
    expect(refusalOf(typed, form)).toBe(
      'Điểm, hạng của 1 đơn vị đã đổi sau lần tổng hợp (Xã B): tổng hợp lại rồi lập văn bản.',
    );
  }
});

test('a sheet that no program has calculated is told as that, not as changed', async () => {
  const book = fileWorkbook({ sheets: sheetsOf(APPRAISED), names: [] }, 'Tổng hợp', DAY);
  const calculated = await openFileDoor(book, { today: () => DAY }).read();
  const sheets = calculated.sheets.map((sheet) => ({
    ...sheet,
    grid: {
      ...sheet.grid,
      values: sheet.grid.values.map((line, r) =>
        line.map((value, c) => (typeof sheet.grid.formulas[r]?.[c] === 'string' ? null : value)),
      ),
    },
  }));
  expect(refusalOf(readRollUpFacts({ ...calculated, sheets }, META), 'report')).toBe(
    'Điểm, hạng của 2 đơn vị ở Tổng hợp điểm chưa được tính. Mở sổ bằng Excel, lưu lại rồi lập văn bản.',
  );
});

test('points of a unit typed by hand change in a calculated sheet: the unit is stale', async () => {
  const sending = [row('Xã D', { block: 'Xã', byHand: true, official: 90, rating: 'Xuất sắc' })];
  const sheets = sheetsOf(accepting({ files: [unit('Xã A', 80)], sending }));
  const retyped = sheets.map((sheet) =>
    sheet.name === names.sending.sheet && sheet.table
      ? { ...sheet, table: { ...sheet.table, rows: sheet.table.rows.map((each) => ({ ...each, official: 70 })) } }
      : sheet,
  );
  expect(refusalOf(await factsOf(sheets), 'decision')).toBe('made');
  expect(refusalOf(await factsOf(retyped), 'report')).toMatch(/^Điểm, hạng của 2 đơn vị đã đổi/);
}); // prettier-ignore

test('a report by self-scores says so in its text and its annex, and tells what a sum leaves out', async () => {
  const facts = await factsOf(
    sheetsOf(
      accepting({
        files: [unit('Xã A', 80), unit('Xã B', null), unit('Xã C', null)],
        sending: [row('Xã E', { block: 'Xã' })],
      }),
      { before: [{ unit: 'Xã A', unitCode: '', block: 'Xã', self: 85, official: null, rating: 'Khá', rank: 1 } satisfies RankedBefore] },
    ),
  );
  const made = publishedPaper(facts, 'report', DAY);
  const said = made.ok ? linesIn(made.paper) : [];
  expect(made.ok && made.messages.map((message) => formatMessage(message, vi))).toEqual([
    '3 đơn vị mới theo điểm tự chấm: văn bản ghi rõ “theo điểm tự chấm, chưa thẩm định”.',
    '1 đơn vị phải gửi chưa gửi, không có trong kết quả: Xã E.',
  ]);
  expect(said).toEqual(
    expect.arrayContaining([
      'Đã gửi: 0/1 đơn vị; chưa gửi: 1.',
      '- Chưa gửi, Xã (1): Xã E.',
      'Kết quả theo khối (theo điểm tự chấm, chưa thẩm định), chi tiết tại Phụ lục I:',
      'KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI THEO KHỐI (THEO ĐIỂM TỰ CHẤM, CHƯA THẨM ĐỊNH)',
      '- Số cuộc đối thoại: 36 cuộc, tăng 12,5 % so với cùng kỳ (32 cuộc). Chưa tính 1 đơn vị chưa có số liệu: Xã B.',
      '- Xã A: Điểm, xếp loại khác; xếp loại Khá → Tốt.',
      '- Xã B: Mới có; thứ hạng – → 1; xếp loại – → Tốt.',
    ]),
  );
}); // prettier-ignore

test('the decision is the superior committee’s where the office is none; number, day and bases are left to be written', async () => {
  const facts = await factsOf(sheetsOf(APPRAISED));
  const head = { ...facts.head, superior: 'UBND tỉnh Quảng Ngãi' };
  const said = linesIn(paperOf({ ...facts, head }, 'decision'));
  expect(said).toEqual(
    expect.arrayContaining([
      'Về việc công bố kết quả xếp loại công tác dân vận chính quyền năm 2026',
      'ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI',
      'Theo đề nghị của Sở Nội vụ tại Tờ trình số …… ngày …… tháng …… năm …….',
      'Điều 1. Công bố kết quả xếp loại công tác dân vận chính quyền năm 2026 của 2 đơn vị, như sau:',
      '- Xã: 2 đơn vị, trong đó Tốt: 2.',
      '(Kèm theo Quyết định số ……/QĐ-UBND ngày …… tháng …… năm 2026 của Ủy ban nhân dân tỉnh Quảng Ngãi)',
    ]),
  );
  expect(linesIn(paperOf({ ...facts, head }, 'submission'))).toContain('Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi.');
}); // prettier-ignore

test('more units of equal first than are named are told by their number, and an office that is not written is dots', async () => {
  const equal = Array.from({ length: 11 }, (_, n) => unit(`Xã ${n}`, 80));
  const files = [...equal, unit('Phường A', 70, { block: 'Phường' })];
  const facts = await factsOf(sheetsOf(accepting({ files, sending: [] })));
  const nameless = { ...facts, head: { ...facts.head, unit: '' } };
  expect(linesIn(paperOf(nameless, 'report'))).toContain(
    'Đứng đầu từng khối: Phường A (Phường, 70 điểm); 11 đơn vị đồng hạng (Xã, 80 điểm).',
  );
  expect(linesIn(paperOf(nameless, 'submission')).join('\n')).toContain(
    '(Kèm theo Tờ trình số ……/TTr-…… ngày …… tháng …… năm 2026 của ……)',
  );
});

test('an appraised unit that no rating holds for shows none, never the one it gave itself', () => {
  const copy = copyOf('Xã A', { block: 'Xã', self: 85, selfRating: 'Tốt', official: 20, officialRating: '' });
  const sheets = sheetsOf(accepting({ files: [file('a.xlsx', copy)], sending: [] }));
  expect(shownOf(sheets).table('ranking', 'official', 'rating')).toEqual([[20, '']]);
});
