import type { Finding } from '../../core/checks/finding';
import type { Level } from '../../core/words/vocabulary';
import { countLevels, filterFindings, groupFindings, NO_FILTER, sameFix, unfoldedAtFirst } from './findings';

const finding = (
  level: Level,
  row: number,
  sheet = 'Nhiệm vụ',
  rule: Finding['rule'] = 'missingLead',
): Finding => ({
  level,
  rule,
  code: 'task.noLead',
  at: { sheet, row, column: 4 },
});

const note = finding('note', 1);
const error = finding('error', 2);
const report = finding('note', 3, 'Lịch báo cáo');
const later = finding('note', 0);
const ALL = [note, error, report, later];

test('by level, the gravest first, and by rule; levels without findings are left out, the order stays', () => {
  expect(groupFindings(ALL)).toEqual([
    { key: 'error/missingLead', level: 'error', rule: 'missingLead', findings: [error] },
    { key: 'note/missingLead', level: 'note', rule: 'missingLead', findings: [note, report, later] },
  ]);
  expect(countLevels(ALL)).toEqual([
    { level: 'error', count: 1 },
    { level: 'note', count: 3 },
  ]);
});

test.each([
  ['a short list stands open as a whole', 5, ['note/missingLead']],
  ['a line too many, and it begins as its headings', 4, []],
])('%s', (_, most, expected) => {
  expect([...unfoldedAtFirst(groupFindings(ALL), most)]).toEqual(expected);
});

test('nothing found, no groups', () => {
  expect(groupFindings([])).toEqual([]);
});

test.each([
  ['everything', NO_FILTER, ALL],
  ['without notes', { ...NO_FILTER, without: ['note' as const] }, [error]],
  ['one sheet', { ...NO_FILTER, sheet: 'Lịch báo cáo' }, [report]],
  ['words without diacritics, in any order', { ...NO_FILTER, text: '  CAO bao ' }, [report]],
  ['words with diacritics, decomposed', { ...NO_FILTER, text: 'báo cáo'.normalize('NFD') }, [report]],
  ['a cell', { ...NO_FILTER, text: 'e3' }, [error]],
  ['words that are nowhere', { ...NO_FILTER, text: 'báo động' }, []],
])('asked for %s', (_, filter, expected) => {
  const words = ({ at }: Finding) => `Nhiệm vụ này chưa có ai. ${at.sheet}!E${at.row + 1}`;
  expect(filterFindings(ALL, filter, words)).toEqual(expected);
});

test('fixes that do the same go together; another rule’s do not', () => {
  const fix = { code: 'fix.note' as const, edits: [], changesIssuedText: false };
  // Spread, the union of all codes is more than the compiler takes.
  const withFix = (one: Finding, rule = one.rule): Finding => Object.assign({}, one, { fix, rule });
  const [a, b] = [withFix(note), withFix(later)];
  const other = { ...finding('note', 3, 'Lịch báo cáo', 'nonWorkingDay'), fix };
  expect(sameFix([a, error, b, other], a)).toEqual([a, b]);
});
