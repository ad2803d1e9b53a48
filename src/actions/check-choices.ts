/** What a workbook's people decide about *Rà soát*: which rules are run and how, and which findings stay as they are. */
import { accept, unaccept } from '../core/checks/accepted';
import type { KnownFinding } from '../core/checks/accepted';
import type { RuleChoice } from '../core/checks/finding';
import type { RuleChoices } from '../core/checks/review/check';
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { applyChanges, refuse } from './apply';
import { planMeta } from './check-plan';

/** @param choices by rule id; rules that are not named, and those of other versions, stay as they are. */
export function saveRules(door: WorkbookDoor, choices: RuleChoices): Promise<Outcome> {
  return decide(
    door,
    (meta) => {
      const all = Object.entries({ ...meta.rules, ...choices });
      return { ...meta, rules: Object.fromEntries(all.filter(([, choice]) => !isDefault(choice))) };
    },
    { code: 'check.rulesSaved' },
  );
}

const isDefault = ({ off, level, settings = {} }: RuleChoice): boolean =>
  off === undefined && level === undefined && Object.keys(settings).length === 0;

/** @param reason why they stay as they are; may be empty. */
export function acceptFindings(
  door: WorkbookDoor,
  findings: readonly KnownFinding[],
  reason: string,
): Promise<Outcome> {
  return decide(door, (meta) => accept(meta, findings, reason), {
    code: 'check.accepted',
    params: { count: findings.length },
  });
}

/** Accepted findings are told again. */
export function tellAgain(door: WorkbookDoor, findings: readonly KnownFinding[]): Promise<Outcome> {
  return decide(door, (meta) => unaccept(meta, findings), {
    code: 'check.toldAgain',
    params: { count: findings.length },
  });
}

/** Reads and writes nothing but `_SoDanVan`. */
async function decide(door: WorkbookDoor, next: (meta: Meta) => Meta, said: Message): Promise<Outcome> {
  const snapshot = await door.readColumns(() => []);
  const reading = planMeta(snapshot);
  if (!reading.ok) {
    return refuse(reading.reason);
  }
  const changes = diff(snapshot, { sheets: [metaDraft(next(reading.meta))], names: [] });
  return applyChanges(door, snapshot, changes, [said]);
}
