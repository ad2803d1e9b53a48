/** What one unit's workbook says, read through the layout: the unit, its tasks, its score recalculated from what was typed. */
import { cellName, quoteSheet } from '../cells';
import type { CellValue } from '../cells';
import { locate, textOf } from '../layout/locate';
import type { LocatedTable, Row } from '../layout/locate';
import { readMeta } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { readInfo } from '../plan/info';
import type { Message } from '../messages/message';
import type { Rubric } from '../rubric/rubric';
import { scoreOf } from '../rubric/score';
import { readScores, rubricChecksum, scorePlaces } from '../rubric/sheet';
import { cellOf } from '../snapshot';
import type { WorkbookSnapshot } from '../snapshot';
import { fold } from '../units/fold';

export interface SubmittedTask {
  readonly no: CellValue;
  readonly text: string;
  readonly lead: string;
  readonly timing: string;
  /** Serial date, or whatever else stands in the cell. */
  readonly deadline: CellValue;
  readonly result: string;
  readonly finished: CellValue;
  /** What the unit wrote of the half year, of nine months and of the year. */
  readonly result6: string;
  readonly result9: string;
  readonly resultYear: string;
  /** Sheet and cell in the unit's file, such as `'Nhiệm vụ'!D5`. */
  readonly source: string;
}

export interface SubmittedScore {
  /** Points, recalculated; `undefined` while scores are missing or wrong. */
  readonly total: number | undefined;
  readonly rating: string | undefined;
  /** Sheet and cell of the total in the unit's file. */
  readonly source: string;
}

export interface Submission {
  readonly unit: string;
  /** Mã đơn vị, "" if the unit left it empty. */
  readonly unitCode: string;
  readonly year: number;
  readonly tasks: readonly SubmittedTask[];
  readonly score: SubmittedScore | undefined;
  /** What the consolidator should know although the file is counted. */
  readonly notes: readonly Message[];
}

export type SubmissionReading =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly unit?: string; readonly reason: Message };

/** By what two files are known to be of one unit: its code, else its name without regard to case and marks. */
export function unitKey(submission: Submission): string {
  return submission.unitCode === ''
    ? `name:${fold(submission.unit)}`
    : `code:${submission.unitCode.toUpperCase()}`;
}

/** @param rubrics the sets of criteria this version knows; a sheet made from another one is read without its score. */
export function readSubmission(snapshot: WorkbookSnapshot, rubrics: readonly Rubric[]): SubmissionReading {
  const reading = readMeta(snapshot);
  if (reading.state !== 'ok') {
    const code = {
      none: 'file.noPlan',
      unfinished: 'file.unfinished',
      newer: 'file.newer',
      broken: 'file.broken',
    } as const;
    return { ok: false, reason: { code: code[reading.state] } };
  }
  const { meta } = reading;
  const info = readInfo(snapshot, meta);
  if (!meta.plan || !info) {
    return { ok: false, reason: { code: 'file.noPlan' } };
  }
  if (info.unit === '') {
    return { ok: false, reason: { code: 'file.noUnit' } };
  }
  const notes: Message[] = [];
  const tasks = locate(snapshot, meta, 'tasks');
  if (tasks && tasks.missing.length > 0) {
    notes.push({
      code: 'file.columnsMissing',
      params: { sheet: tasks.sheet.name, columns: tasks.missing.join(', ') },
    });
  }
  return {
    ok: true,
    submission: {
      unit: info.unit,
      unitCode: info.unitCode,
      year: info.year ?? meta.plan.year,
      tasks: tasks ? tasks.rows.map((row) => submittedTask(tasks, row)) : [],
      score: readScore(snapshot, meta, rubrics, notes),
      notes,
    },
  };
}

function submittedTask(tasks: LocatedTable, row: Row): SubmittedTask {
  return {
    no: row.values.no ?? null,
    text: textOf(row, 'text'),
    lead: textOf(row, 'lead'),
    timing: textOf(row, 'timing'),
    deadline: row.values.deadline ?? null,
    result: textOf(row, 'result'),
    finished: row.values.finished ?? null,
    result6: textOf(row, 'result6'),
    result9: textOf(row, 'result9'),
    resultYear: textOf(row, 'resultYear'),
    source: source(tasks, row.row, tasks.columns.text ?? tasks.table.column),
  };
}

const source = (located: LocatedTable, row: number, column: number) =>
  `${quoteSheet(located.sheet.name)}!${cellName(row, column)}`;

function readScore(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  rubrics: readonly Rubric[],
  notes: Message[],
): SubmittedScore | undefined {
  const scores = locate(snapshot, meta, 'scores');
  if (!scores || !meta.rubric) {
    return undefined;
  }
  const { id, checksum } = meta.rubric;
  const rubric = rubrics.find((item) => item.id === id && rubricChecksum(item) === checksum);
  if (!rubric) {
    notes.push({ code: 'file.rubricOther', params: { rubric: id } });
    return undefined;
  }
  if (scores.missing.length > 0) {
    notes.push({
      code: 'file.columnsMissing',
      params: { sheet: scores.sheet.name, columns: scores.missing.join(', ') },
    });
  }
  const { inputs, knockOuts } = readScores(scores, rubric);
  const { points: total, rating, complete } = scoreOf(rubric, inputs, knockOuts).self;
  const place = scorePlaces(scores.table, rubric).total;
  const cached = cellOf(scores.sheet.grid, place.row, place.column).value;
  if (typeof cached === 'number' && Math.abs(cached - total) > 1e-9) {
    notes.push({ code: 'file.totalDiffers', params: { cached, total } });
  }
  if (!complete) {
    notes.push({ code: 'file.scoreIncomplete' });
  }
  return {
    total: complete ? total : undefined,
    rating,
    source: source(scores, place.row, place.column),
  };
}
