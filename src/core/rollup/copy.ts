/**
 * The content of one file about one unit, as plain rows: the only thing a roll-up merges. The keys are those of the `Dữ
 * liệu …` sheets (layout/rollup.ts), so that what is written there is read back as the very same data.
 */
import { fingerprintOf } from '../../workbook/cells/plain';
import { byText, canonicalJson } from '../../workbook/cells/canonical-json';
import type { CellValue } from '../../workbook/cells/cells';
import { fingerprint } from '../../workbook/cells/fingerprint';
import { withoutEmpty } from '../layout/keyed';
import type { ColumnKey, DraftOf } from '../layout/layout';
import type { RollupRole } from '../layout/rollup';
import type { Message } from '../words/message';
import type { TrailWord } from '../scoring/appraisal/trail';
import type { Rubric } from '../scoring/rubric/rubric';
import { codeKey } from '../units/codes';
import { nameForms } from '../units/names';
import { readNumber } from '../values/number';
import type { NumberRule } from '../values/number';

/** A row by column key. Texts are NFC and trimmed, an empty text is `null`. */
export type StagedRow = DraftOf<RollupRole>;

/** A column of a roll-up's sheets. */
export type StagedKey = ColumnKey<RollupRole>;

/** The unit and its totals. Texts that are not there are "". */
export interface CopyHead {
  readonly unit: string;
  /** Mã đơn vị, "" if the unit left it empty. */
  readonly unitCode: string;
  readonly block: string;
  readonly year: number;
  /** Points, recalculated; `null` while scores are missing or wrong. */
  readonly self: number | null;
  /** The maximum that `self` is out of: 90 where 10 are the superior's. */
  readonly selfOutOf: number | null;
  readonly selfRating: string;
  /** The total that stands in the file. */
  readonly selfInFile: number | null;
  /** Points after the appraisal; `null` while rows wait for it. */
  readonly official: number | null;
  /** The maximum that `official` is out of. */
  readonly officialOutOf: number | null;
  readonly officialRating: string;
  /** The moment the unit froze its scores for sending: serial day with its fraction. */
  readonly stamped: number | null;
  /** *Mã đối chiếu* of that stamp. */
  readonly stamp: string;
  /** Số, ký hiệu and date of the document it was sent with, as typed. */
  readonly number: string;
  readonly issued: CellValue;
  readonly rubricId: string;
  readonly rubricVersion: number | null;
  readonly rubricChecksum: string;
  /** An `x` for each knock-out that is met, a `-` for each other. */
  readonly knockOuts: string;
  /** A checksum that copies share whose unit scored itself the same. */
  readonly selfChecksum: string;
  readonly planId: string;
  /** *Soạn theo mẫu*: the template or the superior's form that the workbook says it was made from. */
  readonly madeFrom: string;
  readonly layout: number;
  /** Sheet and cell of the total in the unit's file. */
  readonly source: string;
  /** True for appraisers' words from a workbook by criterion: they say nothing of the unit without its own file. */
  readonly appraisalOnly: boolean;
}

/** The details of a copy, by the sheet they are kept on. */
export const DETAILS = [
  'copyScores',
  'copyTasks',
  'copyReports',
  'copyFigures',
  'unitModels',
  'unitTargets',
] as const satisfies readonly RollupRole[];
export type DetailRole = (typeof DETAILS)[number];

/** The rows of a copy, of each kind those that are given. */
export function detailsOf(rowsOf: (role: DetailRole) => readonly StagedRow[]): UnitCopy['rows'] {
  return {
    copyScores: rowsOf('copyScores'),
    copyTasks: rowsOf('copyTasks'),
    copyReports: rowsOf('copyReports'),
    copyFigures: rowsOf('copyFigures'),
    unitModels: rowsOf('unitModels'),
    unitTargets: rowsOf('unitTargets'),
  };
}

/** A unit's file as a roll-up keeps it. */
export interface UnitCopy {
  readonly head: CopyHead;
  readonly rows: Readonly<Record<DetailRole, readonly StagedRow[]>>;
}

/** A total in a workbook that was not made by this product. */
export interface ForeignTotal {
  /** The header of its column. */
  readonly column: string;
  readonly points: number;
  /** Sheet and cell of the total; of the header where the rows were added up. */
  readonly cell: string;
  /** The header says that these are the unit's own points. */
  readonly isSelf: boolean;
  /** What is to be looked at: a sum that does not hold, a total that was added up. */
  readonly notes: readonly Message[];
}

/** A file that was picked, whatever came of reading it. */
export interface FileRecord {
  /** The file's name, to show; it never says whose file it is. */
  readonly file: string;
  /** Hash of the file's bytes. */
  readonly hash: string;
  /** Codes of criteria whose appraisal a person chose from this file, where reviewers differ. */
  readonly pickedCodes: readonly string[];
  /** Of a workbook by criterion: ids of the roll-ups that gave it out. */
  readonly issued?: readonly string[];
  readonly reading:
    | {
        readonly ok: true;
        readonly copy: UnitCopy;
        /** The set of criteria it was scored by, when only the file knows it: that of an office's own. */
        readonly rubric?: Rubric;
        /** All that reviewers said in it, as it keeps that beside its cells (scoring/appraisal/trail.ts). */
        readonly trail?: readonly TrailWord[];
        /** Messages for the consolidator on a file that is counted. */
        readonly notes: readonly Message[];
      }
    | {
        readonly ok: false;
        readonly unit?: string;
        readonly reason: Message;
        /** Totals of a table that is not ours, one for each column that may be the unit's points (foreign.ts). */
        readonly foreign?: readonly ForeignTotal[];
      };
}

/** A line of *Tình hình gửi* as typed by the consolidator: a unit's sending beside its file. */
export interface SendingRow {
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
  readonly number: string;
  readonly issued: CellValue;
  readonly arrived: CellValue;
  /** A unit that sent no workbook, typed in by hand. */
  readonly byHand: boolean;
  /** Points as typed; `typedPoints` (sending-points.ts) says what counts of them. */
  readonly self: CellValue;
  readonly official: CellValue;
  readonly rating: string;
  readonly note: string;
  /** *Tên viết tắt* of the register, by which files may name the unit; joined by `; `. */
  readonly aliases: string;
}

/** A unit of which nothing is known yet but who it is. */
export const unsent = ({
  unit,
  unitCode,
  block,
}: Pick<SendingRow, 'unit' | 'unitCode' | 'block'>): SendingRow => ({
  unit,
  unitCode,
  block,
  number: '',
  issued: null,
  arrived: null,
  byHand: false,
  self: null,
  official: null,
  rating: '',
  note: '',
  aliases: '',
});

/** A decision of a person. It is kept with the roll-up, and applied again to the same bytes or unit (decisions.ts). */
export interface Decision {
  /**
   * `reviewer`: the file is a reviewer's copy, so that its marks count; `owner`: it is of this unit; `version`: of the
   * files of its unit it counts; `points`: typed for a unit without a workbook, or taken from a table of a file.
   */
  readonly kind: (typeof DECISION_KINDS)[number];
  /** Hash of the file's bytes; a workbook by criterion is one file to a reviewer. "" for points that were typed. */
  readonly hash: string;
  /** The file's name, to show. */
  readonly file: string;
  /** The unit decided on; "" for a reviewer's copy. */
  readonly unit: string;
  readonly unitCode: string;
  /** Hashes of the files that a version was chosen among. */
  readonly among?: readonly string[];
  /** Points as typed. */
  readonly self?: CellValue;
  readonly official?: CellValue;
  readonly rating?: string;
  /** Points taken from a file that is not ours: the header of their column, and sheet and cell of the total. */
  readonly column?: string;
  readonly cell?: string;
  /** The person who decided; "" when that is not known. */
  readonly by: string;
  /** The moment, as a serial day with its fraction; `null` when that is not known. */
  readonly on: number | null;
  /** Ids of the decisions whose place it takes. */
  readonly replaces?: readonly string[];
  /** The decision is that there is none. */
  readonly takenBack?: true;
}

export const DECISION_KINDS = ['reviewer', 'owner', 'version', 'points'] as const;

/** A reviewer's word on a criterion of a unit, as it was then. */
export interface HistoryEntry extends TrailWord {
  /** The unit as its file names it. */
  readonly unit: string;
  readonly unitCode: string;
  /** The file that says so, and the hash of its bytes. */
  readonly file: string;
  readonly hash: string;
}

/** All that a roll-up is made of: a set, in no order. A roll-up workbook holds it whole. */
export interface RollUpData {
  readonly files: readonly FileRecord[];
  readonly sending: readonly SendingRow[];
  /** Decisions of people on these files (decisions.ts). */
  readonly decisions: readonly Decision[];
  /** Words of reviewers on criteria, from the first on: none is ever taken out (history.ts). */
  readonly history: readonly HistoryEntry[];
  /** Ids of this roll-up and of those merged into it. Workbooks by criterion that they gave out come back as theirs. */
  readonly issuers: readonly string[];
}

/** Data that gives some of it; the rest is empty. */
export type SomeData = Pick<RollUpData, 'files' | 'sending'> & Partial<RollUpData>;

export const NO_DATA: RollUpData = { files: [], sending: [], decisions: [], history: [], issuers: [] };

/**
 * The key of a unit: lines that give one code and one name share it, however these are spelled. Which unit a file means
 * is in whose.ts.
 */
export const unitKey = ({ unit, unitCode }: { readonly unit: string; readonly unitCode: string }): string =>
  `${codeKey(unitCode)}|${nameForms(unit).place}`;

/** A cell's value as it is merged: what a sheet keeps of it and gives back. */
export function canonicalValue(value: CellValue): CellValue {
  if (typeof value !== 'string') {
    return value === 0 ? 0 : value; // not -0
  }
  const text = value.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}

/** A number, or the one that a text means beyond doubt, such as `7,5`. Any other text stays as it is. */
export function numberIn(value: CellValue, rule: NumberRule = {}): CellValue {
  const reading = typeof value === 'string' ? readNumber(value, rule) : undefined;
  return reading?.state === 'read' && reading.sure ? reading.value : value;
}

/** The cell as text; "" for an empty one. */
export const textIn = (row: StagedRow, key: StagedKey): string => {
  const value = row[key] ?? null;
  return value === null ? '' : String(value);
};

/** The cell's number; `null` for anything else. */
export const figureIn = (row: StagedRow, key: StagedKey): number | null => {
  const value = row[key] ?? null;
  return typeof value === 'number' ? value : null;
};

/** Columns of a score row that the unit answers for; those that came later stand last. */
const SELF_COLUMNS = [
  'code',
  'max',
  'input1',
  'input2',
  'notApplicable',
  'input3',
  'input4',
] as const satisfies readonly ColumnKey<'copyScores'>[];

/** A text that rows share in which a unit scored itself the same. */
export const selfFingerprint = (row: StagedRow): string =>
  JSON.stringify(
    withoutEmpty(
      SELF_COLUMNS.map((key) => row[key] ?? null),
      5,
    ),
  );

/** Columns that an appraiser writes, in the order their fingerprint is taken. */
export const APPRAISAL = [
  'appraised1',
  'opinion',
  'appraised2',
  'state',
  'reviewer',
  'reviewedAt',
] as const satisfies readonly ColumnKey<'copyScores'>[];

/** A fingerprint that rows share in which the appraisal says the same. */
export const appraisalFingerprint = (row: StagedRow): string =>
  fingerprintOf(APPRAISAL.map((key) => row[key] ?? null));

/** Tells whether two copies hold the same self-scores, whoever appraised them and in whatever order the rows stand. */
export function selfChecksumOf(scores: readonly StagedRow[]): string {
  return scores.length === 0 ? '' : fingerprint(JSON.stringify(scores.map(selfFingerprint).sort()));
}

/** The row's number in its file, from where it came. */
const rowNumber = ({ source }: StagedRow): number => Number(/([0-9]+)$/.exec(String(source ?? ''))?.[1] ?? 0);

/** The rows in the order of their file, whatever order a sheet that kept them was sorted into. */
export function inFileOrder(rows: readonly StagedRow[]): StagedRow[] {
  return rows
    .map((row) => ({ row, number: rowNumber(row) }))
    .sort((a, b) => a.number - b.number || byText(canonicalJson(a.row), canonicalJson(b.row)))
    .map(({ row }) => row);
}
