import { keptUnit, keepUnit } from './kept-unit';
import type { KeptUnit } from './kept-unit';

const held = new Map<string, string>();
beforeEach(() => {
  held.clear();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => held.set(key, text),
    },
  });
});

test.each<[string, KeptUnit]>([
  [
    'a commune of the list',
    { who: 'commune', unit: 'UBND xã Ba Tơ', home: { province: 'Tỉnh Quảng Ngãi', code: '21484' } },
  ],
  ['a sở', { who: 'department', unit: 'Sở Nội vụ', home: { province: 'Tỉnh Tây Ninh' } }],
  ['a body as typed', { who: 'commune', unit: 'UBND xã A' }],
])('%s is read back as it was kept', (_, unit) => {
  keepUnit(unit);
  expect(keptUnit()).toEqual(unit);
});

test.each([
  ['nothing', undefined],
  ['another form', '{"unit":1}'],
  ['no unit', 'commune\n\n\n'],
])('%s is nothing kept', (_, text) => {
  if (text !== undefined) {
    held.set('so-dan-van.unit', text);
  }
  expect(keptUnit()).toBeUndefined();
});
