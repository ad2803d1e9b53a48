/** One table written by one writer, in a process of its own: `write-one.mjs WRITER ROWS`. It prints the size of the file. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import ExcelJs from 'exceljs';
import { writeXlsx } from 'hucre/xlsx';
import { looseSheet } from '../src/workbook/draft/draft';
import type { RowDraft } from '../src/workbook/draft/draft';
import { STYLES } from '../src/workbook/cells/style';
import { fileWorkbook } from '../src/files/from-draft';
import { writeWorkbook } from '../src/files/write';

const COLUMNS = 24;
const HEADERS = Array.from({ length: COLUMNS }, (_, index) => `Cột ${index + 1}`);

/** Cells as a roll-up of tasks has them. A few numbers, days, many texts that come again, some that do not. */
const cellOf = (row: number, column: number): string | number =>
  column < 4
    ? row * 7 + column
    : column < 8
      ? `Đã triển khai ${row} lượt, phối hợp với Mặt trận và các đoàn thể.`.slice(0, 20 + column)
      : `Nhiệm vụ thứ ${(row + column) % 300} của kế hoạch công tác dân vận chính quyền năm 2026`;

const lineOf = (row: number) => Array.from({ length: COLUMNS }, (_, column) => cellOf(row, column));

const WRITERS: Readonly<Record<string, (rows: number) => Promise<number>>> = {
  ours: async (rows) => {
    const table = {
      name: 'Bang',
      row: 0,
      column: 0,
      columns: HEADERS.map((header, index) => ({
        key: String(index),
        header,
        width: 20,
        style: STYLES.body,
      })),
      rows: Array.from({ length: rows }, (_, row): RowDraft => Object.fromEntries(lineOf(row).entries())),
    };
    const draft = { sheets: [{ ...looseSheet('Bảng', []), table }], names: [] };
    return (await writeWorkbook(fileWorkbook(draft, '', { year: 2026, month: 6, day: 15 }))).length;
  },
  'exceljs, streaming': async (rows) => {
    const stream = new PassThrough();
    let size = 0;
    stream.on('data', (piece: Buffer) => {
      size += piece.length;
    });
    const book = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
    const sheet = book.addWorksheet('Bảng');
    sheet.addRow(HEADERS).commit();
    for (let row = 0; row < rows; row++) {
      sheet.addRow(lineOf(row)).commit();
    }
    sheet.commit();
    const ended = once(stream, 'end');
    await book.commit();
    await ended;
    return size;
  },
  hucre: async (rows) =>
    (
      await writeXlsx({
        sheets: [{ name: 'Bảng', rows: [HEADERS, ...Array.from({ length: rows }, (_, row) => lineOf(row))] }],
      })
    ).length,
  SheetJS: (rows) => {
    const book = utils.book_new();
    const lines = [HEADERS, ...Array.from({ length: rows }, (_, row) => lineOf(row))];
    utils.book_append_sheet(book, utils.aoa_to_sheet(lines, { dense: true }), 'Bảng');
    const bytes = write(book, {
      type: 'buffer',
      bookType: 'xlsx',
      bookSST: true,
      compression: true,
    }) as Uint8Array;
    return Promise.resolve(bytes.length);
  },
};

const [writer = '', rows = ''] = process.argv.slice(2);
const size = await WRITERS[writer]?.(Number(rows));
if (size === undefined) {
  throw new Error(`No writer ${writer}; there are ${Object.keys(WRITERS).join(', ')}`);
}
console.log(size);
