/** All rules, in the order their findings are told within a level. */
import type { Rule } from '../finding';
import { appraisalState } from './appraisal-state';
import { assignsOutsiders } from './assigns-outsiders';
import { basisAfterPlan } from './basis-after-plan';
import { basisIncomplete } from './basis-incomplete';
import { basisOfElsewhere } from './basis-of-elsewhere';
import { basisRepealed } from './basis-repealed';
import { basisToFill } from './basis-to-fill';
import { basisTwice } from './basis-twice';
import { beforeIssue } from './before-issue';
import { brokenFormula } from './broken-formula';
import { brokenHeader } from './broken-header';
import { brokenId } from './broken-id';
import { brokenList } from './broken-list';
import { cascade } from './cascade';
import { citesItself } from './cites-itself';
import { differsFromFrozen } from './differs-from-frozen';
import { differsFromIssued } from './differs-from-issued';
import { duplicateTask } from './duplicate-task';
import { emptyTask } from './empty-task';
import { figuresToLink } from './figures-to-link';
import { hiddenScoreRow } from './hidden-score-row';
import { inFuture } from './in-future';
import { inactiveUnit } from './inactive-unit';
import { infoComplete } from './info';
import { leadAlsoCoordinates } from './lead-also-coordinates';
import { legacyText } from './legacy-text';
import { linkedInput } from './linked-input';
import { markedRow } from './marked-row';
import { misread } from './misread';
import { ownRows } from './own-rows';
import { missingLead } from './missing-lead';
import { missingTiming } from './missing-timing';
import { nonWorkingDay } from './non-working-day';
import { numbering } from './numbering';
import { outsideYear } from './outside-year';
import { phraseDiffersFromDate } from './phrase-differs-from-date';
import { recipientNotListed } from './recipient-not-listed';
import { reportPeriods } from './report-periods';
import { reportWithoutDate } from './report-without-date';
import { reportWithoutRecipient } from './report-without-recipient';
import { resultContradicts } from './result-contradicts';
import { roleOfLevel } from './role-of-level';
import { scoreEntry } from './score-entry';
import { scoreSheetAltered } from './score-sheet-altered';
import { severalLeads } from './several-leads';
import { shareAboveWhole } from './share-above-whole';
import { shortNotice } from './short-notice';
import { similarTasks } from './similar-tasks';
import { sixClear } from './six-clear';
import { staleScore } from './stale-score';
import { staleReminder } from './stale-reminder';
import { startAfterEnd } from './start-after-end';
import { typedCellsRead } from './typed-cells';
import { unitInOnePart } from './unit-in-one-part';
import { unitSpelling } from './unit-spelling';
import { unknownUnit } from './unknown-unit';
import { unreadableTiming } from './unreadable-timing';
import { yearAssumed } from './year-assumed';
import { yearNotAnnounced } from './year-not-announced';

export const RULES: readonly Rule[] = [
  infoComplete,
  brokenHeader,
  brokenId,
  brokenFormula,
  brokenList,
  typedCellsRead,
  linkedInput,
  misread,
  scoreEntry,
  scoreSheetAltered,
  staleScore,
  hiddenScoreRow,
  appraisalState,
  figuresToLink,
  legacyText,
  emptyTask,
  duplicateTask,
  missingLead,
  severalLeads,
  leadAlsoCoordinates,
  unknownUnit,
  inactiveUnit,
  assignsOutsiders,
  unitSpelling,
  unitInOnePart,
  missingTiming,
  ownRows,
  unreadableTiming,
  phraseDiffersFromDate,
  outsideYear,
  beforeIssue,
  startAfterEnd,
  shortNotice,
  nonWorkingDay,
  staleReminder,
  yearAssumed,
  yearNotAnnounced,
  reportWithoutDate,
  reportWithoutRecipient,
  recipientNotListed,
  reportPeriods,
  cascade,
  resultContradicts,
  inFuture,
  shareAboveWhole,
  citesItself,
  basisAfterPlan,
  basisRepealed,
  basisOfElsewhere,
  basisToFill,
  roleOfLevel,
  markedRow,
  basisTwice,
  basisIncomplete,
  numbering,
  similarTasks,
  sixClear,
  differsFromIssued,
  differsFromFrozen,
];
