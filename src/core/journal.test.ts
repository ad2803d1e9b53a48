import type { Change } from './change';
import { journalled, readJournal } from './journal';
import { JOURNAL_COLUMN } from './layout/meta';

const EMPTY = { sheets: [], names: [] };
const changes = (text: string): Change[] => [
  { kind: 'write', sheet: 'Dữ liệu', row: 0, column: 0, cells: [[{ value: text }]] },
];

test('changes as large as those of a roll-up of hundreds of units are read back', () => {
  // Beyond what templates and sets of criteria may hold.
  const journal = { changes: changes('Việc của xã. '.repeat(6_000_000)), messages: [] };
  const write = journalled(EMPTY, journal)?.first.find(({ kind }) => kind === 'write');
  const cells = write?.kind === 'write' ? write.cells : [];
  const values = cells.map(([cell]) => [cell && 'value' in cell ? cell.value : null]);
  const reading = readJournal({ row: 0, column: JOURNAL_COLUMN, values, formulas: values.map(() => [null]) });
  expect(reading.state === 'ok' && reading.journal.changes.at(-1)).toEqual(journal.changes[0]);
});

test('changes that no journal can hold are not begun', () => {
  expect(journalled(EMPTY, { changes: changes('một'), messages: [] }, 1000)).toBeDefined();
  expect(journalled(EMPTY, { changes: changes('một'.repeat(1000)), messages: [] }, 1000)).toBeUndefined();
});
