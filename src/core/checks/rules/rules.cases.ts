/** Plans in which a rule says something, and plans in which it must not: of every rule. rules.test.ts runs them. */
import { WORKBOOK_CASES } from './cases/workbook.cases';
import { TYPED_CASES } from './cases/typed.cases';
import { SCORE_CASES } from './cases/scores.cases';
import { TASK_CASES } from './cases/tasks.cases';
import { UNIT_CASES } from './cases/units.cases';
import { DAY_CASES } from './cases/days.cases';
import { REPORT_CASES } from './cases/reports.cases';
import { BASIS_CASES } from './cases/basis.cases';
import type { Cases } from './cases/given.cases';
import type { RuleId } from '../finding';

export const CASES: Readonly<Record<RuleId, Cases>> = {
  ...WORKBOOK_CASES,
  ...TYPED_CASES,
  ...SCORE_CASES,
  ...TASK_CASES,
  ...UNIT_CASES,
  ...DAY_CASES,
  ...REPORT_CASES,
  ...BASIS_CASES,
};
