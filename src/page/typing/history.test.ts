import { emptyWorkbook } from '../../files/file-door';
import { NOTHING_DONE, redone, undone, withDone } from './history';

const [a, b, c] = ['A', 'B', 'C'].map(emptyWorkbook) as [
  ReturnType<typeof emptyWorkbook>,
  ReturnType<typeof emptyWorkbook>,
  ReturnType<typeof emptyWorkbook>,
];
const step = (before: typeof a, after: typeof a, sheet: string) => ({
  before,
  after,
  changes: [{ kind: 'addSheet', sheet } as const],
});

test('steps are undone and done again, one after the other', () => {
  const both = withDone(withDone(NOTHING_DONE, step(a, b, 'B')), step(b, c, 'C'));
  const once = undone(both);
  expect(once?.content).toBe(b);
  const twice = once && undone(once.history);
  expect(twice?.content).toBe(a);
  expect(twice && undone(twice.history)).toBeUndefined();
  const again = twice && redone(twice.history);
  expect(again?.content).toBe(b);
  expect(again?.changes).toEqual([{ kind: 'addSheet', sheet: 'B' }]);
  expect(again && redone(again.history)?.content).toBe(c);
});

test('what is done anew leaves nothing to do again', () => {
  const once = undone(withDone(NOTHING_DONE, step(a, b, 'B')));
  expect(once && redone(withDone(once.history, step(a, c, 'C')))).toBeUndefined();
});

test('two hundred steps can be undone, the last ones', () => {
  const many = Array.from({ length: 250 }).reduce<typeof NOTHING_DONE>(
    (history, _, index) => withDone(history, step(a, b, String(index))),
    NOTHING_DONE,
  );
  expect(many.done).toHaveLength(200);
  expect(many.done.at(-1)?.changes).toEqual([{ kind: 'addSheet', sheet: '249' }]);
});
