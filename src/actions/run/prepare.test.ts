/** What no sheet and no cell of Excel holds is refused before anything is written. */
import { formatMessage } from '../../core/words/format';
import { vi } from '../../texts/messages.vi';
import type { CellInput, Change } from '../../workbook/draft/change';
import { looseSheet } from '../../workbook/draft/draft';
import type { CellDraft, TableDraft } from '../../workbook/draft/draft';
import { literal } from '../../workbook/formula/build';
import { holdsNothing, prepare, prepareNew } from './prepare';

const writing = (row: number, cells: readonly (readonly CellInput[])[]): Change => ({
  kind: 'write',
  sheet: 'Nhiệm vụ',
  row,
  column: 1,
  cells,
});
const text = (length: number): CellInput => ({ value: 'đ'.repeat(length) });
const formula = (length: number): CellInput => ({ formula: `=${'1'.repeat(length - 1)}` });

test.each<[string, Change, string | undefined]>([
  ['the last row', writing(1_048_574, [[undefined], [text(1)]]), undefined],
  [
    'a row below it',
    writing(1_048_574, [[text(1)], [text(1)], [text(1)]]),
    'Trang Nhiệm vụ sẽ dài đến dòng 1048577, quá dòng cuối của một trang Excel (1.048.576), nên chưa ghi gì. Chia các tệp hoặc các dòng thành nhiều phần, mỗi phần làm vào một sổ riêng.',
  ],
  ['the longest text', writing(4, [[text(32_767)]]), undefined],
  [
    'a longer one',
    writing(4, [
      [text(1), undefined],
      [undefined, text(32_768)],
    ]),
    'Ô Nhiệm vụ!C6 sẽ dài 32768 ký tự, nhiều hơn một ô Excel chứa được (32767), nên chưa ghi gì. Rút gọn nội dung hay tên gọi dài rồi làm lại.',
  ],
  ['the longest formula', writing(4, [[formula(8192)]]), undefined],
  [
    'a longer one',
    writing(4, [[formula(8193)]]),
    'Ô Nhiệm vụ!B5 sẽ dài 8193 ký tự, nhiều hơn một ô Excel chứa được (8192), nên chưa ghi gì. Rút gọn nội dung hay tên gọi dài rồi làm lại.',
  ],
])('%s', (_, change, said) => {
  const { steps, messages } = prepare({ sheets: [], names: [] }, [change], []);
  expect([steps === undefined, messages.map((message) => formatMessage(message, vi))]).toEqual([
    said !== undefined,
    said === undefined ? [] : [said],
  ]);
});

const at = (row: number, content: CellDraft['content']): CellDraft => ({ row, column: 1, content });
const table = (value: string, rows = 2): TableDraft => ({
  name: 'NhiemVu',
  row: 5,
  column: 2,
  columns: [{ key: 'text', header: 'Nội dung', width: 10, style: {} }],
  rows: Array.from({ length: rows }, () => ({ text: value })),
});

test.each<[string, { cells?: CellDraft[]; table?: TableDraft }, string | undefined]>([
  ['the last row', { cells: [at(1_048_575, { value: 'đ' })] }, undefined],
  ['a row below it', { cells: [at(1_048_576, { value: 'đ' })] }, 'Trang Nhiệm vụ sẽ dài đến dòng 1048577'],
  [
    'a table below it',
    { table: { ...table('đ'), row: 1_048_574 } },
    'Trang Nhiệm vụ sẽ dài đến dòng 1048577',
  ],
  ['the longest text', { table: table('đ'.repeat(32_767)) }, undefined],
  ['a longer one', { table: table('đ'.repeat(32_768)) }, 'Ô Nhiệm vụ!C7 sẽ dài 32768 ký tự'],
  [
    'a longer formula',
    { cells: [at(4, { formula: literal('1'.repeat(8_190)) })] },
    'Ô Nhiệm vụ!B5 sẽ dài 8193 ký tự',
  ],
])('a new workbook is refused alike: %s', (_, sheet, said) => {
  const draft = { sheets: [{ ...looseSheet('Nhiệm vụ', []), ...sheet }], names: [] };
  const prepared = prepareNew(draft, []);
  expect([
    prepared.draft === undefined,
    ...prepared.messages.map((message) => formatMessage(message, vi)),
  ]).toEqual(said === undefined ? [false] : [true, expect.stringContaining(said)]);
});

test('the first cell of each sheet in sight is told; a workbook with a name holds something', () => {
  const cells = [at(9, { value: 'đ' }), at(2, { value: null }), at(7, { value: 1 })];
  const sheets = [
    { ...looseSheet('Một', cells), table: { ...table('đ'), row: 8 } },
    { ...looseSheet('Hai', cells), visibility: 'hidden' as const },
    { ...looseSheet('Ba', []), table: table('đ') },
  ];
  expect(prepareNew({ sheets, names: [] }, []).written).toEqual([
    { sheet: 'Một', row: 7, column: 1 },
    { sheet: 'Ba', row: 5, column: 2 },
  ]);
  expect([holdsNothing({ sheets: [], names: [] }), holdsNothing({ sheets: [], names: ['a'] })]).toEqual([
    true,
    false,
  ]);
});
