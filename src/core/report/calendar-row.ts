/** What *Lịch báo cáo* says of a report: its number and day, who gets it, when units send; and documents issued by then. */
import { compareDates, formatDate } from '../calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';
import { textOf } from '../layout/locate';
import type { RowOf } from '../layout/locate';
import type { PaperTask } from '../papers/source';
import { sureDay } from '../plan/typed-columns';
import { splitUnits } from '../units/units';
import { fold, foldForm } from '../words/fold';
import type { ReportPeriod } from './period';

/** What the calendar says of the report; what it does not say is empty. */
export interface ReportSlot {
  readonly number: string;
  readonly sent: CivilDate | undefined;
  readonly recipients: readonly string[];
  /** The day that figures are to be counted to. */
  readonly cutOff: CivilDate | undefined;
  /** The day by which units send what they have. */
  readonly unitsDue: CivilDate | undefined;
  /** Whether several rows may be the report's own, so that none was taken. */
  readonly isUnclear: boolean;
}

/**
 * Finds what the calendar says of a report. Number, day and recipients are those of its own row: a row of the period that
 * the office itself sends. Of several nothing is taken: a wrong number on a report is worse than none.
 * @param unit the office whose report it is.
 */
export function slotOf(
  rows: readonly RowOf<'reports'>[],
  period: ReportPeriod,
  { unit, year }: { readonly unit: string; readonly year: number },
): ReportSlot {
  const all = rows.filter((row) => fold(textOf(row, 'period')) === fold(period.calendar));
  const own = all.filter((row) => isOwn(row, unit));
  const [row] = own.length === 1 ? own : [];
  const dayIn = (key: 'cutOff' | 'unitsDue') =>
    (row ? [row, ...all] : all).flatMap((each) => sureDay(each.values[key], year) ?? [])[0];
  return {
    number: row ? textOf(row, 'number') : '',
    sent: row && sureDay(row.values.sent, year),
    recipients: row ? splitUnits(textOf(row, 'recipients')).map(({ name }) => name) : [],
    cutOff: dayIn('cutOff'),
    unitsDue: dayIn('unitsDue'),
    isUnclear: own.length > 1,
  };
}

/** A report that goes to the superior, or is not said to be another body's: plans also list what units send to the office. */
const isOwn = (row: RowOf<'reports'>, unit: string): boolean =>
  textOf(row, 'due') !== '' || ['', foldForm(unit)].includes(foldForm(textOf(row, 'from')));

/** A number with its symbol: `12/QĐ-UBND`. */
const NUMBERED = /\d+\/(?:\d{4}\/)?\p{Lu}{1,5}(?:-\p{Lu}|(?!\p{L}))/u;

/** Reports sent by the day, and documents that tasks name as evidence; each once, as it is written there. */
export function documentsIn(
  rows: readonly RowOf<'reports'>[],
  tasks: readonly PaperTask[],
  { year, day }: { readonly year: number; readonly day: CivilDate },
): string[] {
  const sent = rows.flatMap((row) => {
    const [number, on] = [textOf(row, 'number'), sureDay(row.values.sent, year)];
    return number !== '' && on && compareDates(on, day) <= 0
      ? [`${textOf(row, 'name')} số ${number} ngày ${formatDate(on)}`]
      : [];
  });
  const evidence = tasks
    .flatMap((task) => task.evidence.split(/[\n;]/))
    .map((line) => line.replace(/^[-+•\s]+/, '').trim())
    .filter((line) => NUMBERED.test(line));
  const seen = new Set<string>();
  return [...sent, ...evidence].filter((line) => !seen.has(fold(line)) && seen.add(fold(line)));
}
