/** Runs the rules over a workbook. */
import { LEVELS } from './finding';
import type { Finding, Rule } from './finding';
import { differsFromIssued } from './rules/differs-from-issued';
import { infoComplete } from './rules/info';
import { legacyText } from './rules/legacy-text';
import { missingLead } from './rules/missing-lead';
import { nonWorkingDay } from './rules/non-working-day';
import { outsideYear } from './rules/outside-year';
import { reportWithoutDate } from './rules/report-without-date';
import { scoreEntry } from './rules/score-entry';
import { unknownUnit } from './rules/unknown-unit';
import { unreadableTiming } from './rules/unreadable-timing';
import { yearNotAnnounced } from './rules/year-not-announced';
import type { PlanView } from './view';

const RULES: readonly Rule[] = [
  infoComplete,
  scoreEntry,
  legacyText,
  missingLead,
  unknownUnit,
  outsideYear,
  nonWorkingDay,
  yearNotAnnounced,
  reportWithoutDate,
  unreadableTiming,
  differsFromIssued,
];

/** All findings, gravest first; within a level rule by rule, each from the top of the sheet. */
export function check(view: PlanView): Finding[] {
  return RULES.flatMap((rule) => rule(view)).sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
}
