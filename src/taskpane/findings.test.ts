import type { Finding, Level } from '../core/checks/finding';
import { groupFindings } from './findings';

const finding = (level: Level, row: number): Finding => ({
  level,
  rule: 'missingLead',
  code: 'task.noLead',
  at: { sheet: 'Nhiệm vụ', row, column: 4 },
});

test('the gravest come first, levels without findings are left out, the order within a level stays', () => {
  const note = finding('note', 1);
  const error = finding('error', 2);
  const later = finding('note', 0);
  expect(groupFindings([note, error, later])).toEqual([
    { level: 'error', findings: [error] },
    { level: 'note', findings: [note, later] },
  ]);
});

test('nothing found, no groups', () => {
  expect(groupFindings([])).toEqual([]);
});
