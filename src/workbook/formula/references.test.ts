import { areaName } from '../cells/cells';
import { referencesOf } from './references';

/** References in one line: areas, parts of tables, names, and `*` for anything. */
function shown(formula: string): string {
  const { areas, tables, names, anything } = referencesOf(formula);
  return [
    ...areas.map(({ sheet, area }) => `${sheet === undefined ? '' : `${sheet}!`}${areaName(area)}`),
    ...tables.map(({ table, column, own }) => `${table}[${own ? '@' : ''}${column ?? '#All'}]`),
    ...names,
    ...(anything ? ['*'] : []),
  ].join(' ');
}

test.each<[string, string, string]>([
  ['cells and areas', 'AVERAGE(B2:B9,$C$3)*D4', 'B2:B9 C3 D4'],
  ['a text is no reference', 'IF(A1="B2 và C3",1,"Tổng!D4")', 'A1'],
  ['a quotation mark within a text', 'A1&"a""B2""c"&C3', 'A1 C3'],
  ['whole columns and rows', 'SUM(A:C)+SUM($2:$3)', 'A1:C1048576 A2:XFD3'],
  [
    'cells of another sheet',
    "VLOOKUP(A2,'Danh mục đơn vị'!$A$1:$B$9,2)+Tong!B1",
    'A2 Danh mục đơn vị!A1:B9 Tong!B1',
  ],
  ['a sheet with an apostrophe', "'Quý ''I'''!B2", "Quý 'I'!B2"],
  ['another workbook', "[1]Tong!B2+'[2]Quý I'!C3+D4", 'D4'],
  ['the same cell of several sheets', 'SUM(Q1:Q4!B2)', 'Q1:Q4!B2 *'],
  ['a column of a table', 'MEDIAN(NhiemVu[Tỷ lệ])', 'NhiemVu[Tỷ lệ]'],
  [
    'the cell of the row',
    'PROPER(NhiemVu[[#This Row],[Nội dung (chi tiết)]])',
    'NhiemVu[@Nội dung (chi tiết)]',
  ],
  ['more than a column of a table', 'COUNTBLANK(NhiemVu[[#Data],[A]:[C]])', 'NhiemVu[#All]'],
  ['a column with brackets in its name', "MEDIAN(Bang[Số '[tr''đ']])", "Bang[Số [tr'đ]]"],
  ['a name', 'VLOOKUP(B2,DanhMucDonVi,1,FALSE)', 'B2 DanhMucDonVi'],
  ['a function whose name looks like a cell', 'LOG10(A1)+ATAN2(B1,B2)', 'A1 B1 B2'],
  ['cells only known while calculated', 'SUM(OFFSET(A1,1,1,3))', 'A1 *'],
  ['a text that becomes a reference', 'INDIRECT("B"&A1)', 'A1 *'],
  ['a range with an end that is worked out', 'SUM(A1:INDEX(B1:B9,3))', 'A1 B1:B9 *'],
  ['a range that begins with a result', 'SUM(INDEX(B1:B9,3):C4)', 'B1:B9 C4 *'],
  ['numbers, errors and truths', 'IF(A1=1.5E3,#N/A,TRUE)', 'A1'],
  ['nothing', '1+2', ''],
])('%s', (_, formula, expected) => {
  expect(shown(formula)).toBe(expected);
});
