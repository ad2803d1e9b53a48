import { formatMessage } from '../../core/words/format';
import { vi } from '../../texts/messages.vi';
import { keptWord } from './kept-pack';

const held = new Map<string, string>();

/** Storages of a browser: one keeps, one is blocked, one takes nothing more. */
const STORAGES = {
  keeps: () => ({
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => held.set(key, text),
  }),
  blocked: () => {
    throw new Error('SecurityError');
  },
  full: () => ({
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  }),
};

test.each<[keyof typeof STORAGES, string]>([
  ['keeps', 'Máy này giữ gói, dùng cho kế hoạch cùng tỉnh, cùng năm.'],
  ['blocked', 'Gói dùng được đến khi đóng sổ. Máy này không giữ được gói: lần sau nạp lại.'],
  ['full', 'Gói dùng được đến khi đóng sổ. Máy này không giữ được gói: lần sau nạp lại.'],
])('a storage that %s: how long the pack is there is told', (storage, sentence) => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: STORAGES[storage] });
  expect(formatMessage(keptWord('một gói'), vi)).toBe(sentence);
});
