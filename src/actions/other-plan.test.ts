/** A plan beside a document: what differs, with the cell and the paragraph; a document beside its own workbook differs in nothing. */
import { createPlan } from '../../test/support/actions';
import { MemoryWorkbook, seededRandom } from '../../test/support/memory-door';
import { seedDocument } from '../../test/support/seed-document';
import { run } from './run/run';
import type { WorkbookDoor } from '../workbook/draft/door';
import { findSheet } from '../workbook/cells/snapshot';
import { placeMessage } from '../core/plan/compared-plan';
import { formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { readSource } from '../files/read-source';
import type { DocumentSource } from '../core/documents/source';
import { vi } from '../texts/messages.vi';
import { planFromDocument } from './plan-from-document';
import { listDifferences } from './list-differences';
import { compareWith, otherPlan } from './other-plan';

const say = (message: Message): string => formatMessage(message, vi);

const pasted = (text: string): DocumentSource => ({ kind: 'pasted', text });

const SUPERIOR = `ỦY BAN NHÂN DÂN
XÃ AN BÌNH
Số: 12/KH-UBND
KẾ HOẠCH
Công tác dân vận năm 2026
II. NHIỆM VỤ
1. Tổ chức hội nghị đối thoại với Nhân dân.
- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.
- Thời gian: hoàn thành trước ngày 31/3/2026.
2. Xây dựng mô hình “Dân vận khéo” tại các thôn.
- Cơ quan chủ trì: Phòng Kinh tế.
- Thời gian: Thường xuyên.`;

const read = async (text: string, year = 2026) => {
  const other = await otherPlan(undefined, () => readSource(pasted(text)), year);
  if (!other.ok) {
    throw new Error(say(other.reason));
  }
  return other;
};

/** The workbook of a plan as a document says it. */
async function workbookOf(source: DocumentSource): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook();
  const document = await readSource(source);
  const made = document.ok ? planFromDocument(document.reading) : undefined;
  if (!made?.ok) {
    throw new Error('no plan');
  }
  const { template, unit, year } = made;
  await createPlan(book, { template, own: true, unit, year: String(year) }, { random: seededRandom() });
  return book;
}

test.each(['hon-quan-2024', 'dong-nai-2024'])(
  'a document is read for comparing as for a plan: %s beside its own workbook',
  async (id) => {
    const source: DocumentSource = { kind: 'file', name: `${id}.docx`, bytes: seedDocument(id) };
    const document = await readSource(source);
    const other = await otherPlan(undefined, () => Promise.resolve(document), 2024);
    if (!other.ok || !document.ok) {
      throw new Error('no plan');
    }
    const { reading } = document;
    const { rows } = other.plan;
    // A row that is paired with the wrong paragraph would send a person to the wrong place.
    const wrong = rows.filter(({ kind, text }) => {
      const block = document.document.blocks.find(
        ({ place }) => 'paragraph' in text.at && place.paragraph === text.at.paragraph,
      );
      const said = block?.kind === 'paragraph' ? block.text : JSON.stringify(block);
      return kind === 'task' && !said.includes(text.text.slice(0, 12));
    });
    expect(wrong.map(({ text }) => text.text)).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'task')).toHaveLength(
      reading.tasks.length + reading.duties.length,
    );
  },
);

test('what is missing and later, with the cell here and the paragraph there; what is the same is not told', async () => {
  const ours = SUPERIOR.replace('trước ngày 31/3/2026', 'trước ngày 30/4/2026').replace(
    /\n2\. [\s\S]*$/u,
    '',
  );
  const book = await workbookOf(pasted(ours));
  const other = await read(SUPERIOR);
  const found = compareWith(await book.read(), other.plan) ?? [];
  expect(
    found.map(({ kind, text, theirs, ours: own }) => [
      say({ code: `compare.kind.${kind}` }),
      text,
      theirs && `${theirs.text} (${say(placeMessage(theirs.at))})`,
      own && `${own.text} (${say(placeMessage(own.at))})`,
    ]),
  ).toEqual([
    [
      'Hạn muộn hơn',
      'Tổ chức hội nghị đối thoại với Nhân dân.',
      'hoàn thành trước ngày 31/3/2026 (Đoạn 6)',
      'hoàn thành trước ngày 30/4/2026 (Nhiệm vụ!K7)',
    ],
    [
      'Còn thiếu',
      'Xây dựng mô hình “Dân vận khéo” tại các thôn.',
      'Xây dựng mô hình “Dân vận khéo” tại các thôn. (Đoạn 9)',
      undefined,
    ],
  ]);
  expect(compareWith(await (await workbookOf(pasted(SUPERIOR))).read(), other.plan)).toEqual([]);
});

test('what was not compared of the document is told', async () => {
  const other = await read(`${SUPERIOR.replace(' năm 2026', '')}\nIII. GHI CHÚ\nĐoạn chưa ai hiểu.`, 2027);
  expect(other.notes.map(say)).toContain('Văn bản đem so không ghi năm: lấy năm 2027.');
});

test('a document that is no plan has its sentence; a broken workbook has its own', async () => {
  const none = await otherPlan(undefined, () => readSource(pasted('BÁO CÁO\nKết quả năm 2026')), 2026);
  expect(none.ok ? '' : say(none.reason)).toContain('Văn bản này là báo cáo, không phải kế hoạch');
  const broken = await otherPlan(
    { ok: false, reason: { code: 'needs.plan' } },
    () => readSource(pasted('')),
    2026,
  );
  expect(broken.ok ? '' : broken.reason.code).toBe('needs.plan');
});

const write = async (door: WorkbookDoor, text: string) => {
  const { plan, notes } = await read(text);
  return (await run(listDifferences, door, { other: plan, file: 'cap-tren.docx', notes })).outcome;
};

const wordsOf = async (book: MemoryWorkbook, sheet: string): Promise<string[]> =>
  (findSheet(await book.read(), sheet)?.grid.values ?? [])
    .flat()
    .filter((cell) => cell !== null && cell !== '')
    .map(String);

test('the sheet says each difference in both plans, and is made anew; a sheet of the user’s of that name stays', async () => {
  const book = await workbookOf(pasted(SUPERIOR.replace('Phòng Kinh tế', 'Văn phòng HĐND và UBND xã')));
  const own = book.sheets.get('Sheet1');
  if (own) {
    book.sheets.set('Đối chiếu', own);
  }
  book.type('Đối chiếu', 0, 0, 'của tôi');
  expect((await write(book, SUPERIOR)).messages.map(say)).toEqual([
    'Đã lập trang in Đối chiếu (2) từ bảng hiện tại.',
  ]);
  expect(await wordsOf(book, 'Đối chiếu (2)')).toEqual(
    expect.arrayContaining([
      'ĐỐI CHIẾU KẾ HOẠCH',
      'Kế hoạch đem so: ỦY BAN NHÂN DÂN XÃ AN BÌNH, năm 2026 (tệp cap-tren.docx).',
      'Khác cơ quan chủ trì (1)',
      'Phòng Kinh tế\n(Đoạn 9)',
      'Văn phòng HĐND và UBND xã\n(Nhiệm vụ!E8)',
    ]),
  );
  const renewed = await write(book, SUPERIOR.replace('Phòng Kinh tế', 'Văn phòng HĐND và UBND xã'));
  expect(renewed.messages.map(say)).toEqual(['Đã lập lại trang in Đối chiếu (2) từ bảng hiện tại.']);
  expect(await wordsOf(book, 'Đối chiếu (2)')).toContain(
    'Không thấy khác biệt về nhiệm vụ, báo cáo, chỉ tiêu.',
  );
  expect(await wordsOf(book, 'Đối chiếu')).toEqual(['của tôi']);
});
