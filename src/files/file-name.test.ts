import { copyName, xlsxName } from './file-name';

test.each([
  ['a plain name', 'Bình Chương 2026', 'Bình Chương 2026.xlsx'],
  ['a name with its ending', 'Bình Chương.XLSX', 'Bình Chương.xlsx'],
  ['characters Windows forbids', 'a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.xlsx'],
  ['a path', '../../etc/passwd', '.. .. etc passwd.xlsx'],
  ['dots and blanks at the end', ' kế hoạch . ', 'kế hoạch.xlsx'],
  ['marks apart from their letters', 'ke\u0302\u0301 hoa\u0323ch'.normalize('NFD'), 'kế hoạch.xlsx'],
  ['another ending than its own', 'Bình Chương.xlsm', 'Bình Chương.xlsx'],
  ['nothing', '  ', 'so.xlsx'],
  ['nothing but an ending', '.xlsx', 'so.xlsx'],
])('%s', (_name, typed, expected) => {
  expect(xlsxName(typed, 'so')).toBe(expected.normalize('NFC'));
});

test('a workbook with macros keeps its ending, without which Excel does not open it', () => {
  expect(xlsxName('có macro.xlsx', 'so', 'xlsm')).toBe('có macro.xlsm');
});

test.each([
  ['Báo cáo.xlsx', 'Báo cáo (Sổ Dân vận)'],
  ['Báo cáo (Sổ Dân vận).xlsx', 'Báo cáo (Sổ Dân vận)'],
  ['có macro.XLSM', 'có macro (Sổ Dân vận)'],
])('a copy of %s never has its name', (fileName, expected) => {
  expect(copyName(fileName)).toBe(expected);
});
