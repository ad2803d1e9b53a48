import fc from 'fast-check';
import { fingerprintOf } from '../../../workbook/cells/plain';
import { mergeRows } from './merge';
import type { MergedRow, RowCopy } from './merge';

const EMPTY = [null, ''] as const;

const copy = (fields: RowCopy['fields'], by = '', at?: number, source = 'a.xlsx'): RowCopy => ({
  key: 'k',
  fields,
  given: fingerprintOf(EMPTY),
  by,
  at,
  source,
});

/** The state, and what is taken or to be chosen from. */
const told = (row: MergedRow | undefined) =>
  row?.state === 'taken'
    ? [row.copy.fields]
    : row?.state === 'choose'
      ? row.copies.map(({ fields }) => fields)
      : [];

test.each<[string, readonly RowCopy[], MergedRow['state'], readonly RowCopy['fields'][]]>([
  ['nobody', [copy(EMPTY), copy([null, ' '])], 'untouched', []],
  ['one of two', [copy(EMPTY), copy([7, 'x'])], 'taken', [[7, 'x']]],
  ['two, alike', [copy([7, 'x'], 'A', 1), copy([7, ' x '], 'B', 2)], 'taken', [[7, ' x ']]],
  ['two, differently', [copy([8, ''], 'B'), copy([7, ''], 'A')], 'choose', [[7, ''], [8, '']]],
  ['one person, twice', [copy([7, ''], 'A', 2.5), copy([8, ''], 'A', 2.25)], 'taken', [[7, '']]],
  ['one person, twice at no known time', [copy([7, ''], 'A'), copy([8, ''], 'A', 1)], 'choose', [[8, ''], [7, '']]],
  ['somebody without a name, twice', [copy([7, ''], '', 1), copy([8, ''], '', 2)], 'choose', [[7, ''], [8, '']]],
  ['one person twice, and another', [copy([7, ''], 'A', 1), copy([8, ''], 'A', 2), copy([9, ''], 'B', 1)], 'choose', [[8, ''], [9, '']]],
])('filled in by %s', (_, copies, state, fields) => {
  const [row] = mergeRows(copies);
  expect(row?.state).toBe(state);
  expect(told(row)).toEqual(fields);
}); // prettier-ignore

test('what was handed out and emptied is a word too', () => {
  const given = fingerprintOf([7, '']);
  const [row] = mergeRows([
    { ...copy([null, ''], 'A'), given },
    { ...copy([7, ''], ''), given },
  ]);
  expect(row).toMatchObject({ state: 'taken', copy: { fields: [null, ''] } });
});

const copies = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    fields: fc.tuple(
      fc.constantFrom<(number | null)[]>(null, 1, 2.5),
      fc.constantFrom<string[]>('', 'ý kiến', ' ý kiến '),
    ),
    given: fc.constantFrom(fingerprintOf([null, '']), fingerprintOf([1, ''])),
    by: fc.constantFrom('', 'A', 'B'),
    at: fc.constantFrom(undefined, 1, 2, 3),
    source: fc.constantFrom('1.xlsx', '2.xlsx'),
  }),
  { maxLength: 8 },
);

test('copies that differ in blanks only come to the same in either order', () => {
  const [a, b] = [copy([2.5, 'ý kiến'], '', 3), copy([2.5, ' ý kiến '], '', 3)];
  expect(mergeRows([a, b])).toEqual(mergeRows([b, a]));
});

test('any order of the copies comes to the same', () => {
  fc.assert(
    fc.property(
      copies.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(mergeRows(shuffled)).toEqual(mergeRows(all));
      },
    ),
  );
});

test('no row that somebody filled in is dropped, but for an earlier word of the same person', () => {
  fc.assert(
    fc.property(copies, (all) => {
      const merged = new Map(mergeRows(all).map((row) => [row.key, told(row).map(fingerprintOf)]));
      for (const one of all) {
        const kept = merged.get(one.key) ?? [];
        const isLater = all.some(
          ({ key, by, at, fields, given }) =>
            key === one.key &&
            by !== '' &&
            by === one.by &&
            (at ?? 0) > (one.at ?? Infinity) &&
            fingerprintOf(fields) !== given,
        );
        if (fingerprintOf(one.fields) !== one.given && !isLater) {
          expect(kept).toContain(fingerprintOf(one.fields));
        }
      }
    }),
  );
});

test('merged again with what came of it, nothing changes', () => {
  fc.assert(
    fc.property(copies, (all) => {
      const taken = mergeRows(all).flatMap((row) => (row.state === 'taken' ? [row.copy] : []));
      expect(mergeRows([...all, ...taken])).toEqual(mergeRows(all));
    }),
  );
});
