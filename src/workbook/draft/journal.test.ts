import fc from 'fast-check';
import type { CellInput, Change, Write } from './change';
import { compacted, expanded } from './compact-change';
import { journalled, readJournal } from './journal';
import { JOURNAL_COLUMN } from './facts-sheet';

const EMPTY = { sheets: [], names: [] };
const changes = (text: string): Change[] => [
  { kind: 'write', sheet: 'Dữ liệu', row: 0, column: 0, cells: [[{ value: text }]] },
];

/** The journal of these, as it is read back. */
function kept(given: readonly Change[], most?: number): readonly Change[] | undefined {
  const write = journalled(EMPTY, { changes: given, messages: [] }, most)?.first.find(
    ({ kind }) => kind === 'write',
  );
  const cells = write?.kind === 'write' ? write.cells : [];
  const values = cells.map(([cell]) => [cell && 'value' in cell ? cell.value : null]);
  const reading = readJournal({ row: 0, column: JOURNAL_COLUMN, values, formulas: values.map(() => [null]) });
  return reading.state === 'ok' ? reading.journal.changes.slice(-given.length) : undefined;
}

test('changes as large as those of a roll-up of hundreds of units are read back', () => {
  // Beyond what templates and sets of criteria may hold.
  const given = changes('Việc của xã. '.repeat(6_000_000));
  expect(kept(given)).toEqual(given);
});

/** A column of one formula, as tables have them. */
const computed = (rows: number): Write => ({
  kind: 'write',
  sheet: 'Dữ liệu',
  row: 1,
  column: 3,
  cells: Array.from({ length: rows }, () => [
    { formula: `=IF([@Hạn]<TODAY(),"${'Quá hạn'.repeat(20)}","")` },
  ]),
});

test('a computed column of a hundred thousand rows takes no more of it than one of two', () => {
  expect(kept([computed(100_000)], 1_000)).toEqual([computed(100_000)]);
});

test('whatever is written is the same once it was made compact', () => {
  const cell = fc.constantFrom<CellInput>(
    undefined,
    { value: 1 },
    { value: null },
    { formula: '=1' },
    { formula: '=2' },
  );
  const lines = fc
    .integer({ min: 1, max: 2 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
    );
  const repeated = fc
    .tuple(fc.array(cell, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 4 }))
    .map(([line, times]) => Array.from({ length: times }, () => line));
  fc.assert(
    fc.property(fc.oneof(lines, repeated), (cells) => {
      const change: Change = { ...computed(0), cells };
      expect(expanded(compacted(change))).toEqual(change);
    }),
  );
});

test.each([0, -1, 1.5, 1_048_577, 'hai'])(
  'a journal that repeats a line %p times is not believed',
  (times) => {
    const broken = { ...computed(2), times } as unknown as Change;
    expect(kept([{ ...broken, cells: [[{ value: 1 }]] } as Change], 1_000)).toBeUndefined();
  },
);

test('a journal that repeats a line there is none of, or lines without end, is not believed', () => {
  const none = { kind: 'clear', sheet: 'Dữ liệu', times: 2 } as unknown as Change;
  expect(kept([none])).toBeUndefined();
  const times = 1_048_576;
  const full = { ...computed(2), cells: [[{ value: 1 }]], times } as unknown as Change;
  expect(kept(Array.from({ length: 21 }, () => full))).toBeUndefined();
});

test('changes that no journal can hold are not begun', () => {
  expect(journalled(EMPTY, { changes: changes('một'), messages: [] }, 1000)).toBeDefined();
  expect(journalled(EMPTY, { changes: changes('một'.repeat(1000)), messages: [] }, 1000)).toBeUndefined();
});
