import { readFileSync, writeFileSync } from 'node:fs';
import { PROFILES } from '../sandbox/bridge/host';
import type { Member } from '../sandbox/model/members';
import { TYPES, tableOf } from '../sandbox/model/types';
import type { TypeName } from '../sandbox/model/objects';

const FILE = 'docs/stand-in.md';

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
    ({ name, excelApi, maxBytes }) =>
      `| \`${name}\` | ${excelApi} | ${maxBytes === undefined ? 'none' : `${maxBytes.toLocaleString('en-US')} bytes`} |`,
  );
  return `# The stand-in for Excel

Made from the tables in \`sandbox/model\`, which the bridge interprets; a test holds this page to them.
\`UPDATE_DOCS=1 npx jest test/stand-in\` writes it anew. Another test holds \`src/\` to them: a member that is not here, or
above the manifest's requirement set without an \`isSetSupported\` check, fails with its file and line.

* Actions of a request are carried out in order. At the first that fails everything stops; what came before stays done.
* A member that is not here, or came with a later set than the Excel played has, is \`ApiNotFound\`. A wrong kind or number of
  arguments is \`InvalidArgument\`, what does not exist \`ItemNotFound\`, a null object asked for anything \`ItemNotFound\`.
* What is read is calculated. Looks that differ within a range are read as \`null\`. Colours are \`#RRGGBB\`.
* A table grows when a row is written directly below it, by the API or in the grid: the new row takes the formulas of
  calculated columns, and the validation and the number formats of the row above. Its columns take the names in its header cells.
* Events arrive after the request that caused them, or after a user's edit; formulas' new results and looks raise none. Of one
  change hear, in this order: the sheet, all sheets, the table, the sheet's tables, all tables (Microsoft documents none).
* Not modelled: comments, pivot tables, names of a single sheet, HTML colour names.

| Excel played | ExcelApi | longest request or response |
| --- | --- | --- |
${profiles.join('\n')}

${types.map(section).join('\n\n')}
`;
}

test('docs/stand-in.md says what the model holds', () => {
  if (process.env.UPDATE_DOCS) {
    writeFileSync(FILE, standIn());
  }
  expect(readFileSync(FILE, 'utf8')).toBe(standIn());
});

test.each(Object.keys(TYPES) as TypeName[])('what is said of %s is said of members it has', (type) => {
  const { members, says = {} } = tableOf(type);
  expect(Object.keys(members)).toEqual(expect.arrayContaining(Object.keys(says)));
});
