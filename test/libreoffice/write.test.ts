import { strFromU8, unzipSync } from 'fflate';
import { cellOf, findSheet } from '../../src/workbook/cells/snapshot';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { cellRows, SAMPLE } from '../fixtures/book';
import { convert } from './soffice';

describe('LibreOffice opens what is written', () => {
  let parts: Record<string, Uint8Array>;
  let again: Extract<ReturnType<typeof readWorkbook>, { ok: true }>['workbook'];

  beforeAll(async () => {
    const bytes = await convert(await writeWorkbook(SAMPLE), 'xlsx', { recalculate: true });
    parts = unzipSync(bytes);
    const result = readWorkbook(bytes);
    if (!result.ok) {
      throw new Error(result.detail);
    }
    again = result.workbook;
  });

  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array()).replaceAll('&apos;', "'");

  test('sheets, the very hidden one included, and names', () => {
    expect(again.sheets.map(({ name }) => name)).toEqual(['Nhiệm vụ', 'Danh mục đơn vị', '_SoDanVan']);
    expect(again.sheets[2]?.visibility).not.toBe('visible');
    expect(again.names).toContain('DanhMucDonVi');
  });

  test('it calculates what the file says', () => {
    const grid = findSheet(again, 'Nhiệm vụ')?.grid;
    const at = (row: number, column: number) => grid && cellOf(grid, row, column).value;
    expect([at(0, 1), at(2, 2), at(3, 2), at(3, 3)]).toEqual([25, 11, '#N/A', true]);
    expect([at(2, 0), at(3, 0), at(2, 3)]).toEqual(['=1+1', '+84', 46_037]);
  });

  test.each([
    ['shows the cached values', false, '2,999'],
    ['calculates them anew when told to', true, '2,42'],
  ])('it %s', async (_, recalculate, shown) => {
    const cells = cellRows([[2, { value: 999, formula: 'A1*21' }]]);
    const bytes = await writeWorkbook({
      title: '',
      sheets: [{ name: 'Bảng', visibility: 'visible', cells }],
    });
    expect(strFromU8(await convert(bytes, 'csv', { recalculate })).trim()).toBe(shown);
  });

  test('print titles and area', () => {
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles"[^>]*>'Nhiệm vụ'!\$1:\$2</);
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Area"[^>]*>'Nhiệm vụ'!\$A\$1:\$D\$4</);
  });

  test('page, table, validation and conditional format', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<pageSetup [^>]*paperSize="9"[^>]*fitToWidth="1"[^>]*fitToHeight="0"[^>]*orientation="landscape"/,
    );
    expect(sheet).toContain('differentFirst="true"');
    expect(sheet).toMatch(/<rowBreaks [^>]*><brk id="3" [^>]*man="true"/);
    expect(sheet).toMatch(/<dataValidation [^>]*type="list"[^>]*><formula1>DanhMucDonVi</);
    expect(sheet).toMatch(/<conditionalFormatting sqref="A3:C4">.*\$B3&gt;\$B\$1/);
    expect(part('xl/tables/table1.xml')).toContain('displayName="BangNhiemVu" ref="A2:C4"');
  });

  test('it prints as PDF', async () => {
    const pdf = await convert(await writeWorkbook(SAMPLE), 'pdf');
    expect(strFromU8(pdf.subarray(0, 5), true)).toBe('%PDF-');
  });
});
