/** A plan that is written as a document and read again is the same plan. */
import { LAYOUT } from '../src/core/layout/layout';
import { documentOf, planIn, saidBy, workbookOf } from './support/plan-again';
import { sample } from './support/sample';
import { writtenPlan } from './support/written-plans';

const SEEDS = sample(
  Array.from({ length: 60 }, (_, index) => index + 1),
  4,
);

test.each(SEEDS)('plan %i as .docx', async (seed) => {
  const book = await workbookOf(writtenPlan(seed));
  const { template, unused } = await planIn(await documentOf(book), 'ke-hoach.docx');
  expect(unused).toEqual([]);
  expect(await saidBy(await workbookOf(template))).toEqual(await saidBy(book));
});

test('a draft annex brings its reasons back, each beside its task', async () => {
  const book = await workbookOf(writtenPlan(1));
  const column = (key: string) => LAYOUT.tasks.columns.findIndex((each) => each.key === key);
  const reasons = 'Giải trình: Tỉnh giao xã làm trước 30/6.\nGiải trình: Đã thống nhất với Công an xã.';
  book.type('Nhiệm vụ', 7, column('note'), reasons);
  const { template } = await planIn(await documentOf(book, 'annex'), 'phu-luc.docx');
  const again = await workbookOf(template);
  expect([template.title, template.source.issuer, template.year]).toEqual([
    'KẾ HOẠCH THỰC HIỆN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN NĂM 2027',
    'Ủy ban nhân dân xã Minh Tân',
    2027,
  ]);
  const notes = ((await again.readCells('Nhiệm vụ'))?.values ?? [])
    .slice(6)
    .map((row) => row[column('note')]);
  expect(notes.map((note) => note ?? '')).toEqual(notes.map((_, at) => (at === 1 ? reasons : '')));
});
