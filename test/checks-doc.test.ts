import { readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../src/core/checks/rules';
import type { Rule } from '../src/core/checks/finding';
import { vi } from '../src/texts/messages.vi';

const FILE = 'docs/checks.md';

/** The whole document, from the rules and their sentences. */
function checksDocument(): string {
  return `# What Rà soát looks for

Made from \`src/core/checks/rules\` and the catalogue of messages. A test holds this page to them;
\`UPDATE_DOCS=1 npx jest test/checks-doc\` writes it anew.

* **Lỗi** (\`error\`): a formula, a total, an id or the roll-up breaks. **Cần xem lại** (\`review\`). **Lưu ý** (\`note\`). What a plan
  says is never an error, whatever level a workbook chooses.
* What holds for most rows of a plan is said once. Nothing is said of collective names (*nhóm*), and nothing that the workbook
  cannot know: a superior's date, a list of repealed documents or of periods stays silent until it is typed.
* *Trước ngày X* ends on X − 1. One's own reminder is the last working day; another unit is called late as *Thông tin chung* says
  under *Cách tính “trước ngày”*: by default only after X.
* Formats are not read back. What went past them, and past a drop-down, is seen by its value: a result that is not in the list,
  a date that is text, a figure above its maximum. So a row whose text is struck out is a row like any other and counts; of a
  unit's file the roll-up tells it, here it would take the looks of every cell on each reading. A task that is dropped says *Không thực hiện* under *Kết quả thực hiện*.

${RULES.map(section).join('\n\n')}
`;
}

function section(rule: Rule): string {
  const settings = (rule.settings ?? []).map(
    ({ label, fallback }) => `${vi[label]}: \`${String(fallback)}\``,
  );
  return [
    `## ${vi[`rule.${rule.id}`]} (\`${rule.id}\`)`,
    '',
    `${rule.level}${rule.offByDefault ? ', off by default' : ''}. ${rule.source}.`,
    ...settings.map((setting) => `Setting – ${setting}.`),
    '',
    ...rule.codes.map((code) => `- \`${code}\`: ${vi[code]}`),
  ].join('\n');
}

test(`${FILE} is what the rules say`, () => {
  if (process.env.UPDATE_DOCS) {
    writeFileSync(FILE, checksDocument());
  }
  expect(readFileSync(FILE, 'utf8')).toBe(checksDocument());
});
