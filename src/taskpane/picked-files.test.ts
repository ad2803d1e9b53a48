import { workbookParts, zipParts } from '../../test/fixtures/xlsx';
import { addFiles, openFile } from './picked-files';

const file = (name: string, content: BlobPart = 'x', lastModified = 1): File =>
  new File([content], name, { lastModified });

test('files are added to those picked before; the very same file is kept once', () => {
  const a = file('a.xlsx');
  const newer = file('a.xlsx', 'x', 2);
  const longer = file('a.xlsx', 'xx');
  const other = file('b.xlsx');
  expect(addFiles([a], [file('a.xlsx'), newer, longer, other])).toEqual([a, newer, longer, other]);
});

test('a workbook is read', async () => {
  const bytes = zipParts(workbookParts('<row r="1"><c r="A1"><v>7</v></c></row>'));
  const opened = await openFile(file('xã A.xlsx', bytes as Uint8Array<ArrayBuffer>));
  expect(opened).toMatchObject({
    ok: true,
    name: 'xã A.xlsx',
    workbook: { sheets: [{ name: 'Bảng', grid: { values: [[7]] } }] },
  });
});

test.each([
  ['báo cáo.pdf', '%PDF-1.7', 'file.pdf'],
  ['~$xã A.xlsx', 'x', 'file.lockFile'],
  ['xã A.xlsx', '', 'file.empty'],
])('%s that is no workbook comes with its reason', async (name, content, code) => {
  expect(await openFile(file(name, content))).toEqual({ ok: false, name, reason: { code } });
});

test('a file that can no longer be opened is told, not thrown', async () => {
  const gone = file('xã A.xlsx');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await openFile(gone)).toEqual({
    ok: false,
    name: 'xã A.xlsx',
    reason: { code: 'file.notOpened' },
  });
});
