/** *Thay đổi so với lần trước*: every way in which two roll-ups may differ, and what the sheet says of it. */
import { copyOf, file, picking, row, score, sheetsOf, shownOf } from '../../../test/support/roll-up-data';
import type { CopyHead, SendingRow, SomeData } from './copy';
import { summarise } from './summary';

const unit = (name: string, self: number, over: Partial<CopyHead> = {}, hash = name) =>
  file(
    `${hash}.xlsx`,
    copyOf(
      name,
      { self, selfRating: self >= 90 ? 'Tốt' : 'Khá', ...over },
      { copyScores: [score('I.1', self)] },
    ),
    hash,
  );
const data = (files: SomeData['files'], ...sending: SendingRow[]): SomeData => ({ files, sending });
const a = unit('Xã A', 95);
const b = unit('Xã B', 80);

/** Two versions of one unit wait for a choice. */
const twice = data([a, unit('Xã B', 80, {}, 'b1'), unit('Xã B', 85, {}, 'b2')]);

interface Case {
  readonly before: SomeData;
  readonly now: SomeData;
  readonly says: readonly (readonly [unit: string | null, what: string, points?: string, ranks?: string])[];
}

const CASES: Readonly<Record<string, Case>> = {
  'the same files': { before: data([a, b]), now: data([b, a]), says: [[null, 'Không có thay đổi']] },
  'a file more': {
    before: data([a]),
    now: data([a, b]),
    says: [['Xã B', 'Mới có', ' → 80', ' → 2']],
  },
  'a file less': { before: data([a, b]), now: data([a]), says: [['Xã B', 'Không còn', '80 → ', '2 → ']] },
  'a version was picked': {
    before: twice,
    now: picking(twice, 'b2.xlsx'),
    says: [['Xã B', 'Mới có', ' → 85', ' → 2']],
  },
  'points typed by hand': {
    before: data([a], row('Xã B', { block: 'Xã' })),
    now: data([a], row('Xã B', { block: 'Xã', byHand: true, self: 97 })),
    says: [
      ['Xã B', 'Mới có', ' → 97', ' → 1'],
      ['Xã A', 'Thứ hạng khác', '95 → 95', '1 → 2'],
    ],
  },
  'points typed by hand, put right': {
    before: data([a], row('Xã B', { block: 'Xã', byHand: true, self: 97 })),
    now: data([a], row('Xã B', { block: 'Xã', byHand: true, self: 96 })),
    says: [['Xã B', 'Điểm, xếp loại khác', '97 → 96', '1 → 1']],
  },
  'other points of one unit, another rank of the other': {
    before: data([a, b]),
    now: data([a, unit('Xã B', 99)]),
    says: [
      ['Xã B', 'Điểm, xếp loại khác', '80 → 99', '2 → 1'],
      ['Xã A', 'Thứ hạng khác', '95 → 95', '1 → 2'],
    ],
  },
  'another rating with the same points': {
    before: data([a]),
    now: data([unit('Xã A', 95, { selfRating: 'Xuất sắc' })]),
    says: [['Xã A', 'Điểm, xếp loại khác', '95 → 95', '1 → 1']],
  },
  'official points came': {
    before: data([], row('Xã A', { block: 'Xã', byHand: true, self: 95 })),
    now: data([], row('Xã A', { block: 'Xã', byHand: true, self: 95, official: 90 })),
    says: [['Xã A', 'Điểm, xếp loại khác', '95 → 95', '1 → 1']],
  },
  'a unit moved to another khối: ranks of two khối are not held against each other': {
    before: data([a, b]),
    now: data([a, unit('Xã B', 80, { block: 'Phường' })]),
    says: [['Xã B', 'Chuyển khối, trước ở Xã', '80 → 80', '2 → 1']],
  },
  'the code came later: it is the same unit': {
    before: data([a, b]),
    now: data([a, unit('Xã B', 80, { unitCode: '07' })]),
    says: [['Xã B', 'Tên, mã khác, trước là Xã B', '80 → 80', '2 → 2']],
  },
  'the name was put right beside its code': {
    before: data([a, unit('Xã B', 80, { unitCode: '07' })]),
    now: data([a, unit('Phường B', 85, { unitCode: '07' })]),
    says: [['Phường B', 'Tên, mã khác, trước là Xã B (07); Điểm, xếp loại khác', '80 → 85', '2 → 2']],
  },
  'two units changed their codes: names tell which is which': {
    before: data([unit('Xã A', 95, { unitCode: '1' }), unit('Xã B', 80, { unitCode: '2' })]),
    now: data([unit('Xã A', 95, { unitCode: '2' }), unit('Xã B', 80, { unitCode: '1' })]),
    says: [
      ['Xã A', 'Tên, mã khác, trước là Xã A (1)', '95 → 95', '1 → 1'],
      ['Xã B', 'Tên, mã khác, trước là Xã B (2)', '80 → 80', '2 → 2'],
    ],
  },
  'one name with two codes is two units': {
    before: data([unit('Xã T', 80, { unitCode: '1' }, 't1')]),
    now: data([unit('Xã T', 80, { unitCode: '1' }, 't1'), unit('Xã T', 70, { unitCode: '2' }, 't2')]),
    says: [['Xã T', 'Mới có', ' → 70', ' → 2']],
  },
  'nobody was counted before': {
    before: data([], row('Xã A', { block: 'Xã' })),
    now: data([a], row('Xã A', { block: 'Xã' })),
    says: [['Xã A', 'Mới có', ' → 95', ' → 1']],
  },
  'nobody is counted any more': {
    before: data([a]),
    now: data([]),
    says: [['Xã A', 'Không còn', '95 → ', '1 → ']],
  },
};

test.each(Object.entries(CASES))('%s', (_, { before, now, says }) => {
  const sheets = sheetsOf(now, { before: summarise(before).units });
  const keys = ['unit', 'what', 'selfBefore', 'self', 'rankBefore', 'rank'];
  const rows = shownOf(sheets)
    .table('changes', ...keys)
    .map(([name, what, selfBefore, self, rankBefore, rank]) => [
      name ?? null,
      what,
      ...(name ? [`${selfBefore ?? ''} → ${self ?? ''}`, `${rankBefore ?? ''} → ${rank ?? ''}`] : []),
    ]);
  expect(rows).toEqual(says);
});

test('the first roll-up has nothing to be held against', () => {
  expect(shownOf(sheetsOf(data([a]))).table('changes', 'what')).toEqual([]);
});
