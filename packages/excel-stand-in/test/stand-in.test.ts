import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PROFILES } from '../bridge/host';
import type { Member } from '../model/members';
import type { TypeName } from '../model/objects';
import { TYPES, tableOf } from '../model/types';
import { BEHAVIOURS, TRIED } from '../behaviours/behaviours';
import { readComparison } from '../behaviours/comparison';

const FILE = 'docs/stand-in.md';

/** What real Excels did (test/real-excel/README.md). */
const REAL = readdirSync('test/real-excel')
  .filter((name) => name.endsWith('.json'))
  .map((name) => readComparison(readFileSync(`test/real-excel/${name}`, 'utf8')));

/** The Excels in which a behaviour was tried. */
function triedIn(number: number): string {
  const excels = REAL.filter(({ outcomes }) => outcomes.some((each) => each.number === number));
  return excels.map(({ excel }) => `${excel.kind} ${excel.version}`).join(', ') || 'unproven';
}

/** As an add-in writes it. Names that begin with `_` office.js sends by itself. */
const spelled = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** How a member is used. */
function use(member: Member<unknown>): string {
  switch (member.kind) {
    case 'value':
      return member.set ? 'read, write' : 'read';
    case 'object':
      return 'object';
    case 'event':
      return 'event';
    case 'method':
    case 'maker':
      return `call(${member.args.map(({ says }) => says.replaceAll('|', '\\|')).join(', ')})`;
  }
}

function section(type: TypeName): string {
  const { members, says = {} } = tableOf(type);
  const rows = Object.entries(members).map(
    ([name, member]) => `| \`${spelled(name)}\` | ${member.since} | ${use(member)} | ${says[name] ?? ''} |`,
  );
  return [
    `## ${type}`,
    '',
    '| member | ExcelApi | use | behaviour kept |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The whole document, from the tables of the model. */
function standIn(): string {
  const types = Object.keys(TYPES) as TypeName[];
  const profiles = Object.values(PROFILES).map(
    ({ name, platform, excelApi, maxBytes }) =>
      `| \`${name}\` | ${platform} | ${excelApi} | ${maxBytes === undefined ? 'none' : `${maxBytes.toLocaleString('en-US')} bytes`} |`,
  );
  const differing = BEHAVIOURS.filter(({ differs }) => differs !== undefined);
  return `# The stand-in for Excel

Made from the tables in \`packages/excel-stand-in/model\`, which the bridge interprets; a test holds this page to them.
\`UPDATE_DOCS=1 npx jest test/stand-in\` writes it anew. Another test holds \`src/\` to them: a member that is not here, or
above the manifest's requirement set without an \`isSetSupported\` check, fails with its file and line.

* Actions of a request are carried out in order. At the first that fails everything stops; what came before stays done.
* A member that came with a later set than the Excel played has is \`ApiNotFound\`. A wrong kind or number of arguments is
  \`InvalidArgument\`, what does not exist \`ItemNotFound\`. A call on a null object does nothing.
* What is not modelled answers \`NotModelled\`, which is no code of Excel's: a member that is not here, a word or a case that
  the table says nothing of, a property written to a null object.
* What is read is calculated. Looks that differ within a range are read as \`null\`. Colours are read as \`#RRGGBB\`.
* A table grows when a row is written directly below it, by the API or in the grid: the new row takes the formulas of
  calculated columns, and the validation and the number formats of the row above. Its columns take the names in its header cells.
* A formula written into a column of a table that was empty, or held one formula throughout, goes to all of its cells; of different
  ones the last. It is Excel's option of calculated columns; \`fillsCalculatedColumns: false\` turns it off.
* Events arrive after the request that caused them, or after a user's edit; formulas' new results and looks raise none. Of one
  change hear, in this order: the sheet, all sheets, the table, the sheet's tables, all tables (Microsoft documents none).
* Not modelled: comments, pivot tables, names of a single sheet.

| Excel played | on | ExcelApi | longest request or response |
| --- | --- | --- | --- |
${profiles.join('\n')}

## Behaviours with a source

Of ${BEHAVIOURS.length} behaviours ${BEHAVIOURS.length - differing.length} are the same, ${differing.length} differ. ${
    REAL.length === 0
      ? '**All are unproven in Excel**: none was seen in a real one yet.'
      : `${REAL.length} real ones were asked.`
  }
${TRIED.length} of them are tried by the page _Đối chiếu với Excel_ (sandbox/compare), whose files lie in test/real-excel. Sources: D Microsoft's articles, T comments of @types/office-js, S its samples, #n an issue of OfficeDev/office-js, K general knowledge.
That a formula with a plain name that is not there is refused (50) is the weakest: Excel's own grid shows \`#NAME?\`.

| # | behaviour | source | Excel | same | in a real Excel | test in \`packages/excel-stand-in\` |
| --- | --- | --- | --- | --- | --- | --- |
${BEHAVIOURS.map(
  ({ what, source, excel, differs, test }, index) =>
    `| ${index + 1} | ${what} | ${source} | ${excel} | ${differs === undefined ? 'yes' : `no: ${differs}`} | ${triedIn(index + 1)} | ${test} |`,
).join('\n')}

Beyond these: what is written over rows that a filter hides goes to the rows in sight (#224).

${types.map(section).join('\n\n')}
`;
}

test('docs/stand-in.md says what the model holds', () => {
  if (process.env.UPDATE_DOCS) {
    writeFileSync(FILE, standIn());
  }
  expect(readFileSync(FILE, 'utf8')).toBe(standIn());
});

test('at most three behaviours differ, and each has its test', () => {
  expect(BEHAVIOURS).toHaveLength(62);
  expect(BEHAVIOURS.filter(({ differs }) => differs !== undefined).length).toBeLessThanOrEqual(3);
  expect(BEHAVIOURS.filter(({ test: file }) => !existsSync(`packages/excel-stand-in/${file}`))).toEqual([]);
});

test.each(Object.keys(TYPES) as TypeName[])('what is said of %s is said of members it has', (type) => {
  const { members, says = {} } = tableOf(type);
  expect(Object.keys(members)).toEqual(expect.arrayContaining(Object.keys(says)));
});
