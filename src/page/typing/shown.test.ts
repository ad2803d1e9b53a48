import type { FileCell } from '../../files/parts/workbook';
import { editText, shownText } from './shown';

const cell = (value: FileCell['value'], numberFormat?: string): FileCell => ({
  value,
  ...(numberFormat === undefined ? {} : { style: { numberFormat } }),
});

test.each<[string, FileCell, string]>([
  ['a text', cell('Xã A'), 'Xã A'],
  ['an empty cell', cell(null), ''],
  ['a date', cell(46_172, 'dd/mm/yyyy'), '30/05/2026'],
  ['a share', cell(0.825, '0%'), '83%'],
  ['a share with a decimal', cell(0.825, '0.0%'), '82,5%'],
  ['points', cell(7.25, 'General'), '7,25'],
  ['a whole number', cell(7.25, '0'), '7'],
  ['thousands', cell(12_345, '#,##0'), '12.345'],
  ['a truth value', cell(true), 'TRUE'],
  ['a text that looks like a date format says nothing', cell('yy', 'dd/mm/yyyy'), 'yy'],
])('%s', (_, shown, text) => {
  expect(shownText(shown, 'vi')).toBe(text);
});

test.each<[string, FileCell, string]>([
  ['a formula', { value: 3, formula: 'A1+B1' }, '=A1+B1'],
  ['a day', cell(46_172, 'dd/mm/yyyy'), '30/05/2026'],
  ['a share, in full', cell(0.0825, '0%'), '8,25%'],
  ['a number, in full', cell(7.125, '0.0'), '7,125'],
  ['a sum of decimals', cell(0.1 + 0.2), '0,3'],
  ['a text', cell('Xã A'), 'Xã A'],
  ['a text that would be read otherwise', cell('=A1'), "'=A1"],
  ['nothing', cell(null), ''],
])('to be edited: %s', (_, edited, text) => {
  expect(editText(edited)).toBe(text);
});
