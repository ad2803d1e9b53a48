/** What no sheet and no cell of Excel holds is refused before anything is written. */
import { formatMessage } from '../../core/words/format';
import { vi } from '../../texts/messages.vi';
import type { CellInput, Change } from '../../workbook/draft/change';
import { prepare } from './prepare';

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
