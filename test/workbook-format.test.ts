import { readFileSync, writeFileSync } from 'node:fs';
import { columnName } from '../src/workbook/cells/cells';
import { headerOf, LAYOUT, LAYOUT_VERSION, ROLES, sheetLayout } from '../src/core/layout/layout';
import { LIST_NAMES } from '../src/core/layout/meta';
import { JOURNAL_COLUMN, META_SHEET } from '../src/workbook/draft/facts-sheet';
import { FROZEN_COLUMNS } from '../src/core/scoring/appraisal/freeze';
import { ISSUED_COLUMNS } from '../src/core/plan/issued';
import { PROGRESS, WITHOUT_DEADLINE } from '../src/core/plan/progress';

const FILE = 'docs/workbook-format.md';

const KINDS = {
  text: 'text',
  number: 'number',
  percent: 'number (0 to 1), 0%',
  date: 'date (serial day, dd/mm/yyyy)',
  id: 'id',
} as const;

/** The whole document, from the declaration of the layout. */
function workbookFormat(): string {
  const sheets = ROLES.map((role) => {
    const sheet = sheetLayout(role);
    const rows = sheet.columns.map(
      ({ key, header, kind, hidden }) =>
        `| ${header} | \`${key}\` | ${KINDS[kind]}${hidden ? ', hidden' : ''} |`,
    );
    return [
      `## ${sheet.sheet} (\`${role}\`)`,
      '',
      `Table \`${sheet.table}\`, printed ${sheet.orientation}.`,
      '',
      '| header | key | holds |',
      '|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return `# Workbook format, layout ${LAYOUT_VERSION}

Made from \`src/core/layout\`, the declaration that writers, readers, checks and tests share. A test holds this page to it;
\`UPDATE_DOCS=1 npx jest test/workbook-format\` writes it anew.

* Every working sheet has a title, a hint, and one Excel table with nothing below it. Columns are found by their header, so
  users may add, move, hide and sort. Sheet and table names are proposals: taken ones get a number.
* Dates are serial days of the 1900 system; the phrase as the plan writes it stands in a column of its own.
* Rows of a template carry the id \`<template>.<n>\`; rows that users add get \`u.<10 random characters>\` at the next check.
* \`${META_SHEET}\`, very hidden, holds the add-in's facts, a line each (key | JSON): \`layout\`, \`plan\`,
  \`adaptation\` (whose plan, what a thôn is called, who does what the template's bodies do), \`rubric\` (id, version and
  checksum of the set of criteria that the score sheet was made from), \`criteria.<checksum>\` (a set of criteria, packed like a
  template: that of a score sheet, in a roll-up those that offices wrote themselves),
  \`sheet.<role>\` (sheet, table, column headers), \`row.<id>\` (fingerprints of what was last written into the columns that a
  template fills, in the order of \`TEMPLATE_COLUMNS\` in src/core/plan/row-record.ts; of a user's row only its words),
  \`template.<id>\` (a template of the office's own: deflated, in base64, in pieces \`template.<id>.<n>\`), \`form.<kind>\` (the office's own Word form of a paper, packed alike), \`trail.own\` (all that reviewers said, from lần 1 on, packed alike; in a roll-up \`trail.<hash>\`: that of a file), and once the plan is issued
  \`issued\` (the state) and \`issued.<id>\` (what the row's issued columns said: ${ISSUED_COLUMNS.map((key) => `\`${key}\``).join(', ')};
  long texts by their beginning and a fingerprint); once the score sheet is frozen \`frozen\` (its stamps) and
  \`frozen.<id>\` (what the row said then: ${FROZEN_COLUMNS.map((key) => `\`${key}\``).join(', ')}); \`rule.<id>\` (how a rule of *Rà soát* is used where otherwise than by
  default: \`off\`, \`level\`, \`settings\`) and \`accepted.<code>|<role>.<column>|<row id>\` (a dismissed finding: a fingerprint
  of the cell, after which it is told again once the cell changes, and the reason if one was given); \`print.<form>\`
  (the print sheet made last, and a fingerprint of what it said: whether a person has edited it since); \`note.<sheet>|<row>\` (what stood beside a row of a roll-up that is gone, until it comes again). The line \`end\` is the last; what stands below it counts for nothing.
  Beside them stand the lists of the drop-downs, named \`${LIST_NAMES.results}\` and \`${LIST_NAMES.states}\`. The list of units is
  named \`SoDanVan_DonVi\`.
* While something is being written, column ${columnName(JOURNAL_COLUMN)} of \`${META_SHEET}\` holds the journal: a line of JSON, and below it the changes, deflated, in
  base64. A workbook that holds one is unfinished: nothing in it counts until the add-in has finished or taken back the writing.
* On *${LAYOUT.tasks.sheet}* figures stand above the table. They and the columns *${headerOf('tasks', 'remaining')}* and
  *${headerOf('tasks', 'progress')}* are worked out by native formulas for the day in the cell named \`SoDanVan_TinhDenNgay\`: today, unless
  a user types another. *${headerOf('tasks', 'progress')}* says one of: ${Object.values(PROGRESS).join(', ')}. Without a date in
  *${headerOf('tasks', 'deadline')}* only these phrases mean that there is none: ${WITHOUT_DEADLINE.join(', ')}.
* What is printed and signed is a sheet of its own, loose cells made whole from the tables each time: *Phụ lục*, *Kế hoạch*,
  *Bảng theo dõi tiến độ*, *Tóm tắt tiến độ* (with a chart); of a roll-up *Phụ lục kết quả xếp loại*, *Đơn vị chưa gửi*. Nothing is read back from it. One edited by hand is never made anew.
* On *${LAYOUT.scores.sheet}* a block above the table adds up groups, total and rating by native formulas of Excel 2010.

${sheets.join('\n\n')}
`;
}

test('docs/workbook-format.md says what the layout declares', () => {
  if (process.env.UPDATE_DOCS) {
    writeFileSync(FILE, workbookFormat());
  }
  expect(readFileSync(FILE, 'utf8')).toBe(workbookFormat());
});
