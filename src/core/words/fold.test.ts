import { fold, foldForm, plainText } from './fold';

test.each([
  ['dashes', 'Phòng Văn hóa — Xã hội', 'phòng văn hóa-xã hội'],
  ['spaces', '  Phòng\u00A0 Kinh\ttế ', 'phòng kinh tế'],
  ['NFD', 'Phòng Kinh tế'.normalize('NFD'), 'phòng kinh tế'],
  ['quotes', '“Dân vận khéo”', '"dân vận khéo"'],
  ['letters that look like Đ', '\u00D0ảng ủy; \u0189ảng ủy', 'đảng ủy; đảng ủy'],
  ['invisible characters', 'Phòng\u200B Kinh tế\uFEFF', 'phòng kinh tế'],
  ['invisible characters within a letter', 'Phòng Kinh tê\u200B\u0301', 'phòng kinh tế'],
  ['letters that look like Đ', 'Ðảng ủy, Ɖoàn xã', 'đảng ủy, đoàn xã'],
  ['full-width characters', 'Ｔổ　１', 'tổ 1'],
])('%s are one', (_, text, expected) => {
  expect(foldForm(text)).toBe(expected);
});

test.each([
  ['Điều đã định', 'dieu da dinh'],
  ['ĐẠI ĐOÀN KẾT', 'dai doan ket'],
  ['Phòng Văn hóa – Xã hội', 'phong van hoa-xa hoi'],
  ['ưƠơăĂâêô', 'uooaaaeo'],
])('%s without diacritics', (text, expected) => {
  expect(fold(text)).toBe(expected);
  expect(fold(text.normalize('NFD'))).toBe(expected);
});

test.each([
  ['hoà', 'hòa'],
  ['thuý', 'thúy'],
  ['khoẻ', 'khỏe'],
  ['uỷ ban', 'ủy ban'],
  ['hòan thành', 'hoàn thành'],
  ['cuả', 'của'],
  ['nghiã', 'nghĩa'],
  ['lưạ chọn', 'lựa chọn'],
  ['qúy', 'quý'],
  ['gía', 'giá'],
  ['ngòai', 'ngoài'],
])('the tone of %s may stand elsewhere', (typed, meant) => {
  expect(foldForm(typed)).toBe(foldForm(meant));
  expect(foldForm(meant)).toBe(meant);
});

test.each([
  ['quý', 'quí'],
  ['Ba Tô', 'Ba Tơ'],
  ['Sơn Hà', 'Sơn Hạ'],
  ['Mỹ Lý', 'Mĩ Lí'],
  ['của', 'cua'],
])('%s and %s stay two', (one, other) => {
  expect(foldForm(one)).not.toBe(foldForm(other));
});

test.each(['quốc', 'nước', 'thuyền', 'khuỷu', 'giếng', 'gì', 'người', 'café', 'chứa', 'sữa', 'tuổi', 'yếu'])(
  '%s keeps its tone',
  (word) => {
    expect(foldForm(word)).toBe(word);
  },
);

test('what looks the same is one text, case and marks kept', () => {
  expect(plainText(' Ðảng\u00A0 ủy\u200B xã '.normalize('NFD'))).toBe('Đảng ủy xã');
});
