/** The state of each unit at the desk where files come in: what has come of it, and what is left to do. */
import { groupBy } from '../units/group-by';
import type { Message } from '../words/message';
import type { CountedUnit } from './ranking';
import type { SendingState } from './sending-states';
import { rowFor } from './whose';

/** States of a unit, from nothing to done. */
export const DESK_STATES = ['unsent', 'received', 'toMend', 'toChoose', 'byHand', 'appraised'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** Words of the states on *Tình hình gửi* and in the pane. */
export const DESK_WORDS: Readonly<Record<DeskState, string>> = {
  unsent: 'Chưa gửi',
  received: 'Đã nhận',
  toMend: 'Cần sửa',
  toChoose: 'Chờ chọn',
  byHand: 'Nhập tay',
  appraised: 'Đã thẩm định',
};

/** A file with what was said of it. */
interface SaidFile {
  readonly file: string;
  readonly hash: string;
  readonly unit?: string;
  readonly unitCode?: string;
  readonly messages: readonly Message[];
}

/** A unit that is to send, with what came of it. */
export interface DeskLine extends SendingState {
  readonly state: DeskState;
  /** The file that counts, else those that came. */
  readonly file: string;
  /** Messages on what the unit has to put right in its file. */
  readonly mend: readonly Message[];
}

/** Messages that the person who rolls up settles. */
const ASKED: ReadonlySet<string> = new Set([
  ...[
    'file.foreign',
    'file.foreignAsk',
    'file.unitMarks',
    'file.appraisalAsked',
    'file.reviewersDiffer',
    'file.sameUnit',
    'file.ownersDiffer',
  ],
  ...['sending.pickFile', 'sending.fileUnclear', 'sending.pointsDiffer', 'sending.pointsWrong'],
]);

/** Messages on a file that counts which tell of what was done with it, and ask nothing of its unit. */
const TOLD: ReadonlySet<string> = new Set([
  ...[
    'file.foreignTaken',
    'file.read',
    'file.sameContent',
    'file.notPicked',
    'file.marksKept',
    'file.reviewersMerged',
  ],
  ...[
    'file.appraisalTaken',
    'file.appraisalStale',
    'file.selfChangedSince',
    'file.appraisalGone',
    'file.notListed',
    'file.nameTwice',
  ],
  ...['file.takenFor', 'file.ownerDecided', 'file.cellsReadAs', 'file.textNumbers', 'file.rowsFiltered'],
  ...[
    'file.olderLayout',
    'file.columnsExtra',
    'file.columnsGuessed',
    'file.newerVersion',
    'file.versionsDiffer',
  ],
  ...['file.marksUnread', 'file.marksOutOfRange', 'file.marksSecondFirst', 'file.marksNoReviewer'],
  ...[
    'file.marksNoReason',
    'file.marksNoRequest',
    'file.marksOtherUnit',
    'file.appraisalAlone',
    'file.appraisalWaits',
    'file.otherYear',
  ],
]);

/** Adds to each line its state and its files. */
export function deskLines(
  lines: readonly SendingState[],
  units: readonly CountedUnit[],
  files: readonly SaidFile[],
): DeskLine[] {
  const counted = new Map(units.map((unit) => [unit.key, unit]));
  const filesOf = filesByLine(lines, files);
  return lines.map((line) => {
    const unit = counted.get(line.key);
    const own = filesOf.get(line.key) ?? [];
    const from = own.find(({ hash }) => hash === unit?.from?.hash);
    const isWaiting = line.remarks.some(({ code }) => code === 'sending.pickFile');
    const said = from ? from.messages : isWaiting ? [] : own.flatMap(({ messages }) => messages);
    const hasPoints = unit && (unit.self !== null || unit.official !== null);
    const wrong = said.filter(
      ({ code }) => !ASKED.has(code) && (from ? !TOLD.has(code) : code !== 'file.read'),
    );
    // Other notes may be all that was said of a file without points.
    const mend: readonly Message[] =
      unit?.from && !hasPoints && wrong.length === 0 ? [{ code: 'sending.noPoints' }] : wrong;
    const isAsked = [...own.flatMap(({ messages }) => messages), ...line.remarks].some(({ code }) =>
      ASKED.has(code),
    );
    const isTaken = own.some(({ messages }) => messages.some(({ code }) => code === 'file.foreignTaken'));
    const state: DeskState = isAsked
      ? 'toChoose'
      : isTaken && unit?.byHand
        ? 'received'
        : line.sent === 'hand' || unit?.byHand
          ? 'byHand'
          : unit?.from
            ? unit.official !== null
              ? 'appraised'
              : mend.length > 0
                ? 'toMend'
                : 'received'
            : own.length > 0 || line.remarks.length > 0
              ? 'toMend'
              : 'unsent';
    return { ...line, state, file: from?.file ?? own.map(({ file }) => file).join(', '), mend };
  });
}

/** The files of each line, by its key. */
function filesByLine(
  lines: readonly SendingState[],
  files: readonly SaidFile[],
): ReadonlyMap<string, readonly SaidFile[]> {
  const keyOf = rowFor(lines);
  const keys = new Map<string, string>();
  return groupBy(files, ({ unit = '', unitCode = '' }) => {
    const said = `${unitCode}|${unit}`;
    const key = keys.get(said) ?? keyOf({ unit, unitCode });
    keys.set(said, key);
    return key;
  });
}
