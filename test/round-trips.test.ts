/**
 * A unit's workbook opened and saved again by other programs: all rows are read and counted as before, no formula is said to
 * have changed, and what the program dropped is said once for each sheet. LibreOffice: test/libreoffice/round-trips.test.ts.
 */
import { read as readSheetJs, write as writeSheetJs } from '@e965/xlsx';
import ExcelJs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { filledUnit, readAgain } from './support/filled-unit';

let original: Uint8Array;
let before: Awaited<ReturnType<typeof readAgain>>;
beforeAll(async () => {
  original = await filledUnit();
  before = await readAgain(original);
});

/** How many rows each sheet has. */
const SHEETS = {
  'Thông tin chung': 35,
  'Nhiệm vụ': 20,
  'Lịch báo cáo': 5,
  'Danh mục đơn vị': 18,
  'Số liệu báo cáo': 52,
  'Mô hình Dân vận khéo': 2,
  'Bảng tự chấm điểm': 23,
  // The set has neither levels nor tiers.
  'Thang điểm': 0,
} as const;

const ranges = Object.entries(SHEETS).map(
  ([sheet, rows]) =>
    `${sheet}: Trang ${sheet} không còn là bảng của Excel (thường do lưu bằng chương trình khác): ${rows} dòng được đọc theo tên cột. Bấm Dựng lại bảng.`,
);

async function byExcelJs(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const bySheetJs = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    writeSheetJs(readSheetJs(bytes, { type: 'array' }), { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  );

/** As Google Sheets and WPS save: the cells stay, the parts of the tables and all that points to them go. */
const withoutTables = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes))
        .filter(([name]) => !name.startsWith('xl/tables/'))
        .map(([name, part]) => [
          name,
          strToU8(
            strFromU8(part).replace(
              /<tableParts.*?<\/tableParts>|<(?:Relationship|Override) [^>]*tables\/[^>]*>/gs,
              '',
            ),
          ),
        ]),
    ),
  );

/** Where a sheet's header row is; in row 4 of most. */
const HEADER_ROWS: Readonly<Record<string, number>> = {
  'Nhiệm vụ': 6,
  'Bảng tự chấm điểm': 19,
  'Thang điểm': 13,
};

/** Tables of exceljs say that they have no header row, while the sheet shows one. */
const moved = Object.keys(SHEETS).map(
  (sheet) =>
    `${sheet}: Vùng của bảng lệch với các ô trên trang ${sheet}: dòng tiêu đề ở dòng ${HEADER_ROWS[sheet] ?? 4}. Đã đọc theo các ô; bấm Dựng lại bảng.`,
);

test.each<[string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>, readonly string[]]>([
  ['exceljs', byExcelJs, moved],
  ['SheetJS', bySheetJs, ranges],
  ['a program that drops the tables', withoutTables, ranges],
])('%s', async (_, save, said) => {
  const after = await readAgain(await save(original));
  expect(after.findings).toEqual([...said, ...before.findings]);
  expect({ ...after, findings: [], notes: [] }).toEqual({ ...before, findings: [], notes: [] });
  // A sentence for each sheet of which rows are counted: neither of the register nor of the scale.
  expect([before.notes, after.notes.length]).toEqual([[], said.length - 2]);
});
