import type * as Module from './chosen-language';

/** The module as a pane that is opened anew has it. */
async function opened(storage: Partial<Storage>): Promise<typeof Module> {
  Object.assign(globalThis, { localStorage: storage });
  jest.resetModules();
  return import('./chosen-language');
}

const store = new Map<string, string>();
const storage = {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => void store.set(key, value),
  removeItem: (key: string) => void store.delete(key),
};

beforeEach(() => {
  store.clear();
});
afterAll(() => {
  Object.assign(globalThis, { localStorage: undefined });
});

test('what was chosen is told at once, kept, and gone with the choice', async () => {
  const first = await opened(storage);
  expect(first.chosenLanguage()).toBeUndefined();
  const told: unknown[] = [];
  const stop = first.onLanguageChosen(() => told.push(first.chosenLanguage()));
  first.chooseLanguage('en');
  expect((await opened(storage)).chosenLanguage()).toBe('en');
  first.chooseLanguage(undefined);
  expect((await opened(storage)).chosenLanguage()).toBeUndefined();
  stop();
  first.chooseLanguage('vi');
  expect(told).toEqual(['en', undefined]);
});

test('where Office parts the storage, the choice is kept under its key', async () => {
  Object.assign(globalThis, { Office: { context: { partitionKey: 'phan-1.' } } });
  (await opened(storage)).chooseLanguage('en');
  expect([...store]).toEqual([['phan-1.so-dan-van.language', 'en']]);
  expect((await opened(storage)).chosenLanguage()).toBe('en');
  Object.assign(globalThis, { Office: { context: {} } });
  expect((await opened(storage)).chosenLanguage()).toBeUndefined();
  Object.assign(globalThis, { Office: undefined });
});

test('what is kept there and is no language of ours counts for nothing', async () => {
  store.set('so-dan-van.language', '__proto__');
  expect((await opened(storage)).chosenLanguage()).toBeUndefined();
});

test('a browser that keeps nothing: the choice holds until the pane is closed', async () => {
  const refuse = () => {
    throw new Error('SecurityError');
  };
  const blocked = await opened({ getItem: refuse, setItem: refuse, removeItem: refuse });
  blocked.chooseLanguage('en');
  expect(blocked.chosenLanguage()).toBe('en');
});
