import { noticeAddress, readNotice } from './notice-address';
import type { Notice } from './notice-address';

const FROM = 'http://localhost:3000/commands.html?_host_Info=Excel#&_xdm_Info=1';
const there = (notice: Notice): URL => new URL(noticeAddress(FROM, notice));

test('what a command says arrives as it was, over https, beside the function file', () => {
  const notice: Notice = {
    language: 'vi',
    state: 'unchanged',
    messages: [{ code: 'print.same', params: { sheet: 'Phụ lục & “nháp” + 1' } }],
  };
  const address = there(notice);
  expect(address.href).toMatch(/^https:\/\/localhost:3000\/notice\.html\?notice=/);
  expect(address.hash).toBe('');
  expect(readNotice(address.search)).toEqual(notice);
});

test.each<[string, Notice]>([
  [
    'many messages',
    {
      language: 'vi',
      state: 'unchanged',
      messages: Array.from({ length: 50 }, () => ({ code: 'print.same', params: { sheet: 'Phụ lục' } })),
    },
  ],
  ['a long error', { language: 'en', details: 'Error: đã hỏng\n'.repeat(500) }],
])('%s: what does not fit into an address is left out from the end', (_name, notice) => {
  const address = there(notice);
  expect(address.href.length).toBeLessThanOrEqual(2000);
  const read = readNotice(address.search);
  const [said, whole] = [JSON.stringify(read), JSON.stringify(notice)];
  expect(said.length).toBeGreaterThan(200);
  expect(whole.startsWith(said.slice(0, 200))).toBe(true);
});

test('the page opened by hand has nothing to say', () => {
  expect(readNotice('')).toBeUndefined();
});
