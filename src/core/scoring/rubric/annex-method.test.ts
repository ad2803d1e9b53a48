/** Words on how a criterion is scored, and the method that the form gets of them; what says something else is kept as words. */
import { saidMethod } from './annex-method';
import { partOf } from './methods';
import { writeParams } from './params';

const POINTS = 5;

/** A method as the form has it, or the words; a doubt behind it. */
function read(words: string, points: number | null = POINTS, deducts = false): string {
  const said = saidMethod(words.split('|'), { points, deducts });
  switch (said.state) {
    case 'silent':
      return 'nothing';
    case 'unread':
      return `? ${said.words}`;
    case 'said':
      return [partOf(said.method).name, writeParams(said.method), said.doubt ?? '']
        .filter((part) => part !== '')
        .join(' | ');
  }
}

test.each([
  // Per case
  ['0,5đ/mô hình', 'Cộng | mô hình: mỗi lần 0,5'],
  ['0,5 điểm/01 cuộc, tối đa 5 điểm', 'Cộng | cuộc: mỗi lần 0,5'],
  ['Mỗi cuộc đối thoại được 1 điểm (tối đa 5 điểm)', 'Cộng | cuộc đối thoại: mỗi lần 1'],
  [
    'Mỗi mô hình cấp tỉnh được 3 điểm; mỗi mô hình cấp xã được 1 điểm',
    'Cộng | mô hình cấp tỉnh: mỗi lần 3; mô hình cấp xã: mỗi lần 1',
  ],
  ['Bằng khen: cộng 2 điểm', 'Cộng | Bằng khen: mỗi lần 2'],
  // Taken off
  ['Chậm 01 báo cáo trừ 0,5 điểm', 'Trừ | Chậm 01 báo cáo: mỗi lần 0,5; thấp nhất 0 | floor'],
  ['Thiếu 1 văn bản trừ 1đ, trừ không quá 3đ', 'Trừ | Thiếu 1 văn bản: mỗi lần 1; thấp nhất 2'],
  ['Trừ 0,25 điểm/văn bản', 'Trừ | văn bản: mỗi lần 0,25; thấp nhất 0 | floor'],
  ['Mỗi vụ việc bị trừ 2 điểm', 'Trừ | vụ việc: mỗi lần 2; thấp nhất 0 | floor'],
  // Levels, yes and no
  ['Có: 5 điểm; Không: 0 điểm', 'Có/Không'],
  ['Có: 4 điểm; Không: 0 điểm', 'Mức | Có = 4; Không = 0'],
  ['Tốt: 5|Khá: 3,5|Yếu: 0', 'Mức | Tốt = 5; Khá = 3,5; Yếu = 0'],
  [
    '- Dưới 50%: 0 điểm|- Từ 50% đến dưới 80%: 3 điểm|- Từ 80% trở lên: 5 điểm',
    'Mức | Từ 80% trở lên = 5; Từ 50% đến dưới 80% = 3; Dưới 50% = 0',
  ],
  // A share
  ['(Số hộ đạt / Tổng số hộ) x 5', 'Tỷ lệ | Số hộ đạt / Tổng số hộ; làm tròn 2 | rounding'],
  ['Điểm = Số hộ đạt/tổng số hộ × điểm tối đa', 'Tỷ lệ | Số hộ đạt / tổng số hộ; làm tròn 2 | rounding'],
  // Something else: nothing is guessed
  ['Chấm theo thực tế', '? Chấm theo thực tế'],
  ['Đạt yêu cầu: 5 điểm', '? Đạt yêu cầu: 5 điểm'],
  ['(Số hộ đạt / Tổng số hộ) x 10', '? (Số hộ đạt / Tổng số hộ) x 10'],
  ['1đ/cuộc, tối đa 8đ', '? 1đ/cuộc, tối đa 8đ'],
  ['Chậm trừ 0,5 điểm; đạt 100%: 5 điểm', '? Chậm trừ 0,5 điểm; đạt 100%: 5 điểm'],
  ['Mỗi cuộc 1.250 điểm', '? Mỗi cuộc 1.250 điểm'],
  ['', 'nothing'],
])('%s', (words, wanted) => {
  expect(read(words)).toBe(wanted);
});

test('points below 0 are what may be lost: from 0 down to them', () => {
  expect(read('Mỗi vụ trừ 1 điểm', -4, true)).toBe('Trừ | vụ: mỗi lần 1; thấp nhất -4');
  expect(read('0,5đ/báo cáo', -4, true)).toBe('Trừ | báo cáo: mỗi lần 0,5; thấp nhất -4');
});

test('points that only the words state are the maximum', () => {
  const said = saidMethod(['1 điểm/cuộc, tối đa 6 điểm'], { points: null, deducts: false });
  expect(said).toMatchObject({ state: 'said', max: 6 });
});
