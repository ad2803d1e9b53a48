import fc from 'fast-check';
import type { CellValue } from '../cells/cells';
import { calculateBook } from './calculate';
import type { Calculated } from './calculate';
import { parseFormula } from '../formula/parse';

/** Table `T` with columns A, B and N, its body from row 1; formulas beside it, one a row, in column 9. */
function book(body: readonly (readonly CellValue[])[], formulas: readonly string[]): Calculated {
  return calculateBook({
    entry: (_, row, column) => {
      const text = column === 9 ? formulas[row] : undefined;
      const value = body[row - 1]?.[column] ?? null;
      const formula = parseFormula(
        text ?? (typeof value === 'string' && value.startsWith('=') ? value : '='),
      );
      return formula ? { formula } : { value };
    },
    table: (name) =>
      name === 'T'
        ? { sheet: 'S', row: 0, column: 0, headers: ['A', 'B', 'N'], bodyRows: body.length }
        : undefined,
  });
}

test('many counts over the same columns each give what one look at every row gives', () => {
  const word = fc.constantFrom<CellValue>('Đạt', 'đạt', 'ĐẠT', 'Quá hạn', '', null, 1, true);
  const line = fc.tuple(word, word, fc.constantFrom<CellValue>(0, 1, 2.5, 7, 'x', null));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (body) => {
      const asked = ['Đạt', 'quá hạn', 'Không có'];
      const formulas = asked.flatMap((a) => [
        `=COUNTIF(T[A],"${a}")`,
        `=COUNTIFS(T[N],">"&1,T[B],"${a}")`,
        `=SUMIFS(T[N],T[A],"${a}",T[B],"Đạt")`,
      ]);
      const results = book(body, formulas);
      const is = (value: CellValue, wanted: string) =>
        typeof value === 'string' && value.toLowerCase() === wanted.toLowerCase();
      const expected = asked.flatMap((a) => [
        body.filter(([own]) => is(own, a)).length,
        body.filter(([, own, n]) => typeof n === 'number' && n > 1 && is(own, a)).length,
        body
          .filter(([first, second]) => is(first, a) && is(second, 'Đạt'))
          .reduce((sum, [, , n]) => sum + (typeof n === 'number' ? n : 0), 0),
      ]);
      expect(formulas.map((_, row) => results.cell('S', row, 9))).toEqual(expected);
    }),
  );
});

test('an error among the numbers that match is the sum; one that does not match is nothing', () => {
  const body: CellValue[][] = [
    ['a', null, 1],
    ['b', null, '#N/A'],
  ];
  const results = book(body, ['=SUMIFS(T[N],T[A],"a")', '=SUMIFS(T[N],T[A],"b")']);
  expect([results.cell('S', 0, 9), results.cell('S', 1, 9)]).toEqual([1, '#N/A']);
});

test('a column met while one of its own cells is worked out is not taken for its values', () => {
  const body: CellValue[][] = [
    [null, null, '=IFERROR(SUM(T[N]),5)'],
    [null, null, 2],
  ];
  expect(book(body, ['=T[[#This Row],[N]]', '=SUM(T[N])']).cell('S', 1, 2)).toBe(5);
  const results = book(body, ['', '=SUM(T[N])']);
  expect([results.cell('S', 1, 2), results.cell('S', 1, 9)]).toEqual([5, 7]);
});
