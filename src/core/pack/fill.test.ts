import { FILL_NOTE } from '../plan/marks';
import { reviewNote } from '../plan/template';
import type { LegalBasis } from '../plan/template';
import { fitted } from '../../../test/support/fitted';
import { PACK } from '../../../test/support/province-pack';
import { packFills, withPack } from './fill';
import { packChanges } from './changes';
import { packMisfit } from './pack';
import { formatMessage } from '../words/format';
import { vi } from '../../texts/messages.vi';

const plan = (more: Partial<LegalBasis> = {}): LegalBasis => ({
  kind: 'Kế hoạch',
  text: 'Công tác dân vận chính quyền năm 2027',
  number: '14/KH-UBND',
  date: '26/01/2027',
  issuer: 'UBND tỉnh Ví Dụ',
  ...more,
});
const LINE = 'Kế hoạch công tác dân vận chính quyền và dân chủ ở cơ sở năm 2027 của UBND tỉnh (số …, ngày …)';

test.each<[string, string, readonly LegalBasis[], string | undefined]>([
  ['the one of its kind, issuer, year and subject', LINE, [plan()], '14/KH-UBND'],
  ['an issuer written in full', LINE, [plan({ issuer: 'Ủy ban nhân dân tỉnh Ví Dụ' })], '14/KH-UBND'],
  ['two that fit: nobody knows which', LINE, [plan(), plan({ number: '15/KH-UBND' })], undefined],
  ['another kind', LINE, [plan({ kind: 'Quyết định' })], undefined],
  ['another issuer', LINE, [plan({ issuer: 'Tỉnh ủy Ví Dụ' })], undefined],
  ['another year', LINE, [plan({ text: 'Công tác dân vận năm 2026', date: '26/01/2026' })], undefined],
  ['another subject', LINE, [plan({ text: 'Phòng cháy, chữa cháy rừng năm 2027' })], undefined],
  ['a line that is not open', 'Luật Tố cáo', [plan()], undefined],
])('an open line and %s', async (_, line, documents, number) => {
  const { template } = await fitted('binh-chuong-2026', 'UBND xã Đất Mũi, tỉnh Ví Dụ', 'commune');
  const open = { text: line, number: null, date: null, issuer: null };
  const [basis] = withPack({ ...template, legalBases: [open] }, { ...PACK, documents }).legalBases;
  expect(basis?.number ?? undefined).toBe(number);
});

test('a fitted template: the line is filled, says so, and has nothing left to fill in', async () => {
  const { template } = await fitted('binh-chuong-2026', 'UBND xã Đất Mũi, tỉnh Ví Dụ', 'commune');
  const before = template.legalBases.findIndex(({ text }) => text === LINE);
  expect(reviewNote(template, 'basis', before + 1)).toBe(FILL_NOTE);
  const next = withPack(template, PACK);
  expect(next.legalBases[before]).toEqual(PACK.documents[0]);
  expect(reviewNote(next, 'basis', before + 1)).toBe('Theo gói của Sở Nội vụ (lần 1).');
});

test('the day of a report that goes to the maker of the pack; others keep theirs', async () => {
  const { template } = await fitted('binh-chuong-2026', 'UBND xã Đất Mũi, tỉnh Ví Dụ', 'commune');
  const reports = template.reports.map((each) =>
    each.n === 3 ? { ...each, recipients: ['Sở Nội vụ'] } : each,
  );
  const next = withPack({ ...template, reports }, PACK);
  expect(next.reports.map(({ timing }) => timing)).toEqual(
    template.reports.map(({ n, timing }) => (n === 3 ? 'Chậm nhất ngày 20/10/2027' : timing)),
  );
  expect(reviewNote(next, 'report', 3)).toContain(
    'Theo gói của Sở Nội vụ (lần 1), mẫu ghi “Trước ngày 30/10/2027”.',
  );
});

test('what a pack fills is listed before and after; nothing where nothing is filled', async () => {
  const { template } = await fitted('binh-chuong-2026', 'UBND xã Đất Mũi, tỉnh Ví Dụ', 'commune');
  const n = template.legalBases.findIndex(({ text }) => text === LINE) + 1;
  const mark = (after: string) =>
    ({ place: { part: 'basis', n }, before: '', after, kind: 'review' }) as const;
  const other = mark('Rà soát lại: tên xã khác.');
  const marks = [mark(FILL_NOTE), other];
  const filled = {
    before: LINE,
    after:
      'Kế hoạch số 14/KH-UBND ngày 26/01/2027 của UBND tỉnh Ví Dụ: Công tác dân vận chính quyền và dân chủ ở cơ sở năm 2027',
    kind: 'pack',
  };
  expect(packFills(template, { ...PACK, reports: [] }, marks)).toEqual([
    { place: { part: 'basis', n }, ...filled },
    { place: { part: 'task', n: 1, field: 'basis' }, ...filled },
    other,
  ]);
  expect(packFills(template, { ...PACK, reports: [], documents: [] }, marks)).toEqual(marks);
});

const USE = { province: 'Tỉnh Ví Dụ', year: 2027, today: { year: 2027, month: 1, day: 10 } };
test.each([
  ['its own place, year and time', USE, undefined],
  [
    'no place known',
    { ...USE, province: undefined },
    'Gói chỉ dùng cho Tỉnh Ví Dụ: cho biết tỉnh, thành phố của đơn vị.',
  ],
  [
    'another province',
    { ...USE, province: 'Tỉnh Cà Mau' },
    'Gói của Sở Nội vụ là của Tỉnh Ví Dụ, đơn vị thuộc Tỉnh Cà Mau: không dùng.',
  ],
  ['another year', { ...USE, year: 2028 }, 'Gói dùng cho năm 2027, kế hoạch là năm 2028: không dùng.'],
  [
    'before its first day',
    { ...USE, today: { year: 2026, month: 1, day: 1 } },
    'Gói dùng từ ngày 01/12/2026: chưa dùng được.',
  ],
  [
    'after its last day',
    { ...USE, today: { year: 2028, month: 1, day: 1 } },
    'Gói chỉ dùng đến ngày 31/12/2027, đã hết hạn: lấy gói mới từ Sở Nội vụ.',
  ],
])('a pack for %s', (_, use, sentence) => {
  const misfit = packMisfit(PACK, use);
  expect(misfit && formatMessage(misfit, vi)).toBe(sentence);
});

test('what another version has otherwise', () => {
  const [first] = PACK.documents;
  const next = {
    ...PACK,
    version: 2,
    documents: first ? [{ ...first, date: '27/01/2027' }] : [],
    reports: [],
    daysOff: '04/01/2027',
  };
  expect(packChanges(PACK, next).map((message) => formatMessage(message, vi))).toEqual([
    'Đổi: 14/KH-UBND.',
    'Bỏ: Báo cáo công tác dân vận chính quyền năm 2027.',
    'Thêm: 04/01/2027.',
  ]);
  expect(packChanges(PACK, PACK)).toEqual([]);
});
