/** Corrections of a reading: what each makes of the rows, and that no block of the document ever gets lost. */
import { notedBlocks } from '../../../test/support/noted-blocks';
import { WRITTEN_PLANS } from '../../../test/support/plan-corpus';
import { correct } from './correct';
import type { Corrected, Correction } from './correct';
import { splitPoints } from './outline';
import { readPlan } from './read-plan';
import { templateOf } from './to-template';

const DOCUMENT = notedBlocks(`
<< ỦY BAN NHÂN DÂN // CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
<< XÃ BÌNH AN // Độc lập - Tự do - Hạnh phúc
<< Số: 12/KH-UBND // Bình An, ngày 15 tháng 01 năm 2026
**KẾ HOẠCH**
**Công tác dân vận năm 2026**
**I. NHIỆM VỤ**
**1. Tuyên truyền**
a) Tổ chức hội nghị quán triệt. Giao Văn phòng HĐND và UBND xã chủ trì, hoàn thành trước ngày 15/3/2026.
b) Treo pa nô, áp phích; phát tờ rơi tại các thôn.
- Chủ trì: Phòng Văn hóa - Xã hội. Thời gian: quý II/2026.
**2. Đối thoại**
a) Đối thoại với Nhân dân trước ngày 30/6/2026.
b) Tiếp công dân định kỳ.
**II. TỔ CHỨC THỰC HIỆN**
1. Văn phòng HĐND và UBND: theo dõi, đôn đốc. Tổng hợp, báo cáo UBND xã trước ngày 15/12/2026.
2. Các thôn: phổ biến kế hoạch tới Nhân dân.
<< Nơi nhận: // TM. ỦY BAN NHÂN DÂN
<< - Lưu: VT. // CHỦ TỊCH
Một dòng lạc lõng trước ngày 20/5/2026
`);
const READING = readPlan(DOCUMENT);

/** Rows as short lines: kind, text, who, when. */
const lines = ({ rows }: Corrected): string[] =>
  rows.map(({ kind, text, lead, implementing, timing }) =>
    [
      { group: '#', task: '-', duty: '*' }[kind],
      text.length > 32 ? `${text.slice(0, 32)}…` : text,
      ...[...lead, ...implementing].map(({ name }) => `[${name}]`),
      ...(timing === null ? [] : [`{${timing}}`]),
    ].join(' '),
  );

const idOf = (words: string, from = correct(DOCUMENT, READING, [])): string => {
  const found = from.rows.find(({ text }) => text.startsWith(words));
  if (!found) {
    throw new Error(`No row begins with ${words}: ${lines(from).join(' / ')}`);
  }
  return found.id;
};

const after = (...corrections: Correction[]): Corrected => correct(DOCUMENT, READING, corrections);

const BEFORE = [
  '# Tuyên truyền',
  '- Tổ chức hội nghị quán triệt. Gia… [Văn phòng HĐND và UBND xã] {trước ngày 15/3/2026}',
  '- Treo pa nô, áp phích; phát tờ rơ… [Phòng Văn hóa – Xã hội] {quý II/2026}',
  '# Đối thoại',
  '- Đối thoại với Nhân dân trước ngà… {trước ngày 30/6/2026}',
  '- Tiếp công dân định kỳ.',
  '* theo dõi, đôn đốc. Tổng hợp, báo… [Văn phòng HĐND và UBND xã] {trước ngày 15/12/2026}',
  '* phổ biến kế hoạch tới Nhân dân. [Các thôn]',
];

test('no correction: the rows of the reading, groups before their tasks, duties last', () => {
  expect(lines(after())).toEqual(BEFORE);
  expect(after().reading).toEqual(READING);
});

const cases: readonly {
  readonly name: string;
  readonly corrections: () => readonly Correction[];
  /** Lines from which the rows differ, and what stands there then. */
  readonly at: number;
  readonly gone: number;
  readonly now: readonly string[];
}[] = [
  {
    name: 'join: the words of both, who and when either says',
    corrections: () => [{ kind: 'join', row: idOf('Treo pa nô') }],
    at: 1,
    gone: 2,
    now: [
      '- Tổ chức hội nghị quán triệt. Gia… [Văn phòng HĐND và UBND xã] [Phòng Văn hóa – Xã hội] {trước ngày 15/3/2026; quý II/2026}',
    ],
  },
  {
    name: 'split behind a sentence: each half has what it says itself',
    corrections: () => [
      { kind: 'split', row: idOf('Tổ chức hội nghị'), from: 'Tổ chức hội nghị quán triệt. '.length },
    ],
    at: 1,
    gone: 1,
    now: [
      '- Tổ chức hội nghị quán triệt.',
      '- Giao Văn phòng HĐND và UBND xã c… [Văn phòng HĐND và UBND xã] {trước ngày 15/3/2026}',
    ],
  },
  {
    name: 'split of a task with labels below it: they hold for both',
    corrections: () => [{ kind: 'split', row: idOf('Treo pa nô'), from: 'Treo pa nô, áp phích; '.length }],
    at: 2,
    gone: 1,
    now: [
      '- Treo pa nô, áp phích; [Phòng Văn hóa – Xã hội] {quý II/2026}',
      '- phát tờ rơi tại các thôn. [Phòng Văn hóa – Xã hội] {quý II/2026}',
    ],
  },
  {
    name: 'split of a duty: the day goes with its sentence',
    corrections: () => [{ kind: 'split', row: idOf('theo dõi'), from: 'theo dõi, đôn đốc. '.length }],
    at: 6,
    gone: 1,
    now: [
      '* theo dõi, đôn đốc. [Văn phòng HĐND và UBND xã]',
      '* Tổng hợp, báo cáo UBND xã trước … [Văn phòng HĐND và UBND xã] {trước ngày 15/12/2026}',
    ],
  },
  {
    name: 'up: a task heads those below, which have its day if they say none',
    corrections: () => [{ kind: 'up', row: idOf('Tổ chức hội nghị') }],
    at: 1,
    gone: 2,
    now: [
      '# Tổ chức hội nghị quán triệt. Gia…',
      '- Treo pa nô, áp phích; phát tờ rơ… [Phòng Văn hóa – Xã hội] {quý II/2026}',
    ],
  },
  {
    name: 'down: a heading is a task like those below it',
    corrections: () => [{ kind: 'down', row: idOf('Đối thoại') }],
    at: 3,
    gone: 1,
    now: ['- Đối thoại'],
  },
  {
    name: 'drop',
    corrections: () => [{ kind: 'drop', row: idOf('Tiếp công dân') }],
    at: 5,
    gone: 1,
    now: [],
  },
  {
    name: 'dropped and taken back: as it was',
    corrections: () => [
      { kind: 'drop', row: idOf('Tiếp công dân') },
      { kind: 'take', part: `x${idOf('Tiếp công dân')}` },
    ],
    at: 0,
    gone: 0,
    now: [],
  },
  {
    name: 'a correction of a row that is gone changes nothing',
    corrections: () => [
      { kind: 'drop', row: idOf('Tiếp công dân') },
      { kind: 'up', row: idOf('Tiếp công dân') },
    ],
    at: 5,
    gone: 1,
    now: [],
  },
];

test.each(cases)('$name', ({ corrections, at, gone, now }) => {
  const wanted = [...BEFORE.slice(0, at), ...now, ...BEFORE.slice(at + gone)];
  expect(lines(after(...corrections()))).toEqual(wanted);
});

test('what is taken from the unused is read like any task, and stands where the document has it', () => {
  const { left } = after();
  const part = left.find(({ text }) => text.startsWith('Một dòng lạc lõng'));
  expect(part).toBeDefined();
  const taken = after({ kind: 'take', part: part?.id ?? '' });
  expect(lines(taken)[6]).toBe('- Một dòng lạc lõng trước ngày 20/… {trước ngày 20/5/2026}');
  expect(taken.left).not.toContainEqual(part);
});

test('a column whose header says nothing known is said once, before any other correction', () => {
  const table = notedBlocks(`
**KẾ HOẠCH**
**Công tác dân vận năm 2026**
**I. NHIỆM VỤ**
|# TT | Nội dung công việc | Thời gian | Phụ trách |
| 1 | Tuyên truyền | quý I/2026 | Công an xã |
| 2 | Đối thoại | quý II/2026 | Phòng Kinh tế |
`);
  const reading = readPlan(table);
  const column: Correction = { kind: 'column', name: 'Phụ trách', as: 'lead' };
  const codes = ({ reading: { doubts } }: Corrected) => doubts.map(({ message }) => message.code);
  expect(codes(correct(table, reading, []))).toContain('reading.columnUnknown');
  const said = correct(table, reading, [column]);
  expect(lines(said)).toEqual([
    '- Tuyên truyền [Công an xã] {quý I/2026}',
    '- Đối thoại [Phòng Kinh tế] {quý II/2026}',
  ]);
  expect(codes(said)).not.toContain('reading.columnUnknown');
  const drop: Correction = { kind: 'drop', row: 't0' };
  expect(correct(table, reading, [drop, column])).toEqual(correct(table, reading, [drop]));
  expect(lines(correct(table, reading, [column, drop]))).toEqual([
    '- Đối thoại [Phòng Kinh tế] {quý II/2026}',
  ]);
});

test('a dropped duty takes the report along that was read from it, and brings it back', () => {
  const row = idOf('theo dõi');
  expect(READING.reports).toHaveLength(1);
  expect(after({ kind: 'drop', row }).reading.reports).toEqual([]);
  expect(after({ kind: 'drop', row }, { kind: 'take', part: `x${row}` }).reading.reports).toEqual(
    READING.reports,
  );
});

test('a group without tasks says so, and is no group of the plan', () => {
  const emptied = after(
    { kind: 'drop', row: idOf('Đối thoại với') },
    { kind: 'drop', row: idOf('Tiếp công dân') },
  );
  expect(emptied.rows.find(({ text }) => text === 'Đối thoại')?.doubts).toEqual([
    { code: 'reading.groupEmpty' },
  ]);
  expect(templateOf(emptied.reading)?.groups.map(({ title }) => title)).toEqual([
    'Tuyên truyền',
    'Tổ chức thực hiện',
  ]);
});

test.each([
  ['one sentence.', []],
  ['A. B', ['B']],
  ['A; b: c', ['b: c', 'c']],
  ['ngày 15.3.2026 và 1.250 hộ', []],
  ['dòng một\ndòng hai', ['dòng hai']],
  ['A, b, c', ['b, c', 'c']],
])('%j may be parted before %j', (text, parts) => {
  expect(splitPoints(text).map((point) => text.slice(point))).toEqual(parts);
});

test('whatever is done, every block that was in a row is in a row or unused', () => {
  const { first, second, heldBack } = WRITTEN_PLANS;
  for (const { name, document } of [...first, ...second, ...heldBack]) {
    const reading = readPlan(document);
    const blocksOf = ({ rows, left }: Corrected): Set<number> =>
      new Set([...rows, ...left].flatMap(({ at }) => at));
    const before = blocksOf(correct(document, reading, []));
    const corrections: Correction[] = [];
    for (const kind of ['up', 'split', 'join', 'down', 'drop'] as const) {
      const { rows } = correct(document, reading, corrections);
      rows
        .filter(({ offers }, at) => offers.includes(kind) && at % 3 === 1)
        .forEach(({ id, text }) => {
          corrections.push(
            kind === 'split' ? { kind, row: id, from: splitPoints(text)[0] ?? 0 } : { kind, row: id },
          );
        });
    }
    const now = correct(document, reading, corrections);
    expect([name, [...before].filter((block) => !blocksOf(now).has(block))]).toEqual([name, []]);
  }
});
