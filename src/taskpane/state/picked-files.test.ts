import { workbookParts, zipParts } from '../../../test/fixtures/xlsx';
import { addFiles, openPicked } from './picked-files';

const file = (name: string, content: BlobPart = 'x', lastModified = 1): File =>
  new File([content], name, { lastModified });

test('files are added to those picked before; the very same file is kept once', () => {
  const a = file('a.xlsx');
  const newer = file('a.xlsx', 'x', 2);
  const longer = file('a.xlsx', 'xx');
  const other = file('b.xlsx');
  expect(addFiles([a], [file('a.xlsx'), newer, longer, file('Thumbs.db'), other])).toEqual([
    a,
    newer,
    longer,
    other,
  ]);
});

const CONTEXT = { rubrics: [], confirmed: {}, known: new Map() };

async function read(picked: File) {
  const results = [];
  for await (const result of openPicked()(CONTEXT).read(picked)) {
    results.push(result);
  }
  return results;
}

test.each([
  ['báo cáo.pdf', '%PDF-1.7', 'file.pdf'],
  ['~$xã A.xlsx', 'x', 'file.lockFile'],
  ['xã A.xlsx', '', 'file.empty'],
])('%s that is no workbook comes with its reason', async (name, content, code) => {
  expect(await read(file(name, content))).toMatchObject([
    { kind: 'file', record: { file: name, reading: { ok: false, reason: { code } } } },
  ]);
});

test('a workbook is read, and one of nobody known to us is told as such', async () => {
  const bytes = zipParts(workbookParts('<row r="1"><c r="A1"><v>7</v></c></row>'));
  expect(await read(file('xã A.xlsx', bytes as Uint8Array<ArrayBuffer>))).toMatchObject([
    {
      record: {
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        reading: { ok: false, reason: { code: 'file.noPlan' } },
      },
    },
  ]);
});

test('a file that can no longer be opened is told, not thrown', async () => {
  const gone = file('xã A.xlsx');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await read(gone)).toMatchObject([
    { record: { file: 'xã A.xlsx', reading: { ok: false, reason: { code: 'file.notOpened' } } } },
  ]);
});
