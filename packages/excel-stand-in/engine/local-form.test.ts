import fc from 'fast-check';
import { fromLocalForm, toLocalForm } from './local-form';

test.each([
  ['=SUM(A1,B1)', '=SUM(A1;B1)'],
  ['=ROUND(A1*1.5,2)', '=ROUND(A1*1,5;2)'],
  ['=IF(A1="a,b;c.5",1.25,"x")', '=IF(A1="a,b;c.5";1,25;"x")'],
  ["=SUM('Sheet, 1.5'!A1,2)", "=SUM('Sheet, 1.5'!A1;2)"],
  ['=SUMIFS(T[Điểm, 1.5],T[Đơn vị],"a")', '=SUMIFS(T[Điểm, 1.5];T[Đơn vị];"a")'],
  ["=T[[#This Row],[a']b,1.5]]+1.5", "=T[[#This Row],[a']b,1.5]]+1,5"],
  ['=1', '=1'],
])('%s is %s in Vietnamese', (english, vietnamese) => {
  expect(toLocalForm(english, 'vi-VN')).toBe(vietnamese);
  expect(fromLocalForm(vietnamese, 'vi-VN')).toBe(english);
  expect(toLocalForm(english, 'en-US')).toBe(english);
});

const piece = fc.constantFrom('SUM(', ')', 'A1', '1.5', '2', '"a,;.5"', "'b,;.5'!A1", 'T[c,;.5]', '+', ', ');

test('a formula comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const formula = `=${pieces.join(' ')}`;
      expect(fromLocalForm(toLocalForm(formula, 'vi-VN'), 'vi-VN')).toBe(formula);
    }),
  );
});
