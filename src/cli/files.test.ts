/** What a fault of ours with one file leaves of the work of the others. */
import { strFromU8, unzipSync } from 'fflate';
import { MemoryIo } from '../../test/support/memory-io';
import { workbookParts, zipParts } from '../../test/fixtures/xlsx';
import { writeWorkbook } from '../files/write';
import { judgeFiles, needEnding, openDoor } from './files';
import { writeMade } from './write-files';

const FAULT =
  'Chưa làm được tệp này vì sự cố của chương trình, nên để riêng; các tệp khác vẫn được làm. Mở tệp bằng Excel, lưu lại rồi thử lại.';

async function machine(): Promise<MemoryIo> {
  const io = new MemoryIo();
  for (const name of ['a', 'lỗi', 'c']) {
    const sheet = { name, visibility: 'visible', cells: new Map() } as const;
    io.files.set(`${name}.xlsx`, await writeWorkbook({ title: '', sheets: [sheet] }));
  }
  return io;
}
const FILES = ['a.xlsx', 'lỗi.xlsx', 'c.xlsx'];

function nameUnlessFaulty(name = ''): string {
  if (name === 'lỗi') {
    throw new Error('A fault of ours.');
  }
  return name;
}

test('judging: the file is told, the others are judged', async () => {
  const io = await machine();
  const { judged, unread } = await judgeFiles(FILES, io, ({ sheets: [sheet] }) => ({
    ok: true,
    value: nameUnlessFaulty(sheet?.name),
  }));
  expect(judged).toEqual([
    { file: 'a.xlsx', value: 'a' },
    { file: 'c.xlsx', value: 'c' },
  ]);
  expect(unread).toEqual([{ file: 'lỗi.xlsx', code: 'file.fault', message: FAULT }]);
  expect(io.stderr).toEqual([`lỗi.xlsx: ${FAULT}`]);
});

test('making files: the workbook is told, what the others give is written', async () => {
  const io = await machine();
  const exit = await writeMade(
    'thử',
    { files: FILES, out: 'ra.zip', resume: false },
    io,
    async (door, to) => {
      const { sheets } = await door.read();
      const name = nameUnlessFaulty(sheets[0]?.name);
      await to.workbook(name, name, () => Promise.resolve());
      return { state: 'done', messages: [] };
    },
  );
  expect(exit).toBe(1);
  expect(Object.keys(unzipSync(io.files.get('ra.zip') ?? new Uint8Array()))).toEqual([
    'a/a.xlsx',
    'c/c.xlsx',
  ]);
  expect(io.stderr).toEqual([`lỗi.xlsx: ${FAULT}`]);
});

test('nothing could be made: nothing is written', async () => {
  const io = await machine();
  const exit = await writeMade('thử', { files: ['lỗi.xlsx'], out: 'ra.zip', resume: false }, io, () => {
    throw new Error('A fault of ours.');
  });
  expect([exit, [...io.files.keys()]]).toEqual([1, FILES]);
});

test('a text and a formula longer than Excel takes stay as they are in the file', async () => {
  const io = new MemoryIo();
  const cells = [
    `<c r="A1" t="inlineStr"><is><t>${'đ'.repeat(32_768)}</t></is></c>`,
    `<c r="B1"><f>${'1+'.repeat(4_100)}1</f><v>4101</v></c>`,
  ];
  const bytes = zipParts(workbookParts(`<row r="1">${cells.join('')}</row>`));
  io.files.set('dài.xlsx', bytes);
  const opened = await openDoor('dài.xlsx', io);
  if (!opened.ok) {
    throw new Error(opened.sentence);
  }
  const { door } = opened;
  expect(await writeWorkbook(door.content())).toBe(bytes);
  const [sheet = ''] = (await door.read()).sheets.map(({ name }) => name);
  await door.apply([{ kind: 'write', sheet, row: 1, column: 0, cells: [[{ value: 'mới' }]] }]);
  const saved = strFromU8(
    unzipSync(await writeWorkbook(door.content()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  expect(cells.filter((cell) => !saved.includes(cell))).toEqual([]);
  expect(io.stderr).toEqual([]);
});

test('a workbook with macros is written under its own ending only', async () => {
  const io = new MemoryIo();
  const parts = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
  const types = String(parts['[Content_Types].xml']).replace(
    'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main',
    'vnd.ms-excel.sheet.macroEnabled.main',
  );
  io.files.set('a.xlsm', zipParts({ ...parts, '[Content_Types].xml': types }));
  const opened = await openDoor('a.xlsm', io);
  const content = opened.ok ? opened.door.content() : undefined;
  expect(() => content && needEnding('b.xlsx', content)).toThrow(
    'Tệp “b.xlsx” phải kết thúc bằng .xlsm như tệp gốc, nếu không Excel không mở được.',
  );
  expect(() => content && needEnding('b.XLSM', content)).not.toThrow();
});
