import type { Change } from './change';
import { JOURNAL_COLUMN } from './facts-sheet';
import { journalled, readJournal } from './journal';

const EMPTY = { sheets: [], names: [] };
const changes: Change[] = [
  { kind: 'write', sheet: 'Dữ liệu', row: 0, column: 0, cells: [[{ value: 'một' }]] },
];

describe('what stands where a journal is kept', () => {
  const written = journalled(EMPTY, { changes, messages: [{ code: 'plan.created' }] });
  const write = written?.first.find(({ kind }) => kind === 'write');
  const texts =
    write?.kind === 'write'
      ? write.cells.map(([cell]) => (cell && 'value' in cell ? String(cell.value) : ''))
      : [];
  const read = (lines: readonly string[]) =>
    readJournal({
      row: 0,
      column: JOURNAL_COLUMN,
      values: lines.map((line) => [line]),
      formulas: lines.map(() => [null]),
    });
  const withHead = (change: object) => [
    JSON.stringify({ ...(JSON.parse(texts[0] ?? '{}') as object), ...change }),
    ...texts.slice(1),
  ];

  test('is read with its messages and its cells', () => {
    expect(read(texts)).toMatchObject({
      state: 'ok',
      journal: { messages: [{ code: 'plan.created' }] },
      area: { row: 0, column: JOURNAL_COLUMN, rows: texts.length, columns: 1 },
    });
  });

  test.each<[string, readonly string[], string]>([
    ['nothing', [''], 'none'],
    ['a journal of the next version', withHead({ version: 3 }), 'newer'],
    ['words', ['của người dùng'], 'broken'],
    ['a journal without its last cell', texts.slice(0, -1), 'broken'],
    // Cut off so that it may still unpack.
    ['a journal that somebody typed in', [...texts.slice(0, -1), `${texts.at(-1)}A`], 'broken'],
    ['a journal of another size', withHead({ size: 1 }), 'broken'],
  ])('%s: %s', (_, lines, state) => {
    expect(read(lines).state).toBe(state);
  });
});
