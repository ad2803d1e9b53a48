import { shiftFormula } from './sharedFormula';

test.each([
  ['A1+$B2+C$3+$D$4', 1, 1, 'B2+$B3+D$3+$D$4'],
  ['SUM(A1:B2)', 2, 0, 'SUM(A3:B4)'],
  ['SUM(A:A,$B:C,1:3,2:$4)', 1, 1, 'SUM(B:B,$B:D,2:4,3:$4)'],
  ['"A1"&A1&"say ""A1"""', 1, 0, '"A1"&A2&"say ""A1"""'],
  ["'A1 của B2'!A1+'O''Neil'!B2", 1, 0, "'A1 của B2'!A2+'O''Neil'!B3"],
  ['Sheet1!A1+[1]Sheet1!B2', 1, 0, 'Sheet1!A2+[1]Sheet1!B3'],
  ['Bảng[[#This Row],[A1]]+Bảng[B2]+A1', 1, 0, 'Bảng[[#This Row],[A1]]+Bảng[B2]+A2'],
  ["T[['[A1']]]+A1", 1, 0, "T[['[A1']]]+A2"],
  ['LOG10(A1)+ATAN2(B1,C1)+DEC2BIN(5)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)+DEC2BIN(5)'],
  ['Điểm1+A1_x+A1.b+ABCD1+ZZZ1+A1048577', 1, 0, 'Điểm1+A1_x+A1.b+ABCD1+ZZZ1+A1048577'],
  ['1.5E3+12*A1+TRUE', 1, 0, '1.5E3+12*A2+TRUE'],
  ['A1+B2', -1, 0, '#REF!+B1'],
  ['A1+B2', 0, -1, '#REF!+A2'],
  ['XFD1048576', 0, 1, '#REF!'],
  ['XFD1048576', 1, 0, '#REF!'],
  ['a1+Ab$2', 1, 1, 'B2+AC$2'],
])('%s moved by (%d, %d) is %s', (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});

test('moved by nothing, a formula stays as it is', () => {
  const formula = `IF([@Cột]>"a""b",SUMIFS(T[Điểm],T[[#Data],[Đơn vị]],$A2),'Bảng "1"'!$B$3&XFD1)`;
  expect(shiftFormula(formula, 0, 0)).toBe(formula);
});
