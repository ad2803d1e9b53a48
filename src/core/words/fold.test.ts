import { fold, foldForm } from './fold';

test.each([
  ['dashes', 'Phòng Văn hóa — Xã hội', 'phòng văn hóa-xã hội'],
  ['spaces', '  Phòng\u00A0 Kinh\ttế ', 'phòng kinh tế'],
  ['NFD', 'Phòng Kinh tế'.normalize('NFD'), 'phòng kinh tế'],
  ['quotes', '“Dân vận khéo”', '"dân vận khéo"'],
  ['letters that look like Đ', '\u00D0ảng ủy; \u0189ảng ủy', 'đảng ủy; đảng ủy'],
  ['invisible characters', 'Phòng\u200B Kinh tế\uFEFF', 'phòng kinh tế'],
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
