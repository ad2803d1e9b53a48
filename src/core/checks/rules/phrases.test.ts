/**
 * What a careful reviewer looks for, in the words in which it was asked for, and how loud each may be: every phrase has its
 * rule, a plan that brings it out and one that must not.
 */
import type { RuleId } from '../finding';
import { CASES } from './rules.cases';
import { RULES } from '.';

type Phrase = readonly [phrase: string, rule: RuleId, fires: readonly string[], silent: readonly string[]];

/** The catalogue's phrases, each with the names of its cases. */
const PHRASES: readonly Phrase[] = [
  ['missing lead', 'missingLead', ['one of many'], ['led', 'a row without a task']],
  [
    'only Cơ quan thực hiện: giao chung, chưa có đầu mối theo dõi',
    'missingLead',
    ['all take part', 'all take part in most: once'],
    ['led'],
  ],
  [
    'several leads (allowed with a scope in brackets)',
    'severalLeads',
    ['two', 'only one has a part'],
    ['each with its part', 'a comma within a name'],
  ],
  [
    'lead also a coordinator (never for a nhóm)',
    'leadAlsoCoordinates',
    ['by another name'],
    ['a collective name holds the lead by nature', 'another body'],
  ],
  [
    'unit not in the register, with “Có phải: …?” (diacritics, abbreviations, typing slips)',
    'unknownUnit',
    ['a letter missing', 'an abbreviation', 'another body'],
    ['another tone mark', 'without marks, by a short name', 'recipients may be superiors'],
  ],
  [
    'one phòng written several ways',
    'unitSpelling',
    ['three ways, once'],
    ['dashes, spaces and capitals', 'one short name throughout'],
  ],
  [
    'unit no longer active on the deadline',
    'inactiveUnit',
    ['ended', 'not begun'],
    ['a collective name', 'no day'],
  ],
  [
    'a unit named only in Tổ chức thực hiện or only in the tasks',
    'unitInOnePart',
    ['each way'],
    ['the plan assigns elsewhere', 'collective names', 'only coordinates'],
  ],
  [
    'a Party, MTTQ or mass-organisation body assigned instead of đề nghị',
    'assignsOutsiders',
    ['leads', '“giao” among the duties'],
    ['coordinates', 'proposed', '“đề nghị” among the duties', 'the plan of a Party body'],
  ],
  ['empty task', 'emptyTask', ['a lead and no task'], ['a row with its id and number only']],
  ['duplicate task', 'duplicateTask', ['other case and marks'], ['empty rows']],
  [
    'nearly the same words (stock phrases dropped first)',
    'similarTasks',
    ['but for stock phrases'],
    ['the same stock phrases only', 'too few words', 'the very same: another rule'],
  ],
  [
    'no timing',
    'missingTiming',
    ['one of many', 'most, though led: once'],
    ['said with the missing leads', 'a date'],
  ],
  [
    'phrase that can’t be read',
    'unreadableTiming',
    ['why it cannot be read'],
    ['a date beside it', 'a week that both count alike'],
  ],
  [
    'phrase and date that disagree',
    'phraseDiffersFromDate',
    ['another day', 'neither of the two dates of a report'],
    ['the day before', 'the day itself, read leniently', 'one of several', 'a phrase without a day'],
  ],
  [
    'outside the plan’s year (reports may fall due until 31/3 after)',
    'outsideYear',
    ['a task of next year', 'last year’s', 'a report in April'],
    ['a report by 31/3 of the next', 'trong năm'],
  ],
  [
    'before the plan was issued',
    'beforeIssue',
    ['due before'],
    ['not issued yet', 'begun before', 'a month of many'],
  ],
  [
    'last day not a working day',
    'nonWorkingDay',
    ['a Sunday', 'Ngày Văn hóa'],
    ['before a Saturday: ends on Friday', 'a Saturday that is worked', 'what comes every month'],
  ],
  ['start after end', 'startAfterEnd', ['both'], ['in one day', 'no beginning']],
  [
    'result, progress and finish date that contradict each other',
    'resultContradicts',
    ['each kind'],
    ['together'],
  ],
  ['a report without date', 'reportWithoutDate', ['one of many', 'most: once'], ['when asked']],
  ['a report without recipient', 'reportWithoutRecipient', ['one of many', 'most: once'], ['when asked']],
  [
    'its recipient not among nơi nhận',
    'recipientNotListed',
    ['the superior is left out'],
    ['listed', 'one’s own body', 'the copy has no Nơi nhận'],
  ],
  [
    'its periods against the superior’s list',
    'reportPeriods',
    ['one is missing'],
    ['nobody has typed a list', 'all are there'],
  ],
  [
    'cascade: not earlier than the superior’s typed date by at least n working days',
    'cascade',
    ['a day before', 'after', 'fewer days than the office needs'],
    ['three working days', 'no superior’s date'],
  ],
  [
    'too little time between issue and first deadline',
    'shortNotice',
    ['three days', 'as many as the office asks for'],
    ['five', 'not issued yet', 'before: another rule'],
  ],
  [
    'a share of a whole above 100 %',
    'shareAboveWhole',
    ['of bodies', 'a rate, in the targets', 'done'],
    ['the whole', 'of a plan', 'without a figure'],
  ],
  [
    'a legal basis (not Luật, Bộ luật, Pháp lệnh) without number and date at first mention',
    'basisIncomplete',
    ['once a cell', 'in the list that is printed, without issuer or title'],
    ['laws and ordinances', 'a later mention', 'a date in words'],
  ],
  [
    'cited twice in the căn cứ list',
    'basisTwice',
    ['number and day'],
    ['one number, two issuers', 'again in a task'],
  ],
  ['dated after the plan', 'basisAfterPlan', ['later'], ['the same day', 'not issued']],
  [
    'repealed by a list the office keeps',
    'basisRepealed',
    ['in the office’s list'],
    ['no list', 'no source', 'another'],
  ],
  [
    'a local document whose number a template left open',
    'basisToFill',
    ['what a template of another place left open: in the list, in a task, in running text'],
    ['filled in'],
  ],
  [
    'what the template marked to be looked at',
    'markedRow',
    ['each mark in a note, beside other words'],
    ['a note of one’s own', 'an open number, which its line tells'],
  ],
  [
    'a recipient or role that the level does not have',
    'roleOfLevel',
    ['a commune that reports to a ministry, an office that no province has, thôn that score themselves'],
    ['a province that reports to a ministry; thôn that carry out another task; bodies of a commune'],
  ],
  [
    'a local document of another place',
    'basisOfElsewhere',
    ['another commune, another province', 'the province of the plan it was made after'],
    ['a province that the plan does not name'],
  ],
  [
    'a plan that cites itself (same number but another issuer is not that)',
    'citesItself',
    ['its own number and day', 'its own number and issuer'],
    ['the same number of another issuer', 'the same number and day of another issuer'],
  ],
  [
    'numbering that jumps',
    'numbering',
    ['a jump and a repetition', 'numbers as text'],
    ['sorted otherwise', 'the plan’s own', 'none'],
  ],
  [
    '“6 rõ” as one summary (names and use a setting)',
    'sixClear',
    ['one line', 'the office’s own names'],
    ['off by default', 'all six', 'a name that the office does not use'],
  ],
  [
    'a drop-down the add-in made that someone broke',
    'brokenList',
    ['pasted over', 'the list is gone'],
    ['as made'],
  ],
  [
    'a formula the add-in made that someone broke',
    'brokenFormula',
    ['typed over', 'changed throughout: said once', 'in the report calendar, the figures and the models'],
    ['as written', 'as Excel shows it', 'a target “không quá”, judged by hand as the hint says'],
  ],
  [
    'a formula the add-in made that someone broke',
    'scoreSheetAltered',
    [
      'another formula, a maximum and a text that were edited',
      'a number typed over a formula, a row gone, another there twice',
    ],
    ['as it was made'],
  ],
  [
    'an id the add-in made that someone broke',
    'brokenId',
    [
      'the year’s row is gone',
      'an id nobody gave',
      'an id of another workbook, in the register and the year’s tables',
    ],
    ['a row of the user’s without one', 'all rows'],
  ],
  [
    'a header the add-in made that someone broke',
    'brokenHeader',
    ['a column renamed', 'a table that is gone'],
    ['all are there'],
  ],
  [
    'TCVN3 or VNI text (with conversion in place)',
    'legacyText',
    ['TCVN3', 'VNI', 'on the other sheets'],
    ['Unicode'],
  ],
];

/** How loud they may be, as people who write such plans say it: each with the case that keeps to it. */
const LIMITS: readonly Phrase[] = [
  [
    'four of five plans assign in Tổ chức thực hiện: one note for the plan, not one for each row',
    'missingLead',
    ['assigned elsewhere, with times', 'assigned elsewhere, without times'],
    ['led'],
  ],
  [
    'trước ngày X ends on X − 1, a Friday: no note',
    'nonWorkingDay',
    [],
    ['before a Saturday: ends on Friday'],
  ],
  ['Thường xuyên is never due', 'phraseDiffersFromDate', [], ['a phrase without a day']],
  [
    'Trong năm 2026 is due on 31/12 and within the year',
    'outsideYear',
    [],
    ['trong năm', 'a report by 31/3 of the next'],
  ],
  ['deadlines only, not starts', 'beforeIssue', [], ['begun before']],
  ['never on collective names', 'leadAlsoCoordinates', [], ['a collective name holds the lead by nature']],
  ['never on collective names', 'inactiveUnit', [], ['a collective name']],
  ['never on collective names', 'unitInOnePart', [], ['collective names']],
  [
    'Luật, Pháp lệnh are cited without number; later mentions drop date and title',
    'basisIncomplete',
    [],
    ['laws and ordinances', 'a later mention'],
  ],
  ['cited twice only inside the căn cứ list', 'basisTwice', [], ['again in a task']],
  ['only from a list the office keeps, with its source shown', 'basisRepealed', [], ['no list', 'no source']],
  ['a target without number is legitimate', 'shareAboveWhole', [], ['without a figure']],
  ['213,41 % kế hoạch is everyday', 'shareAboveWhole', [], ['of a plan']],
  [
    'drop stock phrases first',
    'similarTasks',
    ['but for stock phrases'],
    ['the same stock phrases only', 'too few words'],
  ],
  [
    '6 tháng and năm without 9 tháng is normal: only against the superior’s own list',
    'reportPeriods',
    [],
    ['nobody has typed a list'],
  ],
  ['silent until a superior’s date is typed', 'cascade', [], ['no superior’s date']],
  ['6 rõ: one line, and whether on at all is a setting', 'sixClear', ['one line'], ['off by default']],
  ['days without a year are said once where all are so', 'yearAssumed', ['all: once'], ['a date']],
];

/** Rules beyond the catalogue: what a workbook needs, and what was issued or frozen. */
const BEYOND: readonly RuleId[] = [
  'infoComplete',
  'typedCells',
  'ownRows',
  'inFuture',
  'misread',
  'linkedInput',
  'scoreEntry',
  'staleReminder',
  'yearAssumed',
  'yearNotAnnounced',
  'differsFromIssued',
  'differsFromFrozen',
  'staleScore',
  'hiddenScoreRow',
  'appraisalState',
  'figuresToLink',
];

test.each([...PHRASES, ...LIMITS])('%s: %s', (_phrase, id, fires, silent) => {
  expect(RULES.map((rule) => rule.id)).toContain(id);
  const cases = CASES[id];
  expect(cases.fires.map(([name]) => name)).toEqual(expect.arrayContaining([...fires]));
  expect(cases.silent.map(([name]) => name)).toEqual(expect.arrayContaining([...silent]));
  expect(silent.length).toBeGreaterThan(0);
});

test('each phrase of the catalogue is brought out by a plan, and each rule stands for a phrase', () => {
  expect(PHRASES.filter(([, , fires]) => fires.length === 0)).toEqual([]);
  const asked = new Set([...PHRASES.map(([, id]) => id), ...BEYOND]);
  expect(RULES.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
});

test('what was found to be noise has no rule: a body that leads much, a quota, what is overdue, work without evidence', () => {
  expect(RULES.map(({ id }) => id).filter((id) => /quota|overdue|evidence|load/i.test(id))).toEqual([]);
});
