import type { CellStyle, Validation } from '../../workbook/cells/style';
import type { FileSheet, FileWorkbook } from '../../files/parts/workbook';
import { declaredAt } from './declared';
import { typedContent } from './typed';
import type { TypedContent } from './typed';

const AREA = { row: 0, column: 0, rows: 1, columns: 1 };
const rule = (kind: Validation['rule'], onError: Validation['onError'] = 'stop'): Validation => ({
  rule: kind,
  onError,
  title: '',
  message: 'Xem lại ô này.',
});

/** The content that a text gives cell A1 of a sheet with this format and rule, in one line. */
function shown(
  typed: string,
  style: CellStyle,
  validation?: Validation,
  more: Partial<FileSheet> = {},
  isPasted = false,
): string {
  const sheet: FileSheet = {
    name: 'S',
    visibility: 'visible',
    cells: new Map([[0, new Map([[0, { value: null, style }]])]]),
    ...(validation ? { validations: [{ area: AREA, validation }] } : {}),
    ...more,
  };
  const words = ['Hoàn thành', 'Đang thực hiện'].map(
    (value, row) => [row, new Map([[0, { value }]])] as const,
  );
  const book: FileWorkbook = {
    title: '',
    sheets: [sheet, { name: 'Danh mục', visibility: 'hidden', cells: new Map(words) }],
    names: [{ name: 'KetQua', sheet: 'Danh mục', area: { ...AREA, rows: 5 } }],
  };
  const declared = declaredAt(book, sheet, 0, 0);
  return line(
    typedContent(typed, { declared, today: { year: 2026, month: 5, day: 15 }, table: 'Bang', isPasted }),
  );
}

function line(content: TypedContent): string {
  const { said } = content;
  const told = said ? ` (${Object.values(said).join(', ')})` : '';
  if (!content.isTaken) {
    return `refused${told}`;
  }
  const { input, numberFormat } = content;
  return `${JSON.stringify('formula' in input ? input.formula : input.value)}${numberFormat ? ` ${numberFormat}` : ''}${told}`;
}

test.each<[string, string]>([
  ['', 'null'],
  ['  ', 'null'],
  ['Xã A', '"Xã A"'],
  ['10/5/2027', '46517 dd/mm/yyyy'],
  ['2027-05-10', '46517 dd/mm/yyyy'],
  ['5/13/2026', '46155 dd/mm/yyyy (readAs, 13/05/2026)'],
  ['31/4/2027', '"31/4/2027" (noDay)'],
  // A fraction, a number of a document, a day: only the cell can tell.
  ['10/5', '"10/5"'],
  ['12/KH-UBND', '"12/KH-UBND"'],
  ['7,5', '7.5'],
  ['-0,25', '-0.25'],
  ['1.250', '1250 (readAs, 1250)'],
  ['1.250.000,5', '1250000.5 (readAs, 1250000,5)'],
  ['1,250', '"1,250" (unclear, 1,25, 1250)'],
  // Numbers of headings, telephones and codes keep their figures.
  ['1.1', '"1.1" (looksLikeNumber)'],
  ['0912345678', '"0912345678" (looksLikeNumber)'],
  ['12345678901234567890', '"12345678901234567890" (looksLikeNumber)'],
  ['95%', '0.95 0%'],
  ['7,25%', '0.0725 0.0#%'],
  ['150%', '1.5 0%'],
  ['true', 'true'],
  ["'007", '"007"'],
  ["'=A1", '"=A1"'],
  ['=B1*2', '"=B1*2"'],
  ['=SUM(B1;7,5)', '"=SUM(B1,7.5)"'],
  ['=IF(B1="a;b,5";1;0)', '"=IF(B1=\\"a;b,5\\",1,0)"'],
  ['=[@Điểm]*2', '"=Bang[[#This Row],[Điểm]]*2"'],
  ['=VLOOKUP(A1,B1:C9,2)', 'refused (noFormula)'],
  ['=DanhMuc', 'refused (noFormula)'],
  ['=', '"="'],
  ['x'.repeat(32_768), 'refused (tooLong)'],
])('in a cell without a format: %s', (typed, expected) => {
  expect(shown(typed, {})).toBe(expected);
});

test.each<[string, string]>([
  ['10/5/2027', '46517'],
  ['10/5/27', '46517 (readAs, 10/05/2027)'],
  ['10/5', '46152 (readAs, 10/05/2026)'],
  ['30/2/2027', '"30/2/2027" (noDay)'],
  ['quý II', '"quý II" (noDay)'],
  ['260727', '"260727" (unclear, 26/07/2027, 27/07/2026)'],
])('in a cell of days: %s', (typed, expected) => {
  expect(shown(typed, { numberFormat: 'dd/mm/yyyy' })).toBe(expected);
});

test.each<[string, CellStyle, Validation | undefined, string]>([
  ['95', { numberFormat: '0%' }, undefined, '0.95 (readAs, 95%)'],
  ['95%', { numberFormat: '0%' }, undefined, '0.95'],
  ['150%', { numberFormat: '0%' }, undefined, '"150%" (doubtful)'],
  ['12 người', { numberFormat: '0' }, undefined, '12 (readAs, 12)'],
  ['nhiều', { numberFormat: '0' }, undefined, '"nhiều" (noNumber)'],
  ['1.5', { numberFormat: '0.00' }, undefined, '1.5 (readAs, 1,5)'],
  ['007', { numberFormat: '@' }, undefined, '"007"'],
  ['=A1', { numberFormat: '@' }, undefined, '"=A1"'],
  ['7,5', { numberFormat: '"Ngày" General' }, undefined, '7.5'],
  ['1.250', {}, rule({ kind: 'decimal', min: 0, max: 3 }), '1.25 (readAs, 1,25)'],
  ['4', {}, rule({ kind: 'decimal', min: 0, max: 3 }), 'refused (outside, Xem lại ô này.)'],
  ['4', {}, rule({ kind: 'decimal', min: 0, max: 3 }, 'warning'), '4 (outside, Xem lại ô này.)'],
  ['hai', {}, rule({ kind: 'decimal', min: 0, max: 3 }), 'refused (outside, Xem lại ô này.)'],
  ['10/5/2027', {}, rule({ kind: 'date', min: '=DATE(2026,1,1)', max: '=DATE(2027,12,31)' }), '46517'],
  ['hoan thanh', {}, rule({ kind: 'list', source: '=KetQua' }), '"Hoàn thành" (readAs, Hoàn thành)'],
  ['hoàn thành', {}, rule({ kind: 'list', source: '=KetQua' }), '"Hoàn thành"'],
  ['Xong', {}, rule({ kind: 'list', source: '=KetQua' }), 'refused (notInList, Xem lại ô này.)'],
  [
    'Xong',
    {},
    rule({ kind: 'list', source: "='Danh mục'!$A$1:$A$2" }, 'warning'),
    '"Xong" (notInList, Xem lại ô này.)',
  ],
  ['Xong', {}, rule({ kind: 'list', source: '=INDIRECT(B1)' }), '"Xong"'],
])('%s in a cell of its own kind %j', (typed, style, validation, expected) => {
  expect(shown(typed, style, validation)).toBe(expected);
});

test('a list that stands in the rule itself', () => {
  const more = { ownLists: [{ area: AREA, words: ['Có', 'Không'] }] };
  expect(shown('có', {}, undefined, more)).toBe('"Có"');
  expect(shown('x', {}, undefined, more)).toBe('"x" (notInList, )');
});

test('what is pasted is never refused and never a formula', () => {
  expect(shown('=A1', {}, undefined, {}, true)).toBe('"=A1"');
  expect(shown('4', {}, rule({ kind: 'decimal', min: 0, max: 3 }), {}, true)).toBe(
    '4 (outside, Xem lại ô này.)',
  );
  expect(shown('Xong', {}, rule({ kind: 'list', source: '=KetQua' }), {}, true)).toBe(
    '"Xong" (notInList, Xem lại ô này.)',
  );
});
