/** `criteria`: the annex of a decision shown, written into the form, and used as a score sheet. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyRubric } from '../actions/apply-rubric';
import { draftOf } from '../actions/run/run';
import { locate } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { formatMessage } from '../core/words/format';
import { cellOf } from '../workbook/cells/snapshot';
import { vi } from '../texts/messages.vi';
import { MemoryIo } from '../../test/support/memory-io';
import { main } from './main';

const FILES = path.join(__dirname, '../../test/fixtures/documents/criteria/files');

/** A plan's workbook and an annex. */
async function ready(...names: readonly string[]): Promise<MemoryIo> {
  const io = new MemoryIo();
  names.forEach((name) => io.files.set(name, readFileSync(path.join(FILES, name))));
  await main(
    [
      'plan',
      '--template',
      'binh-chuong-2026',
      '--unit',
      'UBND xã A',
      '--year',
      '2026',
      '--out',
      'so.xlsx',
      '--tinh',
      'Quảng Ngãi',
    ],
    io,
  );
  io.stdout.splice(0);
  return io;
}

test('without a workbook it is only shown: rows, sums that do not hold, what is unsure, each with its place', async () => {
  const io = await ready('c4-dan-van-chinh-quyen.docx');
  const code = await main(['criteria', '--from', 'c4-dan-van-chinh-quyen.docx'], io);
  expect([code, io.stderr]).toEqual([0, []]);
  expect(io.stdout).toEqual(
    expect.arrayContaining([
      'BỘ TIÊU CHÍ ĐÁNH GIÁ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN (số 77/QĐ-UBND, ngày 03/04/2026, UBND XÃ TÂN LẬP; ví dụ minh họa), tổng 100 điểm',
      'II.1. Đối thoại định kỳ: 20 điểm. Cộng: cuộc đối thoại: mỗi lần 10',
      expect.stringContaining(
        'Điểm các tiêu chí trong II cộng lại là 38, không phải 40. Xem lại điểm tối đa. (Đoạn ',
      ),
      expect.stringContaining('Mã III.1 có hai lần. Đặt mã khác cho một trong hai dòng. (Đoạn '),
      expect.stringContaining('Tính cả đối thoại đột xuất (Đoạn '),
    ]),
  );
});

test('written into a workbook it is a form, with what is unsure beside its rows, and makes a score sheet', async () => {
  const docx = 'c1-cai-cach-hanh-chinh.docx';
  const io = await ready(docx);
  const code = await main(['criteria', 'so.xlsx', '--from', docx, '--out', 'moi.xlsx', '--official'], io);
  expect([code, io.stderr]).toEqual([0, []]);
  expect(io.stdout).toContain('Có 1 chỗ cần xem lại, ghi bên phải bảng của trang Bộ tiêu chí.');
  const book = io.opened('moi.xlsx');
  const meta = readMeta(book);
  const form = meta.state === 'ok' ? locate(book, meta.meta, 'rubricForm') : undefined;
  const at = form?.rows.findIndex(({ values }) => values.code === '2.2') ?? -1;
  expect(form && cellOf(form.sheet.grid, form.table.row + 1 + at, form.table.column + 10).value).toBe(
    'Tiêu chí 2.2: văn bản không nói cách làm tròn, ghi làm tròn 2 chữ số. Xem lại.',
  );
  const wanted = await draftOf(applyRubric, book, {});
  expect(wanted.messages.map((message) => formatMessage(message, vi))).toEqual([
    'Đã tạo trang tính Bảng tự chấm điểm theo bộ tiêu chí “BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ (chính thức)”.',
  ]);
});

test('what cannot be used yet is told at its cell, nothing is guessed', async () => {
  const io = await ready('c2-dan-chu-o-co-so.xlsx');
  await main(['criteria', 'so.xlsx', '--from', 'c2-dan-chu-o-co-so.xlsx', '--out', 'moi.xlsx'], io);
  const wanted = await draftOf(applyRubric, io.opened('moi.xlsx'), {});
  expect(wanted.ok).toBe(false);
  expect(wanted.messages.map((message) => formatMessage(message, vi))).toEqual([
    expect.stringContaining('Tiêu chí II.1.c: chưa rõ cách chấm “”.'),
  ]);
});

test('a form that is there is kept', async () => {
  const io = await ready('c5-thi-dua.docx');
  const write = (file: string, out: string) =>
    main(['criteria', file, '--from', 'c5-thi-dua.docx', '--out', out], io);
  expect(await write('so.xlsx', 'moi.xlsx')).toBe(0);
  expect(await write('moi.xlsx', 'nua.xlsx')).toBe(1);
  expect(io.stderr).toEqual([
    'Sổ này đã có trang Bộ tiêu chí, giữ nguyên. Muốn lập từ văn bản thì xóa trang đó trước.',
  ]);
});

const TABLE =
  '<table><tr><td>TT</td><td>Tiêu chí</td><td>Điểm tối đa</td><td>Diễn biến</td></tr><tr><td>I</td><td>Nhóm</td><td>10</td><td></td></tr><tr><td>1</td><td>Họp dân</td><td>10</td><td>2đ/cuộc</td></tr></table>';

test.each([
  ['no table of criteria', 'thu.txt', 'Kính gửi: UBND xã.', [], 1, 'Không thấy bảng tiêu chí'],
  ['official without number and day', 'a.html', TABLE, ['--official'], 2, 'chính thức'],
  ['a workbook without --out', 'a.html', TABLE, ['so.xlsx'], 2, 'Ghi cả SỔ và --out'],
  [
    'a column of an unknown kind',
    'a.html',
    TABLE,
    ['--columns', 'Diễn biến=x'],
    2,
    'Chưa hiểu “Diễn biến=x”',
  ],
] as const)('%s is told', async (_name, file, text, options, wanted, sentence) => {
  const io = new MemoryIo();
  io.files.set(file, new TextEncoder().encode(text));
  expect(await main(['criteria', ...options, '--from', file], io)).toBe(wanted);
  expect(io.stderr.join('\n')).toContain(sentence);
});

test('a column that nobody knows is left out and told, until it is said', async () => {
  const io = new MemoryIo();
  io.files.set('a.html', new TextEncoder().encode(TABLE));
  await main(['criteria', '--from', 'a.html'], io);
  expect(io.stdout.join('\n')).toContain('Cột “Diễn biến” chưa biết là gì');
  io.stdout.splice(0);
  await main(['criteria', '--from', 'a.html', '--columns', 'Diễn biến=method'], io);
  expect(io.stdout).toContain('I.1. Họp dân: 10 điểm. Cộng: cuộc: mỗi lần 2');
});
