import { keepColumn, rememberedColumns } from './kept-columns';

const held = new Map<string, string>();
beforeEach(() => {
  held.clear();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => held.set(key, text),
      removeItem: (key: string) => held.delete(key),
    },
  });
});

const unknown = (...names: readonly string[]) => ({
  doubts: names.map((name) => ({
    message: { code: 'reading.columnUnknown', params: { name } } as const,
    at: [0],
  })),
});

test('what was said of a column is tried on the next table with such a header, however it is typed', () => {
  keepColumn('Kết quả cần đạt', 'product');
  keepColumn('Đầu mối', 'lead');
  expect(rememberedColumns(unknown('KẾT QUẢ  CẦN ĐẠT', 'Số lượng'))).toEqual([
    { kind: 'column', name: 'KẾT QUẢ  CẦN ĐẠT', as: 'product' },
  ]);
  expect(rememberedColumns(unknown('Đầu mối'))).toEqual([{ kind: 'column', name: 'Đầu mối', as: 'lead' }]);
});

test('the last word counts, and what was taken back is forgotten', () => {
  keepColumn('Đầu mối', 'lead');
  keepColumn('Đầu mối', 'coordinating');
  expect(rememberedColumns(unknown('Đầu mối')).map(({ as }) => as)).toEqual(['coordinating']);
  keepColumn('Đầu mối', undefined);
  expect(rememberedColumns(unknown('Đầu mối'))).toEqual([]);
  expect(held.size).toBe(0);
});

test.each(['{"a":1}', 'x', 'dau moi\tnothing'])('%s is nothing kept', (text) => {
  held.set('so-dan-van.columns', text);
  expect(rememberedColumns(unknown('Đầu mối', 'x'))).toEqual([]);
});
