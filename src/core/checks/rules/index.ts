/** All rules, in the order their findings are told within a level. */
import type { Rule } from '../finding';
import { differsFromIssued } from './differs-from-issued';
import { infoComplete } from './info';
import { legacyText } from './legacy-text';
import { missingLead } from './missing-lead';
import { nonWorkingDay } from './non-working-day';
import { outsideYear } from './outside-year';
import { reportWithoutDate } from './report-without-date';
import { scoreEntry } from './score-entry';
import { unknownUnit } from './unknown-unit';
import { unreadableTiming } from './unreadable-timing';
import { yearNotAnnounced } from './year-not-announced';

export const RULES: readonly Rule[] = [
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
