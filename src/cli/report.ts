/** `report`: the report of a period as a new file, .docx or .xlsx. The plan's own file is only read. */
import { draftReport } from '../actions/make-report';
import { parseWrittenDate } from '../core/calendar/civil';
import { PERIOD_KEYS, periodNamed, REPORT_PERIODS } from '../core/report/period';
import { fill } from '../core/words/format';
import { texts } from '../texts/cli.vi';
import { judgeFiles } from './files';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { paperKind, writePaper } from './print';

/** Options as typed. */
export interface ReportOptions {
  readonly file: string;
  readonly period: string;
  /** The day of counting; that of *Lịch báo cáo* if absent. */
  readonly day?: string;
  /** The file to write. */
  readonly out: string;
}

/**
 * Writes the report of a period into a new file, and prints what is missing with a text for each body that owes it.
 * @returns 1 when the plan cannot be read or reported on, or the file is there already or cannot be written.
 * @throws UsageError when the period, the day or the file's name cannot be used.
 */
export async function reportFile(
  { file, period: word, day: typed, out }: ReportOptions,
  io: Io,
): Promise<ExitCode> {
  const period = periodNamed(word);
  if (!period) {
    const periods = PERIOD_KEYS.map((key) => REPORT_PERIODS[key].word).join(', ');
    throw new UsageError(fill(texts.usage.unknownPeriod, { period: word, periods }));
  }
  const day = typed === undefined ? undefined : parseWrittenDate(typed);
  if (typed !== undefined && !day) {
    throw new UsageError(fill(texts.usage.notADay, { day: typed }));
  }
  paperKind(out);
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const drafted = draftReport(workbook, { period, day });
    return drafted.ok ? { ok: true, value: drafted } : drafted;
  });
  const drafted = judged[0]?.value;
  if (!drafted) {
    return EXIT.problems;
  }
  const exit = await writePaper({ ...drafted, out }, io);
  if (exit === EXIT.done) {
    drafted.owed.forEach(({ text }) => {
      io.out(`\n${text}`);
    });
  }
  return exit;
}
